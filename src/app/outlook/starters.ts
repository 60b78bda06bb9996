import { dayOf, err, type Result, type StatedPeriod } from "../../core/base/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { say } from "../said/index.ts";
import { changeModel } from "./change-model.ts";
import { hasModel, readModelRecords } from "./model-records.ts";
import type { ModelChanged, PartChange } from "./part-change.ts";
import { modelRefusal } from "./part-place.ts";
import { eightStates } from "./starter-eight.ts";
import { fiveStates, threeStates } from "./starters-small.ts";

/** Models to begin with, by what they are called: their parts, and not one number. */
export const starters = {
  three: threeStates,
  five: fiveStates,
  eight: eightStates,
} as const;

/** The name of a model to begin with. */
export type Starter = keyof typeof starters;

/**
 * Begin with a starter model, in a study that has none.
 *
 * Its parameters are there without a number: what each may be, and why, is what the study is for. Months are counted from
 * `base`, else from today.
 */
export function startModel(
  desk: Desk,
  input: { readonly starter: Starter; readonly base?: StatedPeriod },
): Result<ModelChanged, Refusal> {
  if (hasModel(readModelRecords(desk.open.study))) return err(modelRefusal(say("model-there")));
  const today = dayOf(desk.clock());
  const base = input.base ?? { from: today, to: today };
  return changeModel(desk, { changes: [...starters[input.starter], frameFrom(base)] });
}

function frameFrom(base: StatedPeriod): PartChange {
  const { from, to } = base;
  const day = { from, ...(to !== undefined && { to }) };
  const technical = { horizonMonths: 120, runs: 10_240, seed: 1, stepsPerMonth: 1 };
  const values = { base: day, cutOff: day, ...technical, statedCoverage: 0.9, smallestCell: 5 };
  return { do: "put", table: "outlook", values };
}
