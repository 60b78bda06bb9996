import { count, moment, number, oneOf, optional, ownedBy, ref, refs, structure, words } from "./fields.ts";
import { type RecordOf, table } from "./table.ts";

/** Sources that contradict each other after unit, population and date were checked; each run believes one account. */
export const clash = table("clash", {
  name: words(),
  /** Why the clash remains: what was checked of unit, population and date. */
  checked: words(),
  /** Who declared the weights of the accounts. */
  by: ref("member"),
  position: number(),
});

/** One side of a clash. */
export const account = table("account", {
  clash: ownedBy("clash"),
  name: words(),
  /** The weights of a clash's accounts add up to 1. */
  weight: number(),
  reason: words(),
  quantities: optional(refs("quantity")),
  claims: optional(refs("claim")),
  position: number(),
});

/** How a parameter came to be what it is. */
export const warrants = ["stated", "counted", "bounded", "direction-only", "analogy", "judgement"] as const;

/** What a parameter may be, why, and who judged it; several where it differs by account. */
export const estimate = table("estimate", {
  parameter: ownedBy("parameter"),
  /** The account under which it holds; absent where it holds under all. */
  account: optional(ref("account")),
  warrant: oneOf(...warrants),
  /**
   * What the numbers are: the parameter itself, or a share of people within so many months, which becomes a rate a month
   * by -ln(1 - share) / months (Fleurence and Hollenbeak 2007).
   */
  given: oneOf("value", "share-within"),
  withinMonths: optional(number()),
  low: optional(number()),
  middle: optional(number()),
  high: optional(number()),
  /** How much lies between low and high, 0 to 1. */
  coverage: optional(number()),
  scale: optional(oneOf("plain", "ln", "logit")),
  /** Counted cases, and among how many. */
  cases: optional(count()),
  of: optional(count()),
  /** How many of an analogy's cases one is as good as here, 0 to 1. */
  worth: optional(number()),
  quantities: optional(refs("quantity")),
  /** Declared weights of the quantities in their order; all alike where it is left out. */
  weights: optional(structure<readonly number[]>(isWeights)),
  /** What the quantities are multiplied by to be in the parameter's unit. */
  times: optional(number()),
  claims: optional(refs("claim")),
  /** What is known where only a direction is. */
  direction: optional(oneOf("raises", "lowers")),
  judge: ref("member"),
  judgedAt: moment(),
  reason: words(),
});

function isWeights(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "number" && Number.isFinite(each) && each >= 0)
  );
}

export type Clash = RecordOf<typeof clash>;
export type Account = RecordOf<typeof account>;
export type Estimate = RecordOf<typeof estimate>;
