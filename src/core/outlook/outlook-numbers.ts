import type { PairedDifference } from "./compare-ensembles.ts";
import type { PassageSummary } from "./passage-summary.ts";

/** What the runs say; every share is one of runs, never a likelihood. */
export interface OutlookNumbers {
  readonly runs: number;
  readonly sideRuns: number;
  readonly seed: number;
  readonly months: number;
  readonly definitions: readonly DefinitionNumbers[];
  readonly fans: readonly FanNumbers[];
  readonly fates: FatesNumbers;
  readonly scenarios: readonly ScenarioNumbers[];
  /** How far each parameter could move the first definition that is no early sign, the widest first. */
  readonly questions: readonly ParameterWorth[];
  /** The largest residue of the two ledgers, as a share of what there was. */
  readonly leftOver: { readonly people: number; readonly money: number };
  /** Of the draws, passages and series, so that two results can be told apart or found equal; 16 hexadecimal digits. */
  readonly checksum: string;
}

/** One definition of regrouping over the runs. */
export interface DefinitionNumbers {
  readonly id: string;
  readonly summary: PassageSummary;
  /** What halving the step changes of the share. */
  readonly stepError: number;
  /** Under each account of each clash that any run believed, before any combined figure. */
  readonly accounts: readonly {
    readonly clash: string;
    readonly account: string;
    readonly weight: number;
    readonly summary: PassageSummary;
  }[];
  /** With the corners that are on, compared with the baseline on the same draws; none on is the baseline itself. */
  readonly corners: readonly {
    readonly on: readonly string[];
    readonly share: number;
    readonly difference: number;
    readonly differenceError: number;
  }[];
  readonly variants: readonly {
    readonly id: string;
    readonly kind: "word-table" | "pooling" | "without-origin" | "if-false";
    readonly share: number;
    readonly difference: number;
    readonly differenceError: number;
  }[];
  /** The least and greatest share over the baseline, accounts, word tables, poolings and corners. */
  readonly range: { readonly low: number; readonly high: number };
  /** Everything that varies, the most important first. */
  readonly carriers: readonly Carrier[];
  /** The share of variance that rests on assumed parameters, taken together; absent where nothing varies. */
  readonly assumedShare?: number;
}

/** A parameter or clash that carries some of a number's variance. */
export interface Carrier {
  readonly is: "parameter" | "clash";
  readonly id: string;
  /** First-order share of variance, 0 to 1. */
  readonly share: number;
}

/** The course of one watched number. */
export interface FanNumbers {
  readonly id: string;
  /** For each month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
  readonly months: readonly (readonly number[])[];
  readonly carriers: readonly Carrier[];
  readonly stepError: number;
}

/** Where the members of each group are, at the base date and at the horizon. */
export interface FatesNumbers {
  readonly runs: number;
  readonly cells: readonly FateCell[];
}

/** How many of a group are in a state: the 5, 50 and 95 % quantiles in people. */
export interface FateCell {
  readonly group: string;
  readonly state: string;
  readonly atBase: readonly [number, number, number];
  readonly atHorizon: readonly [number, number, number];
  readonly carriers: readonly Carrier[];
}

/** What a scenario changes. */
export interface ScenarioNumbers {
  readonly id: string;
  readonly definitions: readonly {
    readonly id: string;
    readonly share: number;
    readonly difference: PairedDifference;
    /** The difference in the runs that believed each account, so that one sees under which a measure holds. */
    readonly accounts: readonly {
      readonly clash: string;
      readonly account: string;
      readonly difference: number;
    }[];
  }[];
  /** The change of each watched number at the horizon: the 5, 50 and 95 % quantiles of the paired differences. */
  readonly watched: readonly { readonly id: string; readonly change: readonly [number, number, number] }[];
}

/** What it could be worth to know a parameter. */
export interface ParameterWorth {
  readonly parameter: string;
  /** The standard deviation of the share that an answer would give, in shares of runs. */
  readonly couldMove: number;
  /** Expected value of partial perfect information for choosing between doing nothing and the scenarios, in shares of runs. */
  readonly worth: number;
}
