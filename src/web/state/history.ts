import i18next from "i18next";
import type { HistoryLine } from "../../app/views.ts";
import { currentLanguage, localeOf } from "../language/index.ts";
import type { BarRoom } from "./rooms.ts";
import { actWords, recordCount } from "./words.ts";

/** The hour and minute of a moment, by this machine's clock. */
export function timeOf(at: number): string {
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    at,
  );
}

/** A day in full, by this machine's clock. */
function dayOf(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "full" }).format(at);
}

/** The moment at which a day begins that was chosen in a field; `undefined` where none was. */
export function beginningOf(day: string, daysLater = 0): number | undefined {
  const [year, month, date] = day.split("-").map(Number);
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(date)) return undefined;
  return new Date(year, month - 1, date + daysLater).getTime();
}

/** Steps by the day on which they were done, in the order in which they come. */
export function daysOf(
  lines: readonly HistoryLine[],
): readonly { readonly day: string; readonly steps: readonly HistoryLine[] }[] {
  const days: { day: string; steps: HistoryLine[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(line);
    else days.push({ day, steps: [line] });
  }
  return days;
}

/** What a step did, in words. */
export function stepWords({ act, is }: HistoryLine): string {
  const what = actWords(act);
  if (is === "did") return what.charAt(0).toUpperCase() + what.slice(1);
  return i18next.t(is === "took-back" ? "history:tookBack" : "history:didAgain", { what });
}

/** How many records of each kind a step touched, in words. */
export function touchedWords(touched: HistoryLine["touched"]): string {
  return touched
    .map(({ table, count }) => recordCount(table, count))
    .join(currentLanguage() === "ar" ? "، " : ", ");
}

/** Tell whether a step has some letters in its words or name. */
export function fits(line: HistoryLine, sought: string): boolean {
  const told = `${stepWords(line)} ${line.about?.name ?? ""} ${touchedWords(line.touched)}`;
  return told.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
}

/** How many of one's own steps are in force from the newest down to one of them. */
export function stepsDownTo(lines: readonly HistoryLine[], action: HistoryLine["action"]): number {
  const down = lines.slice(0, lines.findIndex((line) => line.action === action) + 1);
  return down.filter(({ mine, is, takenBack }) => mine && is === "did" && !takenBack).length;
}

/** Two steps to compare: the newly chosen one takes the place of the one chosen longest ago; chosen again, it is let go. */
export function picking<T>(picked: readonly T[], step: T): readonly T[] {
  return picked.includes(step) ? picked.filter((each) => each !== step) : [...picked.slice(-1), step];
}

/** The tables whose records are worked on in a room. */
export const tablesOfRoom: Readonly<Record<Exclude<BarRoom["name"], "history">, readonly string[]>> = {
  sources: [
    "source",
    "speaker",
    "custody",
    "person",
    "place",
    "wave",
    "group",
    "attribute",
    "origin",
    "originLink",
    "withdrawal",
  ],
  reader: ["textVersion", "passage", "coding", "quantity"],
  codebook: ["code", "memo"],
  claims: ["claim", "evidence", "independence"],
  model: [
    "modelGroup",
    "state",
    "start",
    "fund",
    "level",
    "flow",
    "fundFlow",
    "parameter",
    "estimate",
    "watched",
    "clash",
    "account",
    "sizeWord",
    "namedPeriod",
  ],
  outlook: ["outlook", "measure", "measureEffect", "scenario", "regroup", "judgement", "question"],
  brief: ["brief", "statement", "cite", "release", "kept", "archivePackage", "reportingItem"],
};

function locale(): string {
  return localeOf(currentLanguage());
}
