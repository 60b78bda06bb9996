import type { StatedPeriod } from "../../app/views.ts";

type Day = StatedPeriod["from"];

/** Read what was typed as a period; `undefined` where it is none. The server reads it once more and has the last word. */
export function readPeriod(typed: string, asStated: string | undefined): StatedPeriod | undefined {
  const [first = "", last, ...more] = typed.trim().split("..");
  const start = readSpan(first);
  if (start === undefined || more.length > 0) return undefined;
  const stated = asStated === undefined ? {} : { asStated };
  if (last === undefined) return { ...start, ...stated };
  if (last.trim() === "") return { from: start.from, ...stated };
  const end = readSpan(last);
  return end === undefined || end.to < start.from ? undefined : { from: start.from, to: end.to, ...stated };
}

/** Write a period the way it can be typed. */
export function typedPeriod(period: StatedPeriod | undefined): string {
  if (period === undefined) return "";
  const { from, to } = period;
  if (to === undefined) return `${shortest(from, "01-01", "01")}..`;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (from === to) return from;
  if (from.endsWith("-01-01") && to.endsWith("-12-31"))
    return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}..${to.slice(0, 4)}`;
  if (first === last && from.endsWith("-01") && to === lastDayOf(first)) return first;
  return `${from}..${to}`;
}

function readSpan(typed: string): { readonly from: Day; readonly to: Day } | undefined {
  const found = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(typed.trim());
  const [, year, month, day] = found ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day };
  const last = lastDayOf(`${year}-${month}`);
  if (day === undefined) return { from: `${year}-${month}-01` as Day, to: last };
  const date = `${year}-${month}-${day}` as Day;
  return day === "00" || date > last ? undefined : { from: date, to: date };
}

function lastDayOf(month: string): Day {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}` as Day;
}

function shortest(day: Day, yearEnd: string, monthEnd: string): string {
  if (day.endsWith(yearEnd)) return day.slice(0, 4);
  return day.endsWith(`-${monthEnd}`) ? day.slice(0, 7) : day;
}
