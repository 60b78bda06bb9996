import { quantilesOf } from "../base/index.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import type { RunFilter } from "./passage-summary.ts";

/** The shares at which a fan is cut: the median, and the ends of the bands of 50, 80 and 90 %. */
export const fanShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** The quantiles of a series in each month, the base date first; each month has one value for each of `fanShares`. */
export function fanOf(
  { spec, series, runs }: Ensemble,
  index: number,
  takes: RunFilter = () => true,
): readonly (readonly number[])[] {
  const values = series[index] ?? new Float64Array();
  return Array.from({ length: spec.months + 1 }, (_, month) =>
    quantilesOf(
      values.subarray(month * runs, (month + 1) * runs).filter((_, run) => takes(run)),
      fanShares,
    ),
  );
}
