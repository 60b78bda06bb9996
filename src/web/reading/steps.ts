import { type Row, rowAt } from "./rows.ts";

/** How far one press of an arrow key goes. */
export type Step = "character" | "word" | "sentence";

/**
 * The offset one step after, or before, an offset; steps cross from row to row.
 *
 * Going forward a word step stops at the end of the next word, going back at the start of the one before, as in a
 * text field. Positions are those of the text, not of the screen, so a mixed line never makes the selection jump.
 */
export function stepFrom(
  text: string,
  rows: readonly Row[],
  offset: number,
  step: Step,
  forward: boolean,
): number {
  const at = forward ? rowAt(rows, offset) : rowBefore(rows, offset);
  const row = rows[at];
  if (row === undefined) return offset;
  const stops = stopsIn(text, row, step, forward);
  const next = forward ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  if (next !== undefined) return next;
  const beyond = rows[forward ? at + 1 : at - 1];
  if (beyond === undefined) return forward ? row.end : row.start;
  const there = stopsIn(text, beyond, step, forward);
  const reached = forward ? there.find((stop) => stop > offset) : there.findLast((stop) => stop < offset);
  return reached ?? (forward ? beyond.end : beyond.start);
}

/** A stretch without white space at its ends. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return lead === words.length ? { start, end: start } : { start: start + lead, end: end - tail };
}

/**
 * A stretch with the words that it cuts made whole, for a mark that must not leave half a name standing.
 *
 * What Arabic joins to the front of a word (and, for, the) may be left out of it.
 */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const inside = trimmed(text, start, end);
  if (inside.start === inside.end) return inside;
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, inside.start))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(inside.end))?.[0] ?? "";
  const joined = /^\p{Script=Arabic}/u.test(before) && /^[وف]?[بلكس]?(?:ال|ل)?$/u.test(before);
  return { start: joined ? inside.start : inside.start - before.length, end: inside.end + after.length };
}

function stopsIn(text: string, row: Row, step: Step, forward: boolean): readonly number[] {
  const granularity = step === "character" ? "grapheme" : step;
  const parts = [...segmenter(granularity, row.language).segment(text.slice(row.start, row.end))];
  return parts
    .filter((part) => (step === "word" ? part.isWordLike : true))
    .map((part) => {
      const start = row.start + part.index;
      const end = start + part.segment.length;
      if (step === "sentence") return forward ? trimmed(text, start, end).end : start;
      return forward ? end : start;
    });
}

/** The sentences of a row, one after the other. */
export function sentencesIn(
  text: string,
  row: Row,
): readonly { readonly start: number; readonly end: number }[] {
  const parts = [...segmenter("sentence", row.language).segment(text.slice(row.start, row.end))];
  return parts.map(({ index, segment }) => ({
    start: row.start + index,
    end: row.start + index + segment.length,
  }));
}

function rowBefore(rows: readonly Row[], offset: number): number {
  const at = rowAt(rows, offset);
  const row = rows[at];
  return row !== undefined && row.start >= offset && at > 0 ? at - 1 : at;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(granularity: "grapheme" | "word" | "sentence", language: string): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const held = segmenters.get(key);
  if (held !== undefined) return held;
  const made = new Intl.Segmenter(language === "und" ? "en" : language, { granularity });
  segmenters.set(key, made);
  return made;
}
