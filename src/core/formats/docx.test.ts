import { expect, test } from "vitest";
import { docxOf, readOk, readRefused, wordParagraph } from "./testing/build-files.ts";

test("reads paragraphs, headings, lists, bold runs, tabs and line breaks", async () => {
  const styles =
    '<w:styles XMLNS><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="H1"/></w:style></w:styles>';
  const body = `<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>Visit</w:t></w:r></w:p>
    ${wordParagraph(" Good day.", "Anna:")}
    <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>`;
  const { paragraphs } = await readOk("a.docx", docxOf(body, { "word/styles.xml": styles }));
  expect(paragraphs).toEqual([
    { text: "Visit", style: "heading" },
    { text: "Anna: Good day.", style: "paragraph", bold: [{ start: 0, end: 5 }] },
    { text: "one\ttwo\nthree", style: "list-item" },
  ]);
});

test("reads the accepted text of tracked changes, and says what was left aside", async () => {
  const body = `<w:p><w:r><w:t xml:space="preserve">He came </w:t></w:r><w:ins><w:r><w:t>back</w:t></w:r></w:ins><w:del><w:r><w:delText>alone</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>`;
  const comments =
    '<w:comments XMLNS><w:comment w:id="0"><w:p><w:r><w:t>check</w:t></w:r></w:p></w:comment></w:comments>';
  const document = await readOk("a.docx", docxOf(body, { "word/comments.xml": comments }));
  expect(document.paragraphs.map(({ text }) => text)).toEqual(["He came back"]);
  expect(document.lost).toEqual([
    "tracked changes: the accepted text was read (1 inserted, 1 deleted).",
    "1 comment was left aside.",
    "1 picture was left aside.",
    "1 hidden stretch was left aside.",
  ]);
});

test("keeps headers, footers and footnotes apart", async () => {
  const part = (tag: string, text: string) => `<w:${tag} XMLNS>${wordParagraph(text)}</w:${tag}>`;
  const document = await readOk(
    "a.docx",
    docxOf(wordParagraph("Words."), {
      "word/header1.xml": part("hdr", "Confidential"),
      "word/header2.xml": part("hdr", "Confidential"),
      "word/footer1.xml": part("ftr", "page"),
      "word/footnotes.xml": `<w:footnotes XMLNS><w:footnote>${wordParagraph("A note.")}</w:footnote></w:footnotes>`,
    }),
  );
  expect(document.paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ["page-header", "Confidential"],
    ["paragraph", "Words."],
    ["footnote", "A note."],
    ["page-footer", "page"],
  ]);
});

test("reads a text box once, though Word writes it twice", async () => {
  const box = (inner: string) => `<w:txbxContent>${wordParagraph(inner)}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box("In the box")}</mc:Choice><mc:Fallback>${box("In the box")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const { paragraphs } = await readOk("a.docx", docxOf(body));
  expect(paragraphs.map(({ text }) => text)).toEqual(["Before", "In the box"]);
});

test("reads a table of speakers and words as turns, and other tables as rows", async () => {
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
  const turns = table([
    ["I:", "Where was that?"],
    ["R:", "By the old bridge."],
    ["I:", "And who came?"],
    ["R:", "Two men came."],
  ]);
  const { paragraphs } = await readOk(
    "a.docx",
    docxOf(
      `${turns}${wordParagraph("Then:")}${table([
        ["2015", "7000"],
        ["2016", "9000"],
      ])}`,
    ),
  );
  expect(paragraphs.map(({ speaker, style, text }) => [speaker ?? style, text])).toEqual([
    ["I", "Where was that?"],
    ["R", "By the old bridge."],
    ["I", "And who came?"],
    ["R", "Two men came."],
    ["paragraph", "Then:"],
    ["table-row", "2015\t7000"],
    ["table-row", "2016\t9000"],
  ]);
});

test("refuses a document type, whose entities could fill memory or read files", async () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  expect(await readRefused("a.docx", docxOf("", { "word/document.xml": laughs }))).toEqual({
    type: "UnsafeMarkup",
    reason: "entities",
  });
});

test("refuses a document whose main part is missing or broken", async () => {
  expect(await readRefused("a.docx", docxOf("<w:p>"))).toEqual({ type: "Damaged", kind: "docx" });
});
