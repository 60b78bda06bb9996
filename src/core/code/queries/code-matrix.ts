import type { RecordId } from "../../base/index.ts";
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
 * Method: the codings are sorted once by their place, then dealt out to the cells; each cell is read along the texts.
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
  const dealt = codes.map(() => values.map((): CodedStretch[] => []));
  for (const stretch of inPlace(stretches)) {
    const row = dealt[rowOf.get(stretch.code) ?? -1];
    if (row === undefined) continue;
    for (const value of valuesOf(stretch)) row[columnOf.get(value) ?? -1]?.push(stretch);
  }
  return { codes, values, cells: dealt.map((row) => row.map((cell) => countCell(cell, words))) };
}

// By source, then from beginning to end; numbers stand for the sources, since comparing ids is slow.
function inPlace<Stretch extends CodedStretch>(stretches: readonly Stretch[]): readonly Stretch[] {
  const bySource = new Map<RecordId, Stretch[]>();
  for (const stretch of stretches) {
    const own = bySource.get(stretch.source);
    if (own === undefined) bySource.set(stretch.source, [stretch]);
    else own.push(stretch);
  }
  return [...bySource.values()].flatMap((own) => own.sort((a, b) => a.start - b.start || a.end - b.end));
}

function countCell(cell: readonly CodedStretch[], words: WordStarts): MatrixCell {
  let [passages, sources, counted, reached] = [0, 0, 0, 0];
  let before: CodedStretch | undefined;
  for (const stretch of cell) {
    const { source, start, end } = stretch;
    if (source !== before?.source) {
      sources++;
      reached = 0;
    } else if (start === before.start && end === before.end) continue;
    passages++;
    before = stretch;
    const from = Math.max(start, reached);
    if (from >= end) continue;
    const starts = words.get(source);
    if (starts !== undefined) counted += countBelow(starts, end) - countBelow(starts, from);
    reached = end;
  }
  return { codings: cell.length, passages, sources, words: counted };
}
