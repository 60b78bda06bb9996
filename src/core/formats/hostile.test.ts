import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { type ReadingError, readingErrorText } from "./index.ts";
import { docxOf, odtOf, readOk, readRefused, wordParagraph, zipOf } from "./testing/build-files.ts";
import { withEntryField, withStoredName } from "./testing/tamper-zip.ts";

const document = docxOf(wordParagraph("They left at night.", "Anna:"));

describe("an archive", () => {
  test("that unpacks to more than the limit is refused before it is unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(140_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readRefused("a.docx", bomb)).toEqual({ type: "UnsafeZip", reason: "too-large" });
  });

  test("that unpacks to hundreds of times its size is refused", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(5_000_000) }, { level: 9 });
    expect(await readRefused("a.docx", bomb)).toEqual({ type: "UnsafeZip", reason: "ratio" });
  });

  test("in an archive is not unpacked", async () => {
    let nested: Uint8Array = new Uint8Array(100_000);
    for (let depth = 0; depth < 6; depth++) nested = zipSync({ "inner.zip": nested });
    expect(await readRefused("a.docx", nested)).toEqual({ type: "KindNotRead", kind: "archive" });
  });

  test("with a part larger than it says is refused", async () => {
    expect(
      await readRefused("a.docx", withEntryField(document, "word/document.xml", "unpacked", 10)),
    ).toEqual({ type: "UnsafeZip", reason: "lying-size" });
  });

  test("with a part that is not what its checksum says is refused, packed or not", async () => {
    const odd = withEntryField(document, "word/document.xml", "crc", 7);
    expect(await readRefused("a.docx", odd)).toEqual({ type: "Damaged", kind: "zip" });
    const plain = zipSync(unzipSync(document), { level: 0 });
    expect((await readOk("a.docx", plain)).paragraphs).toHaveLength(1);
    plain[Buffer.from(plain).indexOf("night")] = "f".charCodeAt(0);
    expect(await readRefused("a.docx", plain)).toEqual({ type: "Damaged", kind: "zip" });
  });

  test("with parts that share bytes is refused", async () => {
    expect(await readRefused("a.docx", withEntryField(document, "_rels/.rels", "at", 0))).toEqual({
      type: "UnsafeZip",
      reason: "overlap",
    });
  });

  test("with thousands of parts is refused", async () => {
    const parts = Object.fromEntries(Array.from({ length: 4_001 }, (_, index) => [`word/${index}`, ""]));
    expect(await readRefused("a.docx", zipOf(parts))).toEqual({
      type: "UnsafeZip",
      reason: "too-many-entries",
    });
  });

  test.each([
    "../word/x.xml",
    "..\\word\\x.xm",
    "/etc/passwords",
    "C:\\autoexecbat",
    "word/\0/ab.xml",
    "a/../../../bc",
  ])("with a part named %j is refused", async (name) => {
    const bytes = zipOf({ "word/document.xml": "<a/>", "word/media/abc": "x" });
    expect(
      await readRefused("a.docx", withStoredName(bytes, "word/media/abc", name.padEnd(14, "x").slice(0, 14))),
    ).toEqual({ type: "UnsafeZip", reason: "unsafe-path" });
  });

  test("under a password is refused", async () => {
    expect(await readRefused("a.docx", withEntryField(document, "word/document.xml", "flags", 1))).toEqual({
      type: "PasswordProtected",
    });
  });

  test("packed by an unknown method, or cut short, is refused as damaged", async () => {
    expect(await readRefused("a.docx", withEntryField(document, "word/document.xml", "method", 99))).toEqual({
      type: "Damaged",
      kind: "zip",
    });
    for (const share of [0.2, 0.5, 0.9, 0.99]) {
      const error = await readRefused("a.docx", document.slice(0, Math.floor(document.length * share)));
      expect(error).toEqual({ type: "Damaged", kind: "zip" });
    }
  });
});

describe("markup", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;

  test("with a billion laughs is refused in XML and inert in HTML", async () => {
    const xml = `<?xml version="1.0"?>${laughs}<TEI><text><p>&j;</p></text></TEI>`;
    expect(await readRefused("a.xml", xml)).toEqual({ type: "UnsafeMarkup", reason: "entities" });
    expect(await readRefused("a.odt", odtOf("", "", { "content.xml": xml }))).toEqual({
      type: "UnsafeMarkup",
      reason: "entities",
    });
    const page = await readOk("a.html", `${laughs}<html><body><p>&j; words</p></body></html>`);
    expect(page.paragraphs.map(({ text }) => text).join(" ")).not.toContain("haha");
  });

  test("that names files and addresses to be fetched is refused or inert", async () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><TEI><text><p>&x;</p></text></TEI>';
    expect(await readRefused("a.xml", xml)).toEqual({ type: "UnsafeMarkup", reason: "entities" });
    const include =
      '<?xml version="1.0"?><TEI xmlns:xi="http://www.w3.org/2001/XInclude"><text><p>Words <xi:include href="file:///etc/hostname" parse="text"/></p></text></TEI>';
    expect((await readOk("a.xml", include)).paragraphs).toEqual([{ text: "Words", style: "paragraph" }]);
    const html =
      '<p>Words</p><iframe src="file:///etc/hostname"></iframe><svg onload="alert(1)"><text>x</text></svg><object data="x"></object><a href="javascript:alert(1)">link</a>';
    expect((await readOk("a.html", html)).paragraphs.map(({ text }) => text)).toEqual(["Words", "link"]);
  });

  test("nested beyond any document is refused in every form", async () => {
    const deep = (open: string, close: string) => open.repeat(5_000) + close.repeat(5_000);
    expect(
      await readRefused("a.xml", `<?xml version="1.0"?><TEI><text>${deep("<p>", "</p>")}</text></TEI>`),
    ).toEqual({ type: "UnsafeMarkup", reason: "too-deep" });
    expect(await readRefused("a.docx", docxOf(deep("<w:p>", "</w:p>")))).toEqual({
      type: "UnsafeMarkup",
      reason: "too-deep",
    });
    expect(await readRefused("a.odt", odtOf(deep("<text:p>", "</text:p>")))).toEqual({
      type: "UnsafeMarkup",
      reason: "too-deep",
    });
    expect(await readRefused("a.md", `${"> ".repeat(5_000)}deep`)).toEqual({
      type: "UnsafeMarkup",
      reason: "too-deep",
    });
  });

  test("with a huge attribute is refused", async () => {
    const long = "x".repeat(300_000);
    expect(await readRefused("a.xml", `<?xml version="1.0"?><TEI n="${long}"><text/></TEI>`)).toEqual({
      type: "UnsafeMarkup",
      reason: "attribute-too-long",
    });
    expect(await readRefused("a.odt", odtOf(`<text:p n="${long}">x</text:p>`))).toEqual({
      type: "UnsafeMarkup",
      reason: "attribute-too-long",
    });
  });
});

describe("a text", () => {
  test("with bytes that no encoding has is read with those marked, or refused", async () => {
    const broken = await readOk(
      "a.txt",
      new Uint8Array([...utf8("слово за словом, и так до самого конца".repeat(3)), 0xff, 0xfe, 0xc0]),
    );
    expect(broken.lost.join(" ")).toContain("could not be read");
    expect(
      await readRefused(
        "a.txt",
        Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + 7) % 256),
      ),
    ).toEqual({ type: "KindNotRead", kind: "binary" });
  });

  test("with a line of millions of characters is read", async () => {
    const { paragraphs } = await readOk("a.txt", "word ".repeat(400_000));
    expect(paragraphs).toHaveLength(1);
  });

  test("of more characters than the limit is refused", async () => {
    expect(await readRefused("a.txt", "a".repeat(12_000_001))).toEqual({
      type: "TooMuchText",
      maxCharacters: 12_000_000,
    });
  });
});

test("every refusal says what happened and what to do, in words of ours alone", () => {
  const errors: readonly ReadingError[] = [
    { type: "EmptyFile" },
    { type: "NoWords" },
    { type: "TooLarge", bytes: 70_000_000, maxBytes: 64_000_000 },
    { type: "TooMuchText", maxCharacters: 5 },
    { type: "PasswordProtected" },
    { type: "PdfWithoutText", pages: 1 },
    { type: "TooManyPages", pages: 9, maxPages: 3 },
    { type: "Damaged", kind: "pdf" },
    { type: "TimedOut", seconds: 20 },
    { type: "TooMuchMemory", megabytes: 512 },
    { type: "ReaderCrashed" },
    ...(["too-many-entries", "too-large", "ratio", "unsafe-path", "overlap", "lying-size"] as const).map(
      (reason) => ({ type: "UnsafeZip", reason }) as const,
    ),
    ...(["entities", "too-deep", "attribute-too-long", "too-many-elements"] as const).map(
      (reason) => ({ type: "UnsafeMarkup", reason }) as const,
    ),
  ];
  const texts = errors.map(readingErrorText);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/^[A-Z].{25,}\.$/);
});
