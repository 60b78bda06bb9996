import type { ForeignDocument, ForeignParagraph } from "./foreign-document.ts";
import { partText } from "./part-text.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { tableParagraphs } from "./table-paragraphs.ts";
import { readXlsxSheet } from "./xlsx-sheet.ts";
import { readXlsxWorkbook } from "./xlsx-workbook.ts";
import type { ZipParts } from "./zip.ts";

/**
 * Read a workbook: a sheet of survey answers a case a row, a sheet of turns a turn a row, any other as rows.
 *
 * Numbers and days are read as they are shown. Formulas, links and programs are not run; hidden sheets are left aside.
 */
export function readXlsx(zip: ZipParts, limits: ReadingLimits): ForeignDocument {
  const workbook = readXlsxWorkbook(zip, limits);
  const shown = workbook.sheets.filter((sheet) => !sheet.isHidden);
  const lost = new Map<LostKind, number>([["sheets", workbook.sheets.length - shown.length]]);
  const add = (kind: LostKind, count: number) => lost.set(kind, (lost.get(kind) ?? 0) + count);
  const read = shown.map(({ name, part }) => {
    const text = partText(zip, part, "xlsx");
    const sheet = text === undefined ? { rows: [], formulas: 0 } : readXlsxSheet(text, workbook, limits);
    const { paragraphs, columnsLeft } = tableParagraphs(sheet.rows);
    add("formulas", sheet.formulas);
    add("columns", columnsLeft);
    return { name, paragraphs };
  });
  const filled = read.filter(({ paragraphs }) => paragraphs.length > 0);
  const paragraphs = filled.flatMap(({ name, paragraphs: own }): readonly ForeignParagraph[] =>
    filled.length > 1 ? [{ text: name, style: "heading" }, ...own] : own,
  );
  return { format: "xlsx", paragraphs, lost: lostNotes(lost) };
}

type LostKind = "sheets" | "formulas" | "columns";

function lostNotes(lost: ReadonlyMap<LostKind, number>): readonly string[] {
  const of = (kind: LostKind) => lost.get(kind) ?? 0;
  const notes = [
    [of("sheets"), "hidden sheet was left aside.", "hidden sheets were left aside."],
    [
      of("formulas"),
      "cell is the result of a formula: the result that was saved is read, and nothing was run.",
      "cells are results of formulas: the results that were saved are read, and nothing was run.",
    ],
    [
      of("columns"),
      "other column of the table was left aside.",
      "other columns of the table were left aside.",
    ],
  ] as const;
  return notes
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
}
