import type { RefiBox } from "../../formats/refi/index.ts";
import { mostPages, mostPoints, type PageRegion, type Region, type TimeSpan } from "../../study/index.ts";

/** A part as another program marked it, laid into what there is of the picture or recording. */
export interface FittedPart<Part> {
  readonly part: Part;
  /** Whether it reached beyond it, or was empty, and is another now. */
  readonly isCut: boolean;
}

/**
 * A stretch of a recording: milliseconds in REFI-QDA as here, the end outside.
 *
 * What reaches beyond the sound is cut, and an empty stretch is a millisecond long; `undefined` for one that ends before it
 * begins or lies outside. A recording whose length is not known has no end.
 */
export function fitTime(
  { begin, end }: { readonly begin: number; readonly end: number },
  durationMs = Number.MAX_SAFE_INTEGER,
): FittedPart<TimeSpan> | undefined {
  const span = fitSpan(begin, end, durationMs);
  if (span === undefined) return undefined;
  const { from, to } = span;
  return { part: { is: "time", fromMs: from, toMs: to }, isCut: from !== begin || to !== end };
}

/**
 * A region of a picture: two corners in pixels of the picture as it is seen, the second outside of the region.
 *
 * Any two opposite corners say which region is meant. What reaches beyond the picture is cut, and a line or point is a pixel
 * thick; `undefined` for a region that lies outside.
 */
export function fitRegion(
  { firstX, firstY, secondX, secondY }: RefiBox,
  { width, height }: { readonly width: number; readonly height: number },
): FittedPart<Region> | undefined {
  const [left, right] = inOrder(firstX, secondX);
  const [top, bottom] = inOrder(firstY, secondY);
  const across = fitSpan(left, right, width);
  const down = fitSpan(top, bottom, height);
  if (across === undefined || down === undefined) return undefined;
  return {
    part: {
      is: "region",
      x: across.from,
      y: down.from,
      width: across.to - across.from,
      height: down.to - down.from,
    },
    isCut: across.from !== left || across.to !== right || down.from !== top || down.to !== bottom,
  };
}

/**
 * A region of a page, which is counted from 0: two corners in points from the lower left corner of the page, as here.
 *
 * Any two opposite corners say which region is meant. What reaches below the corner is cut, and a line or point is a point thick;
 * `undefined` for a page that the PDF does not have. Pages differ in size, so a region may reach beyond the upper edge of its own.
 */
export function fitPage(
  { page, box }: { readonly page: number; readonly box: RefiBox },
  count = mostPages,
): FittedPart<PageRegion> | undefined {
  if (page < 0 || page >= Math.min(count, mostPages)) return undefined;
  const fitted = fitRegion(box, { width: mostPoints, height: mostPoints });
  if (fitted === undefined) return undefined;
  const { part, isCut } = fitted;
  return { part: { ...part, is: "page", page }, isCut };
}

function fitSpan(
  first: number,
  last: number,
  size: number,
): { readonly from: number; readonly to: number } | undefined {
  if (last < first) return undefined;
  const from = Math.max(0, first);
  const to = Math.min(size, first === last ? last + 1 : last);
  return from < to ? { from, to } : undefined;
}

function inOrder(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}
