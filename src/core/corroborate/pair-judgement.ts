import type { RecordId } from "../base/index.ts";
import type { Independence } from "../study/index.ts";
import type { CorroborateIndex } from "./corroborate-tables.ts";

/** What the analysts judged of two sources with regard to one claim. */
export type PairJudgement =
  | { readonly type: "none" }
  | { readonly type: "judged"; readonly value: Independence["value"]; readonly judgement: Independence }
  /** Judgements of the same reach disagree; none of them has force. */
  | { readonly type: "contradictory"; readonly judgements: readonly Independence[] };

/**
 * Find the judgement that holds for two sources and a claim; without a claim, one made for all.
 *
 * One made for that claim goes before one made for all. Among judgements of the same reach: shared and independent
 * contradict each other; so do independent and not known, since independence must be nobody's doubt; shared stands
 * beside not known.
 */
export function judgementOf(
  index: CorroborateIndex,
  claimId: RecordId | undefined,
  one: RecordId,
  other: RecordId,
): PairJudgement {
  const between = (index.judgementsBySourceId.get(one) ?? []).filter(
    (judgement) => judgement.one === other || judgement.other === other,
  );
  const forThisClaim = between.filter(({ claim }) => claim !== undefined && claim === claimId);
  const holding = forThisClaim.length > 0 ? forThisClaim : between.filter(({ claim }) => claim === undefined);
  const [first] = holding;
  if (first === undefined) return { type: "none" };

  const byValue = (value: Independence["value"]): Independence | undefined =>
    holding.find((judgement) => judgement.value === value);
  const [shared, independent, notKnown] = [byValue("shared"), byValue("independent"), byValue("not-known")];
  if (independent && (shared || notKnown)) return { type: "contradictory", judgements: holding };
  const judgement = shared ?? independent ?? notKnown ?? first;
  return { type: "judged", value: judgement.value, judgement };
}
