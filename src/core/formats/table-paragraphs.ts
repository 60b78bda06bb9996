import type { ForeignParagraph } from "./foreign-document.ts";
import { surveyFromRows } from "./survey-table.ts";
import { columnRoles } from "./table-columns.ts";
import { readRows, type TableTurns } from "./turn-table.ts";

/** The paragraphs of a table: turns by named columns, else answers a case a row, else turns by shape, else rows. */
export function tableParagraphs(rows: readonly (readonly string[])[]): TableTurns {
  const roles = columnRoles(rows);
  const survey = roles?.hasHeader === true ? undefined : surveyFromRows(rows);
  if (survey !== undefined) return { paragraphs: survey, columnsLeft: 0 };
  return roles === undefined ? { paragraphs: plainRows(rows), columnsLeft: 0 } : readRows(rows, roles);
}

function plainRows(rows: readonly (readonly string[])[]): readonly ForeignParagraph[] {
  return rows.map((row, index) => {
    const cells = row.map((cell) => cell.trim());
    return { text: cells.join("\t").trim(), style: "table-row", cells, line: index + 1 };
  });
}
