import { type BetaShape, betaDensity, betaQuantile, betaShape } from "./beta.ts";
import { type Distribution, pertShape } from "./distribution.ts";
import { exp } from "./exp-ln.ts";
import { standardNormalQuantile } from "./normal.ts";
import { rateAt } from "./support.ts";

/** Turns a unit, strictly between 0 and 1, into a value of a distribution. */
export type Draw = (unit: number) => number;

/**
 * Prepare to draw from a distribution.
 *
 * Everything but a mixture is drawn by its quantile function, so that a larger unit never gives a smaller value; a
 * mixture spends the unit first on the part and what is left of it on the value.
 */
export function drawFrom(distribution: Distribution): Draw {
  switch (distribution.kind) {
    case "fixed":
      return () => distribution.value;
    case "uniform":
      return (unit) => distribution.low + unit * (distribution.high - distribution.low);
    case "triangular":
      return drawTriangular(distribution);
    case "pert": {
      const share = drawBeta(pertShape(distribution));
      return (unit) => distribution.low + share(unit) * (distribution.high - distribution.low);
    }
    case "lognormal":
      return (unit) => exp(distribution.mu + distribution.sigma * standardNormalQuantile(unit));
    case "beta":
      return drawBeta(betaShape(distribution.alpha, distribution.beta));
    case "elicited":
      return drawElicited(distribution);
    case "empirical":
      return (unit) => distribution.values[Math.floor(unit * distribution.values.length)] ?? Number.NaN;
    case "mixture":
      return drawMixture(distribution);
    case "bounded": {
      const inner = drawFrom(distribution.of);
      return (unit) => Math.min(Math.max(inner(unit), distribution.low), distribution.high);
    }
    case "rate-of-share": {
      const share = drawFrom(distribution.of);
      return (unit) => rateAt(share(unit), distribution.months);
    }
  }
}

function drawElicited({ scale, middle, below, above }: Extract<Distribution, { kind: "elicited" }>): Draw {
  return (unit) => {
    const z = standardNormalQuantile(unit);
    const value = middle + (z < 0 ? below : above) * z;
    return scale === "plain" ? value : scale === "ln" ? exp(value) : 1 / (1 + exp(-value));
  };
}

function drawTriangular({ low, mode, high }: Extract<Distribution, { kind: "triangular" }>): Draw {
  const split = (mode - low) / (high - low);
  return (unit) =>
    unit < split
      ? low + Math.sqrt(unit * (high - low) * (mode - low))
      : high - Math.sqrt((1 - unit) * (high - low) * (high - mode));
}

function drawMixture({ parts }: Extract<Distribution, { kind: "mixture" }>): Draw {
  const prepared = parts.map(({ weight, of }) => ({ weight, draw: drawFrom(of) }));
  return (unit) => {
    let rest = unit;
    for (const { weight, draw } of prepared) {
      // The last part takes what rounding of the weights may leave.
      if (rest < weight) return draw(rest / weight);
      rest -= weight;
    }
    return prepared.at(-1)?.draw(halfOfLastUnit) ?? Number.NaN;
  };
}

const halfOfLastUnit = 1 - 2 ** -53;

/** Cells of the table between which a Beta quantile is interpolated. */
const cells = 1024;
/** Cells at either end in which the quantile bends too much for a cubic and is computed each time. */
const bentCells = 16;

/**
 * The Beta quantile by a table with slopes: exact at the knots and towards both ends, between them a cubic that never
 * leaves its cell. The error is below 1e-7, far under what any number of runs can see.
 */
function drawBeta(shape: BetaShape): Draw {
  const knots = new Float64Array(cells + 1);
  const slopes = new Float64Array(cells + 1);
  for (let i = bentCells; i <= cells - bentCells; i++) {
    const x = betaQuantile(shape, i / cells);
    knots[i] = x;
    slopes[i] = 1 / (cells * betaDensity(shape, x));
  }
  return (unit) => {
    const at = Math.floor(unit * cells);
    if (at < bentCells || at >= cells - bentCells) return betaQuantile(shape, unit);
    const [from, to] = [knots[at] ?? 0, knots[at + 1] ?? 0];
    const value = cubic(unit * cells - at, from, to, slopes[at] ?? 0, slopes[at + 1] ?? 0);
    return Math.min(Math.max(value, from), to);
  };
}

// Hermite's cubic over a cell of width 1, from two values and two slopes.
function cubic(t: number, from: number, to: number, slopeFrom: number, slopeTo: number): number {
  const rise = to - from;
  return (
    from + t * (slopeFrom + t * (3 * rise - 2 * slopeFrom - slopeTo + t * (slopeFrom + slopeTo - 2 * rise)))
  );
}
