import type { Distribution } from "./distribution.ts";
import { ln1p } from "./exp-ln.ts";

/** The least and the greatest value that a distribution can give; endless where it has a tail. */
export function supportOf(distribution: Distribution): readonly [number, number] {
  switch (distribution.kind) {
    case "fixed":
      return [distribution.value, distribution.value];
    case "uniform":
    case "triangular":
    case "pert":
      return [distribution.low, distribution.high];
    case "lognormal":
      return [0, Number.POSITIVE_INFINITY];
    case "beta":
      return [0, 1];
    case "elicited":
      return elicitedSupport[distribution.scale];
    case "empirical":
      return [distribution.values[0], distribution.values.at(-1) ?? distribution.values[0]];
    case "mixture": {
      const ends = distribution.parts.map(({ of }) => supportOf(of));
      return [Math.min(...ends.map(([low]) => low)), Math.max(...ends.map(([, high]) => high))];
    }
    case "bounded": {
      const [low, high] = supportOf(distribution.of);
      return [Math.max(low, distribution.low), Math.min(high, distribution.high)];
    }
    case "rate-of-share": {
      const [low, high] = supportOf(distribution.of);
      return [rateAt(low, distribution.months), rateAt(high, distribution.months)];
    }
  }
}

const elicitedSupport = {
  plain: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  ln: [0, Number.POSITIVE_INFINITY],
  logit: [0, 1],
} as const;

/** The largest share that still has a rate: nobody is ever quite sure that everybody goes. */
const almostAll = 1 - 2 ** -53;

/** The rate a month that takes a share within so many months; all of them count as almost all. */
export function rateAt(share: number, months: number): number {
  return -ln1p(-Math.min(share, almostAll)) / months;
}
