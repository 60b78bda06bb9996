import type { Guid, RefiCoding, RefiSource } from "../../formats/refi/index.ts";
import type { MediaPart } from "../../study/index.ts";
import type { Mark } from "./lose-marks.ts";
import type { ReportBook } from "./project-report.ts";

/** A stretch of a text, or a part of a recording, picture or page, that a selection marks. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
  /** What it marks where that is no words; its place in the text is then found by it. */
  readonly part?: MediaPart;
  /** Absent where the whole source was coded. */
  readonly selection?: Guid;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly description?: string;
}

/** A selection with what hangs on it. */
export interface Marking extends Mark {
  readonly notes: readonly Guid[];
  readonly description?: string;
}

/** Note that a selection comes over, and say what hangs on it. */
export function keepMark(
  { guid, codings, notes, description }: Marking,
  book: ReportBook,
): Omit<MarkedStretch, "start" | "end" | "part"> {
  book.held("selection");
  book.kept("selection");
  return { selection: guid, codings, notes, ...(description === undefined ? {} : { description }) };
}

/** A coding on a whole source is one on all there is of it here; that is told. */
export function markWhole(
  source: RefiSource,
  at: Pick<MarkedStretch, "start" | "end" | "part">,
  book: ReportBook,
  reason: "whole-source" | "whole-to-page" = "whole-source",
): readonly MarkedStretch[] {
  const { guid, codings } = source;
  if (codings.length === 0) return [];
  book.tell({ kind: "coding", fate: "changed", reason, guid, ...nameOf(source) });
  return [{ ...at, codings, notes: [] }];
}

/** A record's name, where it has one. */
export function nameOf({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
