import fc from "fast-check";
import { expect, test } from "vitest";
import { read, readOk, readRefused, xlsxOf } from "./testing/build-files.ts";

function rowOf(...cells: readonly string[]): string {
  return `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
}

async function turnsOf(bytes: Uint8Array) {
  const { paragraphs } = await readOk("a.xlsx", bytes);
  return paragraphs.map(({ speaker, part, style, text }) => [speaker ?? style, part, text]);
}

test("reads a survey a case a row: each answer a turn of its respondent, behind its question", async () => {
  const bytes = xlsxOf(
    rowOf("ID", "Where do you live?", "What changed for you?") +
      rowOf("P-01", "Aleppo", "We had to leave the house at night.") +
      rowOf("P-02", "", "Nothing changed for us at all."),
  );
  expect(await turnsOf(bytes)).toEqual([
    ["Q", "question", "Where do you live?"],
    ["P-01", "answer", "Aleppo"],
    ["Q", "question", "What changed for you?"],
    ["P-01", "answer", "We had to leave the house at night."],
    ["Q", "question", "What changed for you?"],
    ["P-02", "answer", "Nothing changed for us at all."],
  ]);
});

test("numbers respondents who have no name, and reads the same from a table of text", async () => {
  const asked = "Где вы жили?,Что изменилось для вас?";
  const csv = await readOk(
    "a.csv",
    `${asked}\nОмск,"Мы уехали ночью, все вместе."\nТомск,Для нас ничего не изменилось.\n`,
  );
  expect(csv.paragraphs.map(({ speaker }) => speaker)).toEqual(["Q", "R1", "Q", "R1", "Q", "R2", "Q", "R2"]);
});

test("shows numbers, shares, sums and days as their formats say, and results of formulas without running them", async () => {
  const formats = ["0.00", "0%", "#,##0", "dd/mm/yyyy", "yyyy-mm-dd hh:mm", "h:mm", "[$€-2] #,##0.0"];
  const cell = (value: string, style: number) => `<c s="${style}"><f>EVIL()</f><v>${value}</v></c>`;
  const row = `<row>${["3.14159", "0.256", "1234567", "43831", "43831.75", "0.5", "-1200.55"]
    .map((value, i) => cell(value, i + 1))
    .join("")}<c><v>0.1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>made</v></c></row>`;
  const document = await readOk("a.xlsx", xlsxOf(row, [], formats));
  expect(document.paragraphs[0]?.cells).toEqual([
    "3.14",
    "26%",
    "1,234,567",
    "2020-01-01",
    "2020-01-01 18:00",
    "12:00",
    "-1,200.5",
    "0.1",
    "TRUE",
    "#N/A",
    "made",
  ]);
  expect(document.lost.join()).toContain("7 cells are results of formulas");
});

test("reads shared texts in runs without how they are spoken, and cells where they stand", async () => {
  const bytes = xlsxOf(
    '<row><c r="A1" t="s"><v>0</v></c><c r="XFD1" t="s"><v>1</v></c></row><row><c r="XFD2" t="s"><v>9</v></c><c r="C2"><v>5</v></c></row>',
    ["<r><t>Ka</t></r><r><t>iro</t></r><rPh><t>kairo</t></rPh>", "<t>end</t>"],
  );
  expect((await readOk("a.xlsx", bytes)).paragraphs.map(({ cells }) => cells)).toEqual([
    ["Kairo", "", "end"],
    ["", "5", ""],
  ]);
});

test("leaves hidden sheets aside, names the others, and counts days from 1904 where the workbook does", async () => {
  const workbook =
    '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="One" r:id="rId1"/><sheet name="Two" r:id="rId2"/><sheet name="Secret" state="veryHidden" r:id="rId3"/></sheets></workbook>';
  const relation = (i: number) =>
    `<Relationship Id="rId${i}" Type="x/worksheet" Target="/xl/worksheets/sheet${i}.xml"/>`;
  const sheet = (row: string) => `<worksheet><sheetData>${row}</sheetData></worksheet>`;
  const document = await readOk(
    "a.xlsx",
    xlsxOf('<row><c s="1"><v>0</v></c></row>', [], ["yyyy/mm/dd"], {
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": `<Relationships>${[1, 2, 3].map(relation).join("")}</Relationships>`,
      "xl/worksheets/sheet2.xml": sheet(rowOf("word")),
      "xl/worksheets/sheet3.xml": sheet(rowOf("hidden")),
    }),
  );
  expect(document.paragraphs.map(({ text }) => text)).toEqual(["One", "1904-01-01", "Two", "word"]);
  expect(document.lost).toEqual(["1 hidden sheet was left aside."]);
});

test("refuses a sheet that would be a hundred million cells wide and long, and one that is no XML", async () => {
  const rows = Array.from(
    { length: 9_000 },
    (_, i) => `<row><c r="${lettersOf(i)}${i + 1}"><v>1</v></c></row>`,
  );
  expect(await readRefused("a.xlsx", xlsxOf(rows.join("")))).toEqual({
    type: "UnsafeMarkup",
    reason: "too-many-elements",
  });
  expect(await readRefused("a.xlsx", xlsxOf("<row><c>"))).toEqual({ type: "Damaged", kind: "xlsx" });
});

test("any sheet of any cells is read or refused by name", async () => {
  const attribute = fc.constantFrom('t="s"', 't="b"', 't="d"', 's="7"', 's="-1"', 'r="ZZZ9"', 'r="?"', "");
  const value = fc.constantFrom("1", "-1", "1e308", "NaN", "", "99999999999", "x");
  const cell = fc.tuple(attribute, value).map(([a, v]) => `<c ${a}><v>${v}</v></c>`);
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 9 }),
      fc.string({ unit: fc.constantFrom(..."ymdhs0#.,%;[]\\_*E@? ") }),
      async (cells, code) => {
        const bytes = xlsxOf(
          `<row>${cells.join("")}</row>`,
          [],
          Array.from({ length: 8 }, () => code),
        );
        expect(typeof (await read("a.xlsx", bytes)).ok).toBe("boolean");
      },
    ),
    { numRuns: 200 },
  );
});

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : lettersOf(rest)) + String.fromCharCode(65 + (column % 26));
}
