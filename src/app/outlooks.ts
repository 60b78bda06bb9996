import { canonicalJson, err, type Json, type Result } from "../core/base/index.ts";
import type { EnsembleError, OutlookEffort, OutlookNumbers, OutlookPlan } from "../core/outlook/index.ts";

/** Where outlooks are computed: on other threads, so that nobody waits who only wants to read. */
export interface Outlooks {
  /** The numbers of a plan, the same for any number of threads; asked again for an equal plan they are there at once. */
  readonly numbersOf: (
    plan: OutlookPlan,
    effort: OutlookEffort,
  ) => Promise<Result<OutlookNumbers, EnsembleError>>;
  /** The same where they were computed before, without a run; absent where nothing is remembered. */
  readonly known?: (plan: OutlookPlan, effort: OutlookEffort) => OutlookNumbers | undefined;
}

/** For work in which nobody looks ahead: whoever asks is told that nothing is computed here. */
export const noOutlooks: Outlooks = {
  numbersOf: () =>
    Promise.resolve(
      err({ type: "Model", texts: ["No outlook is computed here. Open the study in Grounds."] }),
    ),
};

/** What is asked for, as canonical JSON: the same for equal plans. Endless numbers have no JSON and are written in words. */
export function orderText(plan: OutlookPlan, effort: OutlookEffort): string {
  const text = JSON.stringify([plan, effort], (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
  const plain: Json = JSON.parse(text);
  return canonicalJson(plain);
}
