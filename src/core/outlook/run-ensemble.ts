import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import {
  compileModel,
  type LaidModel,
  layChanges,
  layOutModel,
  type ModelError,
  modelErrorText,
  plain,
  type RunPlan,
  type Term,
} from "../model/index.ts";
import { blockDrawer, type DrawMemory, type DrawnBlock } from "./draw-block.ts";
import { checkDrawPlan, type DrawPlan, drawPlanErrorText } from "./draw-plan.ts";
import type { Ensemble, EnsembleError, EnsembleSpec } from "./ensemble-spec.ts";
import { joinBlocks } from "./join-blocks.ts";
import { type BlockRuns, type Running, runBlock } from "./run-block.ts";
import { blockSize } from "./stratified.ts";

/** An ensemble that was checked and can be run, whole or block by block. */
export interface PreparedEnsemble {
  readonly spec: EnsembleSpec;
  readonly blocks: number;
  /**
   * Run one block; blocks may run in any order and anywhere. What an ensemble of the same draws has drawn for the block can
   * be handed over.
   */
  readonly runBlock: (block: number, drawn?: DrawnBlock) => Result<BlockRuns, EnsembleError>;
  /** The same model and formulas under other draws, without making them ready anew. */
  readonly under: (draws: DrawPlan, runs: number) => Result<PreparedEnsemble, EnsembleError>;
}

/** Check a specification and make it ready to run; `memory` spares drawing anew what another ensemble has drawn. */
export function prepareEnsemble(
  spec: EnsembleSpec,
  memory?: DrawMemory,
): Result<PreparedEnsemble, EnsembleError> {
  for (const field of ["runs", "months", "stepsPerMonth"] as const)
    if (!Number.isInteger(spec[field]) || spec[field] < 1)
      return err({ type: "NotWhole", field, value: spec[field] });
  const laid = layOutModel(spec.model);
  if (!laid.ok) return inModel(laid.error);
  const plan = planOf(spec, laid.value);
  if (!plan.ok) return inModel(plan.error);
  return underDraws({ spec, laid: laid.value, program: compileModel(laid.value.layout, plan.value) }, memory);
}

function underDraws(running: Running, memory?: DrawMemory): Result<PreparedEnsemble, EnsembleError> {
  const { spec } = running;
  const slots = spec.model.parameters.map(({ id }) => id);
  const draws = checkDrawPlan(spec.draws, slots);
  if (!draws.ok) return err({ type: "Draws", texts: mapNonEmpty(draws.error, drawPlanErrorText) });
  const drawBlock = blockDrawer(spec.draws, slots, spec.seed, memory);
  return ok({
    spec,
    blocks: Math.ceil(spec.runs / blockSize),
    runBlock: (block, drawn = drawBlock(block)) => runBlock(running, block, drawn),
    under: (other, runs) => underDraws({ ...running, spec: { ...spec, draws: other, runs } }, memory),
  });
}

/** Run an ensemble from beginning to end on one thread. */
export function runEnsemble(spec: EnsembleSpec): Result<Ensemble, EnsembleError> {
  const prepared = prepareEnsemble(spec);
  return prepared.ok ? runPrepared(prepared.value) : prepared;
}

/** Run all blocks of an ensemble that was made ready. */
export function runPrepared({
  spec,
  blocks: count,
  runBlock,
}: PreparedEnsemble): Result<Ensemble, EnsembleError> {
  const blocks: BlockRuns[] = [];
  for (let block = 0; block < count; block++) {
    const done = runBlock(block);
    if (!done.ok) return done;
    blocks.push(done.value);
  }
  return ok(joinBlocks(spec, blocks));
}

function planOf(spec: EnsembleSpec, laid: LaidModel): Result<RunPlan, NonEmpty<ModelError>> {
  const changes = layChanges(laid, spec.changes);
  if (!changes.ok) return changes;
  const watched: Term[] = [];
  const errors: ModelError[] = [];
  const formulas = [
    ...spec.definitions.map(({ id, condition }) => ({ id, formula: condition, unit: plain })),
    ...spec.series,
  ];
  for (const { id, formula, unit } of formulas) {
    const term = laid.watch(id, formula, unit);
    if (term.ok) watched.push(term.value);
    else errors.push(...term.error);
  }
  if (isNonEmpty(errors)) return err(errors);
  const { months, stepsPerMonth } = spec;
  return ok({ months, stepsPerMonth, method: "rk4", watched, changes: changes.value });
}

function inModel(errors: NonEmpty<ModelError>): Result<never, EnsembleError> {
  return err({ type: "Model", texts: mapNonEmpty(errors, modelErrorText) });
}

function mapNonEmpty<T, U>([first, ...rest]: NonEmpty<T>, how: (each: T) => U): NonEmpty<U> {
  return [how(first), ...rest.map(how)];
}
