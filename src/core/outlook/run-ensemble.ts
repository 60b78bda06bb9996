import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import {
  compileModel,
  interpretRun,
  type LaidModel,
  layChanges,
  layOutModel,
  type ModelError,
  type ModelProgram,
  modelErrorText,
  plain,
  type RunPlan,
  type Term,
} from "../model/index.ts";
import { blockDrawer, type DrawnBlock } from "./draw-block.ts";
import { checkDrawPlan, drawPlanErrorText } from "./draw-plan.ts";
import type { Ensemble, EnsembleError, EnsembleSpec, RunFault } from "./ensemble-spec.ts";
import { firstPassage } from "./regroup.ts";
import { blockSize } from "./stratified.ts";

/** An ensemble that was checked and can be run, whole or block by block. */
export interface PreparedEnsemble {
  readonly spec: EnsembleSpec;
  readonly blocks: number;
  /** Run one block; blocks may run in any order and anywhere. */
  readonly runBlock: (block: number) => Result<BlockRuns, EnsembleError>;
}

/** The runs of one block, laid out as in an ensemble of that many runs. */
export interface BlockRuns {
  readonly block: number;
  readonly runs: number;
  readonly passages: readonly Int16Array[];
  readonly series: readonly Float64Array[];
  readonly drawn: DrawnBlock;
  readonly leftOver: { readonly people: number; readonly money: number };
}

/** Check a specification and make it ready to run. */
export function prepareEnsemble(spec: EnsembleSpec): Result<PreparedEnsemble, EnsembleError> {
  for (const field of ["runs", "months", "stepsPerMonth"] as const)
    if (!Number.isInteger(spec[field]) || spec[field] < 1)
      return err({ type: "NotWhole", field, value: spec[field] });
  const laid = layOutModel(spec.model);
  if (!laid.ok) return inModel(laid.error);
  const slots = spec.model.parameters.map(({ id }) => id);
  const draws = checkDrawPlan(spec.draws, slots);
  if (!draws.ok) return err({ type: "Draws", texts: mapNonEmpty(draws.error, drawPlanErrorText) });
  const plan = planOf(spec, laid.value);
  if (!plan.ok) return inModel(plan.error);
  const program = compileModel(laid.value.layout, plan.value);
  const drawBlock = blockDrawer(spec.draws, slots, spec.seed);
  return ok({
    spec,
    blocks: Math.ceil(spec.runs / blockSize),
    runBlock: (block) => runBlock({ spec, laid: laid.value, program }, block, drawBlock(block)),
  });
}

/** Run an ensemble from beginning to end on one thread. */
export function runEnsemble(spec: EnsembleSpec): Result<Ensemble, EnsembleError> {
  const prepared = prepareEnsemble(spec);
  if (!prepared.ok) return prepared;
  const blocks: BlockRuns[] = [];
  for (let block = 0; block < prepared.value.blocks; block++) {
    const done = prepared.value.runBlock(block);
    if (!done.ok) return done;
    blocks.push(done.value);
  }
  return ok(joinBlocks(spec, blocks));
}

/** Join the blocks of an ensemble, in whatever order they were run. */
export function joinBlocks(spec: EnsembleSpec, blocks: readonly BlockRuns[]): Ensemble {
  const { runs, months } = spec;
  const inOrder = [...blocks].sort((a, b) => a.block - b.block);
  const joined = <T extends Int16Array | Float64Array | Uint8Array>(
    target: T,
    rows: number,
    stride: (block: BlockRuns) => number,
    source: (block: BlockRuns) => T,
  ): T => {
    for (const each of inOrder)
      for (let row = 0; row < rows; row++) {
        const from = row * stride(each);
        target.set(source(each).subarray(from, from + each.runs), row * runs + each.block * blockSize);
      }
    return target;
  };
  const ofRuns = (each: BlockRuns): number => each.runs;
  return {
    spec,
    runs,
    passages: spec.definitions.map((_, at) =>
      joined(new Int16Array(runs), 1, ofRuns, (each) => each.passages[at] ?? new Int16Array()),
    ),
    series: spec.series.map((_, at) =>
      joined(
        new Float64Array(runs * (months + 1)),
        months + 1,
        ofRuns,
        (each) => each.series[at] ?? new Float64Array(),
      ),
    ),
    parameters: spec.model.parameters.map((_, slot) =>
      joined(new Float64Array(runs), 1, ofRuns, (each) => each.drawn.values.subarray(slot * blockSize)),
    ),
    accounts: spec.draws.clashes.map((_, at) =>
      joined(new Uint8Array(runs), 1, ofRuns, (each) => each.drawn.accounts.subarray(at * blockSize)),
    ),
    leftOver: {
      people: Math.max(...inOrder.map(({ leftOver }) => leftOver.people)),
      money: Math.max(...inOrder.map(({ leftOver }) => leftOver.money)),
    },
  };
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

interface Running {
  readonly spec: EnsembleSpec;
  readonly laid: LaidModel;
  readonly program: ModelProgram;
}

function runBlock(running: Running, block: number, drawn: DrawnBlock): Result<BlockRuns, EnsembleError> {
  const { spec, laid, program } = running;
  const runs = Math.min(blockSize, spec.runs - block * blockSize);
  const outside = firstOutside(running, block, drawn, runs);
  if (outside !== undefined) return err({ type: "OutOfBounds", fault: outside });
  const parameters = new Float64Array(laid.layout.parameters.length * runs);
  for (let slot = 0; slot < laid.layout.parameters.length; slot++)
    parameters.set(drawn.values.subarray(slot * blockSize, slot * blockSize + runs), slot * runs);
  const result = program.run({ lanes: runs, parameters });
  const failed = result.faultSlot.findIndex((slot) => slot >= 0);
  if (failed >= 0)
    return err({ type: "RunFailed", fault: explain(running, block, failed, parameters, runs) });
  const perFormula = (spec.months + 1) * runs;
  const rowsOf = (at: number): Float64Array =>
    result.watched.subarray(at * perFormula, (at + 1) * perFormula);
  return ok({
    block,
    runs,
    passages: spec.definitions.map(({ forMonths, byMonth }, at) => {
      const rows = rowsOf(at);
      const last = Math.min(byMonth ?? spec.months, spec.months);
      return Int16Array.from({ length: runs }, (_, run) =>
        firstPassage((month) => rows[month * runs + run] ?? 0, forMonths, last),
      );
    }),
    series: spec.series.map((_, at) => rowsOf(spec.definitions.length + at)),
    drawn,
    leftOver: {
      people: largest(result.peopleLeftOver),
      money: largest(result.moneyLeftOver),
    },
  });
}

/** The first value in a block that logic forbids: a share above 1, a rate below 0. */
function firstOutside(
  { laid }: Running,
  block: number,
  { values }: DrawnBlock,
  runs: number,
): RunFault | undefined {
  for (const [slot, { id, least, most }] of laid.layout.parameters.entries())
    for (let at = 0; at < runs; at++) {
      const value = values[slot * blockSize + at] ?? Number.NaN;
      if (!(value >= least && value <= most))
        return { run: block * blockSize + at, month: 0, held: "", parameter: id, value };
    }
  return undefined;
}

/** Run once more, slowly, what went wrong, and say what the first formula was that gave no number. */
function explain(
  { laid, program }: Running,
  block: number,
  at: number,
  parameters: Float64Array,
  runs: number,
): RunFault {
  const values = laid.layout.parameters.map((_, slot) => parameters[slot * runs + at] ?? Number.NaN);
  const heard: { readonly name: string; readonly month: number }[] = [];
  const slow = interpretRun(laid.layout, program.plan, values, (fault) => void heard.push(fault));
  const held = laid.layout.held[slow.faultSlot[0] ?? -1]?.name ?? "";
  const first = heard[0];
  return {
    run: block * blockSize + at,
    month: first?.month ?? slow.faultMonth[0] ?? 0,
    held,
    ...(first !== undefined && { formula: first.name }),
  };
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function inModel(errors: NonEmpty<ModelError>): Result<never, EnsembleError> {
  return err({ type: "Model", texts: mapNonEmpty(errors, modelErrorText) });
}

function mapNonEmpty<T, U>([first, ...rest]: NonEmpty<T>, how: (each: T) => U): NonEmpty<U> {
  return [how(first), ...rest.map(how)];
}
