import type { LeftKind, LeftLine, LeftReason } from "./calls.ts";

/** The kinds of record that stay behind by their names in a list. */
export const leftKindWords: Readonly<Record<LeftKind, string>> = {
  source: "Sources",
  passage: "Passages",
  coding: "Codings",
  memo: "Memos",
  case: "Cases",
  value: "Values",
  set: "Sets",
  link: "Links",
  claim: "Claims",
  evidence: "Evidence",
  code: "Codes",
  person: "Persons",
  speaker: "Speakers",
  quantity: "Quantities",
  model: "Model and outlook",
};

const reasonWords: Readonly<Record<LeftReason, string>> = {
  "names-step": "the names step is not done",
  release: "the release level forbids it",
  "consent-analysis": "consent to analysis was refused",
  "consent-quotation": "there is no consent to quotation",
  "consent-archive": "there is no consent to an archive; passages that may be quoted leave, each by itself",
  "words-stay": "the words are in a source or passage that stays behind",
  "names-left": "it names somebody of the register",
  "words-gone": "no word of it is left in the text as it stands",
  "no-words": "it is sound, pixels or pages, or marks some, and these leave in a sealed project alone",
  "no-file": "its recording, picture or PDF cannot be read from the vault",
  "too-large": "its recording, picture or PDF would make the project larger than one that comes in again",
  "other-file":
    "it is marked on a page, and its source leaves with its recording, beside which the standard has no pages",
  "no-times": "the times of its lines leave beside a recording alone, and there is none",
  unmarked: "nobody put a code or a claim on it, and only quotes of its source leave",
  "working-note": "analysts' notes are cleared by nothing",
  "few-sources": "it would tell something of fewer sources than may be told apart",
  "may-identify": "it can help to identify somebody",
  "ends-stay": "what it is about, or joins, stays behind",
  "no-place": "the standard has no place for it",
  "same-stretch": "several on the same words leave as one",
  characters:
    "line breaks are written as the standard has them, or a character that it cannot hold was replaced",
};

/** Say what becomes of what does not leave as it is. */
export function leftReasonText({ fate, why }: Pick<LeftLine, "fate" | "why">): string {
  return `${fate === "changed" ? "Changed" : "Left behind"}: ${reasonWords[why]}.`;
}
