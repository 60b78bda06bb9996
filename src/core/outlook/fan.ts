import { quantilesOf } from "../base/index.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import type { RunFilter } from "./passage-summary.ts";

/** The shares at which a fan is cut: the median, and the ends of the bands of 50, 80 and 90 %. */
export const fanShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** The 5, 50 and 95 % quantiles of some values. */
export function lowMiddleHigh(values: ArrayLike<number>): readonly [number, number, number] {
  const [low = Number.NaN, middle = Number.NaN, high = Number.NaN] = quantilesOf(values, [0.05, 0.5, 0.95]);
  return [low, middle, high];
}

/** The quantiles of a series in each month, the base date first; each month has one value for each of `fanShares`. */
export function fanOf(
  { spec, series, runs }: Pick<Ensemble, "spec" | "series" | "runs">,
  index: number,
  takes?: RunFilter,
): readonly (readonly number[])[] {
  const values = series[index] ?? new Float64Array();
  return Array.from({ length: spec.months + 1 }, (_, month) => {
    const all = values.subarray(month * runs, (month + 1) * runs);
    return quantilesOf(takes === undefined ? all : all.filter((_, run) => takes(run)), fanShares);
  });
}
