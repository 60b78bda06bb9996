import { quantilesOf } from "../../base/index.ts";
import {
  type AgreementFigure,
  type AgreementInterval,
  type AgreementMeasure,
  fewestResampled,
  type NoIntervalReason,
  publishedAs,
  type Resampling,
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
  const drawn = named.map((): number[] => []);
  if (enough && wanted) {
    resample(items, resampling.seed, resampling.samples, (sums) => {
      named.forEach(({ of }, at) => {
        const value = of(sums);
        if (typeof value === "number") drawn[at]?.push(value);
      });
    });
  }
  return named.map(({ measure }, at) => {
    const outcome = outcomes[at] ?? "no-shared-units";
    const { resampled, ...rest } = basis;
    const shared = { measure, ...rest, ...publishedAs[measure] };
    if (typeof outcome === "string") {
      return { ...shared, value: undefined, undefinedBecause: outcome, ...noInterval(undefined) };
    }
    const reason = whyNoInterval(outcome, enough, drawn[at] ?? [], resampling);
    const interval = intervalOf(drawn[at] ?? [], resampling, resampled);
    const made = reason === undefined ? { interval, noIntervalBecause: undefined } : noInterval(reason);
    return { ...shared, value: outcome, undefinedBecause: undefined, ...made };
  });
}

function namesOf(measures: Measures) {
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

function noInterval(noIntervalBecause: NoIntervalReason | undefined) {
  return { interval: undefined, noIntervalBecause };
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
