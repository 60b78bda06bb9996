import type { ReadyDraft } from "../../app/views.ts";
import type { InputOf } from "../state/session.ts";
import type { Draft } from "./draft.ts";

type PartChange = InputOf<"changeModel">["changes"][number];

/**
 * What saving a draft changes in the study: estimates become judgements of whoever signs now, for the reason given; what they
 * were stated or counted from stays beside them as what was looked at.
 */
export function savedChanges(draft: Draft, ready: ReadyDraft, reason: string): readonly PartChange[] {
  const { ranges, weights, months } = draft;
  const horizon: readonly PartChange[] =
    months === undefined ? [] : [{ do: "put", table: "outlook", values: { horizonMonths: months } }];
  const estimates = ready.knobs.flatMap(({ estimate, warrant, chosen }): readonly PartChange[] => {
    const range = ranges[estimate];
    if (range === undefined) return [];
    const { low, high, middle = null, scale, coverage } = range;
    const values = chosen
      ? { low: null, high: null, middle: middle ?? low }
      : { low, high, middle, scale, coverage };
    const before =
      warrant === "judgement" ? {} : { warrant: "judgement", cases: null, of: null, worth: null };
    return [{ do: "put", table: "estimate", id: estimate, values: { ...before, ...values, reason } }];
  });
  const accounts = Object.entries(weights).map(
    ([id, weight]): PartChange => ({ do: "put", table: "account", id, values: { weight, reason } }),
  );
  return [...estimates, ...accounts, ...horizon];
}
