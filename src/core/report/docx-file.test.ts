import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { lampBrief } from "../../../test/support/brief-document.ts";
import { standIn } from "../../../test/support/brief-pictures.ts";
import { readOk } from "../../../test/support/read-file.ts";
import type { Day } from "../base/index.ts";
import type { Block, BriefDocument } from "./brief-document.ts";
import { briefDocx } from "./docx-file.ts";

const day: Day = "2026-05-04";

test("what is written can be read again: headings, sentences, tables and notes in their order", async () => {
  const { paragraphs, language } = await readOk("brief.docx", briefDocx(lampBrief("release"), day));
  expect(language).toBe("en-GB");
  const of = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text);
  expect(of("heading")).toEqual([
    "After the Lamp: who is left, and can it come back?",
    "Can the Lamp regroup within ten years?",
    "What it hangs on",
    "How many there could be",
    "What becomes of each kind of member",
    "What would prevent it",
    "Who was heard, and who could not be",
    "How this was made",
  ]);
  expect(of("table-row")).toContain(
    "Wider arrests abroad\t2\t2019\tabout one in five held was no member\t1 official",
  );
  expect(of("list-item")).toHaveLength(3);
  expect(of("footnote").map((text) => text.trim())).toEqual([
    "Notes",
    ...lampBrief("release").notes.map(({ runs }) =>
      runs.map((run) => ("text" in run ? run.text : "")).join(""),
    ),
  ]);
  expect(paragraphs.map(({ text }) => text)).toContain(
    "It is unlikely as a mass and a roughly even chance to likely as a core of leaders and veterans; the answer depends on what coming back means.",
  );
});

test("endnotes are real ones, cited once each, and a second citation leads to the first", () => {
  const parts = partsOf(briefDocx(lampBrief("release"), day));
  const text = parts["word/document.xml"] ?? "";
  expect(idsIn(text, /<w:endnoteReference w:id="(\d+)"\/>/g)).toEqual(["1", "2", "3", "4"]);
  expect(idsIn(text, /NOTEREF note_(\d)/g)).toEqual(["1", "2", "4", "1"].sort());
  expect(idsIn(parts["word/endnotes.xml"] ?? "", /<w:endnote w:id="(\d+)">/g)).toEqual(["1", "2", "3", "4"]);
});

test("letters from the right are runs and paragraphs from the right", () => {
  const { "word/document.xml": text = "", "word/endnotes.xml": notes = "" } = partsOf(
    briefDocx(lampBrief("release"), day),
  );
  expect(text).toMatch(
    /<w:pStyle w:val="Quote"\/><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><w:lang w:bidi="ar"\/>/,
  );
  expect(notes).toMatch(/in Arabic: <\/w:t><\/w:r><w:r><w:rPr><w:rtl\/>/);
});

test("the same brief and day are the same bytes, and nothing says who wrote it or when else", () => {
  const once = briefDocx(lampBrief("release"), day);
  expect(briefDocx(lampBrief("release"), day)).toEqual(once);
  const core = partsOf(once)["docProps/core.xml"] ?? "";
  expect(core).toContain(">2026-05-04T00:00:00Z</dcterms:created>");
  expect(core).not.toMatch(/creator|lastModifiedBy|revision/i);
  expect(Object.keys(partsOf(once)).filter((name) => name.startsWith("docProps/"))).toEqual([
    "docProps/core.xml",
  ]);
  const all = Object.values(partsOf(once)).join("");
  expect(all).not.toMatch(new RegExp(`${standIn("core")}|${standIn("lead")}|w:rsid`));
});

test("pictures are shapes with their words beside them, each numbered once", () => {
  const brief = lampBrief("release");
  const text = partsOf(briefDocx(brief, day))["word/document.xml"] ?? "";
  const figures = brief.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "figure"));
  expect(idsIn(text, /<wp:docPr id="(\d+)"/g)).toHaveLength(figures.length);
  for (const { alternative } of figures)
    expect(text).toContain(`descr="${alternative.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
  const ids = idsIn(text, / id="(\d+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const marks = figures.reduce((sum, { picture }) => sum + picture.marks.length, 0);
  expect(ids).toHaveLength(marks + figures.length);
});

test("any text stays text: it is read back as it was written", async () => {
  const attacks = [
    "</w:t></w:r></w:p>",
    "]]><!--",
    "&amp;<b>\"'",
    "\u0000\uD800\uFFFE",
    "<?xml?>",
    "a\u0001b",
  ];
  for (const attack of attacks) expect(await readTitle(attack)).toBe(cleaned(attack));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
      expect(await readTitle(text)).toBe(cleaned(text));
    }),
    { numRuns: 50 },
  );
});

async function readTitle(text: string): Promise<string | undefined> {
  const blocks: readonly Block[] = [
    { kind: "paragraph", runs: [{ kind: "words", text: `[${text}]`, language: text }] },
  ];
  const brief: BriefDocument = {
    edition: "release",
    title: text,
    lines: [],
    sections: [{ id: text, title: text, blocks }],
    notes: [],
  };
  const { paragraphs } = await readOk("brief.docx", briefDocx(brief, day));
  return paragraphs
    .find((each) => each.style === "paragraph")
    ?.text.replaceAll(/\s+/g, " ")
    .slice(1, -1);
}

/** What a file may hold of a text: forbidden characters stand replaced, and blanks side by side read as one. */
function cleaned(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "\uFFFD")
      .replaceAll(/\s+/g, " ")
  );
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "").sort((a, b) => Number(a) - Number(b));
}
