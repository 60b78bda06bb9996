import { assertNever, type RecordId } from "../base/index.ts";
import type { Claim, Source } from "../study/index.ts";
import type { AssumptionState } from "./assumptions.ts";

/** What a claim can be where its passages are heard, and are not support for what it says. */
export type UncountedForm = Exclude<Claim["form"], "general" | "event">;

/** Something a reader of a claim should know before leaning on it; it names records and holds no words of theirs. */
export type ClaimWarning =
  | { readonly type: "no-evidence"; readonly silent: number }
  | { readonly type: "only-against"; readonly passages: number }
  | { readonly type: "evidence-gone"; readonly links: number }
  | {
      readonly type: "consent-refused";
      readonly use: "analysis" | "quotation";
      readonly sources: readonly RecordId[];
    }
  | { readonly type: "speaks-both-ways"; readonly sources: readonly RecordId[] }
  | { readonly type: "speakers-uncounted"; readonly atLeast: number; readonly listed: number }
  | { readonly type: "weak-evidence"; readonly why: "anecdotal" | "doubtful" }
  | { readonly type: "confidence-above-cap"; readonly cap: "low" }
  | { readonly type: "single-source"; readonly sources: readonly RecordId[] }
  | {
      readonly type: "shared-source";
      readonly sources: readonly RecordId[];
      readonly claims: readonly RecordId[];
    }
  | { readonly type: "all-tied"; readonly sources: number }
  | { readonly type: "same-role"; readonly role: NonNullable<Source["role"]>; readonly sources: number }
  | { readonly type: "one-country"; readonly sources: number }
  | { readonly type: "one-institution"; readonly sources: number }
  | { readonly type: "interested-sources"; readonly sources: number }
  | { readonly type: "reliability-unknown"; readonly sources: number }
  | { readonly type: "unconfirmed-credibility"; readonly passages: readonly RecordId[] }
  | { readonly type: "not-verbatim"; readonly utterance: Rendering; readonly passages: readonly RecordId[] }
  | { readonly type: "judgements-contradict"; readonly judgements: readonly RecordId[] }
  | { readonly type: "illustration-counted"; readonly passages: readonly RecordId[] }
  | { readonly type: "provenance-gap" }
  | { readonly type: "not-corroboration"; readonly form: UncountedForm }
  | { readonly type: "borrowed-support"; readonly form: UncountedForm; readonly claims: readonly RecordId[] }
  | { readonly type: "analogy-ungraded" }
  | { readonly type: "assumption"; readonly state: AssumptionState }
  | { readonly type: "uncited-premise"; readonly usedBy: readonly RecordId[] }
  | { readonly type: "inference-without-premise" }
  | { readonly type: "rests-on-assumption"; readonly premises: readonly RecordId[] }
  | { readonly type: "could-not-be-asked"; readonly group: RecordId }
  | { readonly type: "high-confidence-low-independence"; readonly low: number; readonly high: number }
  | { readonly type: "confidence-without-reason" };

/** An utterance that is not the speaker's own words. */
export type Rendering = Exclude<NonNullable<Source["utterance"]>, "verbatim">;

/** Say a warning in plain words. */
export function claimWarningText(warning: ClaimWarning): string {
  switch (warning.type) {
    case "no-evidence":
      return warning.silent > 0
        ? `No passage stands for or against it; ${counted(warning.silent, "passage")} on the subject ${warning.silent === 1 ? "is" : "are"} silent.`
        : "No passage stands behind it: it is the author's word.";
    case "only-against":
      return `Only passages against it: ${warning.passages}, and none for it.`;
    case "evidence-gone":
      return `${counted(warning.links, "passage")} it rested on ${warning.links === 1 ? "is" : "are"} gone: withdrawn, or no longer in the text.`;
    case "consent-refused":
      return `${counted(warning.sources.length, "source")} did not consent to ${warning.use}.`;
    case "speaks-both-ways":
      return `${counted(warning.sources.length, "source")} ${warning.sources.length === 1 ? "speaks" : "speak"} both for and against it.`;
    case "speakers-uncounted":
      return `The material speaks of at least ${counted(warning.atLeast, "speaker")}; ${counted(warning.listed, "source")} can be shown. How many there were is not known.`;
    case "weak-evidence":
      return warning.why === "anecdotal"
        ? "The material itself calls it anecdotal: low confidence at most."
        : "Every passage for it is graded doubtful or improbable: low confidence at most.";
    case "confidence-above-cap":
      return `The confidence stated is above what weak evidence allows (${warning.cap}).`;
    case "single-source":
      return "It rests on one speaker alone.";
    case "shared-source":
      return `The same single speaker is also all there is behind ${counted(warning.claims.length, "other claim")}: they do not support one another.`;
    case "all-tied":
      return `${warning.sources} sources, and every pair of them is tied: they count once.`;
    case "same-role":
      return `Everyone who says so speaks from the same side (${warning.role}): others may see it differently.`;
    case "one-country":
      return `All ${warning.sources} officials serve one country.`;
    case "one-institution":
      return `All ${warning.sources} sources belong to one institution or justice system: different offices, not independent ones.`;
    case "interested-sources":
      return warning.sources === 1
        ? "The source for it has a recorded interest in saying so."
        : `All ${warning.sources} sources for it have a recorded interest in saying so.`;
    case "reliability-unknown":
      return "Nobody could judge the reliability of any source for it (F): unknown, which is not the same as bad.";
    case "unconfirmed-credibility":
      return `${counted(warning.passages.length, "passage")} graded 1, “confirmed by other independent sources”, without one examined and found independent.`;
    case "not-verbatim":
      return `${counted(warning.passages.length, "passage")} may be quoted and ${warning.passages.length === 1 ? "is" : "are"} ${renderingWords[warning.utterance]}: no quotation marks.`;
    case "judgements-contradict":
      return `${counted(warning.judgements.length, "judgement")} on independence contradict each other; they are set aside until settled.`;
    case "illustration-counted":
      return `${counted(warning.passages.length, "passage")} counted for it only ${warning.passages.length === 1 ? "shows" : "show"} one case: an illustration, not support.`;
    case "provenance-gap":
      return "How this came to be known is not stated.";
    case "not-corroboration":
      return `${uncountedWords[warning.form]} Its passages are listed, and do not corroborate.`;
    case "borrowed-support":
      return `Some of its passages belong to ${counted(warning.claims.length, "claim")} of another form it is reasoned from (${warning.form}): they do not corroborate this one.`;
    case "analogy-ungraded":
      return "An analogy without a grade of relevance: say how near the other case is.";
    case "assumption":
      return `An assumption, ${assumptionWords[warning.state]}.`;
    case "uncited-premise":
      return `${counted(warning.usedBy.length, "claim")} ${warning.usedBy.length === 1 ? "is" : "are"} reasoned from it, and no passage stands for it.`;
    case "inference-without-premise":
      return "A step of reasoning that names neither a premise nor a passage.";
    case "rests-on-assumption":
      return `It is reasoned from ${counted(warning.premises.length, "assumption")}.`;
    case "could-not-be-asked":
      return "Nobody of this group could be asked: what is known comes from those who survived, left or watched.";
    case "high-confidence-low-independence":
      return `High confidence, with ${warning.low === warning.high ? warning.low : `${warning.low} to ${warning.high}`} independent.`;
    case "confidence-without-reason":
      return "The confidence has no reason.";
    default:
      return assertNever(warning);
  }
}

const renderingWords: Readonly<Record<Rendering, string>> = {
  interpreter: "an interpreter's rendering",
  reconstructed: "reconstructed from notes",
  summary: "a summary",
};

const uncountedWords: Readonly<Record<UncountedForm, string>> = {
  illustration: "An example of one case.",
  expectation: "What somebody expects, not what happened.",
  attitude: "What somebody fears, wants or thinks, not what happened.",
  analogy: "Another case, brought in as an analogy.",
  inference: "A step of reasoning.",
};

const assumptionWords: Readonly<Record<AssumptionState, string>> = {
  solid: "found solid on review",
  caveats: "correct with caveats",
  unsupported: "found unsupported on review",
  "not-reviewed": "not reviewed yet",
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
