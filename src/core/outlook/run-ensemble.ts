import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import {
  compileModel,
  type LaidModel,
  layChanges,
  layOutModel,
  type ModelError,
  modelErrorText,
  type ParameterChange,
  people,
  plain,
  type RunPlan,
  type Term,
} from "../model/index.ts";
import { blockDrawer, type DrawMemory, type DrawnBlock } from "./draw-block.ts";
import { checkDrawPlan, type DrawPlan, drawPlanErrorText } from "./draw-plan.ts";
import type { Ensemble, EnsembleError, EnsembleSpec } from "./ensemble-spec.ts";
import { everyChange } from "./every-change.ts";
import { joinBlocks } from "./join-blocks.ts";
import { type BlockRuns, type Running, roomForBlocks, runBlock } from "./run-block.ts";
import { blockSize } from "./stratified.ts";

/** An ensemble that was checked and can be run, whole or block by block. */
export interface PreparedEnsemble {
  readonly spec: EnsembleSpec;
  readonly blocks: number;
  /** Run one block; blocks may run in any order and anywhere. */
  readonly runBlock: (block: number) => Result<BlockRuns, EnsembleError>;
  /** The same model and formulas run otherwise, without making them ready anew. */
  readonly under: (other: RunOtherwise) => Result<PreparedEnsemble, EnsembleError>;
  /** The slots that hold those of a group who are in a state; none where they cannot be. */
  readonly slotsOf: (state: string, group: string) => readonly number[];
}

/** What may be otherwise in an ensemble whose model was made ready; what is left out stays. */
export interface RunOtherwise {
  readonly draws?: DrawPlan;
  readonly runs?: number;
  readonly stepsPerMonth?: number;
  /** The changes of this scenario on top of the ensemble's own, by its place among those that were handed over. */
  readonly scenario?: number;
  /** Every month of the series; or their first and last alone, and all that is held then. */
  readonly keeps?: Running["keeps"];
}

/** What an ensemble is prepared with beside its specification. */
export interface Preparing {
  /** Spares drawing anew what another ensemble has drawn. */
  readonly memory?: DrawMemory;
  /** What is changed in scenarios that the same program is to run. */
  readonly scenarios?: readonly (readonly ParameterChange[])[];
}

interface Ready extends Running {
  readonly makesIn: readonly (readonly boolean[])[];
}

/** Check a specification and make it ready to run. A scenario that cannot be laid out fails when it is asked for. */
export function prepareEnsemble(
  spec: EnsembleSpec,
  { memory, scenarios = [] }: Preparing = {},
): Result<PreparedEnsemble, EnsembleError> {
  const whole = checkWhole(spec);
  if (!whole.ok) return whole;
  const laid = layOutModel(spec.model);
  if (!laid.ok) return inModel(laid.error);
  const sides = scenarios.map((changes) => [...spec.changes, ...changes]);
  const wrong = sides.map((changes) => layChanges(laid.value, changes));
  const lists = sides.map((changes, at) => (wrong[at]?.ok === true ? changes : spec.changes));
  const { all, makes } = everyChange([spec.changes, ...lists]);
  const plan = planOf(spec, laid.value, all);
  if (!plan.ok) return inModel(plan.error);
  const [own = [], ...makesIn] = makes;
  const program = compileModel(laid.value.layout, plan.value);
  const room = roomForBlocks();
  const prepared = underDraws(
    { spec, laid: laid.value, program, makes: own, makesIn, keeps: "course", room },
    memory,
  );
  if (!prepared.ok) return prepared;
  return ok({
    ...prepared.value,
    under: (other) => {
      const laidSide = wrong[other.scenario ?? -1];
      return laidSide?.ok === false ? inModel(laidSide.error) : prepared.value.under(other);
    },
  });
}

function underDraws(ready: Ready, memory?: DrawMemory): Result<PreparedEnsemble, EnsembleError> {
  const { spec, laid } = ready;
  const whole = checkWhole(spec);
  if (!whole.ok) return whole;
  const slots = spec.model.parameters.map(({ id }) => id);
  const draws = checkDrawPlan(spec.draws, slots);
  if (!draws.ok) return err({ type: "Draws", texts: mapNonEmpty(draws.error, drawPlanErrorText) });
  const drawBlock: (block: number) => DrawnBlock = blockDrawer(spec.draws, slots, spec.seed, memory);
  return ok({
    spec,
    blocks: Math.ceil(spec.runs / blockSize),
    runBlock: (block) => runBlock(ready, block, drawBlock(block)),
    under: ({ scenario = -1, keeps = ready.keeps, ...other }) => {
      const makes = ready.makesIn[scenario] ?? ready.makes;
      return underDraws({ ...ready, spec: { ...spec, ...other }, makes, keeps }, memory);
    },
    slotsOf: (state, group) => {
      const term = laid.watch(state, `people(${state}, ${group})`, people);
      return term.ok && term.value.kind === "held" ? term.value.slots : [];
    },
  });
}

function checkWhole(spec: EnsembleSpec): Result<EnsembleSpec, EnsembleError> {
  for (const field of ["runs", "months", "stepsPerMonth"] as const)
    if (!Number.isInteger(spec[field]) || spec[field] < 1)
      return err({ type: "NotWhole", field, value: spec[field] });
  return ok(spec);
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

function planOf(
  spec: EnsembleSpec,
  laid: LaidModel,
  all: readonly ParameterChange[],
): Result<RunPlan, NonEmpty<ModelError>> {
  const changes = layChanges(laid, all);
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
