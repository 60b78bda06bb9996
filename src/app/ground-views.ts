import type { RecordId } from "../core/base/index.ts";
import type { Estimate } from "../core/study/index.ts";
import type { PartChange, PartValues } from "./outlook/part-change.ts";
import type { CardPassage, EstimateLine, ParameterLine } from "./outlook-views.ts";
import type { Said } from "./said/index.ts";

// What the room of the model shows of one parameter, and of a change before it is made.

/** A place of a curve. */
export interface CurvePoint {
  readonly x: number;
  /** How dense the number is there: by one, or by one logarithm where the scale is `log`. */
  readonly density: number;
}

/** Curves over one stretch, so that they can be laid over each other; made by the code that the runs draw by. */
export interface DrawnCurves {
  readonly scale: "plain" | "log";
  readonly from: number;
  readonly to: number;
  /** In the order in which they were asked for; one point alone for a number without spread. */
  readonly curves: readonly (readonly CurvePoint[])[];
}

/** The small curves of a parameter in the list: densities over equal steps, the greatest of each 1. */
export interface SmallCurves {
  readonly parameter: RecordId;
  readonly estimates: readonly { readonly estimate: RecordId; readonly heights: readonly number[] }[];
}

/** How many of a group are in a state at the base date. */
export interface StockLine {
  readonly state: RecordId;
  readonly group: RecordId;
  readonly formula: string;
  /** The 5, 50 and 95 % quantiles in people; absent where they are not known without a run. */
  readonly people?: readonly [number, number, number];
}

/** A part of the model that names a parameter. */
export interface UsedIn {
  readonly table: string;
  readonly id: RecordId;
  readonly key: string;
  readonly name: string;
  /** The formula in which it stands. */
  readonly formula: string;
}

/** Everything about one parameter. */
export interface ParameterView extends Omit<ParameterLine, "estimates"> {
  readonly definition?: string;
  readonly group?: { readonly id: RecordId; readonly name: string };
  readonly usedIn: readonly UsedIn[];
  readonly estimates: readonly EstimateView[];
  /** One curve for each of `drawn`, which are the estimates that give a number. */
  readonly curves: DrawnCurves;
  readonly drawn: readonly RecordId[];
  readonly clash?: ClashView;
  /** The clashes under whose accounts it may be said. */
  readonly clashes: readonly { readonly id: RecordId; readonly name: string }[];
}

/** What a parameter may be, with what was entered and what it rests on. */
export interface EstimateView extends EstimateLine {
  readonly entered: Omit<Estimate, "id" | "parameter" | "judge" | "judgedAt" | "reason">;
  /** Why it gives no number. */
  readonly trouble?: Said;
  readonly basisClaims: readonly ClaimBasis[];
  readonly basisQuantities: readonly QuantityBasis[];
}

/** A claim that an estimate rests on. */
export interface ClaimBasis {
  readonly id: RecordId;
  readonly text: string;
  readonly for: number;
  readonly against: number;
  readonly passages: readonly CardPassage[];
}

/** A quantity that an estimate rests on, or could. */
export interface QuantityBasis {
  readonly id: RecordId;
  /** As it was stated, with its unit. */
  readonly stated: Said;
  readonly definition?: string;
  /** In the parameter's unit, to stand under its curve; absent where it cannot be read so. */
  readonly low?: number;
  readonly high?: number;
  /** How much it weighs beside the others; absent where nothing is computed with it. */
  readonly weight?: number;
  readonly passages: readonly CardPassage[];
}

/** Sources that contradict each other, as the sides that runs believe. */
export interface ClashView {
  readonly id: RecordId;
  readonly name: string;
  readonly checked: string;
  /** Who declared the weights. */
  readonly by: string;
  readonly accounts: readonly {
    readonly id: RecordId;
    readonly name: string;
    readonly weight: number;
    readonly reason: string;
    readonly quantities: number;
    readonly claims: number;
    /** How many parameters follow it. */
    readonly parameters: number;
  }[];
}

/** What an estimate could rest on. */
export interface OfferedGrounds {
  readonly claims: readonly { readonly id: RecordId; readonly text: string }[];
  readonly quantities: readonly Omit<QuantityBasis, "passages" | "weight">[];
}

/** A draft of an estimate: fields as they would be saved, and the range as a sentence instead of its numbers. */
export interface EstimateDraft {
  readonly parameter: RecordId;
  readonly said?: string;
  readonly values: PartValues;
}

/** Why a sentence is no range of a parameter. */
export type SaidProblem =
  | { readonly is: "nothing-said" }
  | { readonly is: "not-understood"; readonly words: string }
  | { readonly is: "too-many-numbers" }
  | { readonly is: "out-of-nothing" }
  /** A rate of a share needs to be told within which time. */
  | { readonly is: "time-missing" }
  /** A share, or a number of this unit, goes within no time. */
  | { readonly is: "time-not-wanted"; readonly unit: string }
  /** A number of this unit is no share. */
  | { readonly is: "no-share"; readonly unit: string }
  /** A share above 1 was not said out of so many. */
  | { readonly is: "out-of-what" };

/** What a draft of an estimate comes to. */
export interface TriedEstimate {
  /** The fields that would be saved, with what was read out of the sentence. */
  readonly values: PartValues;
  readonly problem?: SaidProblem;
  /** Why no number comes of it, in words. */
  readonly trouble?: Said;
  readonly curves?: DrawnCurves;
  /** The 5, 50 and 95 % quantiles in the parameter's unit. */
  readonly quantiles?: readonly [number, number, number];
  /** Such as “2 to 10 in 100, most likely 4, within 5 years”. */
  readonly range?: Said;
}

/** What a change of the model would be refused with; nothing where it would be taken. */
export interface TriedChange {
  readonly refused?: Said;
}

/** A change of the model that is only looked at. */
export interface ChangeToTry {
  readonly changes: readonly PartChange[];
}

/** What was said and is in no run. */
export interface NotInRuns {
  readonly quantities: readonly {
    readonly id: RecordId;
    readonly stated: Said;
    readonly definition?: string;
    readonly passages: readonly CardPassage[];
    /** Nobody rests on it; it was looked at for a judgement and not computed with; or it cannot be read. */
    readonly why: "unused" | "looked-at" | "unreadable";
  }[];
  readonly claims: readonly { readonly id: RecordId; readonly text: string }[];
}
