import type { TFunction } from "i18next";
import type { ClaimWarning, IndependentCount, PairReason } from "../../app/views.ts";

/** Words of the claims' room. */
export type ClaimWords = TFunction<"claims">;

/** A range of independent passages: "3", "2 to 4". */
export function rangeText(t: ClaimWords, { low, high, exact }: IndependentCount): string {
  const range = low === high ? String(low) : t("count.range", { low, high });
  return exact ? range : t("count.bound", { range });
}

/** What a reader should know before leaning on a claim, in the tool's language. */
export function warningText(t: ClaimWords, warning: ClaimWarning): string {
  switch (warning.type) {
    case "no-evidence":
      return warning.silent > 0
        ? t("warning.text.no-evidence-silent", { count: warning.silent })
        : t("warning.text.no-evidence");
    case "only-against":
      return t("warning.text.only-against", { count: warning.passages });
    case "evidence-gone":
      return t("warning.text.evidence-gone", { count: warning.links });
    case "consent-refused":
      return t(`warning.text.consent-refused-${warning.use}`, { count: warning.sources.length });
    case "speaks-both-ways":
      return t("warning.text.speaks-both-ways", { count: warning.sources.length });
    case "speakers-uncounted":
      return t("warning.text.speakers-uncounted", { count: warning.listed, atLeast: warning.atLeast });
    case "weak-evidence":
      return t(`warning.text.weak-evidence-${warning.why}`);
    case "shared-source":
      return t("warning.text.shared-source", { count: warning.claims.length });
    case "same-role":
      return t("warning.text.same-role", { role: t(`role.${warning.role}`) });
    case "all-tied":
    case "one-country":
    case "one-institution":
    case "interested-sources":
      return t(`warning.text.${warning.type}`, { count: warning.sources });
    case "not-verbatim":
      return t(`warning.text.not-verbatim-${warning.utterance}`, { count: warning.passages.length });
    case "unconfirmed-credibility":
    case "illustration-counted":
      return t(`warning.text.${warning.type}`, { count: warning.passages.length });
    case "judgements-contradict":
      return t("warning.text.judgements-contradict", { count: warning.judgements.length });
    case "not-corroboration":
      return t(`warning.text.not-corroboration-${warning.form}`);
    case "borrowed-support":
      return t("warning.text.borrowed-support", {
        count: warning.claims.length,
        form: t(`form.${warning.form}`),
      });
    case "assumption":
      return t(`warning.text.assumption-${warning.state}`);
    case "uncited-premise":
      return t("warning.text.uncited-premise", { count: warning.usedBy.length });
    case "rests-on-assumption":
      return t("warning.text.rests-on-assumption", { count: warning.premises.length });
    case "high-confidence-low-independence":
      return t("warning.text.high-confidence-low-independence", {
        range: rangeText(t, { ...warning, exact: true }),
      });
    default:
      return t(`warning.text.${warning.type}`);
  }
}

/** Why a pair of passages is taken as it is. */
export function reasonText(t: ClaimWords, reason: PairReason): string {
  switch (reason.type) {
    case "shared-origin":
      return t(`card.reason.${reason.kind}`, { label: reason.label });
    case "judged": {
      const judged = t(judgedKeys[reason.value]);
      return reason.reach === "this-claim" ? t("card.reason.forThisClaim", { judged }) : judged;
    }
    case "judgements-contradict":
      return t("card.reason.contradict", { count: reason.judgements.length });
    default:
      return t(`card.reason.${reason.type}`);
  }
}

const judgedKeys = {
  shared: "card.reason.judgedShared",
  independent: "card.reason.judgedIndependent",
  "not-known": "card.reason.judgedUnknown",
} as const;
