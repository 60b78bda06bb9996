import type { RefiCoding } from "../../formats/refi/index.ts";
import type { ProjectReason, ReportBook } from "./project-report.ts";

/** Something marked in a source, with what was coded there. */
export interface Mark {
  readonly guid: string;
  readonly name?: string;
  readonly codings: readonly RefiCoding[];
}

/** Tell that marks stay behind, and what was coded there with them. */
export function loseMarks(marks: readonly Mark[], reason: ProjectReason, book: ReportBook): void {
  book.held("selection", marks.length);
  for (const { guid, name, codings } of marks) {
    loseCodings(codings, reason, book);
    const called = name === undefined ? {} : { name };
    book.tell({ kind: "selection", fate: "left-out", reason, guid, ...called });
  }
}

/** Tell that codings stay behind. */
export function loseCodings(codings: readonly RefiCoding[], reason: ProjectReason, book: ReportBook): void {
  book.held("coding", codings.length);
  for (const { guid } of codings) book.tell({ kind: "coding", fate: "left-out", reason, guid });
}
