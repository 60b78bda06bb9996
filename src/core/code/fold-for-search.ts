import { foldLetter } from "./fold-letter.ts";

/** A text folded for search, with the way back to the text it was made from. */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where the letter it came from begins in the original; never falling. One more at
   * the end: the length of the original.
   */
  readonly starts: Int32Array;
}

/**
 * Fold a text into the one form in which it is searched: case, accents, vowel signs, letter variants, digits of all
 * scripts, apostrophes, dashes and invisible marks are made one. What folds to what: docs/methods/search.md.
 *
 * Folding what is folded changes nothing. The result is compared, never shown.
 */
export function foldForSearch(text: string): Folded {
  if (foldsAtOnce.test(text) && !mayBeGrouping.test(text)) {
    return { text: text.toLowerCase().replaceAll("’", "'"), starts: countedTo(text.length) };
  }
  return foldOneByOne(text);
}

// Letters that fold to their small ones and marks that stay as they are, which is most of what is written in English: the engine
// folds them in one step, several times as fast as one by one.
const foldsAtOnce = /^[\t\n\r -_a-~“”…’]*$/;
const mayBeGrouping = /\d[,'’]\d/;

let counted = Int32Array.from({ length: 4096 }, (_, at) => at);

// All such texts share one row, and nothing writes into it.
function countedTo(length: number): Int32Array {
  if (counted.length <= length) counted = Int32Array.from({ length: 2 * length }, (_, at) => at);
  return counted.subarray(0, length + 1);
}

function foldOneByOne(text: string): Folded {
  const page = foldedPage(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) {
      page.put(foldLetter(text.codePointAt(at) ?? unit), at);
      at++;
      continue;
    }
    const quick = quickly[unit] ?? unknown;
    if (unit === breve) page.putBreve();
    else if (quick > 0) page.putUnit(quick - 1, at);
    else if (quick === unknown) page.put(learn(unit), at);
    else if (quick === several) page.put(foldLetter(unit), at);
  }
  return page.finish(text.length);
}

/** Where in the original a stretch of a folded text came from: all of its letters, with the marks they carry. */
export function originalRange(
  { starts }: Folded,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const last = end > start ? starts[end - 1] : undefined;
  let after = end;
  // A letter that folds into several (a ligature) begins at one place for all of them.
  while (last !== undefined && after + 1 < starts.length && starts[after] === last) after++;
  return { start: starts[start] ?? 0, end: starts[last === undefined ? start : after] ?? 0 };
}

const breve = 0x306;
const hamza = 0x621;

// What a unit folds to: its single unit plus one, or one of these.
const unknown = 0;
const nothing = -1;
const several = -2;
const quickly = new Int32Array(0x1_0000);

function learn(unit: number): string {
  const folded = foldLetter(unit);
  quickly[unit] = folded === "" ? nothing : folded.length > 1 ? several : folded.charCodeAt(0) + 1;
  return folded;
}

/** A growing folded text; the few rules that look at the letter before are kept here. */
function foldedPage(expected: number) {
  let units = new Uint16Array(expected + 16);
  let starts = new Int32Array(expected + 16);
  let length = 0;
  let mayBeGrouped = false;

  const putUnit = (unit: number, at: number): void => {
    const before = length === 0 ? 0 : (units[length - 1] ?? 0);
    if (unit === hamza && (before === 0x64a || before === 0x648)) return;
    if (isFigure(before) && groupingMarks.has(unit)) mayBeGrouped = true;
    if (length + 1 >= units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      starts = grown(starts, new Int32Array(starts.length * 2));
    }
    units[length] = unit;
    starts[length] = at;
    length++;
  };
  return {
    putUnit,
    put: (folded: string, at: number): void => {
      for (let each = 0; each < folded.length; each++) putUnit(folded.charCodeAt(each), at);
    },
    /** A breve makes и the letter й, which is not a variant of it; on other letters it is an accent. */
    putBreve: (): void => {
      if (length > 0 && units[length - 1] === 0x438) units[length - 1] = 0x439;
    },
    finish: (originalLength: number): Folded => {
      if (mayBeGrouped) length = withoutGrouping(units, starts, length);
      starts[length] = originalLength;
      return { text: textOf(units, length), starts: starts.slice(0, length + 1) };
    },
  };
}

/** The marks that part thousands: comma, apostrophe, the Arabic mark, and the spaces that do not break a line. */
const groupingMarks: ReadonlySet<number> = new Set([0x2c, 0x27, 0x66c, 0xa0, 0x202f, 0x2009]);

/** Write 7,000 as 7000, in place: one to three figures, then groups of exactly three. Returns the new length. */
function withoutGrouping(units: Uint16Array, starts: Int32Array, length: number): number {
  let kept = 0;
  // Too far before the text for any mark in it to be four places behind.
  let lastGroup = -5;
  for (let at = 0; at < length; at++) {
    const unit = units[at] ?? 0;
    if (groupingMarks.has(unit) && partsThousands(units, at, kept, length, lastGroup)) {
      lastGroup = at;
      continue;
    }
    units[kept] = unit;
    starts[kept] = starts[at] ?? 0;
    kept++;
  }
  return kept;
}

function partsThousands(
  units: Uint16Array,
  at: number,
  kept: number,
  length: number,
  lastGroup: number,
): boolean {
  let after = 0;
  while (after < 4 && at + 1 + after < length && isFigure(units[at + 1 + after] ?? 0)) after++;
  if (after !== 3) return false;
  if (lastGroup === at - 4) return true;
  let before = 0;
  while (before < 4 && before < kept && isFigure(units[kept - 1 - before] ?? 0)) before++;
  const mark = units[kept - 1 - before] ?? 0;
  const inList = groupingMarks.has(mark) && isFigure(units[kept - 2 - before] ?? 0);
  return before >= 1 && before <= 3 && !inList;
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function textOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += 8192) {
    // Spread out, the same list takes several times as long.
    parts.push(
      Reflect.apply(String.fromCharCode, undefined, units.subarray(at, Math.min(at + 8192, length))),
    );
  }
  return parts.join("");
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
