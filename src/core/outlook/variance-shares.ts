import { meanOfValues } from "../base/index.ts";
import { centred, type Regression, regressionOn } from "./least-squares.ts";
import { splineColumns } from "./spline-basis.ts";

/**
 * The share of an outcome's variance that follows given inputs, by regression on splines of their ranks.
 *
 * For one input it estimates the first-order index of Sobol'; for several, that of the group without their interactions.
 * NaN where the outcome never changes.
 */
export function varianceShare(outcome: ArrayLike<number>, inputs: readonly ArrayLike<number>[]): number {
  return shareExplained(regressionOn(inputs.flatMap((input) => splineColumns(input))), centred(outcome));
}

/**
 * The adjusted R² of a regression: 1 - (1 - R²)(n - 1)/(n - columns - 1), and not below 0; NaN where nothing changes. `about` is
 * the outcome less its mean.
 */
export function shareExplained(
  { squares, rank }: Pick<Regression, "squares" | "rank">,
  about: Float64Array,
): number {
  const { explained, all } = squares(about);
  if (!(all > 0)) return Number.NaN;
  const n = about.length;
  return Math.max(0, 1 - ((1 - explained / all) * (n - 1)) / (n - rank - 1));
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
  return worthOfKnowing(regressionOn(splineColumns(input)), values);
}

/** The same for an input whose regression was prepared. */
export function worthOfKnowing({ fittedTo }: Regression, values: readonly ArrayLike<number>[]): number {
  return valueOfChoosing(values.map(fittedTo), values);
}

/** What it could be worth to know everything: the same without the regression, run by run. */
export function perfectInformation(values: readonly ArrayLike<number>[]): number {
  return valueOfChoosing(values, values);
}

/** What choosing by what is known in each run gives over choosing once. */
function valueOfChoosing(known: readonly ArrayLike<number>[], values: readonly ArrayLike<number>[]): number {
  const [first] = values;
  const best = Float64Array.from({ length: first?.length ?? 0 }, (_, run) =>
    Math.max(...known.map((each) => each[run] ?? Number.NEGATIVE_INFINITY)),
  );
  return Math.max(0, meanOfValues(best) - Math.max(...values.map(meanOfValues)));
}
