import { quantilesOf, sumOf } from "../base/index.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import { monteCarloError } from "./passage-summary.ts";

/** What a measure or a shock changes, run by run: both ensembles drew the same values, so the difference is its own. */
export interface PairedDifference {
  /** The share of runs in which the definition came true, with it less without it. */
  readonly difference: number;
  /** The standard error of that difference; much smaller than that of either share. */
  readonly monteCarloError: number;
  /** The share of runs in which it was prevented, or caused. */
  readonly prevented: number;
  readonly caused: number;
  /** Months later, in runs in which it came true with and without; 5, 50 and 95 %; absent where there are none. */
  readonly monthsLater?: readonly number[];
}

/** Why two ensembles cannot be compared run by run. */
export type NotPaired = "other runs" | "other draws" | "other definitions";

/** Compare two ensembles on a definition. Throws where they are no pair; `whyNotPaired` asks before. */
export function comparePassages(baseline: Ensemble, changed: Ensemble, definition: number): PairedDifference {
  const wrong = whyNotPaired(baseline, changed);
  if (wrong !== undefined) throw new Error(`Two ensembles that are no pair were compared: ${wrong}`);
  const none = new Int16Array();
  return pairedDifference(baseline.passages[definition] ?? none, changed.passages[definition] ?? none);
}

/** What changes between two lists of first passages, run by run; as many runs of both as the shorter one has. */
export function pairedDifference(before: Int16Array, after: Int16Array): PairedDifference {
  const happened = (months: Int16Array, run: number): number => ((months[run] ?? -1) >= 0 ? 1 : 0);
  const all = Array.from({ length: Math.min(before.length, after.length) }, (_, run) => run);
  const difference = (run: number): number => happened(after, run) - happened(before, run);
  const differences = all.map(difference);
  const later = all.flatMap((run) =>
    happened(before, run) === 1 && happened(after, run) === 1 ? [(after[run] ?? 0) - (before[run] ?? 0)] : [],
  );
  return {
    difference: sumOf(differences) / all.length,
    monteCarloError: monteCarloError(all, difference),
    prevented: differences.filter((each) => each < 0).length / all.length,
    caused: differences.filter((each) => each > 0).length / all.length,
    ...(later.length > 0 && { monthsLater: quantilesOf(later, [0.05, 0.5, 0.95]) }),
  };
}

/** Tell why two ensembles are no pair; `undefined` where they are one. */
export function whyNotPaired(one: Ensemble, other: Ensemble): NotPaired | undefined {
  const [a, b] = [one.spec, other.spec];
  if (one.runs !== other.runs || a.seed !== b.seed || a.months !== b.months) return "other runs";
  const alike = one.parameters.every((values, slot) =>
    values.every((value, run) => value === other.parameters[slot]?.[run]),
  );
  if (!alike || one.parameters.length !== other.parameters.length) return "other draws";
  const definitions = a.definitions.map(({ id }) => id).join() === b.definitions.map(({ id }) => id).join();
  return definitions ? undefined : "other definitions";
}
