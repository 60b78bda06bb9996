import { err, ok, type Result } from "../base/index.ts";
import { type BatchResult, interpretRun, type LaidModel, type ModelProgram } from "../model/index.ts";
import type { DrawnBlock } from "./draw-block.ts";
import type { EnsembleError, EnsembleSpec, RunFault } from "./ensemble-spec.ts";
import { firstPassage } from "./regroup.ts";
import { blockSize } from "./stratified.ts";

/** The runs of one block, laid out as in an ensemble of that many runs. */
export interface BlockRuns {
  readonly block: number;
  readonly runs: number;
  readonly passages: readonly Int16Array[];
  readonly series: readonly Float64Array[];
  /** What is held at the base date and at the horizon; only where it was asked to be kept. */
  readonly held?: EndsHeld;
  readonly drawn: DrawnBlock;
  readonly leftOver: { readonly people: number; readonly money: number };
}

/** What is held in each slot: slot `s` of run `r` stands at `s * runs + r`. */
export interface EndsHeld {
  readonly atBase: Float64Array;
  readonly atHorizon: Float64Array;
}

/** A model made ready to run under one specification; the draws are handed to it block by block. */
export interface Running {
  readonly spec: EnsembleSpec;
  readonly laid: LaidModel;
  readonly program: ModelProgram;
  /** Which of the program's changes are made. */
  readonly makes: readonly boolean[];
  /** Every month of the series; or their first and last alone, and all that is held then. */
  readonly keeps: "course" | "ends";
  readonly room: RoomForBlocks;
}

/** Room that block after block is computed in. */
export interface RoomForBlocks {
  of: { readonly runs: number; readonly parameters: Float64Array; readonly result: BatchResult | undefined };
}

/** Room for blocks of whatever size comes. */
export function roomForBlocks(): RoomForBlocks {
  return { of: { runs: 0, parameters: new Float64Array(), result: undefined } };
}

/** Run one block on what was drawn for it. */
export function runBlock(
  running: Running,
  block: number,
  drawn: DrawnBlock,
): Result<BlockRuns, EnsembleError> {
  const { spec, laid, program } = running;
  const runs = Math.min(blockSize, spec.runs - block * blockSize);
  const outside = firstOutside(running, block, drawn, runs);
  if (outside !== undefined) return err({ type: "OutOfBounds", fault: outside });
  const slots = laid.layout.parameters.length;
  const { parameters, result: into } =
    running.room.of.runs === runs
      ? running.room.of
      : { parameters: new Float64Array(slots * runs), result: undefined };
  for (let slot = 0; slot < slots; slot++)
    parameters.set(drawn.values.subarray(slot * blockSize, slot * blockSize + runs), slot * runs);
  const { makes, room } = running;
  const isCourse = running.keeps === "course";
  const endsFrom = spec.definitions.length + (isCourse ? spec.series.length : 0);
  const batch = { lanes: runs, parameters, makes, endsFrom, stepsPerMonth: spec.stepsPerMonth };
  const result = program.run(batch, into);
  room.of = { runs, parameters, result };
  const failed = result.faultSlot.findIndex((slot) => slot >= 0);
  if (failed >= 0)
    return err({ type: "RunFailed", fault: explain(running, block, failed, parameters, runs) });
  const perFormula = (spec.months + 1) * runs;
  const rowsOf = (at: number): Float64Array =>
    result.watched.subarray(at * perFormula, (at + 1) * perFormula);
  const unwatchable = firstWithoutNumber(running, rowsOf, block, runs);
  if (unwatchable !== undefined) return err({ type: "RunFailed", fault: unwatchable });
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
    // Copies, since the next block is computed in the same room.
    series: spec.series.map((_, at) => {
      const rows = rowsOf(spec.definitions.length + at);
      return isCourse ? rows.slice() : endsOf(rows, runs);
    }),
    ...(!isCourse && {
      held: { atBase: result.heldAtBase.slice(), atHorizon: result.heldAtHorizon.slice() },
    }),
    drawn,
    leftOver: {
      people: largestShare(result.peopleLeftOver, result.peopleEver),
      money: largestShare(result.moneyLeftOver, result.moneyEver),
    },
  });
}

/** The first and the last month of some rows. */
function endsOf(rows: Float64Array, runs: number): Float64Array {
  const ends = new Float64Array(2 * runs);
  ends.set(rows.subarray(0, runs));
  ends.set(rows.subarray(rows.length - runs), runs);
  return ends;
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
  { spec, laid, program, makes }: Running,
  block: number,
  at: number,
  parameters: Float64Array,
  runs: number,
): RunFault {
  const values = laid.layout.parameters.map((_, slot) => parameters[slot * runs + at] ?? Number.NaN);
  const heard: { readonly name: string; readonly month: number }[] = [];
  const changes = program.plan.changes.filter((_, change) => makes[change] === true);
  const plan = { ...program.plan, changes, stepsPerMonth: spec.stepsPerMonth };
  const slow = interpretRun(laid.layout, plan, values, (fault) => void heard.push(fault));
  const held = laid.layout.held[slow.faultSlot[0] ?? -1]?.name ?? "";
  const first = heard[0];
  return {
    run: block * blockSize + at,
    month: first?.month ?? slow.faultMonth[0] ?? 0,
    held,
    ...(first !== undefined && { formula: first.name }),
  };
}

/** The first value of a definition or a series that is no number, though all that the model holds is one. */
function firstWithoutNumber(
  { spec: { definitions, series, months }, keeps }: Running,
  rowsOf: (at: number) => Float64Array,
  block: number,
  runs: number,
): RunFault | undefined {
  for (const [at, { id }] of [...definitions, ...series].entries()) {
    const areEnds = keeps === "ends" && at >= definitions.length;
    const rows = rowsOf(at);
    if (areNumbers(areEnds ? endsOf(rows, runs) : rows)) continue;
    for (let place = 0; place < (months + 1) * runs; place++) {
      const isKept = !areEnds || place < runs || place >= months * runs;
      const value = rows[place] ?? Number.NaN;
      if (isKept && value - value !== 0)
        return {
          run: block * blockSize + (place % runs),
          month: Math.floor(place / runs),
          held: "",
          formula: id,
        };
    }
  }
  return undefined;
}

// What is no number or endless, less itself, is no number, and spoils the sum.
function areNumbers(values: Float64Array): boolean {
  let spoilt = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    spoilt += value - value;
  }
  return spoilt === 0;
}

/** The largest residue of a ledger as a share of all there ever was; 0 where there was nothing. */
function largestShare(leftOver: Float64Array, ever: Float64Array): number {
  return leftOver.reduce(
    (most, value, run) => (value === 0 ? most : Math.max(most, Math.abs(value / (ever[run] ?? 0)))),
    0,
  );
}
