import type { RecordId } from "../../core/base/index.ts";
import type { AgreementFigure, UnitKind } from "../../core/code/index.ts";
import type { Block, CoderRole, Recoding } from "../../core/study/index.ts";

/** Somebody who codes in the study, or what all settled on. */
export interface CoderLine {
  readonly id: RecordId;
  readonly name: string;
  readonly role: CoderRole["role"];
  /** Whether that is who works here now. */
  readonly me: boolean;
}

/** A member, by the name under which the study knows them. */
export interface NamedMember {
  readonly id: RecordId;
  readonly name: string;
}

/** How a coding was made, where what its code stands for has changed since. */
export interface CodedAs {
  readonly code: RecordId;
  /** The code's name at that time. */
  readonly name: string;
  /** The newest frozen version at that time; absent where there was none. */
  readonly version?: number;
  readonly since: readonly ("renamed" | "redefined" | "retired" | Recoding["because"])[];
}

/** A frozen version of the codebook, and how many codes differ from the codebook as it stands. */
export interface VersionLine {
  readonly id: RecordId;
  readonly number: number;
  readonly note?: string;
  readonly by: string;
  readonly atMs: number;
  readonly codes: number;
  readonly since: {
    readonly added: number;
    readonly gone: number;
    readonly renamed: number;
    readonly moved: number;
    readonly redefined: number;
  };
}

/** What differs between two versions of the codebook, or between one and the codebook as it stands. */
export interface VersionChanges {
  readonly before: number;
  /** Absent where it is the codebook as it stands. */
  readonly after?: number;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  /** Under which code each stood and stands; absent at the top. */
  readonly moved: readonly { readonly name: string; readonly before?: string; readonly after?: string }[];
  readonly redefined: readonly {
    readonly name: string;
    readonly field: "definition" | "include" | "exclude" | "example";
    readonly before: string;
    readonly after: string;
  }[];
}

/** A text of a round. */
export interface RoundText {
  readonly source: RecordId;
  readonly title: string;
  readonly closedBy: readonly RecordId[];
  /** Whether everybody may see what everybody coded in it. */
  readonly shown: boolean;
  /** Whether who works here codes it and has closed it; absent where they are no coder of the round. */
  readonly mine?: "open" | "closed";
}

/** A round of coding with its texts. */
export interface RoundLine {
  readonly id: RecordId;
  readonly name: string;
  readonly blind: boolean;
  readonly version: { readonly id: RecordId; readonly number: number };
  readonly by: string;
  readonly atMs: number;
  readonly coders: readonly NamedMember[];
  readonly texts: readonly RoundText[];
  /** Who let everybody see everything before all had closed. */
  readonly opened?: { readonly by: string; readonly atMs: number };
}

/** One coding at a place where two coders meet, under the code that its coder chose. */
export interface MetCoding {
  readonly coding: RecordId;
  readonly code: RecordId;
  /** The code's name in the version of the round. */
  readonly name: string;
  /** What it is called or stands under now, where that differs. */
  readonly now?: string;
  readonly start: number;
  readonly end: number;
}

/** What was decided at a place. */
export interface DecisionLine {
  readonly decision: "first" | "second" | "both" | "other" | "none";
  readonly code?: string;
  readonly reason?: string;
  readonly by: string;
  readonly atMs: number;
}

/** A place in a text at which two coders agree or differ. */
export interface MeetingLine {
  readonly key: string;
  readonly is: "agreed" | "edges" | "codes" | "first" | "second";
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly direction: "ltr" | "rtl";
  readonly language: string;
  readonly first?: MetCoding;
  readonly second?: MetCoding;
  readonly said: readonly { readonly text: string; readonly by: string; readonly atMs: number }[];
  /** The one that counts last. */
  readonly decisions: readonly DecisionLine[];
}

/** Two coders side by side on one text of a round. */
export interface ComparisonView {
  readonly round: RecordId;
  readonly name: string;
  readonly version: number;
  readonly source: RecordId;
  readonly title: string;
  readonly coders: readonly NamedMember[];
  readonly first: NamedMember;
  readonly second: NamedMember;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly speakers: readonly { readonly id: RecordId; readonly label: string }[];
  readonly meetings: readonly MeetingLine[];
  /** Codings whose words are no longer in the text; they are compared nowhere. */
  readonly gone: number;
}

/** How far the coders of a round agree. */
export interface AgreementView {
  readonly round: RecordId;
  readonly name: string;
  readonly version: number;
  readonly unit: UnitKind;
  /** Where passages are compared: the part of what either covers that two must share to be one place. */
  readonly overlap: number;
  readonly samples: number;
  readonly level: number;
  readonly coders: readonly NamedMember[];
  readonly texts: readonly { readonly source: RecordId; readonly title: string }[];
  /** Texts that are not closed yet. */
  readonly leftOut: readonly { readonly source: RecordId; readonly title: string }[];
  readonly gone: number;
  /** All codes at once: a unit agrees where exactly the same codes lie on it; units on which nobody coded are left out. */
  readonly overall: readonly AgreementFigure[];
  /** Where passages begin and end, and what they are coded with, all codes at once; in characters, whatever the unit. */
  readonly segmentation: readonly AgreementFigure[];
  readonly codes: readonly {
    readonly code: RecordId;
    /** As in the version of the round. */
    readonly name: string;
    /** On how many units each coder put it, in the order of the coders. */
    readonly unitsByCoder: readonly number[];
    /** Every measure of present or absent, and where passages are counted unitised alpha, in characters. */
    readonly figures: readonly AgreementFigure[];
  }[];
}
