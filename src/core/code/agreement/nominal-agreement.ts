import type { UndefinedReason } from "./agreement-figure.ts";
import type { AddRow } from "./table-items.ts";

/** A measure made of sums: its value, or why it has none. */
export type MeasureOfSums = (sums: Float64Array) => number | UndefinedReason;

/** How many sums of coincidences there are for so many values. */
export function coincidenceWidth(values: number): number {
  return values + 1;
}

/**
 * What a row adds to the sums of coincidences: first the agreeing pairs of values, then how often each value was given.
 *
 * Krippendorff 2011: a unit with m ratings, two at least, counts m values and the m (m − 1) ordered pairs of them, each
 * pair 1 / (m − 1). So every value counts once, however many coders rated its unit.
 */
export function addCoincidences(coders: number): AddRow {
  return (cells, from, add) => {
    const ratings = countRatings(cells, from, coders);
    if (ratings < 2) return;
    let agreeing = 0;
    for (let one = from; one < from + coders; one++) {
      const value = cells[one] ?? -1;
      if (value < 0) continue;
      add(1 + value, 1);
      for (let other = from; other < from + coders; other++) {
        if (other !== one && cells[other] === value) agreeing++;
      }
    }
    if (agreeing > 0) add(0, agreeing / (ratings - 1));
  };
}

/** How many coders rated a row. */
export function countRatings(cells: Int32Array, from: number, coders: number): number {
  let ratings = 0;
  for (let at = from; at < from + coders; at++) if ((cells[at] ?? -1) >= 0) ratings++;
  return ratings;
}

/** The share of pairs of values that agree. */
export function percentAgreement(sums: Float64Array): number | UndefinedReason {
  const { agreeing, values } = read(sums);
  return values === 0 ? "no-shared-units" : agreeing / values;
}

/** Agreement beyond that of coders who choose among k values blindly. */
export function brennanPrediger(sums: Float64Array): number | UndefinedReason {
  const { agreeing, values } = read(sums);
  const choices = sums.length - 1;
  if (values === 0) return "no-shared-units";
  return choices < 2 ? "one-value" : (choices * (agreeing / values) - 1) / (choices - 1);
}

/** Agreement beyond that of coders who draw from the values all of them gave; for more than two coders Fleiss's kappa. */
export function scottPi(sums: Float64Array): number | UndefinedReason {
  const { agreeing, values, squares } = read(sums);
  if (values === 0) return "no-shared-units";
  if (squares === values * values) return "no-variation";
  return (agreeing * values - squares) / (values * values - squares);
}

/** As Scott's pi, but a value is not paired with itself when chance draws two: right for few units too. */
export function krippendorffAlpha(sums: Float64Array): number | UndefinedReason {
  const { agreeing, values, squares } = read(sums);
  if (values === 0) return "no-shared-units";
  if (squares === values * values) return "no-variation";
  return 1 - ((values - 1) * (values - agreeing)) / (values * values - squares);
}

function read(sums: Float64Array) {
  let [values, squares] = [0, 0];
  for (let at = 1; at < sums.length; at++) {
    const given = sums[at] ?? 0;
    values += given;
    squares += given * given;
  }
  return { agreeing: sums[0] ?? 0, values, squares };
}
