import { expect, test } from "vitest";
import { countPages, scannedPages } from "./page-count.ts";
import { defaultLimits } from "./reading-limits.ts";
import { pdfOf } from "./testing/build-files.ts";

const count = (bytes: Uint8Array, maxPages = 10) => countPages(bytes, { ...defaultLimits, maxPages });

test("the pages of a PDF are counted, with words or without, and the first is measured", async () => {
  const first = { width: 595, height: 842 };
  expect(await count(pdfOf([[], []]))).toEqual({ ok: true, value: { count: 2, first } });
  const words = [{ x: 60, y: 700, text: "Words." }];
  expect(await count(pdfOf([words]))).toEqual({ ok: true, value: { count: 1, first } });
});

test("what is no PDF, is locked, or has too many pages is refused", async () => {
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"00".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00> <00>]`;
  const refused = await Promise.all([
    count(new TextEncoder().encode("%PDF-1.7")),
    count(pdfOf([[]], locked)),
    count(pdfOf([[], [], []]), 2),
  ]);
  expect(refused.map((each) => (each.ok ? "counted" : each.error.type))).toEqual([
    "Damaged",
    "PasswordProtected",
    "TooManyPages",
  ]);
});

test("a PDF without a text layer is its pages; another reason not to read a file stands", () => {
  const scan = scannedPages({ type: "PdfWithoutText", pages: 3 });
  expect(scan).toMatchObject({ ok: true, value: { media: { is: "pages", count: 3 }, paragraphs: [] } });
  expect(scannedPages({ type: "PdfWithoutText", pages: 0 })).toEqual({
    ok: false,
    error: { type: "Damaged", kind: "pdf" },
  });
  expect(scannedPages({ type: "NoWords" })).toEqual({ ok: false, error: { type: "NoWords" } });
});
