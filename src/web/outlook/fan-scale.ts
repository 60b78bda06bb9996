import { axisTicks } from "../../core/base/index.ts";

/** What is drawn in a fan chart. */
export interface FanToDraw {
  /** For each month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
  readonly months: readonly (readonly number[])[];
  /** The day from which months are counted. */
  readonly base: string;
  /** A level that matters; a range of it where it is in doubt itself. */
  readonly threshold?: FanThreshold;
  /** The median under a scenario. */
  readonly scenario?: readonly number[];
  /** The median as it stands in the study, while a draft is drawn. */
  readonly standing?: readonly number[];
}

/** A level that matters, and what it is called. */
export interface FanThreshold {
  readonly low: number;
  readonly at: number;
  readonly high: number;
  readonly name: string;
}

/** Where months and values lie in the picture. */
export interface FanScale {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly last: number;
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly years: readonly { readonly year: number; readonly month: number }[];
}

/** Lay out a fan chart in so many pixels; `most` is the greatest value that must have room, so that an axis stands still. */
export function fanScale(fan: FanToDraw, width: number, labels: number, most = 0): FanScale {
  const { months, threshold, scenario = [], standing = [], base } = fan;
  const greatest = Math.max(most, greatestIn(fan));
  const least = Math.min(0, ...months.map((month) => month[0] ?? 0));
  const reach = Math.max(greatest, threshold?.high ?? 0) || 1;
  const ticks = axisTicks(least, reach, 4);
  const height = Math.round(Math.min(360, Math.max(240, width * 0.46)));
  const [left, right, top, bottom] = [52, width - labels, 16, height - 30];
  const last = Math.max(months.length, scenario.length, standing.length) - 1;
  const highest = Math.max(ticks.at(-1) ?? 1, reach);
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    last,
    x: (month) => left + ((right - left) * month) / Math.max(1, last),
    y: (value) => bottom - ((bottom - top) * (value - least)) / (highest - least),
    ticks,
    years: yearsIn(base, last, (right - left) / 46),
  };
}

/** The greatest value that a fan draws. */
export function greatestIn({ months, scenario = [], standing = [] }: FanToDraw): number {
  return [...months.map((month) => month[6] ?? 0), ...scenario, ...standing].reduce(
    (a, b) => Math.max(a, b),
    0,
  );
}

/** The first of January of as many years as have room. */
function yearsIn(base: string, last: number, room: number): FanScale["years"] {
  const [from = 0, month = 1, day = 1] = base.split("-").map(Number);
  const all = Array.from({ length: Math.ceil(last / 12) + 2 }, (_, at) => from + at)
    .map((year) => ({ year, month: (year - from) * 12 - (month - 1) - (day - 1) / 30.4375 }))
    .filter((each) => each.month >= -0.05 && each.month <= last + 0.05);
  const every = [1, 2, 5, 10, 20].find((step) => all.length / step <= room) ?? 50;
  return all.filter(({ year }) => year % every === 0);
}

/** A path through points. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** The outline of a band between two quantiles, by their places in the list. */
export function bandPath({ months }: FanToDraw, { x, y }: FanScale, low: number, high: number): string {
  const edge = (quantile: number) =>
    months.map((month, at): readonly [number, number] => [x(at), y(month[quantile] ?? 0)]);
  return `${pathThrough([...edge(high), ...edge(low).reverse()])}Z`;
}

/** Places for labels near where they are wanted, from top to bottom, none over another. */
export function spreadApart(
  wanted: readonly number[],
  height: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((at, place) => ({ at, place })).toSorted((a, b) => a.at - b.at);
  const places: number[] = [];
  let from = top;
  for (const { at } of order) {
    const to = Math.max(at, from);
    places.push(to);
    from = to + height;
  }
  let until = bottom;
  for (let at = places.length - 1; at >= 0; at--) {
    places[at] = Math.min(places[at] ?? 0, until);
    until = (places[at] ?? 0) - height;
  }
  return wanted.map((_, place) => places[order.findIndex((each) => each.place === place)] ?? 0);
}
