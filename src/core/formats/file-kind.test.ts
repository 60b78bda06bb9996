import { expect, test } from "vitest";
import { utf8 } from "../base/index.ts";
import { fileKind } from "./file-kind.ts";
import { readingErrorText } from "./reading-error.ts";
import { docxOf, pdfOf, readRefused, zipOf } from "./testing/build-files.ts";

function bytesOf(...values: readonly (number | string)[]): Uint8Array {
  const bytes = values.flatMap((value) =>
    typeof value === "number" ? [value] : Array.from(value, (c) => c.charCodeAt(0)),
  );
  return Uint8Array.from([...bytes, ...new Array<number>(64).fill(0)]);
}

test("believes the content before the name", () => {
  expect(fileKind("notes.txt", pdfOf([[{ x: 50, y: 700, text: "Hello" }]]))).toEqual({
    is: "format",
    format: "pdf",
  });
  expect(fileKind("notes.pdf", docxOf(""))).toEqual({ is: "zip" });
  expect(fileKind("notes.doc", utf8("{\\rtf1\\ansi Hello}"))).toEqual({ is: "format", format: "rtf" });
  expect(fileKind("page.txt", utf8("<!DOCTYPE html><p>Hello"))).toEqual({ is: "format", format: "html" });
  expect(fileKind("cues.txt", utf8("WEBVTT\n\n00:01.000 --> 00:02.000\nHello"))).toEqual({
    is: "format",
    format: "vtt",
  });
  expect(fileKind("cues.txt", utf8("1\n00:00:01,000 --> 00:00:02,000\nHello"))).toEqual({
    is: "format",
    format: "srt",
  });
});

test("chooses among plain forms by the ending, whatever its capitals", () => {
  expect(fileKind("A.MD", utf8("# Title"))).toEqual({ is: "format", format: "md" });
  expect(fileKind("a.tsv", utf8("a\tb"))).toEqual({ is: "format", format: "csv" });
  expect(fileKind("no ending", utf8("words"))).toEqual({ is: "text" });
});

test.each([
  ["spreadsheet", zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" })],
  ["presentation", zipOf({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" })],
  [
    "open-document-other",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
  ],
  ["archive", zipOf({ "a.txt": "hello", "b.txt": "hello" })],
  ["archive", bytesOf(0x1f, 0x8b, 8)],
  ["picture", bytesOf("GIF89a")],
  ["picture", bytesOf(0, 0, 0, 24, "ftypheic")],
  ["recording", bytesOf("fLaC")],
  ["recording", bytesOf("RIFF", 1, 2, 3, 4, "AVI ")],
  ["database", bytesOf("SQLite format 3\0")],
  ["program", bytesOf(0x7f, "ELF")],
  ["xml", utf8('<?xml version="1.0"?><note>Hello</note>')],
  ["binary", Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256)],
] as const)("refuses a file of the kind %s by name", async (kind, bytes) => {
  const error = await readRefused("file.txt", bytes);
  expect(error).toEqual({ type: "KindNotRead", kind });
  expect(readingErrorText(error)).toMatch(/\. .*[A-Z].*\.$|recognised first\.$|not a text\.$/);
});

test.each([
  ["study.qdpx", zipOf({ "Rivers.qde": "<Project/>", "sources/a.txt": "words" })],
  ["rivers.qda.zip", zipOf({ "rivers.qda/data.qda": "x", "rivers.qda/documents/a.txt": "words" })],
  ["codes.qdc", utf8('<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>')],
  ["data.qda", bytesOf("SQLite format 3\0")],
  ["Export.SQLITE3", bytesOf("SQLite format 3\0")],
])("knows the project or codebook of another program, and says where it goes: %s", async (name, bytes) => {
  const error = await readRefused(name, bytes);
  expect(error).toEqual({ type: "IsAProject" });
  expect(readingErrorText(error)).toContain("Other programs");
});

test("refuses an empty file, and a file without words", async () => {
  expect(await readRefused("a.txt", new Uint8Array())).toEqual({ type: "EmptyFile" });
  expect(await readRefused("a.txt", "  \n---\n")).toEqual({ type: "NoWords" });
});
