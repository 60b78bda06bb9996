import { quantilesOf } from "../../base/index.ts";
import {
  type AgreementFigure,
  type AgreementInterval,
  type AgreementMeasure,
  fewestResampled,
  type NoIntervalReason,
  publishedAs,
  type Resampling,
  type UndefinedReason,
} from "./agreement-figure.ts";
import type { MeasureOfSums } from "./nominal-agreement.ts";
import { countThings, resample } from "./resample.ts";
import { type SummedItems, totalsOf } from "./summed-items.ts";

/** What a figure rests on, whatever the measure. */
export type FigureBasis = Pick<AgreementFigure, "unit" | "units" | "coders"> & {
  readonly resampled: AgreementInterval["resampled"];
};

/** Measures that are made of the same sums, so that one bootstrap serves them all. */
export type Measures = Partial<Readonly<Record<AgreementMeasure, MeasureOfSums>>>;

/** The figures of some measures of the same sums, each with its interval. */
export function figuresOfItems(
  items: SummedItems,
  measures: Measures,
  basis: FigureBasis,
  resampling: Resampling,
): readonly AgreementFigure[] {
  const named = namesOf(measures);
  const totals = totalsOf(items, items.copies);
  const outcomes = named.map(({ of }) => (basis.coders < 2 ? "one-coder" : of(totals)));
  const enough = countThings(items) >= fewestResampled;
  const wanted = outcomes.some((outcome) => typeof outcome === "number" && outcome !== 1);
  const drawn = enough && wanted ? drawValues(items, named, resampling) : named.map(() => []);
  return named.map(({ measure }, at) =>
    figureOf(measure, outcomes[at] ?? "no-shared-units", drawn[at] ?? [], enough, basis, resampling),
  );
}

interface NamedMeasure {
  readonly measure: AgreementMeasure;
  readonly of: MeasureOfSums;
}

/** The values of each measure in the samples in which it has one. */
function drawValues(
  items: SummedItems,
  named: readonly NamedMeasure[],
  { seed, samples }: Resampling,
): readonly (readonly number[])[] {
  const drawn = named.map((): number[] => []);
  resample(items, seed, samples, (sums) => {
    named.forEach(({ of }, at) => {
      const value = of(sums);
      if (typeof value === "number") drawn[at]?.push(value);
    });
  });
  return drawn;
}

/** One figure out of its value and of what was drawn. */
export function figureOf(
  measure: AgreementMeasure,
  outcome: number | UndefinedReason,
  drawn: readonly number[],
  enough: boolean,
  { resampled, ...basis }: FigureBasis,
  resampling: Resampling,
): AgreementFigure {
  const shared = { measure, ...basis, ...publishedAs[measure] };
  const none = { interval: undefined, noIntervalBecause: undefined };
  if (typeof outcome === "string") return { ...shared, ...none, value: undefined, undefinedBecause: outcome };
  const valued = { ...shared, value: outcome, undefinedBecause: undefined };
  const reason = whyNoInterval(outcome, enough, drawn, resampling);
  return reason === undefined
    ? { ...valued, interval: intervalOf(drawn, resampling, resampled), noIntervalBecause: undefined }
    : { ...valued, interval: undefined, noIntervalBecause: reason };
}

function namesOf(measures: Measures): readonly NamedMeasure[] {
  const all: readonly AgreementMeasure[] = [
    "percent",
    "cohen",
    "brennan-prediger",
    "scott",
    "krippendorff",
    "unitised",
    "unitised-relevance",
    "unitised-coding",
  ];
  return all.flatMap((measure) => {
    const of = measures[measure];
    return of === undefined ? [] : [{ measure, of }];
  });
}

function whyNoInterval(
  value: number,
  enough: boolean,
  drawn: readonly number[],
  { samples }: Resampling,
): NoIntervalReason | undefined {
  if (samples === 0) return "not-asked";
  if (!enough) return "too-few";
  if (value === 1) return "no-disagreement";
  return 2 * drawn.length <= samples ? "mostly-undefined" : undefined;
}

function intervalOf(
  drawn: readonly number[],
  { samples, level }: Resampling,
  resampled: AgreementInterval["resampled"],
): AgreementInterval | undefined {
  const tail = (1 - level) / 2;
  const [low, high] = quantilesOf(drawn, [tail, 1 - tail]);
  if (low === undefined || high === undefined) return undefined;
  return { low, high, level, samples, defined: drawn.length, resampled };
}
