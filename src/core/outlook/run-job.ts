import { err, ok, type Result } from "../base/index.ts";
import { checksumOf } from "./checksum.ts";
import { emptyMemory } from "./draw-block.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { Ensemble, EnsembleError, EnsembleSpec, OutlookSide } from "./ensemble-spec.ts";
import { lowMiddleHigh } from "./fan.ts";
import type { FateRuns, RunJob, RunPart, SideRuns } from "./outlook-jobs.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import { type PreparedEnsemble, prepareEnsemble, type RunOtherwise, runPrepared } from "./run-ensemble.ts";
import { stepError } from "./step-error.ts";
import { blockSize } from "./stratified.ts";

const [stepBlocks, fateBlocks] = [2, 2];

/**
 * Make ready to do pieces of the runs of an outlook.
 *
 * What a piece gives depends on the plan, the effort and the piece alone; the model is compiled, and what pieces have in
 * common is drawn, once for all of those that are done here.
 */
export function jobRunner(
  plan: OutlookPlan,
  effort: OutlookEffort,
): (job: RunJob) => Result<RunPart, EnsembleError> {
  const sideRuns = Math.min(effort.sideRuns, effort.runs);
  const memory = emptyMemory(Math.max(stepBlocks, Math.ceil(sideRuns / blockSize)));
  const spec: EnsembleSpec = { ...plan.baseline, runs: effort.runs };
  const scenarios = plan.scenarios.map(({ changes }) => changes);
  const baseline = once(() => prepareEnsemble(spec, { memory, scenarios }));
  const under = (other: RunOtherwise): Result<PreparedEnsemble, EnsembleError> => {
    const prepared = baseline();
    return prepared.ok ? prepared.value.under(other) : prepared;
  };
  const side = (other: RunOtherwise, of: OutlookSide): Result<Ensemble, EnsembleError> =>
    inSide(ran(under({ runs: sideRuns, keeps: "ends", ...other })), of);
  return (job) => {
    switch (job.kind) {
      case "main":
        return mainPart(job.block, baseline());
      case "steps":
        return stepsPart(under({ runs: Math.min(effort.runs, stepBlocks * blockSize) }));
      case "fates":
        return fatesPart(under({ runs: Math.min(sideRuns, fateBlocks * blockSize), keeps: "ends" }));
      case "scenario": {
        const { id = "" } = plan.scenarios[job.at] ?? {};
        const done = side({ scenario: job.at }, { kind: "scenario", ids: [id] });
        return done.ok ? ok({ ...job, ...scenarioRuns(done.value) }) : done;
      }
      case "corners": {
        const done = side({ draws: withCorners(plan, job.on) }, { kind: "corners", ids: job.on });
        return done.ok ? ok({ ...job, ...sideRunsOf(done.value) }) : done;
      }
      case "variant": {
        const { id, draws } = plan.variants[job.at] ?? { id: "", draws: spec.draws };
        const done = side({ draws }, { kind: "variant", ids: [id] });
        return done.ok ? ok({ ...job, ...sideRunsOf(done.value) }) : done;
      }
    }
  };
}

function mainPart(
  block: number,
  prepared: Result<PreparedEnsemble, EnsembleError>,
): Result<RunPart, EnsembleError> {
  const baseline = prepared.ok ? prepared.value.runBlock(block) : prepared;
  if (!baseline.ok) return baseline;
  const { runs, drawn, passages, series } = baseline.value;
  const years = series.flatMap((values) => yearEnds(values, runs));
  return ok({
    kind: "main",
    baseline: baseline.value,
    checksum: checksumOf([drawn.values, drawn.accounts, ...passages, ...years]),
  });
}

/** A series at the base date and at the end of each year: what a checksum needs of it to be told from another. */
function yearEnds(values: Float64Array, runs: number): readonly Float64Array[] {
  const rows = values.length / runs;
  return Array.from({ length: Math.ceil(rows / 12) }, (_, year) =>
    values.subarray(year * 12 * runs, (year * 12 + 1) * runs),
  );
}

function stepsPart(prepared: Result<PreparedEnsemble, EnsembleError>): Result<RunPart, EnsembleError> {
  const ensemble = ran(prepared);
  if (!ensemble.ok) return ensemble;
  const steps = stepError(ensemble.value, stepBlocks, prepared);
  return steps.ok ? ok({ kind: "steps", steps: steps.value }) : steps;
}

function fatesPart(prepared: Result<PreparedEnsemble, EnsembleError>): Result<RunPart, EnsembleError> {
  const ensemble = ran(prepared);
  if (!prepared.ok) return prepared;
  if (!ensemble.ok) return ensemble;
  const { runs, leftOver, held, spec } = ensemble.value;
  if (held === undefined) throw new Error("What is held was not kept for the fates");
  const within = (all: Float64Array, slots: readonly number[]): Float64Array =>
    Float64Array.from({ length: runs }, (_, run) =>
      slots.reduce((sum, slot) => sum + (all[slot * runs + run] ?? Number.NaN), 0),
    );
  const cells = spec.model.groups.flatMap(({ id: group }) =>
    spec.model.states.map(({ id: state }): FateRuns => {
      const slots = prepared.value.slotsOf(state, group);
      const values = within(held.atHorizon, slots);
      const atBase = lowMiddleHigh(within(held.atBase, slots));
      return { group, state, atBase, atHorizon: lowMiddleHigh(values), values };
    }),
  );
  return ok({ kind: "fates", cells, leftOver, checksum: checksumOf(cells.map(({ values }) => values)) });
}

function scenarioRuns(ensemble: Ensemble) {
  const { runs, passages, series, leftOver } = ensemble;
  const horizon = series.map((values) => values.slice(values.length - runs));
  return { passages, horizon, leftOver, checksum: checksumOf([...passages, ...horizon]) };
}

function sideRunsOf({ passages, parameters, accounts, leftOver }: Ensemble): SideRuns {
  return { passages, leftOver, checksum: checksumOf([...parameters, ...accounts, ...passages]) };
}

/** The draws of the baseline with some corners on and the others off. */
function withCorners({ baseline, corners }: OutlookPlan, on: readonly string[]): DrawPlan {
  const switched = new Map(corners.map((corner) => [corner.switch, on.includes(corner.id) ? 1 : 0]));
  return {
    ...baseline.draws,
    parameters: baseline.draws.parameters.map((drawn) => {
      const value = switched.get(drawn.parameter);
      return value === undefined
        ? drawn
        : { ...drawn, spread: { kind: "one", of: { kind: "fixed", value } } };
    }),
  };
}

function ran(prepared: Result<PreparedEnsemble, EnsembleError>): Result<Ensemble, EnsembleError> {
  return prepared.ok ? runPrepared(prepared.value) : prepared;
}

function inSide<T>(result: Result<T, EnsembleError>, of: OutlookSide): Result<T, EnsembleError> {
  return result.ok ? result : err({ ...result.error, of });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
