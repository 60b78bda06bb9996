import { exp, ln, ln1p, lnGamma } from "../../base/index.ts";

/** Units strictly between 0 and 1, one after another. */
export type Units = () => number;

/**
 * How many of `trials` succeed, each with the same share: an exact draw.
 *
 * Where few are expected by inversion, one unit a draw; else by transformed rejection, W. Hörmann, "The generation of
 * binomial random variates", Journal of Statistical Computation and Simulation 46 (1993), algorithm BTRS.
 */
export function drawBinomial(trials: number, share: number, next: Units): number {
  if (trials <= 0 || share <= 0) return 0;
  if (share >= 1) return trials;
  if (share > 0.5) return trials - drawBinomial(trials, 1 - share, next);
  return trials * share < 10 ? byInversion(trials, share, next()) : byRejection(trials, share, next);
}

function byInversion(trials: number, share: number, unit: number): number {
  const odds = share / (1 - share);
  let chance = exp(trials * ln1p(-share));
  let left = unit;
  let successes = 0;
  while (left > chance && successes < trials) {
    left -= chance;
    successes++;
    chance *= (odds * (trials - successes + 1)) / successes;
  }
  return successes;
}

function byRejection(trials: number, share: number, next: Units): number {
  const spread = Math.sqrt(trials * share * (1 - share));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * share;
  const centre = trials * share + 0.5;
  const surely = 0.92 - 4.2 / b;
  const steepness = (2.83 + 5.1 / b) * spread;
  for (;;) {
    const from = next() - 0.5;
    const height = next();
    const edge = 0.5 - Math.abs(from);
    const successes = Math.floor(((2 * a) / edge + b) * from + centre);
    if (successes < 0 || successes > trials) continue;
    if (edge >= 0.07 && height <= surely) return successes;
    const lnHeight = ln((height * steepness) / (a / (edge * edge) + b));
    if (lnHeight <= lnChanceToMode(trials, share, successes)) return successes;
  }
}

/** The logarithm of how likely a number of successes is, as a share of the likeliest. */
function lnChanceToMode(trials: number, share: number, successes: number): number {
  const mode = Math.floor((trials + 1) * share);
  return (
    lnGamma(mode + 1) +
    lnGamma(trials - mode + 1) -
    lnGamma(successes + 1) -
    lnGamma(trials - successes + 1) +
    (successes - mode) * ln(share / (1 - share))
  );
}
