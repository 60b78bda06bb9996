import type { NonEmpty, Seed } from "../base/index.ts";
import type { Model, ParameterChange, Unit } from "../model/index.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { RegroupDefinition } from "./regroup.ts";
import type { EndsHeld } from "./run-block.ts";

/** Everything that the numbers of an outlook follow from. The same specification gives the same bits anywhere. */
export interface EnsembleSpec {
  readonly model: Model;
  readonly draws: DrawPlan;
  readonly definitions: readonly RegroupDefinition[];
  readonly series: readonly WatchedSeries[];
  /** Runs; rounded up to whole blocks of 512 by whoever asks, never here. */
  readonly runs: number;
  readonly seed: Seed;
  /** Whole months from the base date to the horizon. */
  readonly months: number;
  readonly stepsPerMonth: number;
  /** What the measures and shocks of a scenario change, in order; none for the baseline. */
  readonly changes: readonly ParameterChange[];
}

/** A formula whose course over the months is kept for every run, to be drawn as a fan. */
export interface WatchedSeries {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly unit: Unit;
}

/** The runs of an ensemble. */
export interface Ensemble {
  readonly spec: EnsembleSpec;
  readonly runs: number;
  /** For each definition, the month of the first passage in each run; -1 where there is none. */
  readonly passages: readonly Int16Array[];
  /** For each series, its values: month `m` of run `r` stands at `m * runs + r`; the first and the last month alone, where no more was kept. */
  readonly series: readonly Float64Array[];
  /** What is held at the base date and at the horizon, where that was kept. */
  readonly held?: EndsHeld;
  /** For each parameter in the order of the model, its value in each run. */
  readonly parameters: readonly Float64Array[];
  /** For each clash, the account that each run believed, by its place in the list. */
  readonly accounts: readonly Uint8Array[];
  /** The largest residue of the two ledgers in any run, as a share of what there was. */
  readonly leftOver: { readonly people: number; readonly money: number };
}

/** Why a run failed: which parameter or formula, in which month, in which run. */
export interface RunFault {
  readonly run: number;
  readonly month: number;
  /** The stock or fund that was no number or fell below 0. */
  readonly held: string;
  /** The first formula that gave no number, where one did. */
  readonly formula?: string;
  /** A parameter outside of what logic allows, where that was it. */
  readonly parameter?: string;
  readonly value?: number;
}

/** Why there is no ensemble; `of` says of which part of an outlook, where it is not the baseline. */
export type EnsembleError = EnsembleProblem & { readonly of?: OutlookSide };

/** A part of an outlook beside its baseline: the scenario, the variant, or the corners that are on. */
export interface OutlookSide {
  readonly kind: "scenario" | "corners" | "variant";
  readonly ids: readonly string[];
}

type EnsembleProblem =
  | { readonly type: "NotWhole"; readonly field: "runs" | "months" | "stepsPerMonth"; readonly value: number }
  | { readonly type: "Model"; readonly texts: NonEmpty<string> }
  | { readonly type: "Draws"; readonly texts: NonEmpty<string> }
  | { readonly type: "OutOfBounds"; readonly fault: RunFault }
  | { readonly type: "RunFailed"; readonly fault: RunFault };
