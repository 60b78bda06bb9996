import { betaDensity, betaShape } from "./beta.ts";
import { type Distribution, pertShape } from "./distribution.ts";
import { exp, expm1, ln } from "./exp-ln.ts";

/** How dense a distribution is at a value: the share of it in a short stretch there, over the length of that stretch. */
export type Density = (value: number) => number;

/**
 * The density of a distribution, to draw what is drawn from it.
 *
 * What lies on single values (a number without spread, values as observed, what is cut off at a bound) has none and is 0.
 */
export function densityOf(distribution: Distribution): Density {
  switch (distribution.kind) {
    case "fixed":
    case "empirical":
      return () => 0;
    case "uniform": {
      const { low, high } = distribution;
      return (value) => (value >= low && value <= high ? 1 / (high - low) : 0);
    }
    case "triangular":
      return triangularDensity(distribution);
    case "pert": {
      const { low, high } = distribution;
      const shape = pertShape(distribution);
      return (value) =>
        within(0, 1, (share) => betaDensity(shape, share))((value - low) / (high - low)) / (high - low);
    }
    case "lognormal": {
      const { mu, sigma } = distribution;
      return (value) => (value > 0 ? standardNormal((ln(value) - mu) / sigma) / (sigma * value) : 0);
    }
    case "beta": {
      const shape = betaShape(distribution.alpha, distribution.beta);
      return within(0, 1, (share) => betaDensity(shape, share));
    }
    case "elicited":
      return elicitedDensity(distribution);
    case "mixture": {
      const parts = distribution.parts.map(({ weight, of }) => ({ weight, density: densityOf(of) }));
      return (value) => parts.reduce((sum, { weight, density }) => sum + weight * density(value), 0);
    }
    case "bounded":
      return within(distribution.low, distribution.high, densityOf(distribution.of));
    case "rate-of-share": {
      const { of, months } = distribution;
      const share = densityOf(of);
      return (rate) => (rate < 0 ? 0 : share(-expm1(-rate * months)) * months * exp(-rate * months));
    }
  }
}

function triangularDensity({ low, mode, high }: Extract<Distribution, { kind: "triangular" }>): Density {
  return (value) => {
    if (value < low || value > high) return 0;
    return value < mode
      ? (2 * (value - low)) / ((high - low) * (mode - low))
      : (2 * (high - value)) / ((high - low) * Math.max(high - mode, Number.MIN_VALUE));
  };
}

function elicitedDensity({
  scale,
  middle,
  below,
  above,
}: Extract<Distribution, { kind: "elicited" }>): Density {
  const onScale = (at: number): number => {
    const spread = at < middle ? below : above;
    return standardNormal((at - middle) / spread) / spread;
  };
  switch (scale) {
    case "plain":
      return onScale;
    case "ln":
      return (value) => (value > 0 ? onScale(ln(value)) / value : 0);
    case "logit":
      return within(0, 1, (share) => onScale(ln(share / (1 - share))) / (share * (1 - share)));
  }
}

function within(low: number, high: number, density: Density): Density {
  return (value) => (value > low && value < high ? density(value) : 0);
}

function standardNormal(z: number): number {
  return exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
