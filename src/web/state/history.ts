import type { HistoryLine } from "../../app/views.ts";
import { actWords } from "./words.ts";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const timeFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** The hour and minute of a moment, by this machine's clock. */
export function timeOf(at: number): string {
  return timeFormat.format(at);
}

/** Steps by the day on which they were done, in the order in which they come. */
export function daysOf(
  lines: readonly HistoryLine[],
): readonly { readonly day: string; readonly steps: readonly HistoryLine[] }[] {
  const days: { day: string; steps: HistoryLine[] }[] = [];
  for (const line of lines) {
    const day = dayFormat.format(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.steps.push(line);
    else days.push({ day, steps: [line] });
  }
  return days;
}

/** What a step did, in words. */
export function stepWords({ act, is }: HistoryLine): string {
  const words = actWords(act).split(";")[0] ?? "";
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return is === "did" ? begun : `${is === "took-back" ? "Taken back" : "Done again"}: ${words}`;
}

/** How many records of each kind a step touched, in words. */
export function touchedWords(touched: HistoryLine["touched"]): string {
  return touched
    .map(
      ({ table, count }) =>
        `${count} ${table.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}${count === 1 ? "" : "s"}`,
    )
    .join(", ");
}

/** Tell whether a step is by somebody and has some letters in its words or name. */
export function fits(line: HistoryLine, who: string, sought: string): boolean {
  if (who !== "" && line.who !== who) return false;
  const told = `${stepWords(line)} ${line.about?.name ?? ""} ${touchedWords(line.touched)}`;
  return told.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
}

/** How many of one's own steps are in force from the newest down to one of them. */
export function stepsDownTo(lines: readonly HistoryLine[], action: HistoryLine["action"]): number {
  const down = lines.slice(0, lines.findIndex((line) => line.action === action) + 1);
  return down.filter(({ mine, is, takenBack }) => mine && is === "did" && !takenBack).length;
}
