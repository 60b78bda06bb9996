import type { RecordId } from "../../base/index.ts";
import type { AgreementFigure, AgreementMeasure, Resampling } from "./agreement-figure.ts";
import { agreementOf, tableMeasures } from "./agreement-of-table.ts";
import type { ComparedUnits } from "./compared-units.ts";
import { type KappaDiagnostics, kappaDiagnostics } from "./kappa-diagnostics.ts";
import type { RatingTable } from "./rating-table.ts";
import { present, ratingsOfCode } from "./ratings-of-codes.ts";

/** The agreement on one code. */
export interface CodeAgreement {
  readonly code: RecordId;
  /** On how many units each coder put it, in the order of the coders. */
  readonly unitsByCoder: readonly number[];
  readonly figures: readonly AgreementFigure[];
  /** For each pair of coders, why kappa may mislead. */
  readonly diagnostics: readonly KappaDiagnostics[];
}

/** The agreement on each of some codes, in their order: present or absent, unit by unit. */
export function agreementByCode(
  units: ComparedUnits,
  codes: readonly RecordId[],
  resampling: Resampling,
  asked: readonly AgreementMeasure[] = tableMeasures,
): readonly CodeAgreement[] {
  return codes.map((code) => {
    const table = ratingsOfCode(units, code);
    return {
      code,
      unitsByCoder: countPresent(table),
      figures: agreementOf(table, resampling, asked),
      diagnostics: kappaDiagnostics(table, present),
    };
  });
}

function countPresent({ coders, cells, copies }: RatingTable): readonly number[] {
  return coders.map((_, coder) => {
    let units = 0;
    copies.forEach((copy, row) => {
      if (cells[row * coders.length + coder] === 1) units += copy;
    });
    return units;
  });
}
