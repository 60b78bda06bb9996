import { utf8, zipFile } from "../../base/index.ts";
import { escapeMarkup } from "../escape-markup.ts";

/** A sheet of a workbook: its name, at most 31 characters without `[]:*?/\`, and its rows under a head. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** As many characters as a cell holds (ECMA-376 names none; every spreadsheet stops here). */
const longestCell = 32_767;

/**
 * Write a table as a workbook (.xlsx) that any spreadsheet opens: numbers as numbers, words as words, the head bold and
 * standing still. Words are inline strings, which no program runs as a formula.
 *
 * The same table gives the same bytes, and nothing in it says who wrote it or when. Format: ECMA-376 part 1, 18.
 */
export function xlsxFile(sheet: Sheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><sheets><sheet name="${escapeMarkup(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheetPart(sheet),
  };
  return zipFile(
    Object.entries(parts).map(([name, text]) => ({
      name,
      bytes: utf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`),
    })),
  );
}

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// Style 1 is the head's.
const styles = `<styleSheet xmlns="${mainNamespace}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function relations(to: readonly (readonly [kind: string, target: string])[]): string {
  const each = to.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationNamespace}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${each.join("")}</Relationships>`;
}

function sheetPart({ columns, rows }: Sheet): string {
  const head = rowPart(columns, 1, ' s="1"');
  const body = rows.map((row, at) => rowPart(row, at + 2, ""));
  return `<worksheet xmlns="${mainNamespace}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${head}${body.join("")}</sheetData></worksheet>`;
}

function rowPart(cells: readonly (string | number)[], number: number, style: string): string {
  const parts = cells.map((cell, at) => {
    const place = `${columnName(at)}${number}`;
    return typeof cell === "number"
      ? `<c r="${place}"${style}><v>${cell}</v></c>`
      : `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${cellWords(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${parts.join("")}</row>`;
}

/** The letters of a column, from 0: A, B, ... Z, AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function cellWords(words: string): string {
  // Spreadsheets read `_x000D_` as the character of that number (ECMA-376, 22.9.2.19).
  const literal = words.slice(0, longestCell).replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return escapeMarkup(literal.toWellFormed());
}
