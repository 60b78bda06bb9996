import { cardRows, gradeGrid } from "../core/corroborate/index.ts";
import { cardEvidence } from "./claim-card.ts";
import { corroborateIndex } from "./corroboration.ts";
import type { Desk } from "./desk.ts";
import type { GradeCellKey, GradesView } from "./views.ts";

/**
 * Count the study's evidence links by the reliability of the source and the credibility of the item, which stay two
 * grades; of one cell also say which links they are, by claim.
 */
export function listGrades(desk: Desk, input: { readonly cell?: GradeCellKey }): GradesView {
  const index = corroborateIndex(desk.open.study);
  const claims = index.tables.claim.map(({ id, text }) => ({ id, text, rows: cardRows(index, id) }));
  const { cell } = input;
  return {
    ...gradeGrid(claims.flatMap(({ rows }) => rows)),
    claims: claims.flatMap(({ id, text, rows }) => {
      const here = cell === undefined ? [] : rows.filter((row) => isIn(row, cell));
      return here.length === 0 ? [] : [{ id, text, evidence: here.map((row) => cardEvidence(desk, row)) }];
    }),
  };
}

function isIn(
  row: { readonly reliability?: string; readonly credibility: string },
  { reliability, credibility }: GradeCellKey,
): boolean {
  return row.credibility === credibility && (row.reliability ?? "none") === reliability;
}
