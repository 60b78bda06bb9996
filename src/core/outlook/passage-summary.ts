import { quantilesOf, sumOf } from "../base/index.ts";
import type { Ensemble } from "./ensemble-spec.ts";
import { blockSize } from "./stratified.ts";

/** In how many of the runs a definition came true, and when. */
export interface PassageSummary {
  readonly definition: string;
  readonly runs: number;
  /** The share of runs in which it was true by the horizon. */
  readonly share: number;
  /** The standard error of the share from drawing so many runs and no more; doubt about parameters is not in it. */
  readonly monteCarloError: number;
  /** The share of runs in which it was true by the end of each year, from the first. */
  readonly byYear: readonly number[];
  /** The 5, 25, 50, 75 and 95 % quantiles of the month, among the runs in which it came true; absent where none did. */
  readonly months?: readonly number[];
}

/** Which runs are summed up; all where it is left out. */
export type RunFilter = (run: number) => boolean;

/** Sum up a definition over an ensemble, or over the runs that a filter takes, such as those that believed one account. */
export function summarisePassages(
  { spec, passages, runs }: Pick<Ensemble, "spec" | "passages" | "runs">,
  definition: number,
  takes: RunFilter = () => true,
): PassageSummary {
  const first = passages[definition] ?? new Int16Array();
  const taken = Array.from({ length: runs }, (_, run) => run).filter(takes);
  const share = shareOf(taken.map((run) => ((first[run] ?? -1) >= 0 ? 1 : 0)));
  const happened = taken.flatMap((run) => {
    const month = first[run] ?? -1;
    return month >= 0 ? [month] : [];
  });
  return {
    definition: spec.definitions[definition]?.id ?? "",
    runs: taken.length,
    share,
    monteCarloError: monteCarloError(taken, (run) => ((first[run] ?? -1) >= 0 ? 1 : 0)),
    byYear: Array.from({ length: Math.ceil(spec.months / 12) }, (_, year) =>
      shareOf(
        taken.map((run) => {
          const month = first[run] ?? -1;
          return month >= 0 && month <= (year + 1) * 12 ? 1 : 0;
        }),
      ),
    ),
    ...(happened.length > 0 && { months: quantilesOf(happened, [0.05, 0.25, 0.5, 0.75, 0.95]) }),
  };
}

const fewestBlocks = 4;

/**
 * The standard error of a mean over runs that were drawn in stratified blocks: from the spread between the blocks' means,
 * since the runs within a block are not independent. Fewer than four blocks do not know their own spread; there it is taken as if
 * the runs were independent, which is too large rather than too small.
 */
export function monteCarloError(runs: readonly number[], value: (run: number) => number): number {
  const blocks = new Map<number, number[]>();
  for (const run of runs) {
    const block = Math.floor(run / blockSize);
    const held = blocks.get(block) ?? [];
    held.push(value(run));
    blocks.set(block, held);
  }
  const whole = [...blocks.values()];
  if (whole.length < fewestBlocks) return errorOfMean(runs.map(value));
  // A ratio of sums, so that blocks in which a filter takes more runs weigh more (Cochran, Sampling Techniques, 6.3).
  const mean = shareOf(runs.map(value));
  const perBlock = runs.length / whole.length;
  const residues = whole.map((values) => (sumOf(values) - mean * values.length) / perBlock);
  return Math.sqrt(sumOf(residues.map((each) => each * each)) / (whole.length * (whole.length - 1)));
}

function errorOfMean(values: readonly number[]): number {
  const mean = shareOf(values);
  const squares = sumOf(values.map((value) => (value - mean) * (value - mean)));
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length * (values.length - 1)));
}

function shareOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : sumOf(values) / values.length;
}
