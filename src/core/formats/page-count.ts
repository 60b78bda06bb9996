import { err, ok, type Result } from "../base/index.ts";
import type { ForeignDocument } from "./foreign-document.ts";
import { NotReadable } from "./not-readable.ts";
import { openPdf, type PdfFile } from "./pdf.ts";
import type { ReadingError } from "./reading-error.ts";
import type { ReadingLimits } from "./reading-limits.ts";

/** How many pages a PDF has, and how large the first is, in whole points. */
export interface PageCount {
  readonly count: number;
  readonly first: { readonly width: number; readonly height: number };
}

/** Count the pages of a PDF; no more of it is read. */
export async function countPages(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<PageCount, ReadingError>> {
  try {
    const pdf = await openPdf(bytes);
    try {
      return await countIn(pdf, limits);
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (fault) {
    return err(fault instanceof NotReadable ? fault.reason : { type: "Damaged", kind: "pdf" });
  }
}

async function countIn(pdf: PdfFile, { maxPages }: ReadingLimits): Promise<Result<PageCount, ReadingError>> {
  const count = pdf.numPages;
  if (count > maxPages) return err({ type: "TooManyPages", pages: count, maxPages });
  const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(1)).view;
  const size = (from: number, to: number): number => Math.max(1, Math.floor(to - Math.min(0, from)));
  return ok({ count, first: { width: size(left, right), height: size(bottom, top) } });
}

/** A PDF of which no page has words is its pages; every other reason not to read a file stands. */
export function scannedPages(reason: ReadingError): Result<ForeignDocument, ReadingError> {
  if (reason.type !== "PdfWithoutText") return err(reason);
  const { pages: count } = reason;
  // One that states none, or fewer, shows nothing.
  if (count < 1) return err({ type: "Damaged", kind: "pdf" });
  return ok({
    format: "pdf",
    paragraphs: [],
    media: { is: "pages", format: "pdf", count },
    lost: [
      "None of its pages has a text layer: they are pictures. Regions of them can be marked and coded; to search and code its words, run it through text recognition and add that file.",
    ],
  });
}
