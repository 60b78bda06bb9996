import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type {
  Block,
  CodeLabel,
  Evidence,
  NamedPeriod,
  SizeWord,
  Source,
  Speaker,
} from "../core/study/index.ts";

export type { RecordId, StatedPeriod } from "../core/base/index.ts";
export type { Block, Claim, CodeLabel, Evidence, Source } from "../core/study/index.ts";

/** How the page is shown; of the machine, not of any study. */
export interface ViewChoice {
  readonly theme: "system" | "light" | "dark";
  /** The direction of the tool itself; texts keep their own. */
  readonly direction: "ltr" | "rtl";
}

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
  /** What the opening found, in words. */
  readonly notices: readonly string[];
  /** The act that an undo, or a redo, would take next. */
  readonly undo?: string;
  readonly redo?: string;
  readonly conflicts: number;
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
  readonly collected?: StatedPeriod;
  readonly language: string;
  readonly words: number;
  readonly passages: number;
  readonly codings: number;
  readonly reliability?: Source["reliability"];
  readonly release: Source["release"];
  readonly namesStep: Source["namesStep"];
  /** What is said of it that does not go together, in words. */
  readonly warnings: readonly string[];
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

/** Words that are, or may be, a name: one decision for all their places. */
export interface NameGroup {
  /** What a decision refers to. */
  readonly key: string;
  readonly surface: string;
  /** The words that are listed where somebody is recognised in them: one form of the name, without clitic or possessive. */
  readonly spelling: string;
  /** The registered person these words are taken for. */
  readonly person?: { readonly id: RecordId; readonly pseudonym: string };
  /** Whether only a part of the words is that person's, so that it may be somebody else of a longer name. */
  readonly isGuess: boolean;
  readonly certainty: "certain" | "likely" | "possible";
  /** Why it is shown, in words: "listed spelling", "after a title", "phone number". */
  readonly why: readonly string[];
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** What the tool proposes to do with it; a person decides. */
  readonly proposed: "replace" | "look" | "leave";
  /** Other groups, by their keys, that likely name the same person. */
  readonly related: readonly { readonly key: string; readonly how: "same" | "part" | "beside" }[];
}

/** The names step of one waiting text. */
export interface NamesStepView {
  readonly id: RecordId;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly speakers: readonly string[];
  readonly groups: readonly NameGroup[];
  readonly persons: readonly { readonly id: RecordId; readonly pseudonym: string; readonly role: string }[];
  readonly words: number;
}

/** What was decided about a group of words, or about words somebody marked by hand. */
export type NameDecision =
  | { readonly key: string; readonly do: "replace"; readonly person: RecordId }
  | {
      readonly key: string;
      readonly do: "new-person";
      readonly pseudonym: string;
      readonly role: PersonRole;
      readonly kind?: string;
    }
  | { readonly key: string; readonly do: "not-a-name" }
  | { readonly key: string; readonly do: "leave" };

/** What a person is to the group. */
export type PersonRole = "insider" | "intermediary" | "official" | "civilian";

/** A passage as the reader shows it, on the newest version of the text. */
export interface ReaderPassage {
  readonly id: RecordId;
  readonly start: number;
  readonly end: number;
  /** `gone`: its words are no longer there; it is listed, not painted. */
  readonly state: "stands" | "moved" | "changed" | "gone";
  readonly codings: readonly {
    readonly id: RecordId;
    readonly code: RecordId;
    readonly coder: RecordId;
    readonly mine: boolean;
  }[];
  readonly claims: readonly {
    readonly claim: RecordId;
    readonly text: string;
    readonly direction: Evidence["direction"];
  }[];
  readonly memos: number;
  readonly quantities: readonly string[];
  /** Present where the passage is held back by itself, whatever its source allows. */
  readonly release?: Source["release"];
}

/** A source open in the reader. */
export interface ReaderView {
  readonly source: SourceLine;
  readonly version: RecordId;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Labels by `Block.speaker`. */
  readonly speakers: readonly { readonly id: RecordId; readonly label: string; readonly part: string }[];
  readonly passages: readonly ReaderPassage[];
  readonly coders: readonly { readonly id: RecordId; readonly name: string }[];
  /** Stretches of the text that are pseudonyms, so that they can be set apart and isolated. */
  readonly pseudonyms: readonly { readonly start: number; readonly end: number }[];
  /** Corrections made without seeing each other, still to be settled. */
  readonly textConflicts: number;
  /** Everything recorded about the source, as label and value in words. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
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

/** A code in the order of the tree. */
export interface CodeLine {
  readonly id: RecordId;
  readonly name: string;
  readonly parent?: RecordId;
  readonly depth: number;
  readonly colour: NonNullable<CodeLabel["colour"]>;
  readonly definition?: string;
  readonly include?: string;
  readonly exclude?: string;
  readonly example?: string;
  readonly codings: number;
  readonly withDescendants: number;
}

/** A passage that a code lies on, by one coder. */
export interface CodedLine {
  readonly coding: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  readonly coder: string;
  /** The words as they stand, cut where they are long; absent where they are gone. */
  readonly words?: string;
  readonly start: number;
  readonly end: number;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
}

/** A piece of text with the words that were sought marked. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** One place that search found. */
export interface SearchHit {
  readonly table: "source" | "memo" | "claim" | "code" | "quantity" | "other";
  readonly id: RecordId;
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
  readonly direction: "ltr" | "rtl";
  readonly start: number;
  readonly end: number;
}

/** The coverage matrix: kinds of member by role or country, with its empty cells. */
export interface CoverageView {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly {
      readonly column: string;
      readonly sources: number;
      readonly passages: number;
    }[];
    /** What survivorship means for this row, where nobody of it could be asked. */
    readonly note?: string;
  }[];
  /** Sources by role, mode and country, as every brief must print. */
  readonly counts: readonly {
    readonly by: "role" | "mode" | "country";
    readonly name: string;
    readonly sources: number;
  }[];
  readonly unheard: readonly string[];
}

/** One claim in a list. */
export interface ClaimLine {
  readonly id: RecordId;
  readonly text: string;
  readonly form: string;
  readonly group?: string;
  readonly for: number;
  readonly against: number;
  readonly silent: number;
  /** Such as "2 to 4". */
  readonly independent: string;
  readonly confidence?: string;
  readonly assumption: boolean;
  readonly warnings: number;
}

/** One piece of evidence on a card. */
export interface CardEvidence {
  readonly id: RecordId;
  readonly passage: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  readonly role?: string;
  readonly place?: string;
  readonly direction: Evidence["direction"];
  readonly proximity: string;
  readonly credibility: string;
  readonly reliability?: string;
  /** The words as they stand, or absent where they are gone. */
  readonly quote?: string;
  /** Whether quotation marks may stand around the words: only where they are verbatim. */
  readonly verbatim: boolean;
  readonly textDirection: "ltr" | "rtl";
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that stands behind one claim. */
export interface CardView {
  readonly id: RecordId;
  readonly text: string;
  readonly form: string;
  readonly group?: string;
  readonly for: number;
  readonly against: number;
  readonly silent: number;
  readonly independent: string;
  readonly independenceSentence: string;
  readonly dots: readonly {
    readonly source: RecordId;
    readonly name: string;
    readonly role: string;
    readonly place: string;
    readonly direction: Evidence["direction"];
  }[];
  /** Pairs of dots that hang together, and why. */
  readonly ties: readonly { readonly one: RecordId; readonly other: RecordId; readonly why: string }[];
  readonly warnings: readonly string[];
  readonly evidence: readonly CardEvidence[];
  readonly quantities: readonly {
    readonly text: string;
    readonly passage: RecordId;
    readonly source: RecordId;
  }[];
  readonly confidence?: string;
  readonly confidenceReason?: string;
  readonly assumption: boolean;
  readonly restsOn: readonly { readonly id: RecordId; readonly text: string }[];
  readonly cerqual: readonly {
    readonly component: string;
    readonly concern: string;
    readonly reason?: string;
  }[];
  /** How the pairs of passages were judged, for the page on which they can be judged. */
  readonly pairs: readonly {
    readonly one: RecordId;
    readonly other: RecordId;
    readonly value: "tied" | "independent" | "not-known";
    readonly why: string;
  }[];
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
  /** Records whose words quote the source and are destroyed with it. */
  readonly quoting: readonly { readonly table: string; readonly id: RecordId; readonly field: string }[];
  /** Memos of analysts about it, or whose words come near it, that somebody must reword. */
  readonly memos: readonly { readonly id: RecordId; readonly title: string }[];
  /** Copies that still hold it. */
  readonly backups: readonly { readonly label: string; readonly atMs: number }[];
}

/** A memo with what it is about. */
export interface MemoLine {
  readonly id: RecordId;
  readonly title?: string;
  readonly text: string;
  readonly about: {
    readonly table: string;
    readonly id: RecordId;
    readonly name: string;
    /** The source in which a passage lies. */
    readonly source?: RecordId;
  };
  readonly by: string;
  readonly atMs: number;
}

/** What a source, or a name found later, can refer to; each list in the order of its names. */
export interface Choices {
  readonly persons: readonly { readonly id: RecordId; readonly pseudonym: string; readonly role: string }[];
  readonly groups: readonly { readonly id: RecordId; readonly name: string }[];
  readonly waves: readonly { readonly id: RecordId; readonly name: string }[];
  readonly places: readonly { readonly id: RecordId; readonly name: string }[];
}

/** How much was coded in one source, role, place, group, or by one coder. */
export interface CodingCount {
  /** Absent for sources of which nothing is recorded. */
  readonly id?: string;
  readonly name: string;
  readonly codings: number;
  /** Two coders on the same words count once here. */
  readonly stretches: number;
  readonly sources: number;
}

/** What a word of size means in this study, for one language, role of the speaker and kind of quantity. */
export interface SizeWordLine extends Omit<SizeWord, "setBy"> {
  /** Who set it. */
  readonly by?: string;
  /** What is odd about it, in words: intervals that overlap, or a stretch that no word covers. */
  readonly notes: readonly string[];
}

/** A period that the study gives a name to. */
export interface PeriodLine extends NamedPeriod {
  /** How many quantities belong to it. */
  readonly quantities: number;
}

/** What was written on two devices without seeing each other, to be settled. */
export interface ConflictsView {
  readonly fields: readonly {
    readonly of: { readonly table: string; readonly id: RecordId };
    readonly name: string;
    readonly field: string;
    /** In order, the one that counts last; empty where it was cleared or destroyed. */
    readonly values: readonly string[];
  }[];
  readonly texts: readonly {
    readonly source: RecordId;
    readonly title: string;
    /** The correction that does not count, or not as it was made. */
    readonly version: RecordId;
    readonly why: string;
    /** The words as they stand, and as the correction would have them. */
    readonly places: readonly { readonly stands: string; readonly other: string }[];
  }[];
}
