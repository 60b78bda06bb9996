import {
  count,
  flag,
  label,
  moment,
  number,
  oneOf,
  optional,
  ownedBy,
  period,
  ref,
  refs,
  structure,
  token,
  wordList,
  words,
} from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** How the study looks ahead; at most one. */
export const outlook = table("outlook", {
  /** The day from which months are counted. */
  base: period(),
  horizonMonths: count(),
  /** Whole blocks of 512. */
  runs: count(),
  seed: count(),
  stepsPerMonth: count(),
  /** What was not known by then is not in it. */
  cutOff: period(),
  /** What share a range stated in doubt is taken to cover, 0 to 1. */
  statedCoverage: number(),
  /** No published cell may count fewer than this; 3 at least. */
  smallestCell: count(),
});

/** What a policy or an event changes, from when, how fast, at what cost, with its harms. */
export const measure = table("measure", {
  key: token(),
  name: words(),
  kind: oneOf("measure", "shock"),
  /** Not proposed by anybody who was heard: the analysts' own inference. */
  inferred: flag(),
  fromMonth: count(),
  overMonths: count(),
  untilMonth: optional(count()),
  costLow: optional(number()),
  costHigh: optional(number()),
  /** Such as "million dollars a year". */
  costUnit: optional(label()),
  costBasis: optional(words()),
  /** What it does to people besides what it is meant to; absent where nobody looked. */
  harm: optional(words()),
  /** A watched number in which its harm can be seen. */
  harmWatched: optional(ref("watched")),
  claims: optional(refs("claim")),
  position: number(),
});

/** One parameter that a measure changes. */
export const measureEffect = table("measureEffect", {
  measure: ownedBy("measure"),
  parameter: ref("parameter"),
  how: oneOf("times", "plus", "to"),
  /** A formula of parameters alone, so that the size of an effect has a warrant like any other number. */
  by: label(),
  reason: optional(words()),
});

/** Measures taken together. */
export const scenario = table("scenario", {
  key: token(),
  name: words(),
  measures: refs("measure"),
  /** How they act on each other, and what is assumed of it. */
  interactions: optional(words()),
  budget: optional(number()),
  budgetUnit: optional(label()),
  position: number(),
});

/** How far a definition of regrouping goes: that they live on, organise, what they can do, what they hold. */
export const rungs = ["survival", "reorganisation", "capability", "control"] as const;

/** What “regroup” can mean: a test on a run, and what a later reader would have to see to settle it. */
export const regroup = table("regroup", {
  key: token(),
  name: words(),
  rung: oneOf(...rungs),
  /** A formula that is 1 in a month in which it holds and 0 in others. */
  condition: label(),
  forMonths: count(),
  /** The last month that counts; absent for the horizon. */
  byMonth: optional(count()),
  /** Reported, and never called regrouping. */
  earlySign: optional(flag()),
  indicators: wordList(),
  settledBy: words(),
  /** The claims in which it is said. */
  claims: optional(refs("claim")),
  position: number(),
});

/** A likelihood word that a member signed beside a share of runs. */
export const judgement = table("judgement", {
  of: ref("regroup"),
  /** Under which scenario; absent for none. */
  scenario: optional(ref("scenario")),
  scale: oneOf("icd-203", "icd-203-second-row", "ipcc", "uk"),
  /** One word, or every word of the scale that the range touches, from the least to the greatest. */
  likelihood: structure<readonly string[]>(isShortWords),
  confidence: oneOf("high", "moderate", "low"),
  confidenceReason: words(),
  reason: words(),
  claims: optional(refs("claim")),
  by: ref("member"),
  at: moment(),
  /** The share of runs and its range as they stood when it was signed; 0 to 1. */
  share: number(),
  low: number(),
  high: number(),
});

/** Something that is not known, and what could answer it. */
export const question = table("question", {
  text: words(),
  parameters: optional(refs("parameter")),
  claims: optional(refs("claim")),
  /** Kinds of evidence that could answer it, those that endanger nobody first. */
  answeredBy: structure<readonly EvidenceKind[]>(isEvidenceKinds),
  /** What asking would mean for those who are asked. */
  risk: oneOf("none", "low", "moderate", "high"),
  riskNote: optional(words()),
  /** Sources who must not be asked again. */
  notAgain: optional(refs("source")),
  position: number(),
});

/** What could answer a question, in the order in which it should be tried. */
export const evidenceKinds = [
  "documents",
  "officials",
  "experts",
  "intermediaries",
  "former-members",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

function isShortWords(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof each === "string" && /^[a-z -]{1,40}$/.test(each))
  );
}

function isEvidenceKinds(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => evidenceKinds.some((kind) => kind === each)) &&
    new Set(value).size === value.length
  );
}

export type OutlookFrame = RecordOf<typeof outlook>;
export type Measure = RecordOf<typeof measure>;
export type MeasureEffect = RecordOf<typeof measureEffect>;
export type Scenario = RecordOf<typeof scenario>;
export type Regroup = RecordOf<typeof regroup>;
export type Judgement = RecordOf<typeof judgement>;
export type OpenQuestion = RecordOf<typeof question>;
