import type { RefiSource, RefiTranscript } from "../../formats/refi/index.ts";
import { loseMarks } from "./lose-marks.ts";
import type { ProjectFile } from "./project-files.ts";
import type { ReportBook } from "./project-report.ts";
import { leaveSource, type RawText, type ReadWords, type TextReading, wordsOf } from "./raw-text.ts";

type Recording = Extract<RefiSource, { kind: "audio" | "video" }>;

/**
 * A recording as texts: its transcripts, the first of which stands for it, with the sound beside each; where there is none, the
 * sound itself, if it can be measured.
 */
export function recordingTexts(source: Recording, { qdpx, files, book }: TextReading): readonly RawText[] {
  const found = files(source, "sound");
  const file = "bytes" in found ? found : undefined;
  const spoken = source.transcripts.flatMap((transcript): readonly Spoken[] => {
    const read = wordsOf(qdpx, transcript);
    return read === undefined || read.raw.trim() === "" ? [] : [{ ...read, transcript }];
  });
  if (spoken.length === 0 && file?.facts === undefined) {
    return leaveSource(source, "reason" in found ? found.reason : "file-unread", book);
  }
  tellFile(source, file, book);
  if (spoken.length === 0 && file !== undefined) return [soundAlone(source, file, book)];
  return spoken.map((each, at) => transcriptText(source, each, at, file));
}

interface Spoken extends ReadWords {
  readonly transcript: RefiTranscript;
}

function transcriptText(
  source: Recording,
  { transcript, ...words }: Spoken,
  at: number,
  file: ProjectFile | undefined,
): RawText {
  const names = [source.name?.trim() ?? "", transcript.name?.trim() ?? ""];
  return {
    source,
    guid: at === 0 ? source.guid : transcript.guid,
    title: names.filter((each) => each !== "").join(", "),
    ...words,
    transcript,
    ...(file === undefined ? {} : { file }),
    isFile: false,
    wordNotes: transcript.notes,
  };
}

function soundAlone(source: Recording, file: ProjectFile, book: ReportBook): RawText {
  for (const { selections } of source.transcripts) loseMarks(selections, "file-missing", book);
  if (source.transcripts.length > 0)
    book.tell({ kind: "source", fate: "changed", reason: "without-words", ...named(source) });
  const { bytes, format } = file;
  const title = source.name?.trim() ?? "";
  return { source, guid: source.guid, title, raw: "", bytes, format, file, isFile: true, wordNotes: [] };
}

function tellFile(source: Recording, file: ProjectFile | undefined, book: ReportBook): void {
  const change = (reason: "recording" | "file-noted"): void =>
    book.tell({ kind: "source", fate: "changed", reason, ...named(source) });
  if (file === undefined) change("recording");
  else if (file.notes.length > 0) change("file-noted");
}

function named({ guid, name }: Recording): { readonly guid: string; readonly name: string } {
  return { guid, name: name?.trim() ?? "" };
}
