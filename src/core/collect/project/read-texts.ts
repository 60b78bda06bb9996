import { defaultLimits } from "../../formats/index.ts";
import type { OpenQdpx, RefiSource } from "../../formats/refi/index.ts";
import { openFiles, type ProjectFiles } from "./project-files.ts";
import type { CountedPages } from "./project-pages.ts";
import type { ReportBook } from "./project-report.ts";
import { leaveSource, type RawText, type TextReading, wordsOf } from "./raw-text.ts";
import { pdfTexts } from "./read-pdfs.ts";
import { pictureTexts } from "./read-pictures.ts";
import { recordingTexts } from "./read-recordings.ts";

/** The texts of a project: of texts and PDFs themselves, of recordings their transcripts, of pictures what describes them. */
export function textsOf(
  qdpx: OpenQdpx,
  book: ReportBook,
  pages: CountedPages = new Map(),
  files: ProjectFiles = openFiles(qdpx, undefined, pages),
): readonly RawText[] {
  const reading = { qdpx, files, pages, book };
  return qdpx.project.holds.sources.flatMap((source) => {
    book.held("source");
    const texts = textsOfSource(source, reading);
    if (texts.length > 0) book.kept("source");
    return texts;
  });
}

function textsOfSource(source: RefiSource, reading: TextReading): readonly RawText[] {
  switch (source.kind) {
    case "audio":
    case "video":
      return recordingTexts(source, reading);
    case "picture":
      return pictureTexts(source, reading);
    case "pdf":
      return pdfTexts(source, reading);
    default:
      return ownText(source, reading);
  }
}

function ownText(
  source: Extract<RefiSource, { kind: "text" }>,
  { qdpx, book }: TextReading,
): readonly RawText[] {
  const read = wordsOf(qdpx, source);
  if (read === undefined || read.raw.trim() === "") {
    const path = source.plainTextPath ?? source.richTextPath;
    return leaveSource(source, read === undefined ? whyMissing(path, qdpx) : "no-words", book);
  }
  const { guid } = source;
  const title = source.name?.trim() ?? "";
  if (read.format !== "txt")
    book.tell({ kind: "source", fate: "changed", reason: "formatted", guid, name: title });
  return [{ source, guid, title, ...read, isFile: false, wordNotes: [] }];
}

function whyMissing(
  path: string | undefined,
  { sizeAt }: OpenQdpx,
): "file-large" | "file-outside" | "file-missing" {
  if ((sizeAt?.(path) ?? 0) > defaultLimits.maxBytes) return "file-large";
  return path !== undefined && !/^internal:/i.test(path) ? "file-outside" : "file-missing";
}
