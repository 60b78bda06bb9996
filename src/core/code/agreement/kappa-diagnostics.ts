import { pairsOf } from "./cohen-kappa.ts";
import type { RatingTable } from "./rating-table.ts";

/**
 * Why kappa may be low where two coders mostly agree, or high where they do not: one value against all others.
 *
 * Indices: Byrt, Bishop and Carlin, Journal of Clinical Epidemiology 46 (1993); the two agreements: Cicchetti and Feinstein,
 * the same journal 43 (1990).
 */
export interface KappaDiagnostics {
  readonly coders: readonly [one: string, other: string];
  /** Units to which both, one alone, the other alone, and neither gave the value. */
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly neither: number;
  /** (both − neither) / units, from −1 (the value is rare) to 1 (nearly everywhere): far from 0 kappa is low. */
  readonly prevalence: number;
  /** (one − other) / units: far from 0 one coder gives the value more often, and kappa is higher than it would be. */
  readonly bias: number;
  /** Kappa as it would be without either: 2 Ao − 1. */
  readonly adjustedKappa: number;
  /** Of the ratings with the value, and of those without, the share in which the two agree; absent where there are none. */
  readonly positiveAgreement: number | undefined;
  readonly negativeAgreement: number | undefined;
}

/** Diagnose each pair of coders that rated some units both, for one value of the table. */
export function kappaDiagnostics(table: RatingTable, value: string): readonly KappaDiagnostics[] {
  const number = table.values.indexOf(value);
  return pairsOf(table.coders.length).flatMap(([one, other]) => {
    const counts = countPair(table, number, one, other);
    return counts.every((count) => count === 0)
      ? []
      : [diagnose([table.coders[one] ?? "", table.coders[other] ?? ""], counts)];
  });
}

type Counts = readonly [both: number, one: number, other: number, neither: number];

function countPair(
  { coders, cells, copies }: RatingTable,
  value: number,
  one: number,
  other: number,
): Counts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  copies.forEach((units, row) => {
    const a = cells[row * coders.length + one] ?? -1;
    const b = cells[row * coders.length + other] ?? -1;
    if (a < 0 || b < 0) return;
    const kind = (a === value ? 0 : 2) + (b === value ? 0 : 1);
    counts[kind] = (counts[kind] ?? 0) + units;
  });
  return counts;
}

function diagnose(coders: readonly [string, string], [both, one, other, neither]: Counts): KappaDiagnostics {
  const units = both + one + other + neither;
  const share = (agreed: number): number | undefined => {
    const given = 2 * agreed + one + other;
    return given === 0 ? undefined : (2 * agreed) / given;
  };
  return {
    coders,
    both,
    one,
    other,
    neither,
    prevalence: (both - neither) / units,
    bias: (one - other) / units,
    adjustedKappa: (2 * (both + neither)) / units - 1,
    positiveAgreement: share(both),
    negativeAgreement: share(neither),
  };
}
