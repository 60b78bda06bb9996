import {
  type Distribution,
  type DistributionError,
  type ElicitedRange,
  fixed,
  fromElicited,
  type Limits,
  type Result,
  withinLimits,
} from "../base/index.ts";

/** A range as somebody judges it, with all that turns it into what a parameter may be. */
export interface JudgedRange extends ElicitedRange, Limits {
  readonly scale: "plain" | "ln" | "logit";
}

/** What a judged range says that its parameter may be; a number that is not doubted is drawn as it is. */
export function spreadOfRange(range: JudgedRange): Result<Distribution, DistributionError> {
  const { low, middle, high, scale } = range;
  const made = low === high ? fixed(middle ?? low) : fromElicited(range, scale);
  return made.ok ? withinLimits(made.value, range) : made;
}
