import { expect, test } from "vitest";
import { fromUtf8 } from "../../src/core/base/index.ts";
import { defaultLimits } from "../../src/core/formats/reading-limits.ts";
import { type RefiElement, readMarkup } from "../../src/core/formats/refi/refi-markup.ts";
import { openZip } from "../../src/core/formats/zip.ts";
import { xlsxFile } from "../../src/core/report/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";

/** The parts of a workbook, read as archive and as markup by what reads the files of others. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, RefiElement> {
  const zip = openZip(unpacking, bytes, defaultLimits);
  return new Map(
    zip.names.map((name) => {
      const text = fromUtf8(zip.read(name) ?? new Uint8Array());
      if (!text.ok) throw new Error(`${name} is not UTF-8`);
      return [name, readMarkup(text.value, defaultLimits).root];
    }),
  );
}

function below(element: RefiElement | undefined, name: string): readonly RefiElement[] {
  return (element?.children ?? []).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...below(each, name),
  ]);
}

test("a workbook holds its table, words as words and numbers as numbers, and every part that it names", () => {
  const cells = ["=1+1", "خرجنا <ليلا> & 😀", "a\nb", "_x000D_", "\u0007"];
  const parts = partsOf(
    xlsxFile({ name: "codings", columns: ["words", "n"], rows: cells.map((each, at) => [each, at]) }),
  );
  expect([...parts.keys()]).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  const named = below(parts.get("[Content_Types].xml"), "Override").map(({ attributes }) =>
    attributes.PartName?.slice(1),
  );
  for (const name of named) expect(parts.has(name ?? "")).toBe(true);
  const targets = below(parts.get("xl/_rels/workbook.xml.rels"), "Relationship").map(
    ({ attributes }) => attributes.Target,
  );
  expect(targets).toEqual(["worksheets/sheet1.xml", "styles.xml"]);
  const sheet = parts.get("xl/worksheets/sheet1.xml");
  expect(below(sheet, "f")).toEqual([]);
  expect(below(sheet, "c").map(({ attributes }) => attributes.r)).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap((row) => [`A${row}`, `B${row}`]),
  );
  expect(below(sheet, "t").map(({ words }) => words)).toEqual([
    "words",
    "n",
    "=1+1",
    "خرجنا <ليلا> & 😀",
    "a\nb",
    "_x005F_x000D_",
    "\ufffd",
  ]);
  expect(below(sheet, "v").map(({ words }) => words)).toEqual(["0", "1", "2", "3", "4"]);
});

test("a workbook has as many columns as there are, and no cell longer than a spreadsheet holds", () => {
  const columns = Array.from({ length: 30 }, (_, at) => `c${at}`);
  const sheet = partsOf(xlsxFile({ name: "wide", columns, rows: [["x".repeat(40_000)]] })).get(
    "xl/worksheets/sheet1.xml",
  );
  const places = below(sheet, "c").map(({ attributes }) => attributes.r);
  expect([places[25], places[26], places[29]]).toEqual(["Z1", "AA1", "AD1"]);
  expect(below(sheet, "t").at(-1)?.words).toHaveLength(32_767);
});
