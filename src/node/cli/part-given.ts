import { ok, type Result } from "../../core/base/index.ts";
import type { MediaPart } from "../../core/study/index.ts";
import { type Refused, wrongUse } from "./refused.ts";

/** A part of a recording or picture, as it is typed. */
export interface GivenPart {
  readonly time?: string;
  readonly region?: string;
}

/** Read a stretch of time (`1:05.2-1:09`) or a region (`x,y,width,height`); `undefined` where neither was given. */
export function partGiven({ time, region }: GivenPart): Result<MediaPart | undefined, Refused> {
  if (time !== undefined && region !== undefined)
    return wrongUse("A part is either a stretch of time or a region: give one of --time and --region.");
  if (time !== undefined) return timeGiven(time);
  return region === undefined ? ok(undefined) : regionGiven(region);
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
  const [x, y, width, height] = /^(\d{1,6}),(\d{1,6}),(\d{1,6}),(\d{1,6})$/
    .exec(typed.replaceAll(" ", ""))
    ?.slice(1)
    .map(Number) ?? [undefined];
  if (x === undefined || y === undefined || !width || !height)
    return wrongUse("Type the region as X,Y,WIDTH,HEIGHT in pixels, such as 120,40,300,200.");
  return ok({ is: "region", x, y, width, height });
}
