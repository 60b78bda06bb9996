import type { ParameterChange } from "../model/index.ts";
import type { DrawPlan } from "./draw-plan.ts";
import type { EnsembleSpec } from "./ensemble-spec.ts";

/** Everything that is asked of the runs; plain values, so that it can be hashed and sent to another thread. */
export interface OutlookPlan {
  /** Without any measure; its draws have every corner's switch off. */
  readonly baseline: EnsembleSpec;
  /** Flows of which is only said that they may be, at most four: every combination of them on and off is run. */
  readonly corners: readonly Corner[];
  readonly scenarios: readonly ScenarioPlan[];
  readonly variants: readonly Variant[];
  /** Parameters that rest on somebody's assumption, by their ids in the model. */
  readonly assumed: readonly string[];
}

/** A flow that is run without and with it. */
export interface Corner {
  readonly id: string;
  /** The parameter that is 0 without it and 1 with it. */
  readonly switch: string;
}

/** A measure, a shock or several together, compared with the baseline on the same draws. */
export interface ScenarioPlan {
  readonly id: string;
  readonly changes: readonly ParameterChange[];
}

/** The same model under other draws: another reading of the words, another pooling, or without one origin. */
export interface Variant {
  readonly id: string;
  readonly kind: "word-table" | "pooling" | "without-origin" | "if-false";
  readonly draws: DrawPlan;
}

/** The effort that is usual: the error of a share of one half is below 0.005, beside it below 0.016. */
export const usualEffort: OutlookEffort = { runs: 10_240, sideRuns: 1_024 };

/** How much of the work is spent where; whole blocks of 512. */
export interface OutlookEffort {
  readonly runs: number;
  /** For scenarios, corners and variants, which are many; the first of the runs. */
  readonly sideRuns: number;
}
