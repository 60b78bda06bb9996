import { ok, type Result } from "../../core/base/index.ts";
import { isMediaPart, type MediaPart, type PageRegion } from "../../core/study/index.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** A part of a recording, picture or page, as it is typed. */
export interface GivenPart {
  readonly time?: string;
  readonly region?: string;
  /** From 1. */
  readonly page?: string;
}

/** Read a stretch of time (`1:05.2-1:09`) or a region (`x,y,width,height`), of a page where one is named; `undefined` where neither was given. */
export function partGiven({ time, region, page }: GivenPart): Result<MediaPart | undefined, Refused> {
  if (time !== undefined && region !== undefined)
    return wrongUse("A part is either a stretch of time or a region: give one of --time and --region.");
  if (page !== undefined && region === undefined)
    return wrongUse("A page is marked in one of its regions: give --region with --page.");
  if (time !== undefined) return timeGiven(time);
  if (region === undefined) return ok(undefined);
  return page === undefined ? regionGiven(region) : pageRegionGiven(region, page);
}

const clock = String.raw`(?:\d{1,3}:)?\d{1,4}:\d{1,2}(?:\.\d{1,3})?|\d{1,6}(?:\.\d{1,3})?`;
const stretch = new RegExp(`^(${clock})\\s*[-–]\\s*(${clock})$`);

function timeGiven(typed: string): Result<MediaPart, Refused> {
  const found = stretch.exec(typed.trim());
  const [fromMs, toMs] = [millisecondsIn(found?.[1] ?? ""), millisecondsIn(found?.[2] ?? "")];
  if (found === null || toMs <= fromMs)
    return wrongUse("Type the time as FROM-TO, such as 1:05.2-1:09; it must end after it begins.");
  return ok({ is: "time", fromMs, toMs });
}

function millisecondsIn(typed: string): number {
  return Math.round(typed.split(":").reduce((sum, each) => sum * 60 + Number(each), 0) * 1000);
}

function regionGiven(typed: string): Result<MediaPart, Refused> {
  const box = boxIn(typed);
  return box === undefined
    ? wrongUse("Type the region as X,Y,WIDTH,HEIGHT in pixels, such as 120,40,300,200.")
    : ok({ is: "region", ...box });
}

function pageRegionGiven(typed: string, page: string): Result<MediaPart, Refused> {
  const box = boxIn(typed);
  const part = {
    is: "page" as const,
    page: Number(page) - 1,
    ...(box ?? { x: 0, y: 0, width: 0, height: 0 }),
  };
  return /^\d{1,6}$/.test(page.trim()) && isMediaPart({ ...part })
    ? ok(part)
    : wrongUse(
        "Type the page as its number from 1, and its region as X,Y,WIDTH,HEIGHT in points from its lower left corner, such as 72,600,300,120.",
      );
}

type Box = Pick<PageRegion, "x" | "y" | "width" | "height">;

function boxIn(typed: string): Box | undefined {
  const [x, y, width, height] = /^(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})$/
    .exec(typed.replaceAll(" ", ""))
    ?.slice(1)
    .map(Number) ?? [undefined];
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}
