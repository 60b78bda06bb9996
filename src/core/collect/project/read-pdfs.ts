import type { RefiSource } from "../../formats/refi/index.ts";
import { loseMarks } from "./lose-marks.ts";
import { wordsIn } from "./project-pages.ts";
import { leaveSource, type RawText, type TextReading } from "./raw-text.ts";

type Pdf = Extract<RefiSource, { kind: "pdf" }>;

/** A PDF as a text: its words with its pages as the original, or the pages alone, where there are no words and it is here. */
export function pdfTexts(source: Pdf, reading: TextReading): readonly RawText[] {
  const { qdpx, book, pages } = reading;
  const counted = pages.get(source.path ?? "");
  const common = {
    source,
    guid: source.guid,
    title: source.name?.trim() ?? "",
    wordNotes: source.words?.notes ?? [],
    ...(counted?.ok === true && qdpx.pagesMeasured === undefined ? { pages: counted.value } : {}),
  };
  const words = wordsIn(source, qdpx);
  if (words !== undefined) {
    const file = qdpx.fileAt(source.path);
    const from =
      file === undefined ? { bytes: words.bytes, format: words.format } : { bytes: file, format: "pdf" };
    return [{ ...common, raw: words.raw, isFile: false, ...from }];
  }
  const found = reading.files(source, "pages");
  if ("reason" in found) return leaveSource(source, found.reason, book);
  loseMarks(source.words?.selections ?? [], "file-missing", book);
  const { bytes, format } = found;
  return [{ ...common, raw: "", bytes, format, file: found, isFile: true }];
}
