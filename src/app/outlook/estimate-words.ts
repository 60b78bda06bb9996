import type { Distribution } from "../../core/base/index.ts";
import { drawFrom, quantilesOf } from "../../core/base/index.ts";
import type { StatedQuantity } from "../../core/corroborate/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { type Figure, type Said, say } from "../said/index.ts";
import { givesShare } from "./estimate-checks.ts";

/** What an estimate says, as its researcher would: “2 to 10 in 100, most likely 4, within 5 years”. */
export function rangeInWords(
  estimate: Estimate,
  unit: string,
  quantities: readonly StatedQuantity[],
): Said | undefined {
  const said = whatIsSaid(estimate, unit, quantities);
  if (said === undefined) return undefined;
  const { given, withinMonths } = estimate;
  return given === "share-within" && withinMonths !== undefined
    ? say("range-within", { said, time: timeInWords(withinMonths) })
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

function whatIsSaid(
  estimate: Estimate,
  unit: string,
  quantities: readonly StatedQuantity[],
): Said | undefined {
  const { warrant, low, middle, high, cases, of, worth } = estimate;
  if (warrant === "direction-only") return undefined;
  if (warrant === "counted" || warrant === "analogy") {
    if (cases === undefined || of === undefined) return undefined;
    const counted = { cases: digits(cases), of: digits(of) };
    return warrant === "counted"
      ? say("range-counted", counted)
      : say("range-elsewhere", { ...counted, worth: digits(worth ?? 0) });
  }
  if (low === undefined && high === undefined && middle === undefined) {
    const [first, ...others] = quantities.map((each) => statedInWords(each, estimate, unit));
    return others.reduce((one, other) => one && say("range-and", { one, other }), first);
  }
  return inUnit({ low, middle, high }, givesShare(estimate, unit) ? "share" : unit);
}

function statedInWords(
  { low, high, unit: stated, form }: StatedQuantity,
  { times = 1, given }: Estimate,
  unit: string,
): Said {
  const wanted = given === "share-within" ? "share" : unit;
  const scaled = (value: number | undefined) => (value === undefined ? undefined : value * times);
  const said = inUnit({ low: scaled(low), high: scaled(high) }, times === 1 ? (stated ?? wanted) : wanted);
  return form === "word" ? say("range-of-word", { said }) : said;
}

interface Ends {
  readonly low?: number | undefined;
  readonly middle?: number | undefined;
  readonly high?: number | undefined;
}

function inUnit(ends: Ends, unit: string): Said {
  if (unit.trim() === "share") return inShares(ends);
  const range = rangeOf(ends, 1);
  const said =
    unit.trim() === "1"
      ? say("number-figure", { of: range })
      : say("range-unit", { range, unit: { figure: "term", list: "rate", value: unit } });
  return mostLikely(said, ends, 1);
}

/** Shares as so many in 100; in 1,000 or more where that would be less than one. */
function inShares(ends: Ends): Said {
  const least = ends.low ?? ends.middle ?? ends.high ?? 0;
  const of = [100, 1000, 10_000, 100_000].find((each) => least === 0 || least * each >= 1) ?? 1_000_000;
  return mostLikely(say("range-in", { range: rangeOf(ends, of), of: digits(of) }), ends, of);
}

function rangeOf({ low, middle, high }: Ends, times: number): Figure {
  const one = low === undefined && high === undefined ? (middle ?? 0) : undefined;
  const [least, most] = [low ?? one, high ?? one];
  return {
    figure: "digits",
    ...(least !== undefined && { low: least * times }),
    ...(most !== undefined && { high: most * times }),
  };
}

function mostLikely(said: Said, { low, middle, high }: Ends, times: number): Said {
  return middle === undefined || low === undefined || low === high
    ? said
    : say("range-likely", { said, middle: digits(middle * times) });
}

function digits(value: number): Figure {
  return { figure: "digits", low: value, high: value };
}

function timeInWords(months: number): Said {
  return months % 12 === 0
    ? say("time-years", { count: months / 12 })
    : say("time-months", { count: months });
}
