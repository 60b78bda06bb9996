import { expect, test } from "vitest";
import { type PlacedLine, pdfOf, readOk, readRefused } from "./testing/build-files.ts";

const words = "they walked along the river until the light was gone and then they waited".split(" ");

function prose(count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => words[(index + from) % words.length]).join(" ");
}

function column(lines: readonly string[], x = 60, top = 760): readonly PlacedLine[] {
  return lines.map((text, index) => ({ x, y: top - index * 14, text }));
}

test("joins lines to paragraphs by where they stand", async () => {
  const lines = [
    ...column([`${prose(14)} and`, prose(15, 3), "the end."]),
    ...column(["A new paragraph."], 60, 690),
  ];
  const { paragraphs } = await readOk("a.pdf", pdfOf([lines]));
  expect(paragraphs.map(({ text }) => text.split("\n").length)).toEqual([3, 1]);
  expect(paragraphs[0]?.isWrapped).toBe(true);
});

test("sets running headers, footers and page numbers apart and keeps a paragraph over the page whole", async () => {
  const page = (number: number, body: readonly string[]): readonly PlacedLine[] => [
    { x: 60, y: 815, text: "Field notes, confidential" },
    ...column(body),
    { x: 290, y: 20, text: `${number} / 3` },
  ];
  const full = `${prose(15)} and`;
  const document = await readOk(
    "a.pdf",
    pdfOf([page(1, [full]), page(2, ["they came home."]), page(3, ["The end of it."])]),
  );
  expect(document.paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ["page-header", "Field notes, confidential"],
    ["paragraph", `${full}\nthey came home.`],
    ["page-footer", "1 / 3"],
    ["page-header", "Field notes, confidential"],
    ["page-footer", "2 / 3"],
    ["page-header", "Field notes, confidential"],
    ["paragraph", "The end of it."],
    ["page-footer", "3 / 3"],
  ]);
});

test("leaves the numbers of lines in the margin aside", async () => {
  const body = column(["Q. Where?", "A. There.", "Q. When?"], 90);
  const numbers = body.map((line, index) => ({ ...line, x: 40, text: String(index + 1) }));
  const document = await readOk(
    "a.pdf",
    pdfOf([body.flatMap((line, index) => [numbers[index] ?? line, line])]),
  );
  expect(document.paragraphs.map(({ text }) => text)).toEqual(["Q. Where?", "A. There.", "Q. When?"]);
  expect(document.lost).toEqual([
    "Numbers of lines or paragraphs in the margin were left aside; the original keeps them.",
  ]);
});

test("reads two columns one after the other, even where the file paints across them", async () => {
  const left = Array.from({ length: 10 }, (_, index) => `left ${index} ${prose(6, index)}`);
  const right = Array.from({ length: 10 }, (_, index) => `right ${index} ${prose(5, index)}`);
  const painted = left.flatMap((text, index) => [
    ...column([text], 50, 760 - index * 14),
    ...column([right[index] ?? ""], 320, 760 - index * 14),
  ]);
  const { paragraphs } = await readOk("a.pdf", pdfOf([painted]));
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  expect(text.indexOf("left 9")).toBeLessThan(text.indexOf("right 0"));
});

test("takes lines with wide gaps for rows of a table", async () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.map((text, index) => ({ x: 60 + index * 180, y, text }));
  const { paragraphs } = await readOk(
    "a.pdf",
    pdfOf([[...row(700, "Smuggling", "7,000", "x"), ...row(680, "Wages", "150", "y")]]),
  );
  expect(paragraphs.map(({ cells }) => cells)).toEqual([
    ["Smuggling", "7,000", "x"],
    ["Wages", "150", "y"],
  ]);
});

test("takes larger type for a heading", async () => {
  const lines = [
    { x: 60, y: 780, text: "The road", size: 20 },
    ...column(["They left.", "They came back."], 60, 740),
  ];
  const { paragraphs } = await readOk("a.pdf", pdfOf([lines]));
  expect(paragraphs[0]).toMatchObject({ style: "heading", text: "The road" });
});

test("refuses pages that are pictures, and counts those that are among others", async () => {
  expect(await readRefused("a.pdf", pdfOf([[], []]))).toEqual({ type: "PdfWithoutText", pages: 2 });
  const { lost } = await readOk("a.pdf", pdfOf([column(["Words here."]), []]));
  expect(lost).toEqual(["1 of 2 pages have no text layer and were left aside: they are pictures or blank."]);
});

test("refuses a damaged PDF and one under a password", async () => {
  expect(await readRefused("a.pdf", "%PDF-1.4\nnothing that follows")).toEqual({
    type: "Damaged",
    kind: "pdf",
  });
  const encryption =
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> >> /ID [<00> <00>]";
  expect(await readRefused("a.pdf", pdfOf([column(["Secret."])], encryption))).toEqual({
    type: "PasswordProtected",
  });
});

test("keeps a line once that is printed at the foot of one page and again at the head of the next", async () => {
  const page = (...texts: string[]) => texts.map((text, i) => ({ x: 60, y: 700 - 14 * i, text }));
  const onBoth = "the line that falls on the edge of a page and stands on both";
  const document = await readOk(
    "a.pdf",
    pdfOf([
      page("So we drove home by", onBoth),
      page(onBoth, "and nobody was there.", "Yes."),
      page("Yes.", "That was all."),
    ]),
  );
  const text = document.paragraphs.map((paragraph) => paragraph.text).join("\n");
  expect(text.split(onBoth).length).toBe(2);
  // A short answer that returns is no such line.
  expect(text.split("Yes.").length).toBe(3);
  expect(document.lost.join()).toContain("kept once");
});
