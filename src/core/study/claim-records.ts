import {
  count,
  flag,
  label,
  number,
  oneOf,
  optional,
  ownedBy,
  period,
  ref,
  refs,
  token,
  words,
} from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

const concern = ["none", "minor", "moderate", "serious"] as const;

/** One statement, with its hedge kept. */
export const claim = table("claim", {
  text: words(),
  /** What kind of statement it is; only `general` and `event` are counted as supported by evidence for. */
  form: oneOf("general", "event", "illustration", "expectation", "attitude", "analogy", "inference"),
  group: optional(ref("group")),
  /** Stated without a passage, as a premise or a step of reasoning. */
  assumption: flag(),
  assumptionState: optional(oneOf("solid", "caveats", "unsupported")),
  /** What would show the assumption to be wrong. */
  wouldBreak: optional(words()),
  /** The claims this one is reasoned from: what falls with them. */
  premises: optional(refs("claim")),
  /** The general claim that this illustration shows one case of. */
  illustrates: optional(ref("claim")),
  /** The material itself calls it anecdotal; caps the confidence. */
  anecdotal: optional(flag()),
  confidence: optional(oneOf("high", "moderate", "low", "very-low")),
  confidenceReason: optional(words()),
  methodConcern: optional(oneOf(...concern)),
  methodReason: optional(words()),
  coherenceConcern: optional(oneOf(...concern)),
  coherenceReason: optional(words()),
  adequacyConcern: optional(oneOf(...concern)),
  adequacyReason: optional(words()),
  relevanceConcern: optional(oneOf(...concern)),
  relevanceReason: optional(words()),
  /** The case an analogy comes from and how near it is. */
  analogyPeriod: optional(period()),
  analogyRelevance: optional(oneOf("direct", "indirect", "partial", "uncertain")),
  /** How many speakers the material says there were, where it gives no list ("several"). */
  speakersAtLeast: optional(count()),
  /** How what is claimed came to be known is not stated. */
  provenanceGap: optional(flag()),
  by: optional(ref("member")),
});

/** How far a source was from what it reports. */
export const proximities = ["took-part", "saw-it", "was-told", "inferred"] as const;

/** One passage that speaks for or against one claim, or was asked and is silent. */
export const evidence = table("evidence", {
  claim: ownedBy("claim"),
  passage: ref("passage"),
  direction: oneOf("for", "against", "silent"),
  proximity: oneOf(...proximities),
  /** Admiralty item credibility; 6 cannot be judged. */
  credibility: oneOf("1", "2", "3", "4", "5", "6"),
  place: optional(ref("place")),
  note: optional(words()),
  by: optional(ref("member")),
});

/** Something that may make two statements depend on each other. */
export const origin = table("origin", {
  kind: oneOf("person", "informant", "gatekeeper", "unit", "institution", "interpreter", "media", "prompt"),
  label: label(),
  person: optional(ref("person")),
  note: optional(words()),
});

/** That a source, or one passage of it, stems from an origin; `claims` limits it to the claims it bears on. */
export const originLink = table("originLink", {
  origin: ownedBy("origin"),
  source: ref("source"),
  passage: optional(ref("passage")),
  claims: optional(refs("claim")),
});

/** A judgement on whether two sources depend on each other, for one claim or for all. */
export const independence = table("independence", {
  one: ref("source"),
  other: ref("source"),
  claim: optional(ref("claim")),
  value: oneOf("shared", "independent", "not-known"),
  reason: words(),
  by: optional(ref("member")),
});

/** A quantity somebody stated: a value, a range, or a word. */
export const quantity = table("quantity", {
  passage: ownedBy("passage"),
  kind: oneOf("count", "share", "frequency", "price", "pay", "duration", "age", "date", "rate"),
  /** The word used ("many"), read through the study's table of words. */
  word: optional(words()),
  low: optional(number()),
  high: optional(number()),
  unit: optional(label()),
  definition: optional(words()),
  /** "Many of whom?" */
  denominator: optional(words()),
  during: optional(period()),
  /** A date as the source states it, where the quantity is one, beside `during` as established. */
  asStated: optional(period()),
  /** Whether the range is variety between cases or doubt about one value. */
  spread: optional(oneOf("variety", "doubt")),
  /** The same amount in another unit, by whom it was converted. */
  convertedLow: optional(number()),
  convertedHigh: optional(number()),
  convertedUnit: optional(label()),
  convertedBy: optional(oneOf("source", "author", "study")),
  /** The study's own conversion to that unit, kept beside the stated one, and the rate it rests on. */
  recomputedLow: optional(number()),
  recomputedHigh: optional(number()),
  recomputedBasis: optional(words()),
  /** A period of the study's own ("the second wave of leaving") that the quantity belongs to. */
  namedPeriod: optional(ref("namedPeriod")),
  group: optional(ref("group")),
  statedBy: optional(ref("person")),
  claim: optional(ref("claim")),
});

/** What a word of size means in this study, for one language, role of the speaker and kind of quantity. */
export const sizeWord = table("sizeWord", {
  word: words(),
  language: token(),
  role: oneOf("insider", "intermediary", "official", "civilian", "researcher", "any"),
  kind: oneOf("count", "share", "frequency"),
  low: number(),
  high: number(),
  setBy: optional(ref("member")),
});

export type Claim = RecordOf<typeof claim>;
export type Evidence = RecordOf<typeof evidence>;
export type Origin = RecordOf<typeof origin>;
export type OriginLink = RecordOf<typeof originLink>;
export type Independence = RecordOf<typeof independence>;
export type Quantity = RecordOf<typeof quantity>;
export type SizeWord = RecordOf<typeof sizeWord>;
