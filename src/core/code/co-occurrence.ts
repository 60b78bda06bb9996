import type { RecordId } from "../base/index.ts";
import type { TextRange } from "../study/index.ts";

/** A code on a stretch of a source's text as it stands. */
export interface CodedStretch extends TextRange {
  readonly code: RecordId;
  readonly source: RecordId;
}

/** How often two codes lie on words they share. */
export interface CoOccurrence {
  readonly one: RecordId;
  readonly other: RecordId;
  /** Pairs of codings, one of each code, that share at least one character. */
  readonly pairs: number;
  /** The sources in which such a pair lies. */
  readonly sources: number;
}

/**
 * Count which codes lie on the same words: each pair once, in the order in which the codes are given, zeros left out.
 *
 * Method: one sweep over the ends of all stretches, source by source, with a counter for each code that lies open there;
 * the cost is the number of stretches times the number of codes, however much they overlap. Stretches that only touch
 * do not share words. To count words once that several coders coded alike, give the codings of one coder.
 */
export function coOccurrence(
  codes: readonly RecordId[],
  stretches: readonly CodedStretch[],
): readonly CoOccurrence[] {
  const numberOf = new Map(codes.map((code, i) => [code, i]));
  const size = codes.length;
  const counts: PairCounts = {
    size,
    pairs: new Int32Array(size * size),
    sources: new Int32Array(size * size),
    lastSource: new Int32Array(size * size),
  };
  [...edgesBySource(stretches, numberOf).values()].forEach((edges, i) => {
    sweep(counts, Float64Array.from(edges).sort(), i + 1);
  });
  return listPairs(codes, counts);
}

/** Counts by `one * size + other`, where `one` comes before `other` in the list of codes. */
interface PairCounts {
  readonly size: number;
  readonly pairs: Int32Array;
  readonly sources: Int32Array;
  /** The number of the source in which the pair was last met. */
  readonly lastSource: Int32Array;
}

// An edge is one number, so that sorting numbers sorts edges: by offset, ends before beginnings, then by code.
function edgesBySource(
  stretches: readonly CodedStretch[],
  numberOf: ReadonlyMap<RecordId, number>,
): ReadonlyMap<RecordId, readonly number[]> {
  const edges = new Map<RecordId, number[]>();
  for (const { code, source, start, end } of stretches) {
    const number = numberOf.get(code);
    if (number === undefined || start >= end) continue;
    const list = edges.get(source) ?? [];
    list.push((2 * start + 1) * numberOf.size + number, 2 * end * numberOf.size + number);
    edges.set(source, list);
  }
  return edges;
}

function sweep({ size, pairs, sources, lastSource }: PairCounts, edges: Float64Array, source: number): void {
  const open = new Int32Array(size);
  for (const edge of edges) {
    const code = edge % size;
    const begins = Math.floor(edge / size) % 2 === 1;
    if (!begins) {
      open[code] = (open[code] ?? 0) - 1;
      continue;
    }
    for (let other = 0; other < size; other++) {
      const count = open[other] ?? 0;
      if (count === 0 || other === code) continue;
      const pair = Math.min(code, other) * size + Math.max(code, other);
      pairs[pair] = (pairs[pair] ?? 0) + count;
      if (lastSource[pair] === source) continue;
      lastSource[pair] = source;
      sources[pair] = (sources[pair] ?? 0) + 1;
    }
    open[code] = (open[code] ?? 0) + 1;
  }
}

function listPairs(
  codes: readonly RecordId[],
  { size, pairs, sources }: PairCounts,
): readonly CoOccurrence[] {
  return codes.flatMap((one, i) =>
    codes.flatMap((other, j) => {
      const count = pairs[i * size + j] ?? 0;
      return count === 0 ? [] : [{ one, other, pairs: count, sources: sources[i * size + j] ?? 0 }];
    }),
  );
}
