import type { NonEmpty, Result } from "../../base/index.ts";
import { layOutModel } from "../lay-out-model.ts";
import type { Model } from "../model.ts";
import { type ModelError, modelErrorText } from "../model-error.ts";
import { compileModel } from "../model-program.ts";
import type { RunPlan } from "../run-plan.ts";
import { people, type Unit } from "../units.ts";

/** How a test runs a model; everything has a usual value. */
export interface TestRun {
  readonly months?: number;
  readonly stepsPerMonth?: number;
  readonly method?: RunPlan["method"];
  readonly values: Readonly<Record<string, number>>;
  readonly watched: readonly string[];
  readonly unit?: Unit;
}

/** Run a model once and give each watched formula's months; throws with words where the model is refused. */
export function runModel(model: Model, run: TestRun): readonly (readonly number[])[] {
  const laid = must(layOutModel(model));
  const months = run.months ?? 12;
  const plan: RunPlan = {
    months,
    stepsPerMonth: run.stepsPerMonth ?? 4,
    method: run.method ?? "rk4",
    watched: run.watched.map((formula) => must(laid.watch(formula, formula, run.unit ?? people))),
    changes: [],
  };
  const parameters = Float64Array.from(model.parameters, ({ id }) => run.values[id] ?? Number.NaN);
  const { watched } = compileModel(laid.layout, plan).run({ lanes: 1, parameters });
  return run.watched.map((_, at) => [...watched.slice(at * (months + 1), (at + 1) * (months + 1))]);
}

/** The value of a result, or all of its errors in words. */
export function must<T>(result: Result<T, NonEmpty<ModelError>>): T {
  if (!result.ok) throw new Error(result.error.map(modelErrorText).join("\n"));
  return result.value;
}
