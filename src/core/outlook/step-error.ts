import { ok, type Result } from "../base/index.ts";
import type { Ensemble, EnsembleError } from "./ensemble-spec.ts";
import { summarisePassages } from "./passage-summary.ts";
import { type PreparedEnsemble, prepareEnsemble, runPrepared } from "./run-ensemble.ts";
import { blockSize } from "./stratified.ts";

/** What halving the step changes: shown beside every headline, apart from doubt and from Monte Carlo error. */
export interface StepError {
  /** Runs on which it was looked at. */
  readonly runs: number;
  /** For each definition, the change of its share of runs. */
  readonly shares: readonly number[];
  /** For each series, the largest change of a value in any month of any run, as a share of the largest value of the series. */
  readonly series: readonly number[];
}

/** Run the first blocks of an ensemble once more with steps half as long, and say what changes; `prepared` is the ensemble made ready. */
export function stepError(
  ensemble: Ensemble,
  blocks = 2,
  prepared: Result<PreparedEnsemble, EnsembleError> = prepareEnsemble(ensemble.spec),
): Result<StepError, EnsembleError> {
  const { spec } = ensemble;
  const runs = Math.min(spec.runs, blocks * blockSize);
  const halved = prepared.ok
    ? prepared.value.under({ runs, stepsPerMonth: spec.stepsPerMonth * 2 })
    : prepared;
  const finer = halved.ok ? runPrepared(halved.value) : halved;
  if (!finer.ok) return finer;
  return ok({
    runs,
    shares: spec.definitions.map(
      (_, at) =>
        summarisePassages(finer.value, at).share - summarisePassages(ensemble, at, (run) => run < runs).share,
    ),
    series: spec.series.map((_, at) => largestChange(ensemble, finer.value, at)),
  });
}

function largestChange(coarse: Ensemble, fine: Ensemble, series: number): number {
  let [change, size] = [0, 0];
  for (let month = 0; month <= coarse.spec.months; month++)
    for (let run = 0; run < fine.runs; run++) {
      const one = coarse.series[series]?.[month * coarse.runs + run] ?? Number.NaN;
      const other = fine.series[series]?.[month * fine.runs + run] ?? Number.NaN;
      change = Math.max(change, Math.abs(one - other));
      size = Math.max(size, Math.abs(other));
    }
  return size === 0 ? 0 : change / size;
}
