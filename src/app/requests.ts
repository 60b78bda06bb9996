import type { RecordId } from "../core/base/index.ts";
import type {
  Claim,
  CodeLabel,
  Evidence,
  MediaPart,
  NamedPeriod,
  Origin,
  Person,
  Quantity,
  Source,
  Speaker,
} from "../core/study/index.ts";
import type { Said } from "./said/index.ts";
import type { NameDecision, PersonRole } from "./views.ts";

// What the calls of `Api` take, and the small things they answer; what is shown of a study is in the views.

/** A place, wave or group to refer to; places at the coarseness that may be known. */
export type NewChoice =
  | { readonly table: "place"; readonly country: string; readonly region?: string; readonly site?: string }
  | { readonly table: "wave"; readonly name: string }
  | { readonly table: "group"; readonly name: string };

/** A note with what is known about it: the contact sheet of an interview that nobody recorded. */
export interface AddText {
  readonly title: string;
  readonly text: string;
  /** Said of the source once the note enters the study; until then it waits in the vault with it. */
  readonly description?: SourceDescription;
}

/** A file that a list of references names, in small letters, and what the list says of it. */
export interface DescribedFile {
  readonly file: string;
  readonly description: SourceDescription;
}

/** A text was received and read, or refused as one the study already holds. */
export type AddedText =
  | { readonly waiting: RecordId; readonly notes: readonly string[] }
  | { readonly duplicateOf: RecordId; readonly title: string };

/** The end of a names step. */
export interface FinishNames {
  readonly waiting: RecordId;
  readonly title: string;
  readonly decisions: readonly NameDecision[];
  /** Words marked by hand in the text, each decided like a group; `key` is the words themselves. */
  readonly marked: readonly NameDecision[];
}

/** A selection in the reader becomes a passage with a code; an equal passage is used again. */
export interface CodePassage {
  readonly source: RecordId;
  readonly version: RecordId;
  readonly start: number;
  readonly end: number;
  readonly code: RecordId;
}

/** A selection or passage becomes evidence for or against a claim. */
export interface LinkEvidence {
  readonly claim: RecordId;
  readonly at:
    | { readonly passage: RecordId }
    | { readonly source: RecordId; readonly version: RecordId; readonly start: number; readonly end: number }
    | { readonly source: RecordId; readonly part: MediaPart };
  readonly direction: Evidence["direction"];
  readonly proximity: Evidence["proximity"];
  readonly credibility: Evidence["credibility"];
  /** Where it happened, where that is not the place of the source. */
  readonly place?: RecordId;
  readonly note?: string;
}

/** A judgement on one pair of sources. */
export interface JudgeIndependence {
  readonly claim: RecordId;
  readonly one: RecordId;
  readonly other: RecordId;
  readonly value: "shared" | "independent" | "not-known";
  readonly reason: string;
}

/** A name that was found after its text had entered the study. */
export interface ReplaceNameLater {
  readonly words: string;
  readonly person:
    | { readonly id: RecordId }
    | { readonly pseudonym: string; readonly role: "insider" | "intermediary" | "official" | "civilian" };
}

/** Where a code goes; without a parent to the top, without `before` behind its siblings. */
export interface MoveCode {
  readonly code: RecordId;
  readonly parent?: RecordId;
  readonly before?: RecordId;
}

/** Two codes to become one; `keep` retires the first and leaves the work done with it under it. */
export interface MergeCodes {
  readonly from: RecordId;
  readonly into: RecordId;
  readonly earlier?: "move" | "keep";
}

/** A new code beside another or below it, with some of its codings. */
export interface SplitCode {
  readonly code: RecordId;
  readonly name: string;
  readonly codings: readonly RecordId[];
  readonly where: "beside" | "below";
}

/** What codings are counted by, and of which code. */
export interface CountCodings {
  readonly by: "source" | "role" | "place" | "group" | "coder";
  readonly code?: RecordId;
}

/** A field written twice, and which of its values is to stand, by its place in the list. */
export interface SettleConflict {
  readonly of: { readonly table: string; readonly id: RecordId };
  readonly field: string;
  readonly choose: number;
}

/** A correction that does not count, to be taken back for good order. */
export interface SettleText {
  readonly source: RecordId;
  readonly version: RecordId;
}

/** Other words for a memo; a title of `null` is taken away, one that is absent stays. */
export interface RewordMemo {
  readonly memo: RecordId;
  readonly title?: string | null;
  readonly text: string;
  readonly forGood?: boolean;
}

/** What can be said about a source; `null` clears. */
export type SourceDescription = {
  readonly [K in keyof Omit<Source, "id" | RecordedField>]?: Source[K] | null;
};

/** What is recorded of a source as it happens, and is nobody's to say. */
export type RecordedField =
  | "format"
  | "encoding"
  | "originalSha256"
  | "originalBytes"
  | "wordCount"
  | "receivedAt"
  | "readingNotes"
  | "media"
  | "namesStep";

/** What can be said about a code; `null` clears. */
export type CodeDescription = { readonly [K in keyof Omit<CodeLabel, "id">]?: CodeLabel[K] | null };

/** What can be said about a claim; `null` clears. */
export type ClaimDescription = { readonly [K in keyof Omit<Claim, "id">]?: Claim[K] | null };

/** What an undo or redo did, in words. */
export interface UndoView {
  /** Absent where there was nothing to take back. */
  readonly act?: string;
  readonly skipped: readonly Said[];
  /** Present where every step was left, so that nothing was taken back or done again. */
  readonly nothing?: true;
}

/** A person to register, with the spellings under which they are named. */
export interface RegisterPerson {
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly group?: RecordId;
  readonly protection?: Person["protection"];
  readonly spellings: readonly string[];
}

/** What else can be said about a person; `null` clears. */
export interface ChangePerson {
  readonly person: RecordId;
  readonly values: {
    readonly role?: PersonRole;
    readonly protection?: Person["protection"];
    readonly kind?: string | null;
    readonly group?: RecordId | null;
  };
}

/** Who a speaker is; a person of `null` is nobody who is registered. */
export interface DescribeSpeaker {
  readonly speaker: RecordId;
  readonly part?: Speaker["part"];
  readonly person?: RecordId | null;
}

/** A person of the register, with the names. */
export interface RegisteredPersonLine {
  readonly id: RecordId;
  readonly pseudonym: string;
  readonly role: PersonRole;
  readonly kind?: string;
  readonly group?: RecordId;
  readonly protection: Person["protection"];
  readonly spellings: readonly { readonly id: RecordId; readonly text: string; readonly script: string }[];
}

/** A quantity that a passage or a selection states. */
export interface StateQuantity {
  readonly at: LinkEvidence["at"];
  readonly values: Omit<Quantity, "id" | "passage">;
}

/** What else a stated quantity is; `null` clears. */
export interface ChangeQuantity {
  readonly quantity: RecordId;
  readonly values: { readonly [K in keyof Omit<Quantity, "id" | "passage">]?: Quantity[K] | null };
}

/** What else a named period is; `null` clears. */
export interface ChangePeriod {
  readonly period: RecordId;
  readonly values: Partial<Pick<NamedPeriod, "name" | "during">> & {
    readonly [K in "widest" | "note"]?: NamedPeriod[K] | null;
  };
}

/** Something that may make statements depend on each other, and the sources that stem from it. */
export interface OriginLine {
  readonly id: RecordId;
  readonly kind: Origin["kind"];
  readonly label: string;
  readonly links: readonly {
    readonly id: RecordId;
    readonly source: RecordId;
    readonly sourceName: string;
    readonly claims: readonly RecordId[];
  }[];
}

/** Why a source is withdrawn. */
export type WithdrawalReason = "consent-withdrawn" | "risk" | "error" | "retention";

/** An original as it was received; its bytes as base64. */
export interface OriginalBytes {
  /** Such as `pdf` or `audio-mpeg`. */
  readonly format: string;
  readonly base64: string;
}

/** Where words stand in one text. */
export interface FoundInSource {
  readonly total: number;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}
