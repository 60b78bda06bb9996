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

/** Codes by the values of an attribute: `cells[code][value]`, both in the order given, zeros included. */
export interface CodeMatrix {
  readonly codes: readonly RecordId[];
  readonly values: readonly string[];
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** Where the words of each source begin, rising; without it no words are counted. */
export type WordStarts = ReadonlyMap<RecordId, Int32Array>;

/**
 * Count codes by the values of an attribute, such as the role, place or wave of the source, or the coder.
 *
 * `valuesOf` says which values hold for a coding; it may be several, and a coding without any is in no column. Rows and
 * columns do not add up where a source has several values or a passage several codes.
 *
 * Method: the codings are sorted by their place and gone through once; each cell remembers where it stands in the text.
 */
export function codeMatrix<Stretch extends CodedStretch>(
  codes: readonly RecordId[],
  values: readonly string[],
  stretches: readonly Stretch[],
  valuesOf: (stretch: Stretch) => readonly string[],
  words: WordStarts = new Map(),
): CodeMatrix {
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  const columnOf = new Map(values.map((value, column) => [value, column]));
  const counts = cellCounts(codes.length * values.length);
  let number = 0;
  for (const [source, own] of bySource(stretches)) {
    number++;
    const starts = words.get(source);
    for (const stretch of own.sort(inPlace)) {
      const row = rowOf.get(stretch.code);
      if (row === undefined) continue;
      for (const value of valuesOf(stretch)) {
        const column = columnOf.get(value);
        if (column !== undefined) counts.add(row * values.length + column, number, stretch, starts);
      }
    }
  }
  const cells = codes.map((_code, row) =>
    values.map((_value, column) => counts.of(row * values.length + column)),
  );
  return { codes, values, cells };
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

function inPlace(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}

/** The counts of all cells while the texts are gone through, and for each where its last passage was. */
function cellCounts(cells: number) {
  const [codings, passages, sources, words] = [zeros(cells), zeros(cells), zeros(cells), zeros(cells)];
  const [lastSource, lastStart, lastEnd, reached] = [zeros(cells), zeros(cells), zeros(cells), zeros(cells)];
  const again = (cell: number, source: number, { start, end }: TextRange): boolean =>
    lastSource[cell] === source && lastStart[cell] === start && lastEnd[cell] === end;
  return {
    add(cell: number, source: number, stretch: TextRange, starts: Int32Array | undefined): void {
      increase(codings, cell, 1);
      if (again(cell, source, stretch)) return;
      if (lastSource[cell] !== source) {
        increase(sources, cell, 1);
        reached[cell] = 0;
      }
      increase(passages, cell, 1);
      [lastSource[cell], lastStart[cell], lastEnd[cell]] = [source, stretch.start, stretch.end];
      const from = Math.max(stretch.start, reached[cell] ?? 0);
      if (from >= stretch.end) return;
      reached[cell] = stretch.end;
      if (starts !== undefined)
        increase(words, cell, countBelow(starts, stretch.end) - countBelow(starts, from));
    },
    of: (cell: number): MatrixCell => ({
      codings: codings[cell] ?? 0,
      passages: passages[cell] ?? 0,
      sources: sources[cell] ?? 0,
      words: words[cell] ?? 0,
    }),
  };
}

function zeros(cells: number): Int32Array {
  return new Int32Array(cells);
}

function increase(counts: Int32Array, cell: number, by: number): void {
  counts[cell] = (counts[cell] ?? 0) + by;
}
