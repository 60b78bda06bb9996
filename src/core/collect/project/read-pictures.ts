import type { RefiSource } from "../../formats/refi/index.ts";
import { loseMarks } from "./lose-marks.ts";
import { leaveSource, type RawText, type TextReading, wordsOf } from "./raw-text.ts";

type Picture = Extract<RefiSource, { kind: "picture" }>;

/**
 * A picture as texts: itself, without words, and what describes it as a text beside it. Where the picture is not here, the
 * description stands for it.
 */
export function pictureTexts(source: Picture, { qdpx, files, book }: TextReading): readonly RawText[] {
  const found = files(source, "picture");
  const { guid } = source;
  const title = source.name?.trim() ?? "";
  const read = source.words === undefined ? undefined : wordsOf(qdpx, source.words);
  const words = read === undefined || read.raw.trim() === "" ? undefined : read;
  if ("reason" in found && words === undefined) return leaveSource(source, found.reason, book);
  const change = (reason: "picture" | "file-noted" | "description-apart"): void =>
    book.tell({ kind: "source", fate: "changed", reason, guid, name: title });
  const wordNotes = source.words?.notes ?? [];
  if ("reason" in found) {
    change("picture");
    const text = { source, guid, title, isFile: false, lost: found.reason, wordNotes };
    return words === undefined ? [] : [{ ...text, ...words }];
  }
  const { bytes, format } = found;
  if (found.notes.length > 0) change("file-noted");
  const picture = { source, guid, title, raw: "", bytes, format, file: found, isFile: true };
  if (words === undefined || source.words === undefined) {
    loseMarks(source.words?.selections ?? [], "file-missing", book);
    return [{ ...picture, wordNotes }];
  }
  change("description-apart");
  const own = source.words.name?.trim() ?? "";
  const described = [title, own === "" || own === title ? "description" : own];
  return [
    { ...picture, wordNotes: [] },
    {
      source,
      guid: source.words.guid,
      title: described.filter((each) => each !== "").join(", "),
      ...words,
      isFile: false,
      wordNotes,
    },
  ];
}
