import type { RecordId } from "../../core/base/index.ts";
import { outlook } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { WordsOut } from "../words-out.ts";
import type { LookedAt } from "./narrow.ts";
import type { AnswerTable } from "./question-views.ts";

/** How a table is told: what of its words may go out, and the smallest count; without one it stays in the house. */
export interface Leaving {
  readonly words: WordsOut;
  readonly k: number | undefined;
  /** Somebody asked for all words as they are; how far passages may go out is not heeded then. */
  readonly uncleared?: true;
}

/** The lines of a table with what was kept back of them. */
export interface TableRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The sources that it was asked of. */
  readonly of?: readonly RecordId[];
  readonly withheldCells?: number;
  readonly withheldQuotes?: number;
  readonly withheldWhole?: AnswerTable["withheldWhole"];
}

/** What stands in a cell that may not leave. */
export const withheld = "withheld";

/** The smallest count that a study lets be shown. */
export function smallestCell(desk: Desk): number {
  return Math.max(3, desk.open.study.all(outlook)[0]?.smallestCell ?? 5);
}

/** Whether so few sources were looked at that whatever is told is told of them. */
export function isTooFew(sources: number, { k }: Leaving): boolean {
  return k !== undefined && sources < k;
}

/** A range of independent sources as a cell: `3`, `2 to 4`; where it leaves, fewer than k are told as that. */
export function rangeCell(
  { low, high }: { readonly low: number; readonly high: number },
  { k = 0 }: Leaving,
): string {
  const tell = (count: number): string => (count > 0 && count < k ? `fewer than ${k}` : String(count));
  return tell(low) === tell(high) ? tell(low) : `${tell(low)} to ${tell(high)}`;
}

/** The column of the ids of passages. It stays here: by an id two tables, or a table and a project, would be joined line by line. */
export function idsColumn({ k }: Leaving): readonly string[] {
  return k === undefined ? ["passage ids"] : [];
}

/** Ids of passages in one cell, where there is a column of them. */
export function idsCell(ids: Iterable<RecordId>, { k }: Leaving): readonly string[] {
  return k === undefined ? [[...new Set(ids)].join(" ")] : [];
}

/** The ids of the sources that are looked at. */
export function idsOf({ sources }: LookedAt): readonly RecordId[] {
  return sources.map(({ id }) => id);
}
