import { err, ok, type Result } from "../../core/base/index.ts";
import { readRange, type SaidRange, type SaidRangeError } from "../../core/ground/index.ts";
import { parseUnit, unitText } from "../../core/model/index.ts";
import type { SaidProblem } from "../ground-views.ts";
import type { PartValues } from "./part-change.ts";

/**
 * Read a sentence as the numbers of an estimate: “2 to 10 in 100, most likely 4, within 5 years”.
 *
 * A share within a time is taken as such and becomes a monthly rate; a number a year is turned into one a month, and years
 * into months. Whatever would need to be guessed is a problem instead.
 */
export function saidValues(text: string, unit: string): Result<PartValues, SaidProblem> {
  const read = readRange(text, unit.toLowerCase().split(/[^\p{L}]+/u));
  if (!read.ok) return err(problemOf(read.error));
  const kind = kindOf(unit);
  return read.value.isShare ? shareValues(read.value, unit, kind) : plainValues(read.value, unit, kind);
}

/** Say in words why a sentence is no range, and what to do. */
export function saidProblemText(problem: SaidProblem): string {
  switch (problem.is) {
    case "nothing-said":
      return "No number is in it. Say a range, such as “2 to 10 in 100, most likely 4, within 5 years”.";
    case "not-understood":
      return `“${problem.words}” is not understood. Leave it out, or say it in other words.`;
    case "too-many-numbers":
      return "There are more numbers in it than a low end, a high end and a most likely one.";
    case "out-of-nothing":
      return "Nothing can be out of 0.";
    case "time-missing":
      return "A share becomes a rate only with a time. Add within which, such as “within 5 years”.";
    case "time-not-wanted":
      return `A number of ${problem.unit} goes within no time. Leave the time out.`;
    case "no-share":
      return `A number of ${problem.unit} is not out of so many. Say plain numbers.`;
    case "out-of-what":
      return "A share lies between 0 and 1. Say out of how many, such as “2 to 10 in 100”.";
  }
}

type UnitKind = "share" | "rate" | "number" | "months" | "by-month" | "other";

function kindOf(unit: string): UnitKind {
  if (unit.trim() === "share") return "share";
  const parsed = parseUnit(unit);
  const text = parsed.ok ? unitText(parsed.value) : unit;
  if (text === "1/month") return "rate";
  if (text === "1") return "number";
  if (/^months?$/.test(text)) return "months";
  return /month/.test(text) ? "by-month" : "other";
}

function shareValues(said: SaidRange, unit: string, kind: UnitKind): Result<PartValues, SaidProblem> {
  const { by, time } = said;
  const months = said.withinMonths ?? (by === "year" ? 12 : by === "month" ? 1 : undefined);
  if (kind === "rate")
    return months === undefined
      ? err({ is: "time-missing" })
      : ok({ ...endsOf(said, 1), given: "share-within", withinMonths: months });
  if (kind !== "share" && kind !== "number") return err({ is: "no-share", unit });
  return months === undefined && time === undefined
    ? ok(valueSaid(said, 1))
    : err({ is: "time-not-wanted", unit });
}

function plainValues(said: SaidRange, unit: string, kind: UnitKind): Result<PartValues, SaidProblem> {
  const { by, time, withinMonths } = said;
  const within = withinMonths !== undefined;
  switch (kind) {
    case "share":
      if (within || by !== undefined || time !== undefined) return err({ is: "time-not-wanted", unit });
      return greatestOf(said) > 1 ? err({ is: "out-of-what" }) : ok(valueSaid(said, 1));
    case "rate":
      if (within)
        return greatestOf(said) > 1
          ? err({ is: "out-of-what" })
          : ok({ ...endsOf(said, 1), given: "share-within", withinMonths });
      return time === undefined
        ? ok(valueSaid(said, 1, by === "year" ? 12 : 1))
        : err({ is: "time-not-wanted", unit });
    case "by-month":
      return within || time !== undefined
        ? err({ is: "time-not-wanted", unit })
        : ok(valueSaid(said, 1, by === "year" ? 12 : 1));
    case "months":
      return within || by !== undefined
        ? err({ is: "time-not-wanted", unit })
        : ok(valueSaid(said, time === "years" ? 12 : 1));
    default:
      return within || by !== undefined || time !== undefined
        ? err({ is: "time-not-wanted", unit })
        : ok(valueSaid(said, 1));
  }
}

function valueSaid(said: SaidRange, times: number, over = 1): PartValues {
  return { ...endsOf(said, times, over), given: "value", withinMonths: null };
}

/** The three numbers, `null` for those that were not said, so that an earlier one is cleared. */
function endsOf({ low, middle, high }: SaidRange, times: number, over = 1): PartValues {
  const scaled = (value: number | undefined) => (value === undefined ? null : (value * times) / over);
  return { low: scaled(low), middle: scaled(middle), high: scaled(high) };
}

function greatestOf({ low = 0, middle = 0, high = 0 }: SaidRange): number {
  return Math.max(low, middle, high);
}

function problemOf(error: SaidRangeError): SaidProblem {
  switch (error.type) {
    case "NothingSaid":
      return { is: "nothing-said" };
    case "NotUnderstood":
      return { is: "not-understood", words: error.words };
    case "TooManyNumbers":
      return { is: "too-many-numbers" };
    case "OutOfNothing":
      return { is: "out-of-nothing" };
  }
}
