import type { RecordId } from "../base/index.ts";
import { type Landing, type MapReason, rangeMapper, shiftsBefore, type TextRange } from "./map-offset.ts";
import type { Splice } from "./offset-map.ts";
import { composeSplices, type Merging } from "./offset-map-compose.ts";
import { applySplices } from "./small-edit.ts";

/** One replaced stretch with the words put in, why, and by which text versions. */
export interface EditSplice extends Splice {
  /** `undefined` where the words were destroyed or are not needed. */
  readonly words: string | undefined;
  /** `undone`: it takes back what a version that does not count had put in. */
  readonly reason: MapReason | "undone";
  readonly by: readonly RecordId[];
}

/** A change of a text: splices in order. */
export type Edit = readonly EditSplice[];

/** Compose two edits, the second made on the text that the first left. */
export function composeEdits(first: Edit, second: Edit): Edit {
  return composeSplices(first, second, mergeSplices);
}

/** Take an edit back; the words that return are not known. */
export function undoEdit(edit: Edit, by: RecordId): Edit {
  const shifts = shiftsBefore(edit);
  return edit.map(({ start, end, length }, i) => {
    const from = start + (shifts[i] ?? 0);
    return {
      start: from,
      end: from + length,
      length: end - start,
      words: undefined,
      reason: "undone",
      by: [by],
    };
  });
}

/** Give every splice its words, read from the text that the edit leads to. */
export function withWordsOf(edit: Edit, after: string): Edit {
  const shifts = shiftsBefore(edit);
  return edit.map((splice, i) => {
    const from = splice.start + (shifts[i] ?? 0);
    return { ...splice, words: after.slice(from, from + splice.length) };
  });
}

/** Whether the edit can be applied to a text. */
export function hasWords(edit: Edit): boolean {
  return edit.every((splice) => splice.words !== undefined);
}

/** Make the text that an edit leads to; `undefined` where some of its words are not known. */
export function applyEdit(text: string, edit: Edit): string | undefined {
  const words = edit.flatMap((splice) => (splice.words === undefined ? [] : [splice.words]));
  return words.length < edit.length ? undefined : applySplices(text, edit, words);
}

/** Prepare an edit to carry many stretches; each splice by its own reason. */
export function editMapper(edit: Edit): (range: TextRange) => Landing {
  return rangeMapper(edit, ({ reason }) => (reason === "replacement" ? "replacement" : "correction"));
}

function mergeSplices({ start, end, pieces, splices }: Merging<EditSplice>): EditSplice {
  let words: string | undefined = "";
  let length = 0;
  for (const { splice, from, to } of pieces) {
    length += to - from;
    if (words !== undefined)
      words = splice.words === undefined ? undefined : words + splice.words.slice(from, to);
  }
  return {
    start,
    end,
    length,
    words: length === 0 ? "" : words,
    reason: strongestReason(splices),
    by: [...new Set(splices.flatMap((splice) => splice.by))],
  };
}

// What replaced a name must go on being treated as a pseudonym, whatever else was done to it.
function strongestReason(splices: Edit): EditSplice["reason"] {
  if (splices.some(({ reason }) => reason === "replacement")) return "replacement";
  return splices.some(({ reason }) => reason === "correction") ? "correction" : "undone";
}
