import { meanOfValues } from "../base/index.ts";

/** What a regression with a constant explains. */
export interface Fit {
  /** The fitted value of each observation. */
  readonly fitted: Float64Array;
  /** Columns that carried something of their own; others were combinations of those before them. */
  readonly rank: number;
}

/**
 * Regress an outcome on columns and a constant, by orthogonalising the columns one after another (modified Gram-Schmidt,
 * twice over for the sake of rounding). A column that the earlier ones make up is left out.
 */
export function fitLeastSquares(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): Fit {
  const n = outcome.length;
  const mean = meanOfValues(outcome);
  const rest = Float64Array.from(outcome, (value) => value - mean);
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const columnMean = meanOfValues(column);
    const centred = Float64Array.from(column, (value) => value - columnMean);
    const before = dot(centred, centred);
    for (let pass = 0; pass < 2; pass++)
      for (const each of basis) subtract(centred, each, dot(centred, each));
    const left = dot(centred, centred);
    if (!(left > 1e-10 * before)) continue;
    const scale = 1 / Math.sqrt(left);
    for (let i = 0; i < n; i++) centred[i] = (centred[i] ?? 0) * scale;
    subtract(rest, centred, dot(rest, centred));
    basis.push(centred);
  }
  return { fitted: rest.map((residual, i) => (outcome[i] ?? 0) - residual), rank: basis.length };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0);
  return sum;
}

function subtract(from: Float64Array, direction: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] ?? 0) - times * (direction[i] ?? 0);
}
