import { exp, ln } from "../base/index.ts";
import { generateSource } from "./generate-source.ts";
import type { Layout } from "./layout.ts";
import { type Batch, type BatchResult, emptyResult, type RunPlan } from "./run-plan.ts";

/** A model made ready to run under one plan. A faster engine stands behind the same two members. */
export interface ModelProgram {
  readonly plan: RunPlan;
  /** Run a batch; what it gives depends on nothing but the batch, whatever runs before, after or beside it. */
  readonly run: (batch: Batch) => BatchResult;
}

type Generated = (lane: number, batch: Batch, result: BatchResult, exp_: typeof exp, ln_: typeof ln) => void;

/** Generate the program of a laid-out model. The code is made from slots and numbers; no text of a study is ever in it. */
export function compileModel(layout: Layout, plan: RunPlan): ModelProgram {
  const generated = new Function(
    "lane",
    "batch",
    "result",
    "exp",
    "ln",
    generateSource(layout, plan),
  ) as Generated;
  return {
    plan,
    run: (batch) => {
      const result = emptyResult(plan, batch.lanes);
      // One call for each run: engines make a function fast that is called often, and a loop within one only by halves.
      for (let lane = 0; lane < batch.lanes; lane++) generated(lane, batch, result, exp, ln);
      return result;
    },
  };
}
