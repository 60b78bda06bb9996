import type { RecordId } from "../../core/base/index.ts";
import type { DrawMark } from "../../core/code/index.ts";
import type { HeatToDraw } from "../../core/report/index.ts";
import { outlook } from "../../core/study/index.ts";
import type { Desk } from "../desk.ts";
import type { WordsOut } from "../words-out.ts";
import type { CodedPlace } from "./coded-places.ts";
import type { LookedAt } from "./narrow.ts";
import type { AnswerTable } from "./question-views.ts";

/** How a table is told: what of its words may go out, and the smallest count; without one it stays in the house. */
export interface Leaving {
  readonly words: WordsOut;
  readonly k: number | undefined;
  /** Draws the marks of passages where the table leaves; without it their ids are told. */
  readonly mark?: DrawMark;
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
  /** Languages whose little words stand in it, since nobody knows them here. */
  readonly noStopWordsOf?: readonly string[];
  /** The same counts as they can be drawn; a table of passages or words has none. */
  readonly heat?: HeatToDraw;
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

/** The name of the column that opens passages: ids that stay here, or marks that nobody else can join two tables by. */
export function passageColumn({ mark }: Leaving): string {
  return mark === undefined ? "passage ids" : "mark";
}

/** What opens the passages on a line: the ids of all, or one mark, of the first; how many there are is told by no mark. */
export function passageCell(ids: readonly RecordId[], { mark }: Leaving): string {
  return mark === undefined ? [...new Set(ids)].join(" ") : mark(ids[0]);
}

/** The name of the column that opens the passages counted in cells. */
export function countedColumn({ mark }: Leaving): string {
  return mark === undefined ? "passage ids" : "marks";
}

/** What opens the passages counted in a cell: their ids, or as many marks as the cell counts passages. */
export function countedCell(places: readonly CodedPlace[], { mark }: Leaving): string {
  if (mark === undefined) return [...new Set(places.map(({ passage }) => passage))].join(" ");
  // Words that two coders coded count once, and have one mark.
  const stretches = new Map(places.map((each) => [`${each.source} ${each.start} ${each.end}`, each.passage]));
  return [...stretches.values()].map(mark).toSorted().join(" ");
}

/** The ids of the sources that are looked at. */
export function idsOf({ sources }: LookedAt): readonly RecordId[] {
  return sources.map(({ id }) => id);
}
