import type { RecordId } from "../core/base/index.ts";
import type {
  AssumptionState,
  ClaimWarning,
  Credibility,
  PairReason,
  QuantityError,
  Reliability,
  SupportState,
} from "../core/corroborate/index.ts";
import type { Claim, Evidence, MediaPart, Quantity, SizeWord } from "../core/study/index.ts";

export type {
  ClaimWarning,
  Credibility,
  PairReason,
  QuantityError,
  Reliability,
  SupportState,
} from "../core/corroborate/index.ts";

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
      /** Those of the group and those who spoke about it, heard here. */
      readonly heard: readonly RecordId[];
    }[];
    /** What survivorship means for this row, where nobody of it could be asked. */
    readonly note?: string;
    /** Where nobody of it could be asked, the roles of those who spoke about it. */
    readonly heardThrough?: readonly string[];
  }[];
  /** Sources by role, mode and country, as every brief must print. */
  readonly counts: readonly {
    readonly by: "role" | "mode" | "country";
    /** The value as it is recorded, `not-recorded` where it is not. */
    readonly value: string;
    readonly name: string;
    readonly sources: number;
  }[];
  readonly unheard: readonly string[];
}

/** How many passages on one side are independent of one another: a range, since not every pair was examined. */
export interface IndependentCount {
  readonly low: number;
  readonly high: number;
  /** False where there were too many passages to search through: then both ends are bounds. */
  readonly exact: boolean;
}

/** One claim in a list. */
export interface ClaimLine {
  readonly id: RecordId;
  readonly text: string;
  readonly form: Claim["form"];
  readonly group?: string;
  readonly for: number;
  readonly against: number;
  readonly silent: number;
  /** Such as "2 to 4". */
  readonly independent: string;
  readonly independence: IndependentCount;
  /** In what state its support is: a word, never a score. */
  readonly support: SupportState;
  readonly confidence?: NonNullable<Claim["confidence"]>;
  readonly confidenceReason?: string;
  readonly assumption: boolean;
  readonly warnings: number;
  /** What the warnings are about, each once. */
  readonly warned: readonly ClaimWarning["type"][];
  /** The two grades of its evidence links side by side, each pair once: "B2"; "–2" where the source was not graded. */
  readonly grades: readonly string[];
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
  readonly proximity: Evidence["proximity"];
  readonly credibility: Credibility;
  readonly reliability?: Reliability;
  /** The words as they stand, or absent where they are gone. */
  readonly quote?: string;
  /** What it marks of a recording or picture, where that is no words. */
  readonly part?: MediaPart;
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
  readonly form: Claim["form"];
  readonly group?: string;
  readonly for: number;
  readonly against: number;
  readonly silent: number;
  readonly independent: string;
  readonly independence: IndependentCount;
  readonly independenceSentence: string;
  readonly support: SupportState;
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
  /** The same as records of what is wrong, for whoever words them otherwise. */
  readonly warned: readonly ClaimWarning[];
  readonly evidence: readonly CardEvidence[];
  readonly quantities: readonly CardQuantityView[];
  readonly confidence?: NonNullable<Claim["confidence"]>;
  readonly confidenceReason?: string;
  readonly assumption: boolean;
  readonly assumptionState?: AssumptionState;
  readonly wouldBreak?: string;
  readonly restsOn: readonly {
    readonly id: RecordId;
    readonly text: string;
    readonly assumption: boolean;
  }[];
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
    readonly reasons: readonly PairReason[];
  }[];
}

/** A quantity that stands behind a claim, as it was stated and as the study reads it. */
export interface CardQuantityView {
  readonly id: RecordId;
  readonly text: string;
  readonly passage: RecordId;
  readonly source: RecordId;
  readonly start: number;
  readonly end: number;
  /** Of the source, in which a word of size is said. */
  readonly language: string;
  /** What can be changed of it. */
  readonly stated: QuantityValues;
  /** How it is read; absent where it cannot be. */
  readonly read?: { readonly low?: number; readonly high?: number };
  readonly refused?: QuantityError["type"];
}

/** What was stated of a quantity, in its own fields. */
export type QuantityValues = Omit<Quantity, "id" | "passage">;

/** A grid of evidence links by the two grades, and the links of one of its cells. */
export interface GradesView {
  readonly cells: readonly {
    readonly reliability: Reliability;
    readonly credibility: Credibility;
    readonly count: number;
  }[];
  /** Links whose source was not graded, by credibility. */
  readonly ungraded: readonly { readonly credibility: Credibility; readonly count: number }[];
  /** The links of the cell that was asked for, by claim; empty where none was. */
  readonly claims: readonly {
    readonly id: RecordId;
    readonly text: string;
    readonly evidence: readonly CardEvidence[];
  }[];
}

/** One cell of the grid; `none` stands for sources that were not graded. */
export interface GradeCellKey {
  readonly reliability: Reliability | "none";
  readonly credibility: Credibility;
}

/** Everything that would be touched if a claim fell. */
export interface RestingOnClaim {
  /** Claims reasoned from it. */
  readonly claims: readonly { readonly id: RecordId; readonly text: string }[];
  readonly parameters: readonly { readonly id: RecordId; readonly name: string }[];
  /** Definitions of regrouping, measures, and questions with competing hypotheses, by name. */
  readonly parts: readonly {
    readonly id: RecordId;
    readonly table: "regroup" | "measure" | "matrix";
    readonly name: string;
  }[];
  readonly statements: readonly {
    readonly brief: RecordId;
    readonly statement: RecordId;
    readonly text: string;
    readonly nearness: "says-it" | "through-the-model";
  }[];
}

/** What a word of size means in this study, for one language, role of the speaker and kind of quantity. */
export interface SizeWordLine extends Omit<SizeWord, "setBy"> {
  /** Who set it. */
  readonly by?: string;
  /** What is odd about it: intervals that overlap, or a stretch that no word covers. */
  readonly noted: readonly SizeWordNote[];
}

/** Something about an entry of the table of words that deserves a look. */
export type SizeWordNote =
  | { readonly type: "LowAboveHigh" | "OutOfRange" | "SetTwice" }
  /** The word that covers some of the same. */
  | { readonly type: "Overlap"; readonly word: string }
  /** The word below the stretch that none covers. */
  | { readonly type: "Gap"; readonly word: string; readonly from: number; readonly to: number };
