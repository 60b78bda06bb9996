import { betaShape } from "./beta.ts";
import type { NonEmpty } from "./brand.ts";
import { exp } from "./exp-ln.ts";
import { assertNever, err, ok, type Result } from "./result.ts";
import { supportOf } from "./support.ts";

/** How a number may be spread; in the unit of whatever it stands for. Made by the functions below, which have checked it. */
export type Distribution =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  /** `mu` and `sigma` belong to the natural logarithm of the number. */
  | { readonly kind: "lognormal"; readonly mu: number; readonly sigma: number }
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  /**
   * Two halves of normal distributions that meet in the middle, on a scale: as the number is, its logarithm, or the
   * logarithm of its odds. `below` and `above` are their standard deviations on that scale.
   */
  | {
      readonly kind: "elicited";
      readonly scale: "plain" | "ln" | "logit";
      readonly middle: number;
      readonly below: number;
      readonly above: number;
    }
  /** Values as observed, in order of size; each is equally likely. */
  | { readonly kind: "empirical"; readonly values: NonEmpty<number> }
  | { readonly kind: "mixture"; readonly parts: NonEmpty<WeightedPart> }
  /** Another distribution cut off at logical bounds, such as a share at 1; what lies outside is drawn at the bound. */
  | { readonly kind: "bounded"; readonly of: Distribution; readonly low: number; readonly high: number }
  /** The rate a month at which that share of people has gone after so many months; `of` lies between 0 and 1. */
  | { readonly kind: "rate-of-share"; readonly of: Distribution; readonly months: number };

/** One part of a mixture; the weights of all parts add up to 1. */
export interface WeightedPart {
  readonly weight: number;
  readonly of: Distribution;
}

/** Why numbers make no distribution. */
export type DistributionError =
  | { readonly type: "NotFinite" }
  | { readonly type: "EndsReversed"; readonly low: number; readonly high: number }
  | { readonly type: "ModeOutside"; readonly mode: number }
  | { readonly type: "NotPositive"; readonly value: number }
  | { readonly type: "CountsImpossible"; readonly cases: number; readonly of: number }
  | { readonly type: "NothingObserved" }
  | { readonly type: "WeightsImpossible" }
  | { readonly type: "NotBelowOne"; readonly value: number }
  | { readonly type: "NotAShare"; readonly low: number; readonly high: number }
  | { readonly type: "MonthsImpossible"; readonly months: number }
  | { readonly type: "CoverageImpossible"; readonly coverage: number };

/** Say why numbers make no distribution, and what to do. */
export function distributionErrorText(error: DistributionError): string {
  switch (error.type) {
    case "NotFinite":
      return "A number is missing or endless. Enter figures.";
    case "EndsReversed":
      return `The low end (${error.low}) must be below the high end (${error.high}).`;
    case "ModeOutside":
      return `The middle (${error.mode}) must lie between the low and the high end.`;
    case "NotPositive":
      return `The low end must be above 0; it is ${error.value}. If it can be 0, count cases instead, or say it is on or off.`;
    case "NotBelowOne":
      return `The high end of a share must be below 1; it is ${error.value}. A share of 120 % is none.`;
    case "NotAShare":
      return `A share lies between 0 and 1; this can be anything from ${error.low} to ${error.high}.`;
    case "MonthsImpossible":
      return `A share goes within a time above 0 months; it is ${error.months}.`;
    case "CountsImpossible":
      return `${error.cases} of ${error.of} cannot be: at least 0 and at most all of them, of at least one.`;
    case "NothingObserved":
      return "Nothing was observed. Enter at least one value.";
    case "WeightsImpossible":
      return "The weights must be 0 or more, and one of them above 0.";
    case "CoverageImpossible":
      return `A range covers a share between 0 and 1 of what is thought possible, such as 0.9; it is ${error.coverage}.`;
    default:
      return assertNever(error);
  }
}

/** A number without any spread. */
export function fixed(value: number): Result<Distribution, DistributionError> {
  return Number.isFinite(value) ? ok({ kind: "fixed", value }) : err({ type: "NotFinite" });
}

/** Every value between two ends alike. */
export function uniform(low: number, high: number): Result<Distribution, DistributionError> {
  return whereEndsHold(low, high) ?? ok({ kind: "uniform", low, high });
}

/** A low, a most likely and a high value, joined by straight lines. */
export function triangular(low: number, mode: number, high: number): Result<Distribution, DistributionError> {
  return whereModeHolds(low, mode, high) ?? ok({ kind: "triangular", low, mode, high });
}

/**
 * A low, a most likely and a high value, joined by a Beta distribution with mean (low + 4 mode + high) / 6.
 *
 * Clark, Operations Research 10 (1962). Both ends are bounds that nothing passes.
 */
export function pert(low: number, mode: number, high: number): Result<Distribution, DistributionError> {
  return whereModeHolds(low, mode, high) ?? ok({ kind: "pert", low, mode, high });
}

/** The alpha and beta of a PERT distribution's Beta distribution. */
export function pertShape({ low, mode, high }: Extract<Distribution, { kind: "pert" }>) {
  const alpha = 1 + (4 * (mode - low)) / (high - low);
  return betaShape(alpha, 6 - alpha);
}

/** A share seen as `cases` of `of`, with Jeffreys' prior: Beta(cases + 1/2, of - cases + 1/2). */
export function betaFromCounts(cases: number, of: number): Result<Distribution, DistributionError> {
  if (!(cases >= 0 && cases <= of && of > 0 && Number.isFinite(of)))
    return err({ type: "CountsImpossible", cases, of });
  return ok({ kind: "beta", alpha: cases + 0.5, beta: of - cases + 0.5 });
}

/** Values as they were observed. */
export function empirical(values: readonly number[]): Result<Distribution, DistributionError> {
  if (!values.every(Number.isFinite)) return err({ type: "NotFinite" });
  const [first, ...rest] = values.toSorted((a, b) => a - b);
  return first === undefined
    ? err({ type: "NothingObserved" })
    : ok({ kind: "empirical", values: [first, ...rest] });
}

/** Several distributions under declared weights, scaled to add up to 1: the linear pool, which keeps disagreement. */
export function mixture(parts: readonly WeightedPart[]): Result<Distribution, DistributionError> {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!parts.every(({ weight }) => weight >= 0) || !(total > 0 && total < Number.POSITIVE_INFINITY))
    return err({ type: "WeightsImpossible" });
  const [first, ...rest] = parts
    .filter(({ weight }) => weight > 0)
    .map((part) => ({ ...part, weight: part.weight / total }));
  return first === undefined
    ? err({ type: "WeightsImpossible" })
    : ok({ kind: "mixture", parts: [first, ...rest] });
}

/** Cut a distribution off where logic forbids more, such as a share above 1. */
export function bounded(
  of: Distribution,
  low: number,
  high: number,
): Result<Distribution, DistributionError> {
  return low < high ? ok({ kind: "bounded", of, low, high }) : err({ type: "EndsReversed", low, high });
}

/** What a parameter may be whatever anybody says of it. */
export interface Limits {
  /** What logic forbids to pass; absent for a plain number. */
  readonly least?: number;
  readonly most?: number;
  /** It is said of a share that goes within so many months, and becomes a rate a month. */
  readonly withinMonths?: number;
}

/** Cut what was said off where logic forbids more, and turn a share within some months into a monthly rate. */
export function withinLimits(made: Distribution, limits: Limits): Result<Distribution, DistributionError> {
  const { least, most = Number.MAX_VALUE, withinMonths } = limits;
  const within = least === undefined ? ok(made) : cutTo(made, least, most);
  return !within.ok || withinMonths === undefined ? within : rateOfShare(within.value, withinMonths);
}

// One that reaches neither end stays as it is, and as short.
function cutTo(made: Distribution, low: number, high: number): Result<Distribution, DistributionError> {
  const [least, most] = supportOf(made);
  const reaches = least < low || (high < Number.MAX_VALUE && most > high);
  return reaches ? bounded(made, low, high) : ok(made);
}

/**
 * The rate a month that takes a share of people within so many months, if it is the same in each of them.
 *
 * Rate = -ln(1 - share) / months (Fleurence and Hollenbeak, PharmacoEconomics 25, 2007). Every value of the share is turned
 * by itself, so that its quantiles become the quantiles of the rate.
 */
export function rateOfShare(of: Distribution, months: number): Result<Distribution, DistributionError> {
  if (!(months > 0 && Number.isFinite(months))) return err({ type: "MonthsImpossible", months });
  const [low, high] = supportOf(of);
  return low >= 0 && high <= 1
    ? ok({ kind: "rate-of-share", of, months })
    : err({ type: "NotAShare", low, high });
}

/** The mean of a distribution; `undefined` where it has no short formula: elicited, cut off, turned into a rate. */
export function meanOf(distribution: Distribution): number | undefined {
  switch (distribution.kind) {
    case "fixed":
      return distribution.value;
    case "uniform":
      return (distribution.low + distribution.high) / 2;
    case "triangular":
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case "pert":
      return (distribution.low + 4 * distribution.mode + distribution.high) / 6;
    case "lognormal":
      return exp(distribution.mu + (distribution.sigma * distribution.sigma) / 2);
    case "beta":
      return distribution.alpha / (distribution.alpha + distribution.beta);
    case "empirical":
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    case "mixture":
      return distribution.parts.reduce<number | undefined>((sum, { weight, of }) => {
        const mean = meanOf(of);
        return sum === undefined || mean === undefined ? undefined : sum + weight * mean;
      }, 0);
    case "elicited":
    case "bounded":
    case "rate-of-share":
      return undefined;
  }
}

function whereEndsHold(low: number, high: number): Result<never, DistributionError> | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return err({ type: "NotFinite" });
  return low < high ? undefined : err({ type: "EndsReversed", low, high });
}

function whereModeHolds(
  low: number,
  mode: number,
  high: number,
): Result<never, DistributionError> | undefined {
  const wrong = whereEndsHold(low, high);
  if (wrong !== undefined) return wrong;
  return mode >= low && mode <= high ? undefined : err({ type: "ModeOutside", mode });
}
