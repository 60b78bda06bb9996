import type { UndefinedReason } from "./agreement-figure.ts";
import type { MeasureOfSums } from "./nominal-agreement.ts";
import type { AddRow } from "./table-items.ts";

/** How many sums Cohen's kappa needs for so many coders and values. */
export function cohenWidth(coders: number, values: number): number {
  return pairsOf(coders).length * sizeOfPair(values);
}

/**
 * What a row adds to the sums of Cohen's kappa: for each pair of coders that both rated it, that it is one, whether they
 * agree, and which value each of the two gave.
 */
export function addPairs(coders: number, values: number): AddRow {
  const size = sizeOfPair(values);
  const pairs = pairsOf(coders);
  return (cells, from, add) => {
    pairs.forEach(([one, other], pair) => {
      const [a, b] = [cells[from + one] ?? -1, cells[from + other] ?? -1];
      if (a < 0 || b < 0) return;
      const at = pair * size;
      add(at, 1);
      if (a === b) add(at + 1, 1);
      add(at + 2 + a, 1);
      add(at + 2 + values + b, 1);
    });
  };
}

/** Cohen's kappa of two coders, of more the mean over the pairs that share units (Light 1971). */
export function cohenKappa(values: number): MeasureOfSums {
  const size = sizeOfPair(values);
  return (sums) => {
    let [total, pairs] = [0, 0];
    for (let at = 0; at < sums.length; at += size) {
      if (sums[at] === 0) continue;
      const kappa = kappaOfPair(sums, at, values);
      if (typeof kappa === "string") return kappa;
      total += kappa;
      pairs++;
    }
    return pairs === 0 ? "no-shared-units" : total / pairs;
  };
}

/** Each pair of columns once. */
export function pairsOf(coders: number): readonly (readonly [one: number, other: number])[] {
  const all = Array.from({ length: coders }, (_, coder) => coder);
  return all.flatMap((one) => all.slice(one + 1).map((other): readonly [number, number] => [one, other]));
}

function sizeOfPair(values: number): number {
  return 2 + 2 * values;
}

function kappaOfPair(sums: Float64Array, at: number, values: number): number | UndefinedReason {
  const [units, agreed] = [sums[at] ?? 0, sums[at + 1] ?? 0];
  let byChance = 0;
  for (let value = 0; value < values; value++) {
    byChance += (sums[at + 2 + value] ?? 0) * (sums[at + 2 + values + value] ?? 0);
  }
  const possible = units * units;
  return byChance === possible ? "no-variation" : (agreed * units - byChance) / (possible - byChance);
}
