import type { RecordId } from "../core/base/index.ts";
import type { ConsistencyValue, Diagnosticity, RankedHypothesis } from "../core/corroborate/index.ts";
import type { MediaPart } from "../core/study/index.ts";

/** The questions of a study that have competing answers, and the one that is open. */
export interface HypothesesView {
  readonly matrices: readonly { readonly id: RecordId; readonly question: string }[];
  readonly open?: MatrixView;
}

/** One matrix, as one of its raters sees it. */
export interface MatrixView {
  readonly id: RecordId;
  readonly question: string;
  /** In their own order. */
  readonly hypotheses: readonly { readonly id: RecordId; readonly text: string }[];
  readonly rows: readonly MatrixRowView[];
  /** Who rated, and how many cells; whoever works here is among them. */
  readonly raters: readonly {
    readonly id: RecordId;
    readonly name: string;
    readonly cells: number;
    readonly me: boolean;
  }[];
  /** Whose ratings are shown and ranked. */
  readonly rater: RecordId;
  /** By least inconsistency: over the rows that are not left out, and over all of them. */
  readonly ranking: readonly RankedHypothesis[];
  readonly rankingOfAll: readonly RankedHypothesis[];
  readonly leftOut: number;
}

/** One row of a matrix. */
export interface MatrixRowView {
  readonly id: RecordId;
  readonly of: "claim" | "evidence";
  /** The claim of the row, or the one that the passage speaks for or against; absent where it is gone. */
  readonly claim?: { readonly id: RecordId; readonly text: string };
  /** The words of a passage, where the row is one; absent where they are gone. */
  readonly passage?: MatrixPassage;
  readonly leftOut: boolean;
  readonly cells: readonly MatrixCell[];
  readonly diagnosticity: Diagnosticity;
  /** Without it alone, other hypotheses would be first. */
  readonly turns: boolean;
}

/** A passage that is a row of a matrix. */
export interface MatrixPassage {
  readonly id: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  readonly start: number;
  readonly end: number;
  readonly quote?: string;
  /** What it marks of a recording or picture, where that is no words. */
  readonly part?: MediaPart;
  readonly textDirection: "ltr" | "rtl";
  readonly language: string;
  readonly direction: "for" | "against" | "silent";
}

/** A row under a hypothesis: how the chosen rater rated it, and how others did. */
export interface MatrixCell {
  readonly hypothesis: RecordId;
  readonly value?: ConsistencyValue;
  readonly reason?: string;
  readonly others: readonly {
    readonly name: string;
    readonly value: ConsistencyValue;
    readonly reason?: string;
  }[];
}

/** What can be said of a row under a hypothesis; a value of `null` takes the rating back. */
export interface RateConsistency {
  readonly row: RecordId;
  readonly hypothesis: RecordId;
  readonly value: ConsistencyValue | null;
  readonly reason?: string;
}

/** A new row: a claim, or one passage that speaks for or against one. */
export type NewMatrixRow =
  | { readonly matrix: RecordId; readonly claim: RecordId }
  | { readonly matrix: RecordId; readonly evidence: RecordId };
