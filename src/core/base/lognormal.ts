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
  if (!Number.isFinite(low) || !Number.isFinite(high)) return err({ type: "NotFinite" });
  if (low <= 0) return err({ type: "NotPositive", value: low });
  if (low >= high) return err({ type: "EndsReversed", low, high });
  if (!(coverage > 0 && coverage < 1)) return err({ type: "WeightsImpossible" });
  const z = standardNormalQuantile((1 + coverage) / 2);
  return ok({ kind: "lognormal", mu: (ln(low) + ln(high)) / 2, sigma: ln(high / low) / (2 * z) });
}
