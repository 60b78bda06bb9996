import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { Block, CodeLabel, Evidence, MediaPart, Source, SourceMedia } from "../core/study/index.ts";
import type { CodedAs } from "./coders/coder-views.ts";
import type { SourceLine } from "./source-views.ts";

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
    /** How it was made, where its code has changed since. */
    readonly as?: CodedAs;
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

/** A part of a recording or picture that was marked; where it lies in the text is where it is listed. */
export interface ReaderPart extends ReaderPassage {
  readonly part: MediaPart;
}

/** A text that can stand beside another: its original, a translation, or another translation of the same original. */
export interface TextBeside {
  readonly source: RecordId;
  readonly title: string;
  readonly is: "original" | "translation" | "sibling";
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
  /** Parts of its recording or picture that were marked: in the order of the sound, in a picture from above. */
  readonly parts: readonly ReaderPart[];
  /** Of a source that is a recording or a picture. */
  readonly media?: SourceMedia;
  readonly coders: readonly { readonly id: RecordId; readonly name: string }[];
  /** Stretches of the text that are pseudonyms, so that they can be set apart and isolated. */
  readonly pseudonyms: readonly { readonly start: number; readonly end: number }[];
  /** Corrections made without seeing each other, still to be settled. */
  readonly textConflicts: number;
  readonly beside: readonly TextBeside[];
  /** Which originals can stand beside the text; whether there is a recording is known with the vault open alone. */
  readonly originals: {
    readonly vaultOpen: boolean;
    readonly pages: boolean;
    readonly recording: boolean;
    readonly picture: boolean;
  };
  readonly facts: readonly SourceFact[];
}

/** One thing recorded about a source, as label and value in words. */
export interface SourceFact {
  readonly label: string;
  readonly value: string;
  /** Where it was chosen from a list: from which, and what stands beside it. */
  readonly chosen?: { readonly from: SourceList; readonly value: string; readonly beside?: string };
  readonly period?: StatedPeriod;
}

/** The lists that are chosen from when a source is described. */
export type SourceList =
  | "role"
  | "mode"
  | "utterance"
  | "recorded"
  | "release"
  | "consent"
  | "status"
  | "namesStep";

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
  /** Present where the code is used no more; `into` is the one to use instead. */
  readonly retired?: { readonly into?: RecordId };
}

/** What a merge would move. */
export interface MergeView {
  readonly codings: number;
  /** Of them, those whose coder put both codes on the same words: one coding then stands for two. */
  readonly doubled: number;
  /** Of them, those that were made in a round of coding. */
  readonly ofRounds: number;
  readonly memos: number;
  /** Codes below it, which come to stand below the other. */
  readonly codes: number;
  readonly coders: readonly { readonly id: RecordId; readonly name: string; readonly codings: number }[];
}

/** A passage that a code lies on, by one coder. */
export interface CodedLine {
  readonly coding: RecordId;
  readonly passage: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  readonly coder: string;
  /** The words as they stand, cut where they are long; absent where they are gone. */
  readonly words?: string;
  /** What it marks, where that is no words. */
  readonly part?: MediaPart;
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
  readonly table: string;
  readonly id: RecordId;
  readonly title: string;
  readonly snippet: readonly SnippetPart[];
  readonly direction: "ltr" | "rtl";
  readonly start: number;
  readonly end: number;
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
