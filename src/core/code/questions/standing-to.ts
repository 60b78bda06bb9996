import type { TextRange } from "../../study/index.ts";
import { countBelow } from "../queries/places.ts";
import type { SoughtRelation } from "./question.ts";

/** Tell of a stretch whether it stands in a relation to any of some others; each is looked up, not compared with all. */
export function standingTo(
  others: readonly TextRange[],
  relation: SoughtRelation,
  turns: readonly TextRange[],
): (one: TextRange) => boolean {
  if (others.length === 0) return () => false;
  switch (relation.kind) {
    case "overlapping":
      return whereOverlapping(others);
    case "within":
      return whereWithin(others);
    case "containing":
      return whereContaining(others);
    case "near":
      return whereNear(others, relation.turns, turns);
    case "followed-by":
      return whereFollowed(others, relation.turns, turns);
    case "after":
      return whereAfter(others, relation.turns, turns);
  }
}

function whereOverlapping(others: readonly TextRange[]): (one: TextRange) => boolean {
  const reach = furthestEnd(others);
  return ({ start, end }) => reach(end) > start;
}

/** How far any stretch reaches that begins before a place; they are in order of where they begin. */
function furthestEnd(ranges: readonly TextRange[]): (before: number) => number {
  const starts = Int32Array.from(ranges, ({ start }) => start);
  let furthest = -1;
  const reached = Int32Array.from(ranges, ({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (before) => reached[countBelow(starts, before) - 1] ?? Number.NEGATIVE_INFINITY;
}

function whereWithin(others: readonly TextRange[]): (one: TextRange) => boolean {
  const reach = furthestEnd(others);
  return ({ start, end }) => reach(start + 1) >= end;
}

function whereContaining(others: readonly TextRange[]): (one: TextRange) => boolean {
  const starts = Int32Array.from(others, ({ start }) => start);
  const nearest = new Int32Array(others.length + 1).fill(2 ** 31 - 1);
  for (let at = others.length - 1; at >= 0; at--)
    nearest[at] = Math.min(nearest[at + 1] ?? 0, others[at]?.end ?? 0);
  return ({ start, end }) => (nearest[countBelow(starts, start)] ?? end + 1) <= end;
}

/** Which turns a stretch touches: from the first to behind the last; none where it lies between two. */
function turnFinder(turns: readonly TextRange[]) {
  const turnStarts = Int32Array.from(turns, ({ start }) => start);
  const turnEnds = Int32Array.from(turns, ({ end }) => end);
  return {
    first: (start: number): number => countBelow(turnEnds, start + 1),
    behind: (end: number): number => countBelow(turnStarts, end),
  };
}

function whereNear(
  others: readonly TextRange[],
  most: number,
  turns: readonly TextRange[],
): (one: TextRange) => boolean {
  const { first, behind } = turnFinder(turns);
  const touched = others
    .map(({ start, end }) => ({ start: first(start), end: behind(end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const reach = furthestEnd(touched);
  return ({ start, end }) => {
    const [from, to] = [first(start), behind(end)];
    return from < to && reach(to + most) > from - most;
  };
}

function whereFollowed(
  others: readonly TextRange[],
  most: number,
  turns: readonly TextRange[],
): (one: TextRange) => boolean {
  const { first, behind } = turnFinder(turns);
  const starts = Int32Array.from(others, ({ start }) => start);
  return ({ end }) => {
    const next = starts[countBelow(starts, end)];
    return next !== undefined && first(next) - (behind(end) - 1) <= most;
  };
}

function whereAfter(
  others: readonly TextRange[],
  most: number,
  turns: readonly TextRange[],
): (one: TextRange) => boolean {
  const { first, behind } = turnFinder(turns);
  const before = Int32Array.from(others, ({ end }) => end).sort();
  return ({ start }) => {
    const last = before[countBelow(before, start + 1) - 1];
    return last !== undefined && first(start) - (behind(last) - 1) <= most;
  };
}
