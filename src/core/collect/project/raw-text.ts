import { utf8 } from "../../base/index.ts";
import type { PageCount } from "../../formats/index.ts";
import {
  type Guid,
  type OpenQdpx,
  type RefiSource,
  type RefiText,
  type RefiTranscript,
  rawText,
} from "../../formats/refi/index.ts";
import { loseCodings, loseMarks } from "./lose-marks.ts";
import type { ProjectFile, ProjectFiles } from "./project-files.ts";
import type { CountedPages } from "./project-pages.ts";
import type { ProjectReason, ReportBook } from "./project-report.ts";

/** A text of a project before its selections are placed; a recording, picture or PDF without words is an empty one. */
export interface RawText {
  readonly source: RefiSource;
  /** The text's own guid: the source's, or that of a further transcript or description of it. */
  readonly guid: Guid;
  readonly title: string;
  readonly raw: string;
  /** What the text was read from, kept as the original. */
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly transcript?: RefiTranscript;
  /** The recording, picture or PDF that is the source where it has no words; or the recording that is kept beside them. */
  readonly file?: ProjectFile;
  /** The pages of a PDF that is here, on which regions can be marked. */
  readonly pages?: PageCount;
  /** Whether it is the recording, picture or PDF itself, which has no words. */
  readonly isFile: boolean;
  /** Why the file is not here, where that is a loss. */
  readonly lost?: ProjectReason;
  /** Notes that hang on the words rather than on the source. */
  readonly wordNotes: readonly Guid[];
}

/** What the texts of a source are read with. */
export interface TextReading {
  readonly qdpx: OpenQdpx;
  readonly files: ProjectFiles;
  readonly pages: CountedPages;
  readonly book: ReportBook;
}

/** Leave a source out, and what was marked in it with it. */
export function leaveSource(source: RefiSource, reason: ProjectReason, book: ReportBook): readonly [] {
  const { guid, name = "" } = source;
  book.tell({ kind: "source", fate: "left-out", reason, guid, name: name.trim() });
  const spoken = "transcripts" in source ? source.transcripts.flatMap((each) => each.selections) : [];
  const described = "words" in source ? (source.words?.selections ?? []) : [];
  loseMarks([...source.selections, ...spoken, ...described], reason, book);
  loseCodings(source.codings, reason, book);
  return [];
}

/** Words as they lie in their file. */
export interface ReadWords {
  readonly raw: string;
  readonly bytes: Uint8Array;
  /** As what they were read: plain text, or a formatted file beside which there is none. */
  readonly format: string;
}

/** The words of a text, wherever they lie; `undefined` where the project does not hold them. */
export function wordsOf(
  qdpx: OpenQdpx,
  text: Pick<RefiText, "content" | "plainTextPath" | "richTextPath">,
): ReadWords | undefined {
  const { content, plainTextPath, richTextPath } = text;
  if (content !== undefined) return { raw: content, bytes: utf8(content), format: "txt" };
  const bytes = qdpx.fileAt(plainTextPath);
  if (bytes !== undefined) return { raw: rawText(bytes), bytes, format: "txt" };
  const formatted = qdpx.formattedAt?.(richTextPath);
  const packed = formatted === undefined ? undefined : qdpx.fileAt(richTextPath);
  if (formatted === undefined || packed === undefined) return undefined;
  return { raw: formatted.words, bytes: packed, format: formatted.format };
}
