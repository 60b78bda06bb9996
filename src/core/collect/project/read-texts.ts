import {
  type Guid,
  type OpenQdpx,
  type RefiRecording,
  type RefiSource,
  type RefiText,
  type RefiTranscript,
  rawText,
} from "../../formats/refi/index.ts";
import type { ProjectReason, ReportBook } from "./project-report.ts";

/** A text of a project before its selections are placed. */
export interface RawText {
  readonly source: RefiSource;
  /** The text's own guid: the source's, or its transcript's. */
  readonly guid: Guid;
  readonly title: string;
  readonly raw: string;
  /** What the text was read from, kept as the original. */
  readonly bytes: Uint8Array;
  readonly format: "txt" | "pdf";
  readonly transcript?: RefiTranscript;
}

/** The texts of a project: of texts and pages themselves, of recordings their transcripts, of pictures what describes them. */
export function textsOf(qdpx: OpenQdpx, book: ReportBook): readonly RawText[] {
  return qdpx.project.holds.sources.flatMap((source) => {
    book.held("source");
    const texts =
      source.kind === "audio" || source.kind === "video"
        ? transcriptsOf(qdpx, source, book)
        : ownText(qdpx, source, book);
    if (texts.length > 0) book.kept("source");
    return texts;
  });
}

function ownText(
  qdpx: OpenQdpx,
  source: Exclude<RefiSource, { kind: "audio" | "video" }>,
  book: ReportBook,
): readonly RawText[] {
  const { guid } = source;
  const title = source.name?.trim() ?? "";
  const leave = (reason: "file-missing" | "file-outside" | "no-words" | "picture"): readonly RawText[] => {
    book.tell({ kind: "source", fate: "left-out", reason, guid, name: title });
    loseMarks(source, reason, book);
    return [];
  };
  const words = source.kind === "text" ? source : source.words;
  const path = source.kind === "text" ? source.plainTextPath : source.path;
  const read = words === undefined ? undefined : wordsOf(qdpx, words);
  if (read === undefined) {
    if (source.kind === "picture") return leave("picture");
    if (source.kind === "pdf") return leave("no-words");
    return leave(path !== undefined && !/^internal:/i.test(path) ? "file-outside" : "file-missing");
  }
  if (read.raw.trim() === "") return leave("no-words");
  if (source.kind === "picture")
    book.tell({ kind: "source", fate: "changed", reason: "picture", guid, name: title });
  const page = source.kind === "pdf" ? qdpx.fileAt(source.path) : undefined;
  return [
    {
      source,
      guid,
      title,
      raw: read.raw,
      ...(page === undefined ? { bytes: read.bytes, format: "txt" } : { bytes: page, format: "pdf" }),
    },
  ];
}

function transcriptsOf(
  qdpx: OpenQdpx,
  source: RefiRecording & { readonly kind: "audio" | "video" },
  book: ReportBook,
): readonly RawText[] {
  const { guid } = source;
  const texts = source.transcripts.flatMap((transcript, index) => {
    const read = wordsOf(qdpx, transcript);
    if (read === undefined || read.raw.trim() === "") return [];
    const own = index === 0 ? guid : transcript.guid;
    const title = [source.name, transcript.name]
      .filter((each) => each !== undefined && each.trim() !== "")
      .join(", ");
    return [
      { source, guid: own, title, raw: read.raw, bytes: read.bytes, format: "txt" as const, transcript },
    ];
  });
  const fate = texts.length === 0 ? "left-out" : "changed";
  book.tell({ kind: "source", fate, reason: "recording", guid, name: source.name ?? "" });
  if (texts.length === 0) loseMarks(source, "time-without-words", book);
  return texts;
}

/** What was marked in a source goes where the source goes. */
function loseMarks(source: RefiSource, reason: ProjectReason, book: ReportBook): void {
  const spoken = "transcripts" in source ? source.transcripts.flatMap((each) => each.selections) : [];
  const described = "words" in source ? (source.words?.selections ?? []) : [];
  const selections = [...source.selections, ...spoken, ...described];
  const codings = [source, ...selections].flatMap((each) => each.codings);
  book.held("selection", selections.length);
  book.held("coding", codings.length);
  for (const { guid } of selections) book.tell({ kind: "selection", fate: "left-out", reason, guid });
  for (const { guid } of codings) book.tell({ kind: "coding", fate: "left-out", reason, guid });
}

interface ReadWords {
  readonly raw: string;
  readonly bytes: Uint8Array;
}

function wordsOf(qdpx: OpenQdpx, text: Pick<RefiText, "content" | "plainTextPath">): ReadWords | undefined {
  if (text.content !== undefined) return { raw: text.content, bytes: new TextEncoder().encode(text.content) };
  const bytes = qdpx.fileAt(text.plainTextPath);
  return bytes === undefined ? undefined : { raw: rawText(bytes), bytes };
}
