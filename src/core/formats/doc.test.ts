import fc from "fast-check";
import { expect, test } from "vitest";
import { docOf, oleOf } from "./testing/build-doc.ts";
import { read, readOk, readRefused } from "./testing/build-files.ts";

const bold = [0x35, 0x08, 1];
const hidden = [0x3c, 0x08, 1];
const deleted = [0x00, 0x08, 1];

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readOk("a.doc", bytes)).paragraphs.map(({ text }) => text);
}

test("puts a text together from its pieces, of one byte or two a character, in any order", async () => {
  const bytes = docOf([
    { text: "Caf\u00e9 \u0093so\u0094, " },
    { text: "где вы были?\rأين كنت 😀", isWide: true },
    { text: " end.\r" },
  ]);
  expect(await textsOf(bytes)).toEqual(["Café “so”, где вы были?", "أين كنت 😀 end."]);
});

test("tells bold words, and leaves hidden and deleted ones aside and counts them", async () => {
  const bytes = docOf([{ text: "Anna: secret gone here.\r" }], {
    looks: [
      { from: 0, to: 5, changes: bold },
      { from: 6, to: 12, changes: hidden },
      { from: 13, to: 17, changes: deleted },
    ],
  });
  const document = await readOk("a.doc", bytes);
  expect(document.paragraphs).toEqual([
    { text: "Anna:   here.", style: "paragraph", bold: [{ start: 0, end: 5 }] },
  ]);
  expect(document.lost).toEqual([
    "1 stretch marked as deleted was left aside.",
    "1 hidden stretch was left aside.",
  ]);
});

test("reads the results of fields and not their codes, tables, set line ends and footnotes", async () => {
  const body = "See \x13 PAGE \x14seven\x15.\x0bNext\rleft\x07right\x07\x07x\x07\x07";
  const document = await readOk("a.doc", docOf([{ text: `${body}\x02 A note\r` }], { footnoteLength: 9 }));
  expect(document.paragraphs).toMatchObject([
    { text: "See seven.\nNext", style: "paragraph" },
    { cells: ["left", "right"], style: "table-row" },
    { text: "x", style: "paragraph" },
    { text: "A note", style: "footnote" },
  ]);
});

test("refuses one under a password, one of Word 95, and other documents of that age, each by name", async () => {
  expect(await readRefused("a.doc", docOf([{ text: "x\r" }], { flags: 0x0100 }))).toEqual({
    type: "PasswordProtected",
  });
  expect(await readRefused("a.doc", docOf([{ text: "x\r" }], { version: 101 }))).toEqual({
    type: "KindNotRead",
    kind: "word-95",
  });
  expect(await readRefused("a.doc", oleOf({ Workbook: new Uint8Array(9) }))).toEqual({
    type: "KindNotRead",
    kind: "office-97",
  });
  expect(await readRefused("a.docx", oleOf({ EncryptedPackage: new Uint8Array(9) }))).toEqual({
    type: "PasswordProtected",
  });
});

test("refuses chains in a circle, pieces beyond the file and files cut short as damage", async () => {
  const bytes = docOf([{ text: "Words.\r" }]);
  const damaged = { type: "Damaged", kind: "doc" };
  const table = bytes.length - 512;
  expect(await readRefused("a.doc", bytes.with(table, 0).with(table + 1, 0))).toEqual(damaged);
  expect(await readRefused("a.doc", bytes.slice(0, 5_000))).toEqual(damaged);
  const long = docOf([{ text: "Words.\r" }]);
  const pieceAt = findBytes(long, [2, 16, 0, 0, 0]) + 5;
  expect(await readRefused("a.doc", long.with(pieceAt + 6, 1))).toEqual(damaged);
});

test("reads back any text, however it is cut into pieces", async () => {
  const unit = fc.constantFrom("a", "Z", "7", ".", "б", "ج", "你");
  const piece = fc.string({ unit, minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (texts) => {
      const pieces = texts.map((text) => ({ text, isWide: /[^\0-\x7f]/.test(text) }));
      expect(await textsOf(docOf([...pieces, { text: " end\r" }]))).toEqual([`${texts.join("")} end`]);
    }),
    { numRuns: 40 },
  );
});

test("with any bytes changed is read or refused by name", async () => {
  const bytes = docOf([{ text: "Hello\rQ\x07A\x07\x07" }], { looks: [{ from: 0, to: 2, changes: bold }] });
  const edit = fc.record({ at: fc.nat(bytes.length - 1), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const changed = edits.reduce((all, { at, value }) => all.with(at, value), bytes);
      expect(typeof (await read("a.doc", changed)).ok).toBe("boolean");
    }),
    { numRuns: 200 },
  );
});

function findBytes(bytes: Uint8Array, wanted: readonly number[]): number {
  return bytes.findIndex((_, at) => wanted.every((byte, i) => bytes[at + i] === byte));
}
