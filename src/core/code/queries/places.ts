import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import type { CodedStretch } from "../co-occurrence.ts";

/** The codings of one source in order of where they begin, of two that begin together the longer first. */
export interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of each coding's code. */
  readonly codes: Int32Array;
}

interface PlaceLists {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
}

/** Sort the codings of some codes by source; empty stretches are left out. */
export function placesBySource(
  codes: readonly RecordId[],
  stretches: readonly CodedStretch[],
): ReadonlyMap<RecordId, Places> {
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  const lists = new Map<RecordId, { starts: number[]; ends: number[]; codes: number[] }>();
  for (const { code, source, start, end } of stretches) {
    const number = numberOf.get(code);
    if (number === undefined || start >= end) continue;
    let list = lists.get(source);
    if (list === undefined) {
      list = { starts: [], ends: [], codes: [] };
      lists.set(source, list);
    }
    list.starts.push(start);
    list.ends.push(end);
    list.codes.push(number);
  }
  return new Map([...lists].map(([source, list]) => [source, inOrder(list)]));
}

/**
 * The same codings, in the same order, over turns instead of characters: from the first turn touched to behind the last.
 *
 * One that lies between two turns touches none, and is empty here: it begins at the turn behind it and ends with the one before.
 */
export function turnsTouched({ starts, ends, codes }: Places, turns: readonly TextRange[]): Places {
  if (turns.length === 0) return { starts: starts.map(() => 0), ends: ends.map(() => 1), codes };
  const turnStarts = Int32Array.from(turns, ({ start }) => start);
  const turnEnds = Int32Array.from(turns, ({ end }) => end);
  return {
    starts: starts.map((start) => countBelow(turnEnds, start + 1)),
    ends: ends.map((end) => countBelow(turnStarts, end)),
    codes,
  };
}

/** How many of a rising list are below a value. */
export function countBelow(rising: Int32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Put codings in order: by where they begin, of two that begin together the longer first; empty ones are left out. */
export function inOrder({ starts, ends, codes }: PlaceLists): Places {
  const order: number[] = [];
  for (let at = 0; at < starts.length; at++) if ((starts[at] ?? 0) < (ends[at] ?? 0)) order.push(at);
  order.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || (ends[b] ?? 0) - (ends[a] ?? 0));
  return { starts: taken(starts, order), ends: taken(ends, order), codes: taken(codes, order) };
}

function taken(from: ArrayLike<number>, order: readonly number[]): Int32Array {
  const made = new Int32Array(order.length);
  for (let at = 0; at < made.length; at++) made[at] = from[order[at] ?? 0] ?? 0;
  return made;
}
