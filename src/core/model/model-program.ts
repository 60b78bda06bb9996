import { exp, ln } from "../base/index.ts";
import { generateProgram } from "./generate-program.ts";
import { interpretRun } from "./interpret-run.ts";
import type { Layout } from "./layout.ts";
import { lanesAtOnce, programRoom, rowBytes } from "./program-room.ts";
import { type Batch, type BatchResult, emptyResult, type RunPlan } from "./run-plan.ts";
import { changingMonths } from "./standing-terms.ts";
import { wasmFunction } from "./wasm-module.ts";

/** A model made ready to run under one plan. */
export interface ModelProgram {
  readonly plan: RunPlan;
  /**
   * Run a batch; what it gives depends on nothing but the batch, whatever runs before, after or beside it. It is written over
   * an earlier result of as many lanes, where one is given up for it.
   */
  readonly run: (batch: Batch, into?: BatchResult) => BatchResult;
}

/** Generate the program of a laid-out model. It is made from slots and numbers; no text of a study is ever in it. */
export function compileModel(layout: Layout, plan: RunPlan): ModelProgram {
  const { memory, run } = wasmFunction(generateProgram(layout, plan), [exp, ln]);
  const room = programRoom(layout, plan);
  const row = (from: number, at: number): Float64Array =>
    new Float64Array(memory, from + at * rowBytes, lanesAtOnce);
  const rows = (from: number, many: number) => Array.from({ length: many }, (_, at) => row(from, at));
  const parameters = rows(room.parameters, layout.parameters.length);
  const watched = rows(room.watched, plan.watched.length * (plan.months + 1));
  const heldAtBase = rows(room.heldAtBase, layout.held.length);
  const heldAtHorizon = rows(room.heldAtHorizon, layout.held.length);
  const ledgers = rows(room.ledgers, 4);

  /** The rows of watched formulas that are kept: all months, or of the formulas from `endsFrom` on the first and the last. */
  function keptRows({ endsFrom = plan.watched.length }: Batch): readonly number[] {
    const months = plan.months + 1;
    return watched.flatMap((_, at) =>
      at < endsFrom * months || at % months === 0 || at % months === plan.months ? [at] : [],
    );
  }

  /** Run some lanes of a batch from `first` on; the last stands in for those that fill up the last pair. */
  function runLanes(batch: Batch, first: number, result: BatchResult): void {
    const { lanes } = batch;
    const many = Math.min(lanesAtOnce, lanes - first);
    for (const [slot, values] of parameters.entries()) {
      const from = slot * lanes + first;
      values.set(batch.parameters.subarray(from, from + many));
      if (many % 2 === 1) values[many] = values[many - 1] ?? Number.NaN;
    }
    const failed: number[] = [];
    for (let lane = 0; lane < many; lane += 2)
      if (run(lane * 8, batch.stepsPerMonth ?? plan.stepsPerMonth) !== 0) failed.push(lane, lane + 1);
    const copy = (of: readonly Float64Array[], to: Float64Array): void => {
      for (const [at, values] of of.entries()) copyRow(values, to, at * lanes + first, many);
    };
    for (const at of keptRows(batch))
      copyRow(watched[at] ?? nothing, result.watched, at * lanes + first, many);
    copy(heldAtBase, result.heldAtBase);
    copy(heldAtHorizon, result.heldAtHorizon);
    const { peopleLeftOver, peopleEver, moneyLeftOver, moneyEver } = result;
    for (const [at, to] of [peopleLeftOver, peopleEver, moneyLeftOver, moneyEver].entries())
      copy(ledgers.slice(at, at + 1), to);
    for (const lane of failed) if (lane < many) interpretInto(layout, plan, batch, first + lane, result);
  }

  return {
    plan,
    run: (batch, into) => {
      const result = into ?? emptyResult(layout, plan, batch.lanes);
      result.faultSlot.fill(-1);
      result.faultMonth.fill(-1);
      const step = 1 / (batch.stepsPerMonth ?? plan.stepsPerMonth);
      new Float64Array(memory, room.steps, 4).set([step, step, step / 2, step / 2]);
      const makes = plan.changes.map((_, at) => (batch.makes?.[at] === false ? 0 : 1));
      new Int32Array(memory, room.makes, makes.length).set(makes);
      const { fromMonth, toMonth } = changingMonths(plan.changes.filter((_, at) => makes[at] === 1));
      new Int32Array(memory, room.changing, 2).set([fromMonth, toMonth]);
      for (let first = 0; first < batch.lanes; first += lanesAtOnce) runLanes(batch, first, result);
      return result;
    },
  };
}

const nothing = new Float64Array();

/** Copy a short row; a loop, since a call of the platform's for every row takes longer than the copying. */
function copyRow(row: Float64Array, to: Float64Array, from: number, many: number): void {
  for (let at = 0; at < many; at++) to[from + at] = row[at] ?? Number.NaN;
}

/** Run one lane slowly: of a pair in which something failed, to know what in which, and what the other gives. */
function interpretInto(layout: Layout, plan: RunPlan, batch: Batch, lane: number, result: BatchResult): void {
  const { lanes, makes } = batch;
  const values = layout.parameters.map((_, slot) => batch.parameters[slot * lanes + lane] ?? Number.NaN);
  const changes = plan.changes.filter((_, at) => makes?.[at] !== false);
  const own = { ...plan, changes, stepsPerMonth: batch.stepsPerMonth ?? plan.stepsPerMonth };
  const slow = interpretRun(layout, own, values);
  for (const part of ["watched", "heldAtBase", "heldAtHorizon"] as const)
    for (const [at, value] of slow[part].entries()) result[part][at * lanes + lane] = value;
  for (const part of ["faultSlot", "faultMonth"] as const) result[part][lane] = slow[part][0] ?? -1;
  for (const part of ["peopleLeftOver", "moneyLeftOver", "peopleEver", "moneyEver"] as const)
    result[part][lane] = slow[part][0] ?? Number.NaN;
}
