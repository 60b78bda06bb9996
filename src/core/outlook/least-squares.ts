import { meanOfValues } from "../base/index.ts";

/** A regression on some columns and a constant, made ready for outcome after outcome. */
export interface Regression {
  /** Columns that carried something of their own; others were combinations of those before them. */
  readonly rank: number;
  /** What each of those carried of its own, of length 1 and at right angles to the others. */
  readonly basis: readonly Float64Array[];
  /** The fitted value of each observation of an outcome. */
  readonly fittedTo: (outcome: ArrayLike<number>) => Float64Array;
  /** What it explains of an outcome's sum of squares about its mean, and all of that sum; `about` is the outcome less its mean. */
  readonly squares: (about: Float64Array) => { readonly explained: number; readonly all: number };
}

// What is left of a column's square after the others are taken out: below the one it is made up by them; below the other
// rounding is felt, and they are taken out once more (Björck, Numerical Methods for Least Squares Problems, 2.4).
const [madeUp, unclean] = [1e-10, 1e-4];

/** Prepare to regress on columns by orthogonalising them one after another (modified Gram-Schmidt). */
export function regressionOn(columns: readonly ArrayLike<number>[]): Regression {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = centred(column);
    const before = dot(rest, rest);
    let left = takeOut(rest, basis);
    if (left < unclean * before && left > madeUp * before) left = takeOut(rest, basis);
    if (!(left > madeUp * before)) continue;
    const scale = 1 / Math.sqrt(left);
    basis.push(rest.map((value) => value * scale));
  }
  return {
    rank: basis.length,
    basis,
    fittedTo: (outcome) => {
      const rest = centred(outcome);
      takeOut(rest, basis);
      return rest.map((residual, at) => (outcome[at] ?? 0) - residual);
    },
    squares: (rest) => {
      let explained = 0;
      for (const each of basis) {
        const along = dot(rest, each);
        explained += along * along;
      }
      return { explained, all: dot(rest, rest) };
    },
  };
}

/** Values less their mean. */
export function centred(values: ArrayLike<number>): Float64Array {
  const mean = meanOfValues(values);
  const rest = new Float64Array(values);
  for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) - mean;
  return rest;
}

/** Take out of a column what lies along the others; gives the square of what is left. */
function takeOut(rest: Float64Array, basis: readonly Float64Array[]): number {
  for (const each of basis) {
    const along = dot(rest, each);
    for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) - along * (each[at] ?? 0);
  }
  return dot(rest, rest);
}

/** The sum of the products of two columns, from one observation up to another. */
export function dot(one: Float64Array, other: Float64Array, from = 0, to = one.length): number {
  // Four sums side by side, so that no addition waits for the one before; always the same four, so the bits stay the same.
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = to - ((to - from) % 4);
  for (let at = from; at < whole; at += 4) {
    a += (one[at] ?? 0) * (other[at] ?? 0);
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0);
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0);
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0);
  }
  for (let at = whole; at < to; at++) a += (one[at] ?? 0) * (other[at] ?? 0);
  return a + b + (c + d);
}
