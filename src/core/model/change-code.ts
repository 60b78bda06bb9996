import { add, both, type Code, choose, isAtLeast, least, less, most, over, times } from "./instructions.ts";
import type { LaidChange } from "./run-plan.ts";

/**
 * How much of a change there is at a time, from 0 to 1.
 *
 * A change that works at once begins and ends with a whole step, so that no stage looks ahead.
 */
export function weightOf(
  { fromMonth, overMonths, untilMonth }: LaidChange,
  stepStart: Code,
  time: Code,
): Code {
  const begun =
    overMonths === 0
      ? choose(isAtLeast(stepStart, both(fromMonth)), both(1), both(0))
      : least(both(1), most(both(0), over(less(time, both(fromMonth)), both(overMonths))));
  return untilMonth === undefined ? begun : choose(isAtLeast(stepStart, both(untilMonth)), both(0), begun);
}

/** A parameter as a change of some weight leaves it. */
export function changedBy({ how }: LaidChange, before: Code, by: Code, weight: Code): Code {
  switch (how) {
    case "times":
      return times(before, add(both(1), times(less(by, both(1)), weight)));
    case "plus":
      return add(before, times(by, weight));
    case "to":
      return add(before, times(less(by, before), weight));
  }
}
