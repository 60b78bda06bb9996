import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCells } from "./csv-cells.ts";
import { readOk } from "./testing/build-files.ts";

function turnsOf(document: Awaited<ReturnType<typeof readOk>>) {
  return document.paragraphs.map(({ speaker, part, text }) => [speaker, part, text]);
}

test("finds speaker and text by the names of the columns, in several spellings and languages", async () => {
  for (const header of ["Speaker,Text", "speaker_name,utterance", "Говорящий,Реплика", "المتحدث,النص"]) {
    const document = await readOk("a.csv", `\ufeff${header}\nAnna,"Where were you, then?"\nOmar,At home.\n`);
    expect(turnsOf(document).slice(1)).toEqual([
      ["Anna", undefined, "Where were you, then?"],
      ["Omar", undefined, "At home."],
    ]);
  }
});

test("finds them by shape where no column is named, and the roles beside them", async () => {
  const rows = [0, 1, 2, 3].map(
    (i) =>
      `${2 * i},Ms. Green,politician,TRUE,"What did you see on day ${i}?"\n${2 * i + 1},Mr. Black,witness,FALSE,"I saw a car, and ""two"" men\nnear it."`,
  );
  const document = await readOk("a.csv", `H-1,A hearing of spring,3/4/19,,\n${rows.join("\n")}\n`);
  expect(document.paragraphs[0]).toMatchObject({
    style: "heading",
    text: "H-1, A hearing of spring, 3/4/19",
  });
  expect(turnsOf(document)[1]).toEqual(["Ms. Green", "question", "What did you see on day 0?"]);
  expect(turnsOf(document)[2]).toEqual(["Mr. Black", "answer", 'I saw a car, and "two" men\nnear it.']);
  expect(document.lost).toEqual(["2 other columns of the table were left aside; the original keeps them."]);
});

test("reads two turns from a row that pairs question and answer", async () => {
  const document = await readOk(
    "a.csv",
    "id;q1_speaker;q1_text;r1_speaker;r1_text\n1;Green;Why?;Black;No reason.\n",
  );
  expect(turnsOf(document).slice(1)).toEqual([
    ["Green", "question", "Why?"],
    ["Black", "answer", "No reason."],
  ]);
});

test("reads times on a clock, and no bare numbers as times", async () => {
  const document = await readOk(
    "a.csv",
    "time,speaker,text\n00:01:05,Anna,Hello there.\n65,Omar,Good day.\n",
  );
  expect(document.paragraphs.slice(1).map(({ atMs }) => atMs)).toEqual([65_000, undefined]);
});

test("keeps a table without turns as rows", async () => {
  const document = await readOk("a.csv", "year,price\n2015,7000\n2016,9000\n");
  expect(document.paragraphs.map(({ style, text }) => [style, text])).toEqual([
    ["table-row", "year\tprice"],
    ["table-row", "2015\t7000"],
    ["table-row", "2016\t9000"],
  ]);
});

test("takes a quote that never closes for a sign like any other", () => {
  expect(splitCells('a,"b\nc,d', ",")).toEqual([
    ["a", '"b'],
    ["c", "d"],
  ]);
});

test("any table comes back from its quoted form", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "б", "ج", " ", ",", '"', "\n", ";") });
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(",", ";", "\t"),
      (rows, separator) => {
        const text = rows
          .map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(separator))
          .join("\n");
        expect(splitCells(text, separator)).toEqual(rows);
      },
    ),
  );
});
