import type { RecordId } from "../core/base/index.ts";
import type { Evidence, SizeWord } from "../core/study/index.ts";

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

/** What a word of size means in this study, for one language, role of the speaker and kind of quantity. */
export interface SizeWordLine extends Omit<SizeWord, "setBy"> {
  /** Who set it. */
  readonly by?: string;
  /** What is odd about it, in words: intervals that overlap, or a stretch that no word covers. */
  readonly notes: readonly string[];
}
