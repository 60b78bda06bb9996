import type { Day } from "../../base/index.ts";
import type { Mark, Picture, Tint } from "../brief-document.ts";
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

const width = 720;
const height = 300;
const plot = { left: 64, right: 700, top: 34, bottom: 262 };

/** Draw the bands of 90, 80 and 50 % of the runs, their median, and each later count as an upright bar from its low to its high end. */
export function backTestPicture({ title, base, months, counts }: BackTestToDraw): Picture {
  const ends = counts.flatMap(({ count: { low, high } }) => [low ?? 0, high ?? 0]);
  const most = Math.max(1, ...ends, ...months.map((quantiles) => quantiles[6] ?? 0));
  const last = Math.max(1, months.length - 1);
  const x = (month: number): number => round(plot.left + ((plot.right - plot.left) * month) / last);
  const y = (value: number): number => round(plot.bottom - ((plot.bottom - plot.top) * value) / most);
  const band = (low: number, high: number, fill: Tint): Mark => {
    const above = months.map((each, month) => `${x(month)} ${y(each[high] ?? 0)}`);
    const below = months.map((each, month) => `${x(month)} ${y(each[low] ?? 0)}`).reverse();
    return { mark: "path", d: `M ${[...above, ...below].join(" L ")} Z`, fill };
  };
  const median = months.map((each, month) => `${x(month)} ${y(each[3] ?? 0)}`).join(" L ");
  return {
    width,
    height,
    marks: [
      { mark: "text", x: plot.left, y: 16, text: title, size: 13, weight: "strong" },
      band(0, 6, "teal-softest"),
      band(1, 5, "teal-softer"),
      band(2, 4, "teal-soft"),
      { mark: "path", d: `M ${median}`, stroke: "teal", width: 2 },
      ...valueAxis(most, y),
      ...yearAxis(base, last, x),
      ...counts.flatMap(({ count, month }) => countMarks(count, x(month), y)),
    ],
  };
}

function countMarks(
  { low, high }: PlacedCount["count"],
  at: number,
  y: (value: number) => number,
): readonly Mark[] {
  const [from, to] = [y(low ?? high ?? 0), y(high ?? low ?? 0)];
  const ends: readonly Mark[] = [...new Set([from, to])].map((end) => ({
    mark: "circle",
    x: at,
    y: end,
    r: 3.5,
    fill: "rust",
  }));
  const bar: Mark = { mark: "path", d: `M ${at} ${from} L ${at} ${to}`, stroke: "rust", width: 3 };
  // An arrow without a head: the other end is not stated.
  const open: Mark = { mark: "path", d: `M ${at} ${from} L ${at} ${from - 18}`, stroke: "rust", dash: "3 3" };
  return low !== undefined && high !== undefined ? [bar, ...ends] : [open, ...ends];
}

function valueAxis(most: number, y: (value: number) => number): readonly Mark[] {
  return [0, most / 2, most].flatMap((value): readonly Mark[] => [
    { mark: "path", d: `M ${plot.left} ${y(value)} L ${plot.right} ${y(value)}`, stroke: "rule", width: 1 },
    {
      mark: "text",
      x: plot.left - 8,
      y: y(value) + 4,
      text: sayAmount(value),
      anchor: "end",
      size: 12,
      fill: "quiet",
    },
  ]);
}

function yearAxis(base: Day, last: number, x: (month: number) => number): readonly Mark[] {
  const [year = 0, month = 1] = base.split("-").map(Number);
  // The base date is the end of its month: January is the month after December.
  const first = 13 - month;
  const starts = Array.from({ length: Math.floor((last - first) / 12) + 1 }, (_, at) => at);
  return starts.map((at) => ({
    mark: "text",
    x: x(first + 12 * at),
    y: plot.bottom + 22,
    text: String(year + 1 + at),
    anchor: "middle",
    size: 12,
    fill: "quiet",
  }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
