import type { Layout, Term } from "./layout.ts";

/** How a model is run: for how long, in which steps, and what of it is kept. */
export interface RunPlan {
  /** Whole months from the base date to the horizon. */
  readonly months: number;
  /** Steps in a month; the error of the stepping is shown by running with twice as many. */
  readonly stepsPerMonth: number;
  /** Runge and Kutta's fourth-order method, or Euler's first-order one. */
  readonly method: "rk4" | "euler";
  /** What is kept of every month, the base date included. */
  readonly watched: readonly Term[];
  /** What measures and shocks change, in order; none for the baseline. A batch can leave some of them out. */
  readonly changes: readonly LaidChange[];
}

/** A change of a parameter, laid out. */
export interface LaidChange {
  readonly parameter: number;
  readonly how: "times" | "plus" | "to";
  readonly by: Term;
  readonly fromMonth: number;
  readonly overMonths: number;
  readonly untilMonth?: number;
}

/** Several runs at once: parameter `slot` of run `lane` stands at `slot * lanes + lane`. */
export interface Batch {
  readonly lanes: number;
  readonly parameters: Float64Array;
  /** For each change of the plan, whether it is made; all are where this is left out. A change that is not made costs no bit. */
  readonly makes?: readonly boolean[];
  /** Of the watched formulas from this one on only the first and the last month are kept; of all every month where it is left out. */
  readonly endsFrom?: number;
  /** Instead of the plan's. */
  readonly stepsPerMonth?: number;
}

/** What became of a batch. */
export interface BatchResult {
  /** Watched formula `w` in month `m` of run `lane` stands at `(w * (months + 1) + m) * lanes + lane`. */
  readonly watched: Float64Array;
  /** What is held in slot `s` of run `lane`, at `s * lanes + lane`: at the base date, and at the horizon. */
  readonly heldAtBase: Float64Array;
  readonly heldAtHorizon: Float64Array;
  /** The slot of the amount that was no number, or below 0, for each run; -1 where all went well. */
  readonly faultSlot: Int32Array;
  /** The month in which that happened. */
  readonly faultMonth: Int32Array;
  /** People at the end, less those at the start, less those who came, plus those who left, for each run. */
  readonly peopleLeftOver: Float64Array;
  /** The same for money. */
  readonly moneyLeftOver: Float64Array;
  /** All there ever was in each run: what was there at the start and what came. */
  readonly peopleEver: Float64Array;
  readonly moneyEver: Float64Array;
}

/** Make room for the result of a batch. */
export function emptyResult({ held }: Layout, plan: RunPlan, lanes: number): BatchResult {
  return {
    watched: new Float64Array(plan.watched.length * (plan.months + 1) * lanes),
    heldAtBase: new Float64Array(held.length * lanes),
    heldAtHorizon: new Float64Array(held.length * lanes),
    faultSlot: new Int32Array(lanes).fill(-1),
    faultMonth: new Int32Array(lanes).fill(-1),
    peopleLeftOver: new Float64Array(lanes),
    moneyLeftOver: new Float64Array(lanes),
    peopleEver: new Float64Array(lanes),
    moneyEver: new Float64Array(lanes),
  };
}

/** A held amount further below 0 than this share of 1 is a fault; less is rounding. */
export const tolerance = 1e-9;
