import { shiftsBefore } from "./map-offset.ts";
import type { OffsetMap, Splice } from "./offset-map.ts";

/** How offsets move back: from the text after a change to the text before it. */
export function invertMap(map: OffsetMap): OffsetMap {
  const shifts = shiftsBefore(map);
  return map.map(({ start, end, length }, i) => {
    const newStart = start + (shifts[i] ?? 0);
    return { start: newStart, end: newStart + length, length: end - start };
  });
}

/** How offsets move through two changes, the second made on the text that the first left. */
export function composeMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  return composeSplices(first, second, ({ start, end, pieces }) => ({
    start,
    end,
    length: pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0),
  }));
}

/** A stretch that two changes both touched, to be made into one splice on the text before the first. */
export interface Merging<S extends Splice> {
  readonly start: number;
  readonly end: number;
  /** What the stretch consists of after the second change: parts of the words that splices put in, in order. */
  readonly pieces: readonly Piece<S>[];
  readonly splices: readonly S[];
}

/** Part of the words that a splice put in: from and to count within those words. */
export interface Piece<S extends Splice> {
  readonly splice: S;
  readonly from: number;
  readonly to: number;
}

/**
 * Compose two changes, whatever else their splices carry; `merge` makes one splice where both touched the same words.
 *
 * Splices that only touch stay apart, so that what was one correction stays recognisable as that correction.
 */
export function composeSplices<S extends Splice>(
  first: readonly S[],
  second: readonly S[],
  merge: (merging: Merging<S>) => S,
): readonly S[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed: S[] = [];
  const placed = place(first);
  let i = 0;
  let j = 0;
  while (i < placed.length || j < second.length) {
    const earlier = placed[i];
    const later = second[j];
    const shift = placed[i - 1]?.shiftAfter ?? 0;
    if (earlier !== undefined && (later === undefined || earlier.to <= later.start)) {
      composed.push(earlier.splice);
      i++;
    } else if (later !== undefined && (earlier === undefined || later.end <= earlier.from)) {
      composed.push({ ...later, start: later.start - shift, end: later.end - shift });
      j++;
    } else {
      const [nextI, nextJ, reach] = clusterEnd(placed, second, i, j);
      const ours = placed.slice(i, nextI);
      const theirs = second.slice(j, nextJ);
      const from = Math.min(earlier?.from ?? reach, later?.start ?? reach);
      composed.push(
        merge({
          start: from - shift,
          end: reach - (placed[nextI - 1]?.shiftAfter ?? 0),
          pieces: piecesOf(ours, theirs, from, reach),
          splices: [...ours.map((each) => each.splice), ...theirs],
        }),
      );
      i = nextI;
      j = nextJ;
    }
  }
  return composed;
}

/** A splice of the first change with the stretch `[from, to)` that its words take up in the text between. */
interface Placed<S extends Splice> {
  readonly splice: S;
  readonly from: number;
  readonly to: number;
  readonly shiftAfter: number;
}

function place<S extends Splice>(splices: readonly S[]): readonly Placed<S>[] {
  const shifts = shiftsBefore(splices);
  return splices.map((splice, i) => {
    const from = splice.start + (shifts[i] ?? 0);
    return { splice, from, to: from + splice.length, shiftAfter: shifts[i + 1] ?? 0 };
  });
}

// Both splices at i and j overlap; whatever begins before the furthest end so far belongs to the same cluster.
function clusterEnd<S extends Splice>(
  placed: readonly Placed<S>[],
  second: readonly S[],
  i: number,
  j: number,
): readonly [nextI: number, nextJ: number, reach: number] {
  let [nextI, nextJ, reach] = [i, j, -1];
  for (;;) {
    const earlier = placed[nextI];
    const later = second[nextJ];
    if (earlier !== undefined && (nextI === i || earlier.from < reach)) {
      reach = Math.max(reach, earlier.to);
      nextI++;
    } else if (later !== undefined && (nextJ === j || later.start < reach)) {
      reach = Math.max(reach, later.end);
      nextJ++;
    } else return [nextI, nextJ, reach];
  }
}

function piecesOf<S extends Splice>(
  ours: readonly Placed<S>[],
  theirs: readonly S[],
  from: number,
  to: number,
): readonly Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let reached = from;
  for (const splice of theirs) {
    pieces.push(...keptOf(ours, reached, splice.start), { splice, from: 0, to: splice.length });
    reached = splice.end;
  }
  return [...pieces, ...keptOf(ours, reached, to)];
}

function keptOf<S extends Splice>(ours: readonly Placed<S>[], from: number, to: number): readonly Piece<S>[] {
  return ours.flatMap((each) => {
    const start = Math.max(from, each.from);
    const end = Math.min(to, each.to);
    return start < end ? [{ splice: each.splice, from: start - each.from, to: end - each.from }] : [];
  });
}
