import {
  anyRef,
  count,
  flag,
  label,
  moment,
  number,
  oneOf,
  optional,
  ownedBy,
  parentIn,
  period,
  ref,
  refs,
  structure,
  token,
  wordList,
  words,
} from "./fields.ts";
import { type Block, isLayout } from "./layout.ts";
import { isOffsetMap, type OffsetMap } from "./offset-map.ts";
import { type RecordOf, table, vocabulary } from "./table.ts";

/** What the study is about; there is exactly one. */
export const study = table("study", {
  title: words(),
  question: optional(words()),
  /** What a reader must be told, such as that the views are not an institution's. */
  disclaimer: optional(words()),
  /** The probability scale for the outlook. */
  scale: optional(oneOf("icd-203", "ipcc", "uk")),
});

/** Somebody who works in the study: codes, judges, signs. */
export const member = table("member", { name: label() });

/** A wave of collection; a period without an end is still going on. */
export const wave = table("wave", { name: words(), during: optional(period()), note: optional(words()) });

/** A period the study gives a name to; it surely covers `during` and may reach as far as `widest`. */
export const namedPeriod = table("namedPeriod", {
  name: words(),
  during: period(),
  widest: optional(period()),
  note: optional(words()),
});

/** A place at the coarseness that may be known; the country is required, the rest is not. */
export const place = table("place", {
  country: label(),
  region: optional(label()),
  site: optional(label()),
});

/** A kind of member of the armed group studied: why they joined, what became of them. Never a person. */
export const group = table("group", {
  name: words(),
  reason: optional(words()),
  fate: optional(words()),
  origin: optional(oneOf("local", "foreign", "both")),
});

/** A person to protect, under a pseudonym; the names are in the vault. */
export const person = table("person", {
  pseudonym: label(),
  role: oneOf("insider", "intermediary", "official", "civilian"),
  /** Such as "judge", "prison guard", "ex-fighter". */
  kind: optional(label()),
  group: optional(ref("group")),
  /** 1: public role; 2: at risk if known; 3: in danger if known. */
  protection: oneOf("1", "2", "3"),
});

/** A fact about a person or source that can help to identify somebody: age, town, month of a hearing. */
export const attribute = table("attribute", {
  about: anyRef(),
  name: label(),
  value: label(),
});

/** How a source was obtained. */
export const sourceModes = ["voice", "in-person", "embedded", "court", "archive", "written"] as const;
/** What somebody who speaks is to the group. */
export const roles = ["insider", "intermediary", "official", "civilian", "researcher"] as const;

/** One material: an interview, notes, a court observation, a document, a recording's transcript. */
export const source = table("source", {
  title: words(),
  mode: optional(oneOf(...sourceModes)),
  role: optional(oneOf(...roles)),
  /** Such as "judge", "smuggler", "former local fighter". */
  kind: optional(label()),
  institution: optional(label()),
  institutionCountry: optional(label()),
  /** Whose statement it is. */
  person: optional(ref("person")),
  group: optional(ref("group")),
  wave: optional(ref("wave")),
  collected: optional(period()),
  /** The same date as the source states it, where that differs; both are kept and the difference is shown. */
  collectedAsStated: optional(period()),
  place: optional(ref("place")),
  /** The coarseness at which the place may be shown. */
  placeShown: optional(oneOf("country", "region", "site")),
  language: optional(token()),
  utterance: optional(oneOf("verbatim", "reconstructed", "interpreter", "summary")),
  interpreter: optional(ref("person")),
  recorded: optional(oneOf("yes", "no", "not-known")),
  publicRecord: optional(oneOf("public-record", "own-notes", "both")),
  identityCheck: optional(words()),
  /** How access came about: who hosted, who introduced. */
  hostOrganisation: optional(label()),
  biasNote: optional(words()),
  /** What the source stands to gain or lose by saying it. */
  interest: optional(words()),
  reliability: optional(oneOf("A", "B", "C", "D", "E", "F")),
  reliabilityReason: optional(words()),
  release: oneOf("never", "paraphrase", "quote"),
  consentAnalysis: oneOf("yes", "no", "not-asked"),
  consentQuotation: oneOf("yes", "no", "not-asked"),
  consentArchive: oneOf("yes", "no", "not-asked"),
  consentRecontact: oneOf("yes", "no", "not-asked"),
  /** False where consent can no longer be renewed: the person died or cannot be reached. */
  consentRenewable: optional(flag()),
  statusAfter: optional(oneOf("in-contact", "out-of-contact", "dead", "not-known")),
  statusBasis: optional(words()),
  lastKnown: optional(period()),
  /** Whether the names step was finished, or skipped (which bars release). */
  namesStep: oneOf("done", "skipped", "pending"),
  /** What was read and how, for the custody record. */
  format: token(),
  encoding: optional(token()),
  originalSha256: token(),
  originalBytes: count(),
  /** How many words its text has now. */
  wordCount: optional(count()),
  receivedAt: moment(),
  /** What reading the file lost or left aside, in the tool's words: pictures, comments, tracked changes. */
  readingNotes: optional(wordList()),
});

/** One state of a source's text: the first as imported, each later one a small edit of the one before. */
export const textVersion = table("textVersion", {
  source: ownedBy("source"),
  /** The version edited; absent for the first. */
  base: optional(ref("textVersion")),
  reason: oneOf("import", "correction", "replacement"),
  /** How offsets move from the base to this version; for the first, one insertion at 0. */
  map: structure<OffsetMap>(isOffsetMap),
  /** The words each splice put in, in order; or the whole text alone where `whole` is set. */
  words: wordList(),
  /** Whether `words` is the whole text, because the words of the versions before were destroyed. */
  whole: flag(),
  /** The blocks of a version that carries its own; later versions map them. */
  layout: optional(structure<readonly Block[]>(isLayout)),
  speakers: optional(refs("speaker")),
});

/** Somebody who speaks in a source. */
export const speaker = table("speaker", {
  source: ownedBy("source"),
  label: label(),
  part: oneOf("interviewer", "respondent", "interpreter", "court", "other", "not-known"),
  person: optional(ref("person")),
});

/** A step in the life of the material, from receipt to withdrawal. */
export const custody = table("custody", {
  source: ownedBy("source"),
  event: oneOf(
    "received",
    "read",
    "names-replaced",
    "names-skipped",
    "corrected",
    "exported",
    "backed-up",
    "withdrawn",
  ),
  at: moment(),
  sha256: optional(token()),
  note: optional(label()),
});

/** A code of the codebook. */
export const code = table("code", {
  name: words(),
  parent: parentIn("code"),
  definition: optional(words()),
  include: optional(words()),
  exclude: optional(words()),
  example: optional(words()),
  /** Position among its siblings. */
  position: optional(number()),
  colour: optional(oneOf("teal", "rust", "amber", "violet", "blue", "green", "plum", "slate")),
});

/** A stretch of one text version: no quote is stored. */
export const passage = table("passage", {
  source: ownedBy("source"),
  version: ref("textVersion"),
  start: count(),
  end: count(),
  /** May be stricter than the source's release level, never looser. */
  release: optional(oneOf("never", "paraphrase", "quote")),
});

/** One code on one passage by one coder. */
export const coding = table("coding", {
  passage: ownedBy("passage"),
  code: ref("code"),
  coder: ref("member"),
  at: moment(),
});

/** A note of an analyst on any record. */
export const memo = table("memo", {
  about: anyRef(),
  title: optional(words()),
  text: words(),
  by: ref("member"),
  at: moment(),
});

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

/** An encrypted copy that was made; it still holds what is destroyed here later. */
export const backup = table("backup", { at: moment(), label: label(), sha256: token() });

/** A source that was withdrawn, and what rested on it. */
export const withdrawal = table("withdrawal", {
  source: ref("source"),
  at: moment(),
  reason: oneOf("consent-withdrawn", "risk", "error", "retention"),
  /** Records that lost a passage: claims, quantities, codes. */
  affected: structure<readonly { readonly table: string; readonly id: string }[]>(Array.isArray),
});

/** The tables of a study; version 1. */
export const studyVocabulary = vocabulary("study", 1, [
  study,
  member,
  wave,
  namedPeriod,
  place,
  group,
  person,
  attribute,
  source,
  textVersion,
  speaker,
  custody,
  code,
  passage,
  coding,
  memo,
  claim,
  evidence,
  origin,
  originLink,
  independence,
  quantity,
  sizeWord,
  backup,
  withdrawal,
]);

export type Study = RecordOf<typeof study>;
export type Member = RecordOf<typeof member>;
export type Wave = RecordOf<typeof wave>;
export type NamedPeriod = RecordOf<typeof namedPeriod>;
export type Place = RecordOf<typeof place>;
export type Group = RecordOf<typeof group>;
export type Person = RecordOf<typeof person>;
export type Attribute = RecordOf<typeof attribute>;
export type Source = RecordOf<typeof source>;
export type TextVersion = RecordOf<typeof textVersion>;
export type Speaker = RecordOf<typeof speaker>;
export type Custody = RecordOf<typeof custody>;
export type CodeLabel = RecordOf<typeof code>;
export type Passage = RecordOf<typeof passage>;
export type Coding = RecordOf<typeof coding>;
export type Memo = RecordOf<typeof memo>;
export type Claim = RecordOf<typeof claim>;
export type Evidence = RecordOf<typeof evidence>;
export type Origin = RecordOf<typeof origin>;
export type OriginLink = RecordOf<typeof originLink>;
export type Independence = RecordOf<typeof independence>;
export type Quantity = RecordOf<typeof quantity>;
export type SizeWord = RecordOf<typeof sizeWord>;
export type Backup = RecordOf<typeof backup>;
export type Withdrawal = RecordOf<typeof withdrawal>;
