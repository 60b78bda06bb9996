import { err, ok, type Result } from "../base/index.ts";
import { interpretRun, type LaidModel, type ModelProgram } from "../model/index.ts";
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
  readonly drawn: DrawnBlock;
  readonly leftOver: { readonly people: number; readonly money: number };
}

/** A model made ready to run under one specification; the draws are handed to it block by block. */
export interface Running {
  readonly spec: EnsembleSpec;
  readonly laid: LaidModel;
  readonly program: ModelProgram;
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
  const unwatchable = firstWithoutNumber(spec, rowsOf, block, runs);
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
    // A copy, so that the room for the definitions is not kept with it.
    series: spec.series.map((_, at) => rowsOf(spec.definitions.length + at).slice()),
    drawn,
    leftOver: {
      people: largestShare(result.peopleLeftOver, result.peopleEver),
      money: largestShare(result.moneyLeftOver, result.moneyEver),
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

/** The first value of a definition or a series that is no number, though all that the model holds is one. */
function firstWithoutNumber(
  { definitions, series, months }: EnsembleSpec,
  rowsOf: (at: number) => Float64Array,
  block: number,
  runs: number,
): RunFault | undefined {
  for (const [at, { id }] of [...definitions, ...series].entries()) {
    const rows = rowsOf(at);
    for (let place = 0; place < (months + 1) * runs; place++) {
      const value = rows[place] ?? Number.NaN;
      if (value - value !== 0)
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

/** The largest residue of a ledger as a share of all there ever was; 0 where there was nothing. */
function largestShare(leftOver: Float64Array, ever: Float64Array): number {
  return leftOver.reduce(
    (most, value, run) => (value === 0 ? most : Math.max(most, Math.abs(value / (ever[run] ?? 0)))),
    0,
  );
}
