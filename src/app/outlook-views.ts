import type { RecordId, StatedPeriod } from "../core/base/index.ts";
import type { CardWarning } from "../core/corroborate/index.ts";
import type { LikelihoodScale } from "../core/outlook/index.ts";
import type { Door } from "../core/report/index.ts";
import type { Estimate, EvidenceKind, Judgement, MediaPart, OpenQuestion } from "../core/study/index.ts";
import type { SmallCurves, StockLine } from "./ground-views.ts";
import type { ModelRecords } from "./outlook/model-records.ts";
import type { WhyNotModelled } from "./outlook/not-modelled.ts";
import type { Said } from "./said/index.ts";

/** What is wrong with the model, its grounds or its outlook, and which record it is about. */
export interface Trouble extends Said {
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
  readonly warrant: Estimate["warrant"];
  /** Such as “2 to 10 in 100, most likely 4, within 5 years”; absent where only a direction is known. */
  readonly range?: Said;
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
  readonly stated?: Said;
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
  readonly shown?: Said;
  readonly passages: readonly CardPassage[];
}

/** Everything that stands behind one number of a brief. */
export interface NumberCard {
  readonly door: Door;
  /** What the number is, such as “Share of runs in which the core is back by 2028”. */
  readonly title: Said;
  readonly shown: Said;
  /** How it came to be, sentence by sentence: method, or what was counted. */
  readonly made: readonly Said[];
  /** What deserves a look before one leans on the claim that was counted for. */
  readonly warned: readonly CardWarning[];
  /** Of which runs it is, and how exact they are; empty where it is of none. */
  readonly ran: readonly Said[];
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
    readonly independent: Said;
    readonly confidence?: string;
  }[];
  readonly passages: readonly CardPassage[];
  /** The assumptions under it, each a claim or an estimate that somebody signed. */
  readonly assumptions: readonly {
    readonly said: Said;
    readonly at: { readonly table: string; readonly id: RecordId };
    /** Who signed it, by name. */
    readonly by?: string;
  }[];
  /** For a count: what was counted. */
  readonly records: readonly {
    readonly table: string;
    readonly id: RecordId;
    readonly name: string;
    readonly source?: RecordId;
  }[];
}

/** The model of a study as its researcher edits it, and what is wrong with it or not grounded yet. */
export interface ModelView {
  /** Its parts as they stand, by table, each list in its order. */
  readonly parts: ModelRecords & { readonly question: readonly OpenQuestion[] };
  readonly parameters: readonly ParameterLine[];
  readonly curves: readonly SmallCurves[];
  readonly stocks: readonly StockLine[];
  /** Which share of the variance of any definition each parameter carries at most; empty where no outlook is remembered. */
  readonly carried: readonly CarriedShare[];
  readonly judgements: readonly JudgementLine[];
  readonly notModelled: readonly NotModelledLine[];
  /** What is wrong with the model itself; a change that would add to it is refused. */
  readonly troubles: readonly Trouble[];
  /** What keeps an outlook from being computed and is nobody's mistake: a parameter that nobody has grounded yet. */
  readonly gaps: readonly Trouble[];
}

/** What a parameter carries of an outlook that was computed before. */
export interface CarriedShare {
  readonly parameter: RecordId;
  /** First-order share of variance, 0 to 1. */
  readonly share: number;
}

/** Something that was said and is not in the runs, and why. */
export interface NotModelledLine {
  readonly at: { readonly table: string; readonly id: RecordId };
  readonly name: string;
  readonly why: string;
  readonly because: WhyNotModelled;
}

/** A likelihood word with who signed it beside which share of runs. */
export interface JudgementLine extends Omit<Judgement, "by"> {
  readonly by: string;
}

/** What the study's model says ahead: nothing, why nothing, or the numbers with their names. */
export type OutlookView =
  | { readonly is: "none" }
  | {
      readonly is: "troubled";
      readonly troubles: readonly Trouble[];
      readonly notModelled: readonly NotModelledLine[];
    }
  | ComputedOutlook;

/** An outlook with all that is needed to repeat it. Every share is one of runs, never a likelihood. */
export interface ComputedOutlook extends OutlookMaking {
  readonly is: "computed";
  /** The scale of likelihood words that the study has chosen; the first one where it has chosen none. */
  readonly scale: LikelihoodScale;
  readonly definitions: readonly DefinitionView[];
  readonly watched: readonly WatchedView[];
  readonly fates: FatesView;
  /** Each measure and shock alone, then the scenarios. */
  readonly scenarios: readonly ScenarioView[];
  /** Those that could move the outlook most first. */
  readonly questions: readonly QuestionView[];
  readonly notModelled: readonly NotModelledLine[];
  /** What deserves a look and kept nothing from being computed. */
  readonly notes: readonly Trouble[];
}

/** How an outlook was made. */
export interface OutlookMaking {
  readonly base: StatedPeriod;
  readonly cutOff: StatedPeriod;
  readonly horizonMonths: number;
  readonly runs: number;
  /** For what is computed many times over. */
  readonly sideRuns: number;
  readonly seed: number;
  readonly stepsPerMonth: number;
  /** Whether runs or seed are others than the study's own. */
  readonly isStudysOwn: boolean;
  /** The hashes of the newest action of every device, in the order of the devices: which state of the study this is of. */
  readonly heads: string;
  readonly checksum: string;
  /** The largest residue of the two ledgers, as a share of what there was. */
  readonly leftOver: { readonly people: number; readonly money: number };
}

/** A part of the model by its record, its name in formulas, and what it is called. */
export interface NamedPart {
  readonly id: RecordId;
  readonly key: string;
  readonly name: string;
}

/** A share of runs with the error of having drawn so many and no more. */
export interface RunShare {
  readonly share: number;
  readonly monteCarloError: number;
  readonly runs: number;
}

/** One definition of regrouping over the runs. */
export interface DefinitionView extends NamedPart, RunShare {
  readonly rung: string;
  readonly earlySign: boolean;
  readonly condition: string;
  readonly forMonths: number;
  readonly byMonth?: number;
  readonly indicators: readonly string[];
  readonly settledBy: string;
  /** The share by the end of each year, from the first. */
  readonly byYear: readonly number[];
  /** The 5, 25, 50, 75 and 95 % quantiles of the month of first passage; absent where it never came true. */
  readonly months?: readonly number[];
  readonly stepError: number;
  /** Over accounts, word tables, poolings and corners. */
  readonly range: { readonly low: number; readonly high: number };
  /** The words that the range touches, by scale; what is signed is a judgement. */
  readonly words: Readonly<Record<LikelihoodScale, readonly string[]>>;
  readonly judgements: readonly JudgementLine[];
  readonly accounts: readonly AccountShare[];
  readonly corners: readonly {
    readonly on: readonly string[];
    /** The same flows by their records. */
    readonly flows: readonly RecordId[];
    readonly share: number;
    readonly difference: number;
    readonly differenceError: number;
  }[];
  readonly variants: readonly {
    readonly id: string;
    readonly kind: "word-table" | "pooling" | "without-origin" | "if-false";
    readonly name: string;
    readonly share: number;
    readonly difference: number;
    readonly differenceError: number;
  }[];
  /** What carries most of its variance, at most ten, and how many others there are. */
  readonly carriers: readonly CarrierLine[];
  readonly otherCarriers: number;
  /** The share of variance that rests on assumptions; absent where nothing varies. */
  readonly assumedShare?: number;
}

/** A definition's share of runs if one account of a clash is right. */
export interface AccountShare extends RunShare {
  readonly clash: { readonly id: RecordId; readonly name: string };
  readonly account: { readonly id: RecordId; readonly name: string };
  readonly weight: number;
}

/** A parameter or clash that carries some of a number's variance; `id` is its record's. */
export interface CarrierLine {
  readonly is: "parameter" | "clash";
  readonly id: RecordId;
  readonly name: string;
  /** First-order share of variance, 0 to 1. */
  readonly share: number;
}

/** The course of a watched number. */
export interface WatchedView extends NamedPart {
  readonly unit: string;
  readonly threshold?: string;
  readonly thresholdName?: string;
  /** For each month from 0: the 5, 10, 25, 50, 75, 90 and 95 % quantiles. */
  readonly fan: readonly (readonly number[])[];
  readonly stepError: number;
  readonly carriers: readonly CarrierLine[];
}

/** Where the members of each group are, at the base date and at the horizon: the 5, 50 and 95 % quantiles in people. */
export interface FatesView {
  readonly runs: number;
  readonly groups: readonly NamedPart[];
  readonly states: readonly NamedPart[];
  readonly cells: readonly {
    readonly group: RecordId;
    readonly state: RecordId;
    readonly atBase: readonly [number, number, number];
    readonly atHorizon: readonly [number, number, number];
  }[];
}

/** A measure, a shock or several together, beside doing nothing. */
export interface ScenarioView extends NamedPart {
  readonly of: "measure" | "shock" | "scenario";
  /** The measures in it; itself where it is one alone. */
  readonly measures: readonly MeasureLine[];
  readonly interactions?: string;
  /** In words with its unit. */
  readonly budget?: string;
  readonly effects: readonly {
    readonly definition: RecordId;
    readonly share: number;
    /** Of the share of runs, with its standard error and the interval that is twice that wide. */
    readonly difference: number;
    readonly differenceError: number;
    readonly low: number;
    readonly high: number;
    readonly prevented: number;
    readonly caused: number;
    readonly monthsLater?: readonly number[];
    /** The difference if one account is right. */
    readonly accounts: readonly { readonly account: RecordId; readonly difference: number }[];
  }[];
  /** The change of each watched number at the horizon: the 5, 50 and 95 % quantiles of the differences. */
  readonly watched: readonly {
    readonly watched: RecordId;
    readonly change: readonly [number, number, number];
  }[];
}

/** A measure with its costs and harms. */
export interface MeasureLine extends NamedPart {
  readonly inferred: boolean;
  readonly fromMonth: number;
  readonly overMonths: number;
  readonly untilMonth?: number;
  /** In words with its unit, or that nobody said. */
  readonly cost: string;
  readonly costBasis?: string;
  /** What it does to people besides what it is meant to; “no harm modelled” where nobody looked, never that there is none. */
  readonly harm: string;
  /** The watched number in which its harm can be seen. */
  readonly harmWatched?: RecordId;
}

/** Something that is not known, what it could change, and what could answer it. */
export interface QuestionView {
  /** The question's record; absent for a parameter of which nobody has asked yet. */
  readonly id?: RecordId;
  readonly text: string;
  readonly parameters: readonly { readonly id: RecordId; readonly name: string }[];
  /** The standard deviation of the share that an answer would give, in shares of runs; absent where nothing in the model hangs on it. */
  readonly couldMove?: number;
  /** What knowing it could be worth for choosing among the scenarios, in shares of runs. */
  readonly worth?: number;
  /** Documents and officials first. */
  readonly answeredBy: readonly EvidenceKind[];
  readonly risk?: OpenQuestion["risk"];
  readonly riskNote?: string;
  /** Sources who must not be asked again. */
  readonly notAgain: readonly { readonly id: RecordId; readonly name: string }[];
}
