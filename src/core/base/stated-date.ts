import { err, ok, type Result } from "./result.ts";

/** A calendar day as `YYYY-MM-DD` in the Gregorian calendar, years 1000 to 9999. */
export type Day = `${number}-${number}-${number}`;

/**
 * A date or period as precisely as it is known, beside how it was stated.
 *
 * `from` and `to` are both included; a single day has both equal; a `to` that is absent is open-ended ("since 2013").
 */
export interface StatedPeriod {
  readonly from: Day;
  readonly to?: Day;
  /** The words used ("the month the city fell"), where they differ from the days. Never a sentence of a source. */
  readonly asStated?: string;
}

/** Why a text is not a period. */
export type PeriodError =
  | { readonly type: "PeriodNotUnderstood" }
  | { readonly type: "NoSuchDay" }
  | { readonly type: "PeriodReversed" };

/**
 * Read `2017`, `2017-08`, `2017-08-14`, `2016..2017`, `2013..` or a season such as `spring 2018` as a period.
 *
 * Seasons are those of the northern half: spring is March to May, winter December of that year to February of the next.
 */
export function parsePeriod(text: string): Result<StatedPeriod, PeriodError> {
  const parts = text.trim().toLowerCase().split("..");
  if (parts.length > 2) return err({ type: "PeriodNotUnderstood" });
  const first = parseSpan((parts[0] ?? "").trim());
  if (!first.ok) return first;
  if (parts.length === 1) return ok(first.value);
  const last = (parts[1] ?? "").trim();
  if (last === "") return ok({ from: first.value.from });
  const second = parseSpan(last);
  if (!second.ok) return second;
  if (second.value.to < first.value.from) return err({ type: "PeriodReversed" });
  return ok({ from: first.value.from, to: second.value.to });
}

/** Write a period as shortly as its days allow: `2017`, `2017-08`, `2017-08-14`, `2016..2017`, `2013..`. */
export function periodText(period: StatedPeriod): string {
  const { from, to } = period;
  if (to === undefined) return `${shortStart(from)}..`;
  const [fromYear, toYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31"))
    return fromYear === toYear ? fromYear : `${fromYear}..${toYear}`;
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && to === lastDay(from.slice(0, 7)))
    return from.slice(0, 7);
  return `${from}..${to}`;
}

/** Tell whether a text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** The day, in UTC, of a moment given in milliseconds since 1970. */
export function dayOf(milliseconds: number): Day {
  // Days since 1970 to a civil date: Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
  const days = Math.floor(milliseconds / 86_400_000) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return makeDay(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

const seasons: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

type ClosedPeriod = StatedPeriod & { readonly to: Day };

function parseSpan(text: string): Result<ClosedPeriod, PeriodError> {
  const season = /^(spring|summer|autumn|winter) ([1-9]\d{3})$/.exec(text);
  if (season) return ok({ ...seasonSpan(season[1] ?? "", Number(season[2])), asStated: text });
  const match = /^([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return err({ type: "PeriodNotUnderstood" });
  const year = Number(match[1]);
  if (match[2] === undefined) return ok({ from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) });
  const month = Number(match[2]);
  if (month < 1 || month > 12) return err({ type: "NoSuchDay" });
  if (match[3] === undefined)
    return ok({ from: makeDay(year, month, 1), to: makeDay(year, month, daysIn(year, month)) });
  return isDay(text) ? ok({ from: text, to: text }) : err({ type: "NoSuchDay" });
}

function seasonSpan(name: string, year: number): { readonly from: Day; readonly to: Day } {
  const [first, last] = seasons[name] ?? [1, 12];
  const lastYear = last < first ? year + 1 : year;
  return { from: makeDay(year, first, 1), to: makeDay(lastYear, last, daysIn(lastYear, last)) };
}

function makeDay(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as Day;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function lastDay(yearMonth: string): string {
  return `${yearMonth}-${daysIn(Number(yearMonth.slice(0, 4)), Number(yearMonth.slice(5, 7)))}`;
}

function shortStart(day: Day): string {
  if (day.endsWith("-01-01")) return day.slice(0, 4);
  return day.endsWith("-01") ? day.slice(0, 7) : day;
}
