import { axisTicks, type Day } from "../../base/index.ts";
import type { Mark, Picture } from "../brief-document.ts";
import {
  areaOf,
  discAt,
  lineThrough,
  lineTo,
  type PictureWidth,
  wordsAt,
} from "../pictures/picture-marks.ts";
import { stackLines } from "../pictures/stacked-lines.ts";
import { sayAmount } from "../say-number.ts";
import type { PlacedCount } from "./back-test.ts";

/** A fan with the counts that came later. */
export interface BackTestToDraw {
  readonly title: string;
  readonly base: Day;
  /** For each month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
  readonly months: readonly (readonly number[])[];
  readonly counts: readonly PlacedCount[];
}

/** Where months and values lie in the picture. */
interface Scale {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
}

/**
 * Draw the bands of 90, 80 and 50 % of the runs, their median, and each later count as an upright bar from its low to its
 * high end; broken where the other end is not stated.
 */
export function backTestPicture(drawn: BackTestToDraw, width: PictureWidth = 720): Picture {
  const { title, base, months, counts } = drawn;
  const heading = stackLines([{ text: title, weight: "strong" }], { x: 0, top: 0, width: width - 4 });
  const ends = counts.flatMap(({ count: { low = 0, high = 0 } }) => [low, high]);
  const ticks = axisTicks(0, Math.max(1, ...ends, ...months.map((quantiles) => quantiles[6] ?? 0)), 4);
  const most = ticks.at(-1) ?? 1;
  const last = Math.max(1, months.length - 1);
  const [left, right, top] = [58, width - 16, heading.height + 16];
  const bottom = top + 220;
  const scale: Scale = {
    left,
    right,
    bottom,
    x: (month) => left + ((right - left) * month) / last,
    y: (value) => bottom - ((bottom - top) * value) / most,
  };
  return {
    width,
    height: bottom + 30,
    marks: [
      ...heading.marks,
      ...bandMarks(months, scale),
      ...ticks.flatMap((value) => tickMarks(value, scale)),
      ...yearAxis(base, last, scale),
      ...counts.flatMap(({ count, month }) => countMarks(count, month, scale)),
    ],
  };
}

function bandMarks(months: BackTestToDraw["months"], { x, y }: Scale): readonly Mark[] {
  const line = (quantile: number) => months.map((each, month) => [x(month), y(each[quantile] ?? 0)] as const);
  const band = (low: number, high: number) => [...line(high), ...line(low).toReversed()];
  return [
    areaOf(band(0, 6), "teal-softest"),
    areaOf(band(1, 5), "teal-softer"),
    areaOf(band(2, 4), "teal-soft"),
    lineThrough(line(3), "teal", 2),
  ];
}

function countMarks({ low, high }: PlacedCount["count"], month: number, { x, y }: Scale): readonly Mark[] {
  const at = x(month);
  const [from, to] = [y(low ?? high ?? 0), y(high ?? low ?? 0)];
  const ends = [...new Set([from, to])].map((end) => discAt(at, end, 3.5, { fill: "rust" }));
  const open = low === undefined ? from + 18 : from - 18;
  return low !== undefined && high !== undefined
    ? [lineTo([at, from], [at, to], "rust", { width: 3 }), ...ends]
    : [lineTo([at, from], [at, open], "rust", { width: 2, dash: "3 3" }), ...ends];
}

function tickMarks(value: number, { left, right, y }: Scale): readonly Mark[] {
  return [
    lineTo([left, y(value)], [right, y(value)], "rule"),
    wordsAt(left - 6, y(value) + 4, sayAmount(value, 3), { anchor: "end", size: 12, fill: "quiet" }),
  ];
}

function yearAxis(base: Day, last: number, { x, left, right, bottom }: Scale): readonly Mark[] {
  const [year = 0, month = 1] = base.split("-").map(Number);
  // The base date is the end of its month: January is the month after December.
  const first = 13 - month;
  const years = Math.max(0, Math.floor((last - first) / 12) + 1);
  const apart = Math.max(1, Math.ceil((years * 44) / (right - left)));
  return Array.from({ length: years }, (_, at) => at)
    .filter((at) => at % apart === 0)
    .map((at) =>
      wordsAt(x(first + 12 * at), bottom + 20, String(year + 1 + at), {
        anchor: "middle",
        size: 12,
        fill: "quiet",
      }),
    );
}
