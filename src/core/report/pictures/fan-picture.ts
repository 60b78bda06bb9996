import { axisTicks, type Day } from "../../base/index.ts";
import type { Door, Mark, Picture } from "../brief-document.ts";
import { sayAmount, sayAmountRange } from "../say-number.ts";
import { areaOf, lineThrough, lineTo, type PictureWidth, tenth, wordsAt } from "./picture-marks.ts";
import { spreadLabels } from "./spread-labels.ts";
import { stackLines } from "./stacked-lines.ts";
import { shortened, textWidth } from "./text-width.ts";
import { thresholdMarks } from "./threshold-marks.ts";

/** The course of a watched number as it is drawn. */
export interface FanToDraw {
  readonly name: string;
  readonly unit: string;
  /** The day from which months are counted. */
  readonly base: Day;
  /** For each month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
  readonly months: readonly (readonly number[])[];
  /** A level that matters, and what it is called. */
  readonly threshold?: { readonly at: number; readonly name: string };
  /** What a number of a month opens. */
  readonly door?: (month: number) => Door;
}

/**
 * Draw a fan chart: bands of 50, 80 and 90 % of the runs, the median, and the threshold named on its line.
 *
 * Each band is labelled at its upper edge at the horizon, with its range there. A band says where so many of the runs are in
 * each month by itself; a single run crosses bands.
 */
export function fanPicture(fan: FanToDraw, width: PictureWidth = 720): Picture {
  const months = fan.months.filter((each) => each.length === 7 && each.every(Number.isFinite));
  if (months.length < 2) return nothingToDraw(fan, width);
  const scale = scaleOf({ ...fan, months }, width);
  const { plot } = scale;
  const title = stackLines([{ text: `${fan.name}, in ${fan.unit}`, fill: "quiet" }], {
    x: 0,
    top: 0,
    width: width - 4,
  });
  return {
    width,
    height: plot.bottom + 30,
    marks: [
      ...title.marks,
      ...valueAxis(scale),
      ...bands(scale),
      ...yearAxis(fan.base, scale),
      ...(fan.threshold === undefined ? [] : thresholdMarks(fan.threshold, scale)),
      ...endLabels(fan, scale),
    ],
  };
}

/** Where months and values of a fan lie in its picture. */
export interface FanScale {
  readonly months: readonly (readonly number[])[];
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** What stands beside the end of each band and of the median, each in one line or two. */
  readonly labels: readonly (readonly string[])[];
}

function scaleOf(fan: FanToDraw, width: PictureWidth): FanScale {
  const { months, threshold } = fan;
  const reach = months.flat().concat(threshold === undefined ? [] : [threshold.at]);
  const least = reach.reduce((a, b) => Math.min(a, b), 0);
  const greatest = reach.reduce((a, b) => Math.max(a, b), least);
  const top = greatest > least ? greatest + (greatest - least) * 0.04 : least + 1;
  const ticks = axisTicks(least, top, 4).filter((tick) => tick >= least && tick <= top);
  const labels = endTexts(months.at(-1) ?? []).map((label) => (width === 720 ? [label.join(" ")] : label));
  const room = Math.max(...labels.flat().map((line) => textWidth(line, labelSize)));
  const left = Math.max(...ticks.map((tick) => textWidth(tickText(tick), 13))) + 8;
  const plot = {
    left,
    right: width - room - 18,
    top: width === 720 ? 30 : 46,
    bottom: width === 720 ? 330 : 290,
  };
  return {
    months,
    plot,
    x: (month) => plot.left + ((plot.right - plot.left) * month) / (months.length - 1),
    y: (value) => plot.bottom - ((plot.bottom - plot.top) * (value - least)) / (top - least),
    ticks,
    labels,
  };
}

const labelSize = 12.5;

function endTexts(last: readonly number[]): readonly (readonly string[])[] {
  const [q5 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0] = last;
  return [
    ["90 %:", sayAmountRange(q5, q95)],
    ["80 %:", sayAmountRange(q10, q90)],
    ["50 %:", sayAmountRange(q25, q75)],
    ["median", sayAmount(q50)],
  ];
}

function valueAxis({ plot, ticks, y }: FanScale): readonly Mark[] {
  return ticks.flatMap((tick) => [
    lineTo([plot.left, y(tick)], [plot.right, y(tick)], "rule"),
    wordsAt(plot.left - 8, y(tick) + 4.5, tickText(tick), { anchor: "end", fill: "quiet" }),
  ]);
}

function bands({ months, x, y }: FanScale): readonly Mark[] {
  const edge = (quantile: number) =>
    months.map((month, at): readonly [number, number] => [x(at), y(month[quantile] ?? 0)]);
  return [
    areaOf([...edge(6), ...edge(0).reverse()], "teal-softest"),
    areaOf([...edge(5), ...edge(1).reverse()], "teal-softer"),
    areaOf([...edge(4), ...edge(2).reverse()], "teal-soft"),
    lineThrough(edge(3), "teal", 2),
  ];
}

/** A tick in full: it says where a line lies, not how much is known. */
function tickText(tick: number): string {
  return sayAmount(tick, 8);
}

/** The first of January of each year that has room for its number, and the base date itself where none falls on it. */
function yearAxis(base: Day, { months, plot, x }: FanScale): readonly Mark[] {
  const last = months.length - 1;
  const from = Number(base.slice(0, 4));
  const years = Array.from({ length: Math.ceil(last / 12) + 2 }, (_, place) => from + place)
    .map((year) => ({ year, month: monthOfNewYear(year, base) }))
    .filter(({ month }) => month >= -0.05 && month <= last + 0.05);
  const room = (plot.right - plot.left) / Math.max(1, last / 12);
  const every = [1, 2, 5, 10, 20, 50].find((step) => step * room >= textWidth("2020", 13) + 12) ?? 100;
  const shown = years.filter(({ year }) => year % every === 0);
  const atBase = years.some(({ month }) => Math.abs(month) < 0.5);
  return [
    lineTo([plot.left, plot.bottom], [plot.right, plot.bottom], "quiet"),
    ...shown.flatMap(({ year, month }) => [
      lineTo([x(month), plot.bottom], [x(month), plot.bottom + 4], "quiet"),
      wordsAt(x(month), plot.bottom + 20, String(year), { anchor: "middle", fill: "quiet" }),
    ]),
    ...(atBase ? [] : [lineTo([x(0), plot.bottom], [x(0), plot.bottom + 4], "quiet")]),
  ];
}

/** How many months after the base date a year begins; a month has 365.25 / 12 days where days are left over. */
function monthOfNewYear(year: number, base: Day): number {
  const [from = 0, month = 1, day = 1] = base.split("-").map(Number);
  return (year - from) * 12 - (month - 1) - (day - 1) / 30.4375;
}

function endLabels(fan: FanToDraw, scale: FanScale): readonly Mark[] {
  const { months, plot, y, labels } = scale;
  const last = months.at(-1) ?? [];
  const wanted = [6, 5, 4, 3].map((quantile) => y(last[quantile] ?? 0));
  const places = spreadLabels(
    wanted.map((at, place) => ({ at, height: 3 + 15 * (labels[place]?.length ?? 1) })),
    { from: plot.top - 6, to: plot.bottom + 4 },
  );
  return labels.flatMap((lines, place) => {
    const [at, middle] = [wanted[place] ?? 0, places[place] ?? 0];
    const leader = lineTo([plot.right + 2, at], [plot.right + 13, middle], place === 3 ? "teal" : "quiet");
    const door = fan.door?.(months.length - 1);
    // The median is told from the bands by its colour and its line, and has no need to be wider.
    const setting = { size: labelSize, fill: place === 3 ? "teal" : "ink", door } as const;
    const first = middle + 4.5 - (lines.length - 1) * 7.5;
    return [leader, ...lines.map((line, row) => wordsAt(plot.right + 16, first + row * 15, line, setting))];
  });
}

function nothingToDraw(fan: FanToDraw, width: PictureWidth): Picture {
  const text = shortened(`${fan.name}: not computed`, 13, width - 4);
  return { width, height: 30, marks: [wordsAt(0, 18, text, { fill: "quiet" })] };
}

/** Say in words what a fan chart shows: begin and end, the bands there, the highest median, and the threshold. */
export function fanInWords({ name, unit, base, months, threshold }: FanToDraw): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || months.length < 2) return `${name}: not computed.`;
  const median = months.map((month) => month[3] ?? Number.NaN);
  const highest = median.reduce((best, value, month) => (value > (median[best] ?? 0) ? month : best), 0);
  const end = months.length - 1;
  const said = [
    `${name}, in ${unit}, over ${end} months from ${base}.`,
    `The median begins at ${sayAmount(first[3] ?? 0)}, is highest at ${sayAmount(median[highest] ?? 0)} ${monthWords(highest)}, and ends at ${sayAmount(last[3] ?? 0)}.`,
    `In the last month half of the runs lie between ${betweenText(last, 2, 4)}, 80 % between ${betweenText(last, 1, 5)}, and 90 % between ${betweenText(last, 0, 6)}.`,
  ];
  if (threshold !== undefined) said.push(thresholdInWords(threshold, months));
  return said.join(" ");
}

function thresholdInWords(
  { at, name }: { readonly at: number; readonly name: string },
  months: readonly (readonly number[])[],
): string {
  const line = `The line ${name} stands at ${sayAmount(at)}.`;
  const crossing = (quantile: number) => months.findIndex((month) => (month[quantile] ?? 0) >= at);
  const [by95, by50] = [crossing(6), crossing(3)];
  if (by95 < 0) return `${line} In no month do 5 % of the runs reach it.`;
  const few = `At least 5 % of the runs reach it ${monthWords(by95)}`;
  return by50 < 0
    ? `${line} ${few}; the median never does.`
    : `${line} ${few}, the median ${monthWords(by50)}.`;
}

function betweenText(quantiles: readonly number[], low: number, high: number): string {
  return `${sayAmount(quantiles[low] ?? 0)} and ${sayAmount(quantiles[high] ?? 0)}`;
}

function monthWords(month: number): string {
  return month === 0 ? "at the base date" : `in month ${tenth(month)}`;
}
