/** Counts of pairs of codings by their codes, source after source. */
export interface PairCounts {
  /** What is added from now on lies in another source. */
  nextSource(): void;
  add(one: number, other: number, pairs: number): void;
  /** What was added for one code before another. */
  of(one: number, other: number): { readonly pairs: number; readonly sources: number };
  /** What was added for two codes in either order; each addition of a pair is to be made in one order only. */
  ofBoth(one: number, other: number): { readonly pairs: number; readonly sources: number };
  /** Where it was added, each source once by its number from 1; none unless they are kept. */
  sourcesOf(one: number, other: number): readonly number[];
}

/** Empty counts for so many codes. */
export function pairCounts(size: number, keepsSources = false): PairCounts {
  const pairs = new Float64Array(size * size);
  const sources = new Int32Array(size * size);
  const lastSource = new Int32Array(size * size);
  // The sources of a pair in either order are counted apart: both orders may be met in one source.
  const unordered = new Int32Array(size * size);
  const lastUnordered = new Int32Array(size * size);
  const lists: number[][] = [];
  let source = 0;
  const meet = (counted: Int32Array, last: Int32Array, at: number): void => {
    if (last[at] === source) return;
    last[at] = source;
    counted[at] = (counted[at] ?? 0) + 1;
  };
  return {
    nextSource: () => {
      source++;
    },
    add(one, other, count) {
      const at = one * size + other;
      pairs[at] = (pairs[at] ?? 0) + count;
      if (keepsSources && lastSource[at] !== source) listed(lists, at).push(source);
      meet(sources, lastSource, at);
      meet(unordered, lastUnordered, one < other ? at : other * size + one);
    },
    of: (one, other) => ({
      pairs: pairs[one * size + other] ?? 0,
      sources: sources[one * size + other] ?? 0,
    }),
    ofBoth: (one, other) => ({
      pairs: (pairs[one * size + other] ?? 0) + (pairs[other * size + one] ?? 0),
      sources: unordered[Math.min(one, other) * size + Math.max(one, other)] ?? 0,
    }),
    sourcesOf: (one, other) => lists[one * size + other] ?? [],
  };
}

function listed(lists: number[][], at: number): number[] {
  const list = lists[at] ?? [];
  lists[at] = list;
  return list;
}
