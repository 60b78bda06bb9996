import type { Distribution, DistributionError } from "./distribution.ts";
import { ln } from "./exp-ln.ts";
import { standardNormalQuantile } from "./normal.ts";
import { err, ok, type Result } from "./result.ts";

/**
 * The lognormal distribution whose central interval is the given one.
 *
 * `coverage` is the share of it that lies between low and high, with equal tails: 0.9 for a range from 5 to 95 %. For
 * numbers that are above 0 and may span orders of magnitude.
 *
 * Median = sqrt(low high), sigma = ln(high / low) / (2 z), with z the standard normal quantile of (1 + coverage) / 2.
 */
export function lognormalFromRange(
  low: number,
  high: number,
  coverage: number,
): Result<Distribution, DistributionError> {
  const wrong = whereRangeHolds(low, high, coverage);
  if (wrong !== undefined) return wrong;
  if (low <= 0) return err({ type: "NotPositive", value: low });
  const z = standardNormalQuantile((1 + coverage) / 2);
  return ok({ kind: "lognormal", mu: (ln(low) + ln(high)) / 2, sigma: ln(high / low) / (2 * z) });
}

/** What somebody said of a number they doubt: a low, a middle and a high, and how much lies between low and high. */
export interface ElicitedRange {
  readonly low: number;
  /** As likely to be too high as too low; half-way on the scale where it is left out. */
  readonly middle?: number;
  readonly high: number;
  /** The chance that the number lies between low and high, with equal tails. */
  readonly coverage: number;
}

/**
 * The distribution that has the elicited low, middle and high as its quantiles.
 *
 * On the scale of logarithms for numbers above 0, of log-odds for shares between 0 and 1: tails go on beyond low and
 * high, as people's ranges are too narrow rather than too wide, and only logic's bounds are hard.
 */
export function fromElicited(
  { low, middle, high, coverage }: ElicitedRange,
  scale: "plain" | "ln" | "logit",
): Result<Distribution, DistributionError> {
  const wrong = whereRangeHolds(low, high, coverage);
  if (wrong !== undefined) return wrong;
  const [bottom, top] =
    scale === "plain"
      ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
      : [0, scale === "ln" ? Number.POSITIVE_INFINITY : 1];
  if (low <= bottom) return err({ type: "NotPositive", value: low });
  if (high >= top) return err({ type: "NotBelowOne", value: high });
  const onScale = (value: number): number =>
    scale === "plain" ? value : scale === "ln" ? ln(value) : ln(value / (1 - value));
  const [from, to] = [onScale(low), onScale(high)];
  const centre = middle === undefined ? (from + to) / 2 : onScale(middle);
  if (middle !== undefined && !(middle > low && middle < high))
    return err({ type: "ModeOutside", mode: middle });
  const z = standardNormalQuantile((1 + coverage) / 2);
  return ok({
    kind: "elicited",
    scale,
    middle: centre,
    below: (centre - from) / z,
    above: (to - centre) / z,
  });
}

function whereRangeHolds(
  low: number,
  high: number,
  coverage: number,
): Result<never, DistributionError> | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return err({ type: "NotFinite" });
  if (low >= high) return err({ type: "EndsReversed", low, high });
  return coverage > 0 && coverage < 1 ? undefined : err({ type: "CoverageImpossible", coverage });
}
