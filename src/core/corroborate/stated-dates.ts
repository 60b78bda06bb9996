import type { StatedPeriod } from "../base/index.ts";

/**
 * How a date as somebody stated it lies to the date as established.
 *
 * `within`: one lies inside the other, so they differ in precision alone. `overlaps` and `apart` are conflicts.
 */
export type DateRelation = "same" | "within" | "overlaps" | "apart";

/** A date as stated and as established; both are kept. */
export interface DateComparison {
  readonly asStated: StatedPeriod;
  readonly established: StatedPeriod;
  readonly relation: DateRelation;
  readonly conflict: boolean;
}

/** Compare a date as stated with the date as established, by their days; the words used make no difference. */
export function compareStatedDates(asStated: StatedPeriod, established: StatedPeriod): DateComparison {
  const relation = relationOf(asStated, established);
  return { asStated, established, relation, conflict: relation === "overlaps" || relation === "apart" };
}

/** Tell whether two periods share a day; one without an end goes on. */
export function periodsOverlap(one: StatedPeriod, other: StatedPeriod): boolean {
  return one.from <= lastDayOf(other) && other.from <= lastDayOf(one);
}

function relationOf(one: StatedPeriod, other: StatedPeriod): DateRelation {
  if (one.from === other.from && one.to === other.to) return "same";
  if (!periodsOverlap(one, other)) return "apart";
  return liesWithin(one, other) || liesWithin(other, one) ? "within" : "overlaps";
}

function liesWithin(inner: StatedPeriod, outer: StatedPeriod): boolean {
  return inner.from >= outer.from && lastDayOf(inner) <= lastDayOf(outer);
}

// Later than every day there is: days are texts of the form YYYY-MM-DD.
function lastDayOf(period: StatedPeriod): string {
  return period.to ?? "~";
}
