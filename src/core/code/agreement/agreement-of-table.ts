import type { AgreementFigure, AgreementMeasure, Resampling } from "./agreement-figure.ts";
import { addPairs, cohenKappa, cohenWidth, pairsOf } from "./cohen-kappa.ts";
import { type FigureBasis, figuresOfItems, type Measures } from "./figure-of-items.ts";
import {
  addCoincidences,
  brennanPrediger,
  coincidenceWidth,
  countRatings,
  krippendorffAlpha,
  type MeasureOfSums,
  percentAgreement,
  scottPi,
} from "./nominal-agreement.ts";
import type { RatingTable } from "./rating-table.ts";
import { tableItems } from "./table-items.ts";

/** The measures that are made of a table of units. */
export const tableMeasures = ["percent", "cohen", "brennan-prediger", "scott", "krippendorff"] as const;

const ofCoincidences = {
  percent: percentAgreement,
  "brennan-prediger": brennanPrediger,
  scott: scottPi,
  krippendorff: krippendorffAlpha,
} as const;

/**
 * The agreement of the coders of a table by each measure asked for, in the order of `tableMeasures`.
 *
 * The cost is linear in the cells, and for the intervals in samples times the different rows, however many units there are.
 * One bootstrap serves all measures, so their intervals are of the same samples.
 */
export function agreementOf(
  table: RatingTable,
  resampling: Resampling,
  asked: readonly AgreementMeasure[] = tableMeasures,
): readonly AgreementFigure[] {
  const [coders, values] = [table.coders.length, table.values.length];
  const first = coincidenceWidth(values);
  const [coincidences, pairs] = [addCoincidences(coders), addPairs(coders, values)];
  const withPairs = asked.includes("cohen");
  const width = first + (withPairs ? cohenWidth(coders, values) : 0);
  const items = tableItems(table, width, (cells, from, add) => {
    coincidences(cells, from, add);
    if (withPairs) pairs(cells, from, (sum, amount) => add(first + sum, amount));
  });
  const kappa = cohenKappa(values);
  const measures: Measures = {
    ...Object.fromEntries(
      Object.entries(ofCoincidences)
        .filter(([measure]) => asked.some((each) => each === measure))
        .map(([measure, of]): [string, MeasureOfSums] => [measure, (sums) => of(sums.subarray(0, first))]),
    ),
    ...(withPairs ? { cohen: (sums) => kappa(sums.subarray(first)) } : {}),
  };
  return figuresOfItems(items, measures, basisOf(table), resampling);
}

/** The agreement of two coders of a table. */
export interface PairAgreement {
  readonly coders: readonly [one: string, other: string];
  readonly figures: readonly AgreementFigure[];
}

/** The agreement of each pair of coders over the units that both rated, in the order of the columns. */
export function agreementByPair(
  table: RatingTable,
  resampling: Resampling,
  asked: readonly AgreementMeasure[] = tableMeasures,
): readonly PairAgreement[] {
  return pairsOf(table.coders.length).map(([one, other]) => {
    const pair = tableOfPair(table, one, other);
    return {
      coders: [pair.coders[0] ?? "", pair.coders[1] ?? ""],
      figures: agreementOf(pair, resampling, asked),
    };
  });
}

/** Two columns of a table. */
function tableOfPair(table: RatingTable, one: number, other: number): RatingTable {
  const width = table.coders.length;
  const cells = new Int32Array(table.copies.length * 2);
  for (let row = 0; row < table.copies.length; row++) {
    cells[2 * row] = table.cells[row * width + one] ?? -1;
    cells[2 * row + 1] = table.cells[row * width + other] ?? -1;
  }
  return { ...table, coders: [table.coders[one] ?? "", table.coders[other] ?? ""], cells };
}

function basisOf({ unit, coders, cells, copies, turns }: RatingTable): FigureBasis {
  const rated = new Set<number>();
  let units = 0;
  copies.forEach((copy, row) => {
    const from = row * coders.length;
    if (countRatings(cells, from, coders.length) < 2) return;
    units += copy;
    if (rated.size === coders.length) return;
    coders.forEach((_, coder) => {
      if ((cells[from + coder] ?? -1) >= 0) rated.add(coder);
    });
  });
  // Where no unit is shared, it is that which is wrong, not the number of coders.
  return {
    unit,
    units,
    coders: units === 0 ? coders.length : rated.size,
    resampled: turns === undefined ? "units" : "turns",
  };
}
