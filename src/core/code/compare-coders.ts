import type { RecordId } from "../base/index.ts";
import type { TextRange } from "../study/index.ts";
import { compareRanges, overlapOf } from "./landed-passages.ts";

/** A coding where it lies in a text as it stands, under the code that its coder chose. */
export interface LaidCoding extends TextRange {
  readonly id: RecordId;
  readonly code: RecordId;
}

/**
 * How the codings of two coders meet at one place.
 *
 * `agreed`: the same code on the same words. `edges`: the same code, on words that overlap. `codes`: different codes on words that
 * overlap. `first` and `second`: one of them coded there, and the other laid nothing against it.
 */
export type Meeting = TextRange &
  (
    | {
        readonly is: "agreed" | "edges" | "codes";
        readonly first: LaidCoding;
        readonly second: LaidCoding;
      }
    | { readonly is: "first"; readonly first: LaidCoding; readonly second?: never }
    | { readonly is: "second"; readonly second: LaidCoding; readonly first?: never }
  );

/**
 * Hold two coders' codings of one text against each other, in reading order; each coding meets one of the other at most.
 *
 * The same code is sought first, on exactly the same words, then where most words are shared; what is left is held against
 * the other codes that lie over it.
 */
export function compareCoders(
  first: readonly LaidCoding[],
  second: readonly LaidCoding[],
): readonly Meeting[] {
  const left = { first: new Set(first), second: new Set(second) };
  const met: Meeting[] = [];
  const meet = (pairs: readonly Pair[], is: "agreed" | "edges" | "codes"): void => {
    for (const pair of pairs) {
      if (!left.first.has(pair.first) || !left.second.has(pair.second)) continue;
      left.first.delete(pair.first);
      left.second.delete(pair.second);
      met.push({ is, ...pair, ...around(pair) });
    }
  };
  const pairs = overlapping(first, second);
  const same = pairs.filter((pair) => pair.first.code === pair.second.code);
  meet(same.filter(isSameRange), "agreed");
  meet(same, "edges");
  meet(
    pairs.filter((pair) => pair.first.code !== pair.second.code),
    "codes",
  );
  for (const each of left.first) met.push({ is: "first", first: each, start: each.start, end: each.end });
  for (const each of left.second) met.push({ is: "second", second: each, start: each.start, end: each.end });
  return met.sort(compareRanges);
}

interface Pair {
  readonly first: LaidCoding;
  readonly second: LaidCoding;
}

// The largest overlap first; of two that are as large, the one that comes first in the text.
function overlapping(first: readonly LaidCoding[], second: readonly LaidCoding[]): readonly Pair[] {
  const sorted = [...second].sort((a, b) => a.start - b.start);
  const found: { readonly pair: Pair; readonly shared: number }[] = [];
  for (const one of first)
    for (const other of sorted) {
      if (other.start >= one.end) break;
      const shared = overlapOf(one, other);
      if (shared !== undefined)
        found.push({ pair: { first: one, second: other }, shared: shared.end - shared.start });
    }
  return found
    .sort((a, b) => b.shared - a.shared || compareRanges(a.pair.first, b.pair.first))
    .map(({ pair }) => pair);
}

function isSameRange({ first, second }: Pair): boolean {
  return first.start === second.start && first.end === second.end;
}

function around({ first, second }: Pair): TextRange {
  return { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
}
