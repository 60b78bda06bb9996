import type { OffsetMap, Splice } from "./offset-map.ts";

/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a stretch lies after a change of the text.
 *
 * `stands`: same offsets, same words. `moved`: same words elsewhere. `changed`: some of its words were replaced,
 * removed or added to. `gone`: none of its words are left; `start === end` is then the place where they were.
 */
export interface Landing extends TextRange {
  readonly state: "stands" | "moved" | "changed" | "gone";
}

/**
 * Why words were changed, which decides what becomes of a stretch that a change cuts in two.
 *
 * `replacement`: a name became a pseudonym, so the stretch takes in the whole pseudonym.
 * `correction`: the stretch keeps what is left of its words.
 */
export type MapReason = "correction" | "replacement";

/** Carry a stretch through one change of its text. See `rangeMapper` for what happens at the edges. */
export function mapRange(map: OffsetMap, range: TextRange, reason: MapReason): Landing {
  return rangeMapper(map, () => reason)(range);
}

/**
 * Prepare a map for many stretches: each then costs one binary search.
 *
 * A stretch outside every splice is shifted; one that holds a splice grows or shrinks with it; one equal to a replaced
 * stretch becomes the words put in. One that a splice cuts widens to the words put in (`replacement`) or keeps what is
 * left (`correction`). Words inserted exactly at an edge stay outside.
 */
export function rangeMapper<S extends Splice>(
  map: readonly S[],
  reasonOf: (splice: S) => MapReason,
): (range: TextRange) => Landing {
  const shifts = shiftsBefore(map);
  const widens = map.map((splice) => reasonOf(splice) === "replacement");
  return ({ start, end }) => {
    if (start === end) return landPoint(map, shifts, start);
    // Splices before `first` end at or before the start; splices from `last` on begin at or after the end.
    const first = countWhere(map, (splice) => splice.end <= start);
    const last = Math.max(
      first,
      countWhere(map, (splice) => splice.start < end),
    );
    const opening = map[first];
    const closing = map[last - 1];
    const before = shifts[first] ?? 0;
    let newStart = start + before;
    let newEnd = end + (shifts[last] ?? 0);
    if (last === first)
      return { state: newStart === start ? "stands" : "moved", start: newStart, end: newEnd };
    if (opening !== undefined && opening.start < start) {
      newStart = opening.start + before + (widens[first] === true ? 0 : opening.length);
    }
    if (closing !== undefined && closing.end > end) {
      newEnd = closing.start + (shifts[last - 1] ?? 0) + (widens[last - 1] === true ? closing.length : 0);
    }
    if (newStart < newEnd) return { state: "changed", start: newStart, end: newEnd };
    return { state: "gone", start: newEnd, end: newEnd };
  };
}

/** By how much each splice's own stretch was shifted by the splices before it; one entry more than the map. */
export function shiftsBefore(map: OffsetMap): readonly number[] {
  const shifts = [0];
  let shift = 0;
  for (const { start, end, length } of map) {
    shift += length - (end - start);
    shifts.push(shift);
  }
  return shifts;
}

function landPoint(map: OffsetMap, shifts: readonly number[], at: number): Landing {
  const first = countWhere(map, (splice) => splice.end < at || (splice.end === at && splice.start < at));
  const over = map[first];
  const before = shifts[first] ?? 0;
  if (over !== undefined && over.start < at) {
    const place = over.start + before;
    return { state: "gone", start: place, end: place };
  }
  return { state: before === 0 ? "stands" : "moved", start: at + before, end: at + before };
}

/** How many splices at the beginning of the map pass a test that, once failed, stays failed. */
function countWhere<S extends Splice>(map: readonly S[], passes: (splice: S) => boolean): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const splice = map[middle];
    if (splice !== undefined && passes(splice)) low = middle + 1;
    else high = middle;
  }
  return low;
}
