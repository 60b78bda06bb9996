import type { RecordId } from "../core/base/index.ts";
import type { Door } from "../core/report/index.ts";

/** What is wrong with the model, its grounds or its outlook, in words, and which record it is about. */
export interface Trouble {
  readonly text: string;
  readonly at?: { readonly table: string; readonly id: RecordId };
}

/** A range that a parameter may be in, as a person reads it. */
export interface ParameterLine {
  readonly id: RecordId;
  /** Its name in formulas, such as `killed.zealots`. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly estimates: readonly EstimateLine[];
  /** Whether every estimate of it rests on somebody's assumption. */
  readonly assumed: boolean;
}

/** What a parameter may be, why, and who judged it. */
export interface EstimateLine {
  readonly id: RecordId;
  readonly account?: { readonly id: RecordId; readonly name: string };
  readonly warrant: string;
  /** Such as “2 to 10 in 100, most likely 4, within 5 years”; absent where only a direction is known. */
  readonly range?: string;
  /** The 5, 50 and 95 % quantiles in the parameter's unit. */
  readonly quantiles?: readonly [number, number, number];
  readonly judge: string;
  readonly judgedAt: number;
  readonly reason: string;
  readonly claims: readonly RecordId[];
  readonly quantities: readonly RecordId[];
}

/** A passage on the card of a number: what it says for, against, or as a number. */
export interface CardPassage {
  readonly passage: RecordId;
  readonly source: RecordId;
  readonly sourceName: string;
  readonly role?: string;
  readonly place?: string;
  readonly says: "for" | "against" | "silent" | "states";
  /** The quantity in words, where it states one. */
  readonly stated?: string;
  /** The words as they stand, or absent where they are gone. */
  readonly quote?: string;
  /** Whether quotation marks may stand around the words: only where they are verbatim. */
  readonly verbatim: boolean;
  readonly textDirection: "ltr" | "rtl";
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly reliability?: string;
  readonly credibility?: string;
}

/** A parameter on the card of a number: with what it rests on. */
export interface CardParameter extends ParameterLine {
  /** The share of the number's variance that it carries, 0 to 1. */
  readonly share: number;
  /** For each estimate's claims and quantities, the passages. */
  readonly passages: readonly CardPassage[];
}

/** One side of a clash on the card of a number. */
export interface CardAccount {
  readonly id: RecordId;
  readonly clash: string;
  readonly name: string;
  readonly weight: number;
  /** The number if that side is right; absent where it was not computed by account. */
  readonly shown?: string;
  readonly passages: readonly CardPassage[];
}

/** Everything that stands behind one number of a brief. */
export interface NumberCard {
  readonly door: Door;
  /** What the number is, such as “Share of runs in which the core is back by 2028”. */
  readonly title: string;
  readonly shown: string;
  /** How it came to be, sentence by sentence: method, runs, errors, or what was counted. */
  readonly made: readonly string[];
  /** The ten parameters that carry most of its variance; empty for what was counted or stated. */
  readonly parameters: readonly CardParameter[];
  /** How many others there are. */
  readonly otherParameters: number;
  /** The sides of the clashes under it, each with what the number is if that side is right. */
  readonly accounts: readonly CardAccount[];
  readonly claims: readonly {
    readonly id: RecordId;
    readonly text: string;
    readonly for: number;
    readonly against: number;
    readonly silent: number;
    readonly independent: string;
    readonly confidence?: string;
  }[];
  readonly passages: readonly CardPassage[];
  /** The assumptions under it, each a claim or an estimate that somebody signed. */
  readonly assumptions: readonly {
    readonly text: string;
    readonly at: { readonly table: string; readonly id: RecordId };
  }[];
  /** For a count: what was counted. */
  readonly records: readonly {
    readonly table: string;
    readonly id: RecordId;
    readonly name: string;
    readonly source?: RecordId;
  }[];
}
