import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import type { CodedStretch } from "../co-occurrence.ts";
import { countBelow } from "./places.ts";

/** How much of a code there is where a value holds. */
export interface MatrixCell {
  readonly codings: number;
  /** Stretches: the same words coded by two coders count once. */
  readonly passages: number;
  readonly sources: number;
  /** Words that begin in the passages, each once however many passages lie on it. */
  readonly words: number;
}

/** A cell, or a margin, with the sources in which its codings are, each once. */
export interface CountedCell extends MatrixCell {
  readonly in: readonly RecordId[];
}

/** Codes by the values of an attribute: `cells[code][value]`, both in the order given, zeros included. */
export interface CodeMatrix {
  readonly codes: readonly RecordId[];
  readonly values: readonly string[];
  readonly cells: readonly (readonly CountedCell[])[];
  /** All codings of each code, those without any value too. */
  readonly ofCode: readonly CountedCell[];
  /** All codings with each value; one that lies in the list several times, for several codes, counts once. */
  readonly ofValue: readonly CountedCell[];
}

/** A stretch that was coded; with its coding where that may count for several codes. */
export interface CountedStretch extends CodedStretch {
  readonly coding?: RecordId;
}

/** Where the words of each source begin, rising; without it no words are counted. */
export type WordStarts = ReadonlyMap<RecordId, Int32Array>;

/**
 * Count codes by the values of an attribute, such as the role, place or wave of the source, or the coder.
 *
 * `valuesOf` says which values hold for a coding; it may be several, and a coding without any is in no column. Rows and
 * columns do not add up where a source has several values or a passage several codes.
 *
 * Method: the codings are sorted by their place and gone through once, for the cells and their margins together; each cell
 * remembers where it stands in the text.
 */
export function codeMatrix<Stretch extends CountedStretch>(
  codes: readonly RecordId[],
  values: readonly string[],
  stretches: readonly Stretch[],
  valuesOf: (stretch: Stretch) => readonly string[],
  words: WordStarts = new Map(),
): CodeMatrix {
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const columnOf = new Map(values.map((value, column) => [value, column]));
  // Behind the cells of each row its margin, and behind the last row that of the columns.
  const width = values.length + 1;
  const counts = cellCounts(width * (codes.length + 1));
  let number = 0;
  for (const [source, own] of bySource(stretches)) {
    counts.begin(source, ++number, words.get(source));
    let before: RecordId | undefined;
    for (const stretch of inPlace(own)) {
      const row = rowOf.get(stretch.code);
      if (row === undefined) continue;
      counts.add(row * width + values.length, stretch);
      // One that counts for several codes stands there several times in a row.
      const isAgain = stretch.coding !== undefined && stretch.coding === before;
      before = stretch.coding;
      for (const value of valuesOf(stretch)) {
        const column = columnOf.get(value);
        if (column === undefined) continue;
        counts.add(row * width + column, stretch);
        if (!isAgain) counts.add(codes.length * width + column, stretch);
      }
    }
  }
  return {
    codes,
    values,
    cells: codes.map((_code, row) => values.map((_value, column) => counts.of(row * width + column))),
    ofCode: codes.map((_code, row) => counts.of(row * width + values.length)),
    ofValue: values.map((_value, column) => counts.of(codes.length * width + column)),
  };
}

function bySource<Stretch extends CodedStretch>(
  stretches: readonly Stretch[],
): ReadonlyMap<RecordId, Stretch[]> {
  const lists = new Map<RecordId, Stretch[]>();
  for (const stretch of stretches) {
    const own = lists.get(stretch.source);
    if (own === undefined) lists.set(stretch.source, [stretch]);
    else own.push(stretch);
  }
  return lists;
}

// Codings of a study come sorted already, the longer first of those that begin together.
function inPlace<Stretch extends TextRange>(own: Stretch[]): readonly Stretch[] {
  const isSorted = own.every((each, at) => at === 0 || order(own[at - 1] ?? each, each) <= 0);
  return isSorted ? own : own.sort(order);
}

function order(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}

/** The counts of all cells while the texts are gone through, and for each where its last passage was. */
function cellCounts(cells: number) {
  const [codings, passages, words] = [zeros(cells), zeros(cells), zeros(cells)];
  const [lastSource, lastStart, lastEnd, reached] = [zeros(cells), zeros(cells), zeros(cells), zeros(cells)];
  const sources: RecordId[][] = [];
  let [now, source, starts]: [number, RecordId | undefined, Int32Array | undefined] = [
    0,
    undefined,
    undefined,
  ];
  const meetSource = (cell: number): void => {
    lastSource[cell] = now;
    reached[cell] = 0;
    if (source === undefined) return;
    const met = sources[cell];
    if (met === undefined) sources[cell] = [source];
    else met.push(source);
  };
  return {
    /** Go on to the next source. */
    begin(next: RecordId, number: number, wordStarts: Int32Array | undefined): void {
      [now, source, starts] = [number, next, wordStarts];
    },
    add(cell: number, { start, end }: TextRange): void {
      increase(codings, cell, 1);
      if (lastSource[cell] !== now) meetSource(cell);
      else if (lastStart[cell] === start && lastEnd[cell] === end) return;
      increase(passages, cell, 1);
      lastStart[cell] = start;
      lastEnd[cell] = end;
      const from = Math.max(start, reached[cell] ?? 0);
      if (from >= end) return;
      reached[cell] = end;
      if (starts !== undefined) increase(words, cell, countBelow(starts, end) - countBelow(starts, from));
    },
    of(cell: number): CountedCell {
      const met = sources[cell] ?? [];
      return {
        codings: codings[cell] ?? 0,
        passages: passages[cell] ?? 0,
        sources: met.length,
        words: words[cell] ?? 0,
        in: met,
      };
    },
  };
}

function zeros(cells: number): Int32Array {
  return new Int32Array(cells);
}

function increase(counts: Int32Array, cell: number, by: number): void {
  counts[cell] = (counts[cell] ?? 0) + by;
}
