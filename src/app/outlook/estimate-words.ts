import type { Distribution } from "../../core/base/index.ts";
import { drawFrom, quantilesOf } from "../../core/base/index.ts";
import type { StatedQuantity } from "../../core/corroborate/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { givesShare } from "./estimate-checks.ts";

/** What an estimate says, as its researcher would: “2 to 10 in 100, most likely 4, within 5 years”. */
export function rangeInWords(
  estimate: Estimate,
  unit: string,
  quantities: readonly StatedQuantity[],
): string | undefined {
  const said = whatIsSaid(estimate, unit, quantities);
  if (said === undefined) return undefined;
  const { given, withinMonths } = estimate;
  return given === "share-within" && withinMonths !== undefined
    ? `${said}, within ${timeInWords(withinMonths)}`
    : said;
}

/** The 5, 50 and 95 % quantiles of a distribution, from as many strata as keep them steady to a part in a thousand. */
export function quantilesInUnit(distribution: Distribution): readonly [number, number, number] {
  const draw = drawFrom(distribution);
  const values = Array.from({ length: strata }, (_, at) => draw((at + 0.5) / strata));
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = quantilesOf(values, [0.05, 0.5, 0.95]);
  return [low, middle, high];
}

const strata = 2001;

/** A figure as it is read: three digits that count, thousands apart. */
export function figureInWords(value: number): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  const [whole = "", rest] = Math.abs(rounded).toString().split(".");
  if (whole.includes("e")) return rounded.toString();
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `.${rest}`}`;
}

function whatIsSaid(
  estimate: Estimate,
  unit: string,
  quantities: readonly StatedQuantity[],
): string | undefined {
  const { warrant, low, middle, high, cases, of, worth } = estimate;
  if (warrant === "direction-only") return undefined;
  if (warrant === "counted" || warrant === "analogy") {
    if (cases === undefined || of === undefined) return undefined;
    const counted = `${figureInWords(cases)} of ${figureInWords(of)}`;
    return warrant === "counted"
      ? `${counted} counted`
      : `${counted} counted in another case, each worth ${figureInWords(worth ?? 0)}`;
  }
  if (low === undefined && high === undefined && middle === undefined)
    return quantities.length === 0
      ? undefined
      : quantities.map((each) => statedInWords(each, estimate, unit)).join("; ");
  return inUnit({ low, middle, high }, givesShare(estimate, unit) ? "share" : unit);
}

function statedInWords(
  { low, high, unit: stated, form }: StatedQuantity,
  { times = 1, given }: Estimate,
  unit: string,
): string {
  const wanted = given === "share-within" ? "share" : unit;
  const scaled = (value: number | undefined) => (value === undefined ? undefined : value * times);
  const said = inUnit({ low: scaled(low), high: scaled(high) }, times === 1 ? (stated ?? wanted) : wanted);
  return form === "word" ? `${said} (a word, through the table)` : said;
}

interface Ends {
  readonly low?: number | undefined;
  readonly middle?: number | undefined;
  readonly high?: number | undefined;
}

function inUnit(ends: Ends, unit: string): string {
  if (unit.trim() === "share") return inShares(ends);
  const words = unitInWords(unit);
  return `${rangeOf(ends, 1)}${words === "" ? "" : ` ${words}`}${mostLikely(ends, 1)}`;
}

/** Shares as so many in 100; in 1,000 or more where that would be less than one. */
function inShares(ends: Ends): string {
  const least = ends.low ?? ends.middle ?? ends.high ?? 0;
  const of = [100, 1000, 10_000, 100_000].find((each) => least === 0 || least * each >= 1) ?? 1_000_000;
  return `${rangeOf(ends, of)} in ${figureInWords(of)}${mostLikely(ends, of)}`;
}

function rangeOf({ low, middle, high }: Ends, times: number): string {
  const text = (value: number): string => figureInWords(value * times);
  if (low !== undefined && high !== undefined)
    return low === high ? text(low) : `${text(low)} to ${text(high)}`;
  if (low !== undefined) return `at least ${text(low)}`;
  if (high !== undefined) return `at most ${text(high)}`;
  return text(middle ?? 0);
}

function mostLikely({ low, middle, high }: Ends, times: number): string {
  return middle === undefined || low === undefined || low === high
    ? ""
    : `, most likely ${figureInWords(middle * times)}`;
}

function unitInWords(unit: string): string {
  if (unit.trim() === "1") return "";
  return unit.replace(/^1\/month$/, "a month").replace(/\/month$/, " a month");
}

function timeInWords(months: number): string {
  if (months % 12 === 0) return months === 12 ? "a year" : `${months / 12} years`;
  return months === 1 ? "a month" : `${figureInWords(months)} months`;
}
