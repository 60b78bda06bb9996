import { err, ok, type Result } from "../base/index.ts";
import { readSrt, readVtt } from "./captions.ts";
import { readCsv } from "./csv.ts";
import { fileKind, latin1 } from "./file-kind.ts";
import type { ForeignDocument, ForeignFormat } from "./foreign-document.ts";
import { declaredHtmlEncoding, readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { type MediaFormat, readMedia } from "./media/index.ts";
import { NotReadable } from "./not-readable.ts";
import { readOle } from "./ole-document.ts";
import { readPdf } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";
import type { ReadingError } from "./reading-error.ts";
import type { ReadingDeps, ReadingLimits } from "./reading-limits.ts";
import { readRtf } from "./rtf.ts";
import { isTei, readTei } from "./tei.ts";
import { type DecodedText, decodeText } from "./text-encoding.ts";
import { readTextGrid } from "./text-grid.ts";
import { isTmx, readTmx } from "./tmx.ts";
import { readZipped } from "./zipped-document.ts";

/** A file from outside: its name only tells plain forms of text apart. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Read a file that another program wrote, or say why it is not read.
 *
 * Nothing in the file is run, fetched or expanded. Time and memory are for the caller to bound: src/node/reading does.
 */
export async function readForeign(
  deps: ReadingDeps,
  file: ForeignFile,
  limits: ReadingLimits,
): Promise<Result<ForeignDocument, ReadingError>> {
  try {
    return checkWords(await readByKind(deps, file, limits), limits);
  } catch (fault) {
    if (fault instanceof NotReadable) return err(fault.reason);
    throw fault;
  }
}

async function readByKind(
  deps: ReadingDeps,
  file: ForeignFile,
  limits: ReadingLimits,
): Promise<ForeignDocument> {
  const { bytes } = file;
  if (bytes.length === 0) throw new NotReadable({ type: "EmptyFile" });
  if (bytes.length > limits.maxBytes)
    throw new NotReadable({ type: "TooLarge", bytes: bytes.length, maxBytes: limits.maxBytes });
  const kind = fileKind(file.name, bytes);
  switch (kind.is) {
    case "unread":
      if (kind.kind === "database" && /\.(?:qda|sqlite3)$/i.test(file.name))
        throw new NotReadable({ type: "IsAProject" });
      throw new NotReadable({ type: "KindNotRead", kind: kind.kind });
    case "media":
      return readMediaFile(kind.format, bytes);
    case "ole":
      return readOle(bytes, limits);
    case "zip":
      return readZipped(deps, bytes, limits);
    case "xml":
      return readXmlText(bytes, limits);
    case "text":
      return readPlainText(decoded(bytes));
    case "format":
      return kind.format === "pdf" ? readPdf(deps, bytes, limits) : readTextForm(kind.format, bytes, limits);
  }
}

function readMediaFile(format: MediaFormat, bytes: Uint8Array): ForeignDocument {
  const read = readMedia(format, bytes);
  if (!read.ok) throw new NotReadable(read.error);
  return { format, paragraphs: [], media: read.value.facts, lost: read.value.notes };
}

function readTextForm(format: ForeignFormat, bytes: Uint8Array, limits: ReadingLimits): ForeignDocument {
  if (format === "rtf") return readRtf(bytes, limits);
  if (format === "html")
    return readHtml(decoded(bytes, declaredHtmlEncoding(latin1(bytes.subarray(0, 2048)))), limits);
  const text = decoded(bytes);
  if (format === "md") return readMarkdown(text, limits);
  if (format === "vtt") return readVtt(text);
  if (format === "srt") return readSrt(text);
  if (format === "csv") return readCsv(text);
  if (format === "textgrid") return readTextGrid(text, limits);
  return readPlainText(text);
}

function readXmlText(bytes: Uint8Array, limits: ReadingLimits): ForeignDocument {
  const text = decoded(bytes, declaredHtmlEncoding(latin1(bytes.subarray(0, 200))));
  if (isTmx(text.text)) return readTmx(text, limits);
  if (text.text.slice(0, 2000).includes("urn:QDA-XML:")) throw new NotReadable({ type: "IsAProject" });
  if (!isTei(text.text)) throw new NotReadable({ type: "KindNotRead", kind: "xml" });
  return readTei(text, limits);
}

function decoded(bytes: Uint8Array, declared?: string): DecodedText {
  const text = decodeText(bytes, declared);
  if (!text.ok) throw new NotReadable({ type: "KindNotRead", kind: "binary" });
  return text.value;
}

function checkWords(document: ForeignDocument, limits: ReadingLimits): Result<ForeignDocument, ReadingError> {
  const characters = document.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
  if (characters > limits.maxCharacters)
    return err({ type: "TooMuchText", maxCharacters: limits.maxCharacters });
  if (document.media !== undefined) return ok(document);
  if (!document.paragraphs.some((paragraph) => /[\p{L}\p{N}]/u.test(paragraph.text)))
    return err({ type: "NoWords" });
  return ok(document);
}
