import {
  cutTo,
  type Distribution,
  type DistributionError,
  type ElicitedRange,
  fixed,
  fromElicited,
  ok,
  type Result,
  rateOfShare,
} from "../base/index.ts";

/** A range as somebody judges it, with all that turns it into what a parameter may be. */
export interface JudgedRange extends ElicitedRange {
  readonly scale: "plain" | "ln" | "logit";
  /** What logic forbids to pass; absent for a plain number. */
  readonly least?: number;
  readonly most?: number;
  /** The range is of a share that goes within so many months, and becomes a rate a month. */
  readonly withinMonths?: number;
}

/** What a judged range says that its parameter may be; a number that is not doubted is drawn as it is. */
export function spreadOfRange(range: JudgedRange): Result<Distribution, DistributionError> {
  const { low, middle, high, scale, withinMonths } = range;
  const made = low === high ? fixed(middle ?? low) : fromElicited(range, scale);
  if (!made.ok) return made;
  const { least, most = Number.MAX_VALUE } = range;
  const within = least === undefined ? ok(made.value) : cutTo(made.value, least, most);
  return !within.ok || withinMonths === undefined ? within : rateOfShare(within.value, withinMonths);
}
