import type { Seed } from "../../base/index.ts";
import type { UnitKind } from "./rating-table.ts";

/** A measure of agreement between coders; what each one says stands in docs/methods/agreement.md. */
export type AgreementMeasure =
  | "percent"
  | "cohen"
  | "brennan-prediger"
  | "scott"
  | "krippendorff"
  | "unitised"
  | "unitised-relevance"
  | "unitised-coding";

/** One figure of agreement, with all that must stand beside it. */
export interface AgreementFigure {
  readonly measure: AgreementMeasure;
  /** 1 is perfect; the measures that are corrected for chance are 0 at chance and may be below. */
  readonly value: number | undefined;
  /** Why there is no value; absent exactly where there is one. */
  readonly undefinedBecause: UndefinedReason | undefined;
  readonly interval: AgreementInterval | undefined;
  /** Why there is a value without an interval. */
  readonly noIntervalBecause: NoIntervalReason | undefined;
  readonly unit: UnitKind;
  /** The units that at least two coders rated: what the value rests on. For the unitised measures, characters. */
  readonly units: number;
  /** The coders who rated at least one such unit. */
  readonly coders: number;
  /** The formula in one line, as in docs/methods/agreement.md. */
  readonly formula: string;
  /** Where the measure was published. */
  readonly source: string;
}

/**
 * Why a measure has no value: fewer than two coders; no unit that two of them rated; all ratings alike, so that agreement by
 * chance would be perfect too; a table with one value alone; for the coding of segments, none of two coders meet.
 */
export type UndefinedReason =
  | "one-coder"
  | "no-shared-units"
  | "no-variation"
  | "one-value"
  | "no-shared-segments";

/**
 * Why a value has no interval: none was asked for; too few units or turns to resample; no disagreement at all, of which
 * resampling can make none; more than half of the samples had no value.
 */
export type NoIntervalReason = "not-asked" | "too-few" | "no-disagreement" | "mostly-undefined";

/** A percentile bootstrap interval. */
export interface AgreementInterval {
  readonly low: number;
  readonly high: number;
  /** The share of samples inside, such as 0.95. */
  readonly level: number;
  readonly samples: number;
  /** The samples in which the measure had a value; the interval is made of these. */
  readonly defined: number;
  /** What was drawn again: single units, or whole turns with all units in them. */
  readonly resampled: "units" | "turns";
}

/** How intervals are made: with the same seed the same numbers, on any machine. */
export interface Resampling {
  readonly seed: Seed;
  /** 1,000 are enough for two digits; 0 makes no interval. */
  readonly samples: number;
  /** Strictly between 0 and 1. */
  readonly level: number;
}

/** Fewer units or turns than this are not resampled: the interval would show their number, not the coders. */
export const fewestResampled = 5;

/** The formula of each measure, and where it was published. */
export const publishedAs: Readonly<
  Record<AgreementMeasure, { readonly formula: string; readonly source: string }>
> = {
  percent: {
    formula: "Ao = Σ o_cc / n",
    source: "Observed agreement; Krippendorff 2019, Content Analysis, ch. 12",
  },
  cohen: {
    formula: "κ = (Ao − Ae) / (1 − Ae), Ae = Σ p_c q_c; for more than two coders the mean over pairs",
    source:
      "Cohen 1960, Educational and Psychological Measurement 20; mean over pairs: Light 1971, Psychological Bulletin 76",
  },
  "brennan-prediger": {
    formula: "κ_n = (Ao − 1/k) / (1 − 1/k)",
    source: "Brennan and Prediger 1981, Educational and Psychological Measurement 41",
  },
  scott: {
    formula: "π = (Ao − Ae) / (1 − Ae), Ae = Σ (n_c / n)²",
    source:
      "Scott 1955, Public Opinion Quarterly 19; more than two coders: Fleiss 1971, Psychological Bulletin 76",
  },
  krippendorff: {
    formula: "α = 1 − (n − 1) Σ o_ck / Σ n_c n_k, over c ≠ k",
    source: "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability",
  },
  unitised: {
    formula: "uα = 1 − Σ ℓ_ck / Σ ε_ck, over c ≠ k, gaps among the values",
    source: "Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality & Quantity 50",
  },
  "unitised-relevance": {
    formula: "|uα: uα with all values but the gap taken as one",
    source: "Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality & Quantity 50",
  },
  "unitised-coding": {
    formula: "cuα: uα over what two coders both marked, gaps left out",
    source: "Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality & Quantity 50",
  },
};
