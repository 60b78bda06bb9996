import { meanOfValues, varianceOf } from "../base/index.ts";
import { fitLeastSquares } from "./least-squares.ts";
import { splineColumns } from "./spline-basis.ts";

/**
 * The share of an outcome's variance that follows given inputs, by regression on splines of their ranks.
 *
 * The adjusted R²: 1 - (1 - R²)(n - 1)/(n - columns - 1), and not below 0. For one input it estimates the first-order
 * index of Sobol'; for several, that of the group without their interactions. NaN where the outcome never changes.
 */
export function varianceShare(outcome: ArrayLike<number>, inputs: readonly ArrayLike<number>[]): number {
  const total = varianceOf(outcome);
  if (!(total > 0)) return Number.NaN;
  const n = outcome.length;
  const { fitted, rank } = fitLeastSquares(
    outcome,
    inputs.flatMap((input) => splineColumns(input)),
  );
  const explained = varianceOf(fitted) / total;
  return Math.max(0, 1 - ((1 - explained) * (n - 1)) / (n - rank - 1));
}

/**
 * What it could be worth to know an input before choosing between options: the expected value of partial perfect
 * information, in the unit of the values.
 *
 * `values` holds, for each option, its value in each run. Strong, Oakley and Brennan, Medical Decision Making 34 (2014):
 * E[max over options of E[value | input]] - max over options of E[value], with E[value | input] by regression.
 */
export function partialPerfectInformation(
  values: readonly ArrayLike<number>[],
  input: ArrayLike<number>,
): number {
  const columns = splineColumns(input);
  const fits = values.map((value) => fitLeastSquares(value, columns).fitted);
  const best = Float64Array.from({ length: input.length }, (_, run) =>
    Math.max(...fits.map((fit) => fit[run] ?? Number.NEGATIVE_INFINITY)),
  );
  return Math.max(0, meanOfValues(best) - Math.max(...values.map(meanOfValues)));
}

/** What it could be worth to know everything: the same without the regression, run by run. */
export function perfectInformation(values: readonly ArrayLike<number>[]): number {
  const [first] = values;
  const best = Float64Array.from({ length: first?.length ?? 0 }, (_, run) =>
    Math.max(...values.map((value) => value[run] ?? Number.NEGATIVE_INFINITY)),
  );
  return meanOfValues(best) - Math.max(...values.map(meanOfValues));
}
