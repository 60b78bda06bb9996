import {
  anyRef,
  count,
  flag,
  label,
  moment,
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
import { type Block, isLayout } from "./layout.ts";
import { isSourceMedia, type SourceMedia } from "./media-part.ts";
import { isOffsetMap, type OffsetMap } from "./offset-map.ts";
import { type RecordOf, table } from "./table.ts";

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
  /** Of a recording or picture: what its header was found to say. */
  media: optional(structure<SourceMedia>(isSourceMedia)),
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

/** That one source's text is a translation of another's; a source has at most one that counts, the latest. */
export const translation = table("translation", { source: ownedBy("source"), of: ref("source") });

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
  /** The table that left in which the source was counted. */
  countedIn: optional(ref("leftTable")),
});

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
export type Translation = RecordOf<typeof translation>;
export type Speaker = RecordOf<typeof speaker>;
export type Custody = RecordOf<typeof custody>;
