import { err, ok, type Result } from "../base/index.ts";
import { people } from "../model/index.ts";
import { checksumOf } from "./checksum.ts";
import { type DrawMemory, emptyMemory } from "./draw-block.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { Ensemble, EnsembleError, EnsembleSpec, OutlookSide } from "./ensemble-spec.ts";
import { lowMiddleHigh } from "./fan.ts";
import type { FateRuns, RunJob, RunPart, SideRuns, Sketch } from "./outlook-jobs.ts";
import type { OutlookEffort, OutlookPlan } from "./outlook-plan.ts";
import type { BlockRuns } from "./run-block.ts";
import { type PreparedEnsemble, prepareEnsemble, runPrepared } from "./run-ensemble.ts";
import { stepError } from "./step-error.ts";
import { blockSize } from "./stratified.ts";

const stepBlocks = 2;

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
  const baseline = once(() => prepareEnsemble(spec, memory));
  const scenarios = once(() => preparedScenarios(plan, spec, memory));
  const under = (draws: DrawPlan, runs: number): Result<PreparedEnsemble, EnsembleError> => {
    const prepared = baseline();
    return prepared.ok ? prepared.value.under(draws, runs) : prepared;
  };
  return (job) => {
    switch (job.kind) {
      case "main":
        return mainPart(job.block, baseline(), scenarios);
      case "steps":
        return stepsPart(under(spec.draws, Math.min(effort.runs, stepBlocks * blockSize)), memory);
      case "fates":
        return fatesPart({ ...spec, runs: sideRuns }, memory);
      case "corners": {
        const side = sidePart(under(withCorners(plan, job.on), sideRuns), { kind: "corners", ids: job.on });
        return side.ok ? ok({ ...job, ...side.value }) : side;
      }
      case "variant": {
        const { id, draws } = plan.variants[job.at] ?? { id: "", draws: spec.draws };
        const side = sidePart(under(draws, sideRuns), { kind: "variant", ids: [id] });
        return side.ok ? ok({ ...job, ...side.value }) : side;
      }
    }
  };
}

type PreparedScenario = Pick<PreparedEnsemble, "runBlock">;

function preparedScenarios(
  { scenarios }: OutlookPlan,
  spec: EnsembleSpec,
  memory: DrawMemory,
): Result<readonly PreparedScenario[], EnsembleError> {
  const prepared: PreparedScenario[] = [];
  for (const { id, changes } of scenarios) {
    const side = { kind: "scenario", ids: [id] } as const;
    const each = prepareEnsemble({ ...spec, changes: [...spec.changes, ...changes] }, memory);
    if (!each.ok) return inSide(each, side);
    prepared.push({ runBlock: (block, drawn) => inSide(each.value.runBlock(block, drawn), side) });
  }
  return ok(prepared);
}

function mainPart(
  block: number,
  prepared: Result<PreparedEnsemble, EnsembleError>,
  scenarios: () => Result<readonly PreparedScenario[], EnsembleError>,
): Result<RunPart, EnsembleError> {
  const baseline = prepared.ok ? prepared.value.runBlock(block) : prepared;
  if (!baseline.ok) return baseline;
  const others = scenarios();
  if (!others.ok) return others;
  const sketches: Sketch[] = [];
  for (const scenario of others.value) {
    const done = scenario.runBlock(block, baseline.value.drawn);
    if (!done.ok) return done;
    sketches.push(sketchOf(done.value));
  }
  const { drawn, passages, series } = baseline.value;
  const seen = [drawn.values, drawn.accounts, ...passages, ...series];
  const compared = sketches.flatMap((each) => [...each.passages, ...each.horizon]);
  return ok({
    kind: "main",
    baseline: baseline.value,
    scenarios: sketches,
    checksum: checksumOf([...seen, ...compared]),
  });
}

function sketchOf({ passages, series, runs, leftOver }: BlockRuns): Sketch {
  return { passages, leftOver, horizon: series.map((values) => values.slice(values.length - runs)) };
}

function stepsPart(
  prepared: Result<PreparedEnsemble, EnsembleError>,
  memory: DrawMemory,
): Result<RunPart, EnsembleError> {
  const ensemble = ran(prepared);
  if (!ensemble.ok) return ensemble;
  const steps = stepError(ensemble.value, stepBlocks, memory);
  return steps.ok ? ok({ kind: "steps", steps: steps.value }) : steps;
}

function fatesPart(spec: EnsembleSpec, memory: DrawMemory): Result<RunPart, EnsembleError> {
  const places = spec.model.groups.flatMap(({ id: group }) =>
    spec.model.states.map(({ id: state }) => ({ group, state })),
  );
  const series = places.map(({ group, state }) => {
    const formula = `people(${state}, ${group})`;
    return { id: formula, name: formula, formula, unit: people };
  });
  const ensemble = ran(prepareEnsemble({ ...spec, definitions: [], series }, memory));
  if (!ensemble.ok) return ensemble;
  const { runs, leftOver } = ensemble.value;
  const cells = ensemble.value.series.map((values, at): FateRuns => {
    const [atBase, horizon] = [values.subarray(0, runs), values.slice(values.length - runs)];
    const { group = "", state = "" } = places[at] ?? {};
    return {
      group,
      state,
      atBase: lowMiddleHigh(atBase),
      atHorizon: lowMiddleHigh(horizon),
      values: horizon,
    };
  });
  return ok({ kind: "fates", cells, leftOver, checksum: checksumOf(cells.map(({ values }) => values)) });
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

function sidePart(
  prepared: Result<PreparedEnsemble, EnsembleError>,
  side: OutlookSide,
): Result<SideRuns, EnsembleError> {
  const ensemble = inSide(ran(prepared), side);
  if (!ensemble.ok) return ensemble;
  const { passages, parameters, accounts, leftOver } = ensemble.value;
  return ok({ passages, leftOver, checksum: checksumOf([...parameters, ...accounts, ...passages]) });
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
