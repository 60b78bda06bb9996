import type { RecordId } from "../base/index.ts";
import { boundFreeSet, type Exclusions, largestFreeSet } from "./largest-free-set.ts";
import { distinctInOrder } from "./order.ts";

/** Whether two passages depend on each other: they do, they were examined and do not, or nobody knows. */
export type PairValue = "tied" | "independent" | "not-known";

/** What the count needs to know of a pair of passages. */
export interface ValuedPair {
  readonly one: RecordId;
  readonly other: RecordId;
  readonly value: PairValue;
}

/** How many of the passages are independent of each other, as the range that honesty allows. */
export interface IndependenceRange {
  /** The largest set of passages that are pairwise examined and independent; one passage alone counts 1. */
  readonly low: number;
  /** The largest set of passages without a tied pair. */
  readonly high: number;
  /** Such a set for `low`; in order of id. */
  readonly largestLow: readonly RecordId[];
  /** Such a set for `high`; in order of id. Where the range is not exact it may be smaller than `high`. */
  readonly largestHigh: readonly RecordId[];
  /** False where there were too many passages to search through: then `low` may be too low and `high` too high. */
  readonly exact: boolean;
}

/** The most passages, after merging those that stand in for each other, for which the count is exact. */
export const mostPassagesCountedExactly = 60;

/**
 * Count independent passages as a range (docs/methods/independence.md).
 *
 * A pair that is not listed is not known. Exact for up to 60 passages that differ in their ties; beyond that a bound.
 * Throws where a pair names a passage that is not listed, or one passage twice.
 */
export function countIndependent(
  passages: readonly RecordId[],
  pairs: readonly ValuedPair[],
): IndependenceRange {
  const ids = distinctInOrder(passages);
  const values = valueTable(ids, pairs);
  const kept = withoutStandIns(ids.length, values);
  const excluding = (isExcluded: (value: PairValue) => boolean): Exclusions => ({
    size: kept.length,
    exclude: (one, other) => isExcluded(values(kept[one] ?? -1, kept[other] ?? -1)),
  });
  const unexamined = excluding((value) => value !== "independent");
  const tied = excluding((value) => value === "tied");
  const named = (nodes: readonly number[]): readonly RecordId[] =>
    nodes.flatMap((node) => ids[kept[node] ?? -1] ?? []);

  if (kept.length > mostPassagesCountedExactly) {
    const [low, high] = [boundFreeSet(unexamined), boundFreeSet(tied)];
    return {
      low: low.nodes.length,
      high: high.atMost,
      largestLow: named(low.nodes),
      largestHigh: named(high.nodes),
      exact: low.nodes.length === low.atMost && high.nodes.length === high.atMost,
    };
  }
  const [low, high] = [largestFreeSet(unexamined), largestFreeSet(tied)];
  return {
    low: low.length,
    high: high.length,
    largestLow: named(low),
    largestHigh: named(high),
    exact: true,
  };
}

type ValueBetween = (one: number, other: number) => PairValue;

function valueTable(ids: readonly RecordId[], pairs: readonly ValuedPair[]): ValueBetween {
  const places = new Map(ids.map((id, place) => [id, place]));
  const values = new Map<number, PairValue>();
  for (const pair of pairs) {
    const [one, other] = [places.get(pair.one), places.get(pair.other)];
    if (one === undefined || other === undefined || one === other)
      throw new Error("A pair must name two of the passages counted");
    values.set(one * ids.length + other, pair.value);
    values.set(other * ids.length + one, pair.value);
  }
  return (one, other) => values.get(one * ids.length + other) ?? "not-known";
}

/**
 * Keep one of each set of passages that are tied to each other and stand alike to all others.
 *
 * At most one of them can be in any set counted, and any one will do, so both counts stay the same. Several passages of
 * one source are the usual case.
 */
function withoutStandIns(size: number, valueBetween: ValueBetween): readonly number[] {
  const kept: number[] = [];
  const isStandIn = (one: number, other: number): boolean => {
    if (valueBetween(one, other) !== "tied") return false;
    for (let third = 0; third < size; third++)
      if (third !== one && third !== other && valueBetween(one, third) !== valueBetween(other, third))
        return false;
    return true;
  };
  for (let node = 0; node < size; node++)
    if (!kept.some((earlier) => isStandIn(earlier, node))) kept.push(node);
  return kept;
}
