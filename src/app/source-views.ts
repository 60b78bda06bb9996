import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { Custody, LeftTable, NamedPeriod, Source, Speaker } from "../core/study/index.ts";

/** The study at a glance. */
export interface StudySummary {
  readonly title: string;
  readonly question?: string;
  readonly disclaimer?: string;
  readonly sources: number;
  readonly words: number;
  /** Texts that were received and whose names step is not done. */
  readonly waiting: number;
  readonly persons: number;
  readonly codes: number;
  readonly passages: number;
  readonly codings: number;
  readonly memos: number;
  readonly claims: number;
  readonly quantities: number;
  readonly languages: readonly { readonly language: string; readonly sources: number }[];
  readonly vaultOpen: boolean;
  readonly me: { readonly id: RecordId; readonly name: string };
  /** How many people work in the study. */
  readonly people: number;
  /** What the opening found, in words. */
  readonly notices: readonly string[];
  /** The act that an undo, or a redo, would take next. */
  readonly undo?: string;
  readonly redo?: string;
  readonly conflicts: number;
  /** Whether it has a brief or a model, so that there is an answer to open it on. */
  readonly looksAhead: boolean;
}

/** One source in a list. */
export interface SourceLine {
  readonly id: RecordId;
  readonly title: string;
  readonly mode?: Source["mode"];
  readonly role?: Source["role"];
  readonly kind?: string;
  /** The pseudonym of whose statement it is. */
  readonly person?: string;
  readonly group?: string;
  readonly country?: string;
  readonly wave?: string;
  /** What its group, wave and place are recorded as, so that they can be chosen anew. */
  readonly groupId?: RecordId;
  readonly waveId?: RecordId;
  readonly placeId?: RecordId;
  readonly collected?: StatedPeriod;
  readonly collectedAsStated?: StatedPeriod;
  readonly language: string;
  readonly words: number;
  readonly passages: number;
  readonly codings: number;
  readonly reliability?: Source["reliability"];
  readonly release: Source["release"];
  readonly namesStep: Source["namesStep"];
  /** What is said of it that does not go together, in words. */
  readonly warnings: readonly string[];
  /** Why no quote of it is cleared though its release level lets quotes out. */
  readonly quotesHeld?: "refused" | "not-asked";
}

/** A text that was read and waits for its names step; it lies in the vault. */
export interface WaitingText {
  readonly id: RecordId;
  readonly title: string;
  readonly format: string;
  readonly language: string;
  readonly words: number;
  readonly receivedAtMs: number;
  /** What reading lost or supposed, in words. */
  readonly notes: readonly string[];
}

/** Somebody who speaks in a source. */
export interface SpeakerLine {
  readonly id: RecordId;
  /** As it was read in the text. */
  readonly label: string;
  readonly part: Speaker["part"];
  /** Who it is, where that is a registered person. */
  readonly person?: RecordId;
}

/** What a withdrawal would do, or did. */
export interface WithdrawalView {
  readonly source: RecordId;
  readonly title: string;
  readonly passages: number;
  readonly codings: number;
  /** Claims that lose evidence, and how much is left: in all, and of that for and against; the rest is silent. */
  readonly claims: readonly {
    readonly id: RecordId;
    readonly text: string;
    readonly lost: number;
    readonly left: number;
    readonly leftFor: number;
    readonly leftAgainst: number;
  }[];
  /** People whom it alone is about, and how many spellings of their names go with it; absent while the vault is locked. */
  readonly persons?: readonly {
    readonly id: RecordId;
    readonly pseudonym: string;
    readonly spellings: number;
  }[];
  readonly quantities: number;
  /** What of the model, the outlook and the briefs rests on it, by name where it has one. */
  readonly carried: {
    /** `losesAll`: an estimate of it would rest on nothing any more. */
    readonly parameters: readonly {
      readonly id: RecordId;
      readonly name: string;
      readonly losesAll: boolean;
    }[];
    readonly definitions: readonly { readonly id: RecordId; readonly name: string }[];
    /** Likelihood words that were signed beside what rests on it. */
    readonly judgements: readonly RecordId[];
    readonly statements: readonly RecordId[];
    /** The same judgements and sentences by what they say: the word beside which result, the sentence in which brief. */
    readonly signed: readonly { readonly id: RecordId; readonly word: string; readonly of: string }[];
    readonly sentences: readonly {
      readonly id: RecordId;
      readonly brief: RecordId;
      readonly briefTitle: string;
      readonly text: string;
    }[];
  };
  /** Records whose words quote the source and are destroyed with it. */
  readonly quoting: readonly { readonly table: string; readonly id: RecordId; readonly field: string }[];
  /** Memos of analysts about it, or whose words come near it, that somebody must reword. */
  readonly memos: readonly { readonly id: RecordId; readonly title: string }[];
  /** Copies that still hold it. */
  readonly backups: readonly { readonly label: string; readonly atMs: number }[];
}

/** What a source, or a name found later, can refer to; each list in the order of its names. */
export interface Choices {
  readonly persons: readonly { readonly id: RecordId; readonly pseudonym: string; readonly role: string }[];
  readonly groups: readonly { readonly id: RecordId; readonly name: string }[];
  readonly waves: readonly { readonly id: RecordId; readonly name: string }[];
  readonly places: readonly { readonly id: RecordId; readonly name: string }[];
}

/** A period that the study gives a name to. */
export interface PeriodLine extends NamedPeriod {
  /** How many quantities belong to it. */
  readonly quantities: number;
}

/** A step in the life of a source's material. */
export interface CustodyLine {
  readonly event: Custody["event"];
  /** In milliseconds since 1970 UTC. */
  readonly at: number;
  readonly note?: string;
  /** What the table showed that left, where the source was counted in one. */
  readonly table?: LeftTable["view"];
}
