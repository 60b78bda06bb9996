import type { OpenQdpx, RefiSource } from "../../formats/refi/index.ts";
import { openFiles, type ProjectFiles } from "./project-files.ts";
import type { ReportBook } from "./project-report.ts";
import { leaveSource, type RawText, type TextReading, wordsOf } from "./raw-text.ts";
import { pictureTexts } from "./read-pictures.ts";
import { recordingTexts } from "./read-recordings.ts";

/** The texts of a project: of texts and pages themselves, of recordings their transcripts, of pictures what describes them. */
export function textsOf(
  qdpx: OpenQdpx,
  book: ReportBook,
  files: ProjectFiles = openFiles(qdpx),
): readonly RawText[] {
  const reading = { qdpx, files, book };
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
    default:
      return ownText(source, reading);
  }
}

function ownText(
  source: Extract<RefiSource, { kind: "text" | "pdf" }>,
  { qdpx, book }: TextReading,
): readonly RawText[] {
  const words = source.kind === "text" ? source : source.words;
  const read = words === undefined ? undefined : wordsOf(qdpx, words);
  if (read === undefined || read.raw.trim() === "") {
    const path = source.kind === "text" ? source.plainTextPath : undefined;
    const isOutside = path !== undefined && !/^internal:/i.test(path);
    const missing = isOutside ? "file-outside" : "file-missing";
    return leaveSource(source, read === undefined && source.kind === "text" ? missing : "no-words", book);
  }
  const page = source.kind === "pdf" ? qdpx.fileAt(source.path) : undefined;
  return [
    {
      source,
      guid: source.guid,
      title: source.name?.trim() ?? "",
      raw: read.raw,
      isFile: false,
      wordNotes: source.kind === "pdf" ? (source.words?.notes ?? []) : [],
      ...(page === undefined ? { bytes: read.bytes, format: "txt" } : { bytes: page, format: "pdf" }),
    },
  ];
}
