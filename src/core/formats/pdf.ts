import { getDocumentProxy } from "unpdf";
import { cleanText } from "./clean-text.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { markPageEdges } from "./pdf-edges.ts";
import { type PdfItem, type PdfLine, pageLines } from "./pdf-lines.ts";
import { withoutMarginNumbers } from "./pdf-margin.ts";
import { pdfParagraphs } from "./pdf-paragraphs.ts";
import { withoutRepeatedLines } from "./pdf-repeats.ts";
import { plainLetters } from "./pdf-right-to-left.ts";
import type { ReadingDeps, ReadingLimits } from "./reading-limits.ts";

/**
 * Read the text layer of a PDF: lines by their positions, lines to paragraphs, page headers and footers apart.
 *
 * No script in the file is run, no font is loaded, nothing is fetched. Pages that are pictures are counted in `lost`;
 * where all are, the file is refused.
 */
export async function readPdf(
  deps: ReadingDeps,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<ForeignDocument> {
  const pdf = await openPdf(bytes);
  try {
    return await readPages(deps, pdf, limits);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(deps: ReadingDeps, pdf: PdfFile, limits: ReadingLimits): Promise<ForeignDocument> {
  if (pdf.numPages > limits.maxPages)
    throw new NotReadable({ type: "TooManyPages", pages: pdf.numPages, maxPages: limits.maxPages });
  const pages: PdfLine[][] = [];
  let characters = 0;
  let inMargin = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { lines, marginNumbers } = await readPage(pdf, number, inMargin > 0 ? 1 : 3);
    inMargin += marginNumbers;
    characters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.maxCharacters)
      throw new NotReadable({ type: "TooMuchText", maxCharacters: limits.maxCharacters });
    pages.push(lines);
    deps.onProgress?.(number / pdf.numPages);
  }
  const empty = pages.filter((lines) => !lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))).length;
  if (empty === pages.length) throw new NotReadable({ type: "PdfWithoutText", pages: pages.length });
  const { pages: once, repeated } = withoutRepeatedLines(markPageEdges(pages));
  return {
    format: "pdf",
    paragraphs: pdfParagraphs(once),
    lost: lostNotes(empty, inMargin, repeated, pages),
  };
}

/** A PDF that is open, until it is destroyed. */
export interface PdfFile {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
  readonly loadingTask: { readonly destroy: () => Promise<void> };
}

interface PdfPage {
  readonly view: readonly number[];
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>;
}

/** Open a PDF. Throws `NotReadable` where it is damaged or asks for a password. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  try {
    // pdf.js takes the bytes over and wants no `Buffer`, which an unpacked file is: it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (fault) {
    const isLocked = fault instanceof Error && fault.name === "PasswordException";
    throw new NotReadable(isLocked ? { type: "PasswordProtected" } : { type: "Damaged", kind: "pdf" });
  }
}

async function readPage(pdf: PdfFile, number: number, leastInMargin: number): Promise<ReadPage> {
  try {
    const page = await pdf.getPage(number);
    const items = (await page.getTextContent()).items.flatMap(asItem);
    const text = withoutMarginNumbers(items, leastInMargin);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    return {
      lines: pageLines(text, { number, left, right, bottom, top }),
      marginNumbers: items.length - text.length,
    };
  } catch (fault) {
    if (fault instanceof NotReadable) throw fault;
    throw new NotReadable({ type: "Damaged", kind: "pdf" });
  }
}

interface ReadPage {
  readonly lines: PdfLine[];
  readonly marginNumbers: number;
}

function asItem(value: unknown): readonly PdfItem[] {
  if (typeof value !== "object" || value === null || !("str" in value) || !("transform" in value)) return [];
  const { str, transform } = value;
  if (typeof str !== "string" || !Array.isArray(transform)) return [];
  const numbers = transform.map(Number);
  const height = Math.abs(numbers[3] ?? 0) || Math.abs(numbers[1] ?? 0);
  const width = "width" in value && typeof value.width === "number" ? value.width : 0;
  const isRtl = "dir" in value && value.dir === "rtl";
  return [
    { text: plainLetters(cleanText(str).text), x: numbers[4] ?? 0, y: numbers[5] ?? 0, width, height, isRtl },
  ];
}

function lostNotes(
  empty: number,
  inMargin: number,
  repeated: number,
  pages: readonly (readonly PdfLine[])[],
): readonly string[] {
  const notes: string[] = [];
  if (empty > 0)
    notes.push(
      `${empty} of ${pages.length} pages have no text layer and were left aside: they are pictures or blank.`,
    );
  if (inMargin > 0)
    notes.push("Numbers of lines or paragraphs in the margin were left aside; the original keeps them.");
  if (repeated > 0)
    notes.push(
      `${repeated} ${repeated === 1 ? "line that stands" : "lines that stand"} on the edge of two pages, printed on both, ${repeated === 1 ? "is" : "are"} kept once.`,
    );
  const text = pages.flatMap((lines) => lines.map((line) => line.text)).join("");
  const unmapped = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (unmapped * 20 > text.length)
    notes.push(
      "Many characters of this PDF have no known letter: its fonts do not say what they show. Look for another copy.",
    );
  return notes;
}
