import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { BriefDocument, BriefFinding, Door, GateFindingKind } from "../core/report/index.ts";
import type { Statement } from "../core/study/index.ts";
import type { Said } from "./said/index.ts";

// What is shown of a brief that is being written, and of what leaves the study.

/** A brief by its name. */
export interface BriefLine {
  readonly id: RecordId;
  readonly title: string;
  readonly dated?: StatedPeriod;
}

/** A statement as it is written: its live numbers stand in braces. */
export type WrittenStatement = Omit<Statement, "brief" | "position">;

/** A live number as it now stands. */
export interface ShownNumber {
  readonly text: string;
  readonly door: Door;
}

/** What the lint found in a statement, and which of its words are meant. */
export interface StatementFinding {
  readonly type: BriefFinding["type"];
  readonly severity: BriefFinding["severity"];
  /** The word, share or number that it names, and what to write instead. */
  readonly values: Readonly<Record<string, string>>;
  /** Absent where it is about the brief as a whole; while a statement is new, the name that the page gave it. */
  readonly statement?: string;
  /** Stretches of the written text, in UTF-16 units; empty where the whole statement is meant. */
  readonly at: readonly { readonly start: number; readonly end: number }[];
}

/** A number that is shown otherwise than when the brief was kept. */
export interface ChangedShown {
  readonly door: Door;
  /** Whose number it is; absent where that is gone. */
  readonly of?: string;
  readonly which: Said;
  readonly before: string;
  readonly now?: string;
}

/** What changed since a brief was kept. */
export interface SinceKept {
  readonly atMs: number;
  readonly changed: readonly ChangedShown[];
  /** How many numbers were not shown then. */
  readonly added: number;
}

/** Everything that is needed to write a brief. */
export interface WritingView {
  readonly briefs: readonly BriefLine[];
  /** The one that was asked for, else the first; absent where there is none. */
  readonly brief?: BriefLine;
  readonly statements: readonly WrittenStatement[];
  /** Its live numbers by what stands between the braces; one that is gone is not among them. */
  readonly shown: Readonly<Record<string, ShownNumber>>;
  readonly findings: readonly StatementFinding[];
  readonly members: readonly { readonly id: RecordId; readonly name: string }[];
  readonly since?: SinceKept;
}

/** What can be put into a statement as a live number. */
export interface OfferedNumber {
  /** What stands between the braces. */
  readonly written: string;
  readonly group: OfferedGroup;
  /** Whose number it is, in the study's words. */
  readonly of: string;
  readonly which: OfferedWhich;
  /** The year, month, state or account that it is for, where there is one. */
  readonly at?: string;
  readonly shown: string;
}

/** What a number is offered under. */
export type OfferedGroup =
  | "definition"
  | "measure"
  | "watched"
  | "fate"
  | "claim"
  | "count"
  | "quantity"
  | "estimate";

/** Which number of its record it is. */
export type OfferedWhich =
  | "share"
  | "range"
  | "months"
  | "word"
  | "byYear"
  | "account"
  | "effect"
  | "watched"
  | "fate"
  | "for"
  | "against"
  | "independent"
  | "sources"
  | "quantity"
  | "estimate";

/** A finding of the gate, and what it can be mended by. */
export interface BarredBy {
  readonly kind: GateFindingKind;
  readonly place: Said;
  /** The words around it, and where in them it begins. */
  readonly around?: { readonly text: string; readonly at: number };
  /** Words that can be let pass by somebody who looked at them; absent where the gate lets none of that kind pass. */
  readonly mayAllow?: string;
  /** The section that it stands in, by its heading. */
  readonly section?: string;
  readonly opens?: Opens;
}

/** What is opened to mend something. */
export type Opens =
  | { readonly to: "statement"; readonly brief: RecordId; readonly statement: RecordId }
  | { readonly to: "number"; readonly door: Door };

/** What of the authors' edition does not leave, and why. */
export type KeptFromRelease =
  | { readonly what: "section"; readonly title: string }
  | { readonly what: "small-counts" | "tables" | "words"; readonly count: number }
  | {
      readonly what: "passages";
      readonly why: "never" | "paraphrase" | "consent" | "names-step";
      readonly count: number;
    };

/** A release edition before it leaves. */
export interface ReleaseDraftView {
  readonly briefs: readonly BriefLine[];
  readonly brief?: BriefLine;
  readonly document: BriefDocument;
  readonly barred: boolean;
  readonly findings: readonly BarredBy[];
  readonly lint: readonly StatementFinding[];
  readonly keptBack: readonly KeptFromRelease[];
}

/** Words that somebody looked at and lets pass the gate, with the reason. */
export interface AllowedWords {
  readonly words: string;
  readonly why: string;
}

/** A release edition that left the study, or was made to. */
export interface ReleaseLine {
  readonly id: RecordId;
  readonly brief?: string;
  readonly atMs: number;
  readonly by: string;
  readonly sha256: string;
  readonly docxSha256?: string;
  readonly note?: string;
  /** Taken back in the study; it is out all the same, and later ones are checked against it. */
  readonly takenBack: boolean;
  /** Whether its files can still be handed out, which they can be while the study stays open. */
  readonly atHand: boolean;
  /** Present where it left as a package for an archive; the hashes of the list of its files and of its zip file. */
  readonly archive?: { readonly manifestSha256: string; readonly zipSha256: string };
}

/** The files of a release as they are handed out. */
export interface HandedOut {
  readonly release: RecordId;
  readonly html: string;
  /** The Word document in base 64. */
  readonly docx: string;
  readonly sha256: string;
  readonly docxSha256: string;
}

/** Who could be picked out by what is recorded of them. */
export interface DisclosureView {
  /** Fewer than so many are few. */
  readonly k: number;
  readonly people: number;
  /** By how many it takes: for one, two, three and four facts together, how many combinations fit how many people. */
  readonly sizes: readonly {
    readonly facts: number;
    readonly combinations: number;
    readonly fitOne: number;
    readonly fitFew: number;
  }[];
  /** Those that no part of already singles anybody out; the first ones. */
  readonly found: readonly DisclosingFacts[];
  readonly foundInAll: number;
  /** How many people are picked out by something. */
  readonly exposed: number;
}

/** Facts that together fit few people of the study. */
export interface DisclosingFacts {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly fits: number;
  /** Whom, by pseudonym or title of their source. */
  readonly subjects: readonly {
    readonly table: "person" | "source";
    readonly id: RecordId;
    readonly name: string;
    /** A source in which to mend it. */
    readonly source?: RecordId;
  }[];
  /** What to say less exactly so that it fits enough people: of which fact, and what instead; without that, leave it out. */
  readonly coarser?: { readonly name: string; readonly to?: string; readonly fits: number };
}
