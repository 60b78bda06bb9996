import type { ForeignParagraph } from "./foreign-document.ts";
import { turnsFromRows } from "./turn-table.ts";

/** Turn the rows of each table into turns where one of its columns says who speaks. */
export function withTableTurns(paragraphs: readonly ForeignParagraph[]): readonly ForeignParagraph[] {
  const result: ForeignParagraph[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    let end = at;
    while (paragraphs[end]?.style === "table-row") end++;
    const rows = paragraphs.slice(at, end);
    result.push(...(rows.length === 0 ? paragraphs.slice(at, at + 1) : (tableTurns(rows) ?? rows)));
    at = Math.max(end, at + 1);
  }
  return result;
}

function tableTurns(rows: readonly ForeignParagraph[]): readonly ForeignParagraph[] | undefined {
  return turnsFromRows(rows.map((row) => row.cells ?? []))?.paragraphs;
}
