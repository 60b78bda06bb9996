import type { NamedRecord } from "../../app/views.ts";
import type { Action } from "./actions.ts";
import { fitOf, foldLetters } from "./fold-letters.ts";
import { recordRoom } from "./record-room.ts";
import type { Route } from "./route.ts";
import { recordWord } from "./words.ts";

/** One line of the palette: something to do, a room or a record. */
export interface PaletteLine extends Action {
  readonly kind: "recent" | "do" | "go" | "record" | "here";
  /** What kind of record it is, in words. */
  readonly of?: string;
}

/** At most this many lines are shown of what fits. */
const mostLines = 12;

/** The records to which one can go, as lines. */
export function recordLines(
  records: readonly NamedRecord[],
  go: (to: Route) => void,
): readonly PaletteLine[] {
  return records.flatMap(({ table, id, name }): readonly PaletteLine[] => {
    const room = recordRoom({ table, id });
    if (room === undefined) return [];
    return [{ key: `${table}-${id}`, kind: "record", name, of: recordWord(table), run: () => go(room) }];
  });
}

/** What the buttons of the open room do, where no line says it already. */
export function buttonLines(
  buttons: readonly Action[],
  lines: readonly PaletteLine[],
): readonly PaletteLine[] {
  const named = new Set(lines.map(({ name }) => foldLetters(name)));
  return buttons
    .filter(({ name }) => !named.has(foldLetters(name)))
    .map((each): PaletteLine => ({ ...each, kind: "here" }));
}

/** What fits the typed words, the best first; of what fits equally well, what was chosen lately. */
export function fitting(
  lines: readonly PaletteLine[],
  typed: string,
  recent: readonly string[],
): readonly PaletteLine[] {
  const sought = foldLetters(typed.trim());
  const rankOf = ({ key }: PaletteLine): number =>
    recent.includes(key) ? recent.indexOf(key) : recent.length;
  return lines
    .flatMap((line) => {
      const fit = fitOf(foldLetters(line.name), sought);
      return fit === undefined ? [] : [{ line, fit }];
    })
    .sort((a, b) => a.fit - b.fit || rankOf(a.line) - rankOf(b.line))
    .slice(0, mostLines)
    .map(({ line }) => line);
}

/** What is shown before anything is typed: what was chosen lately, and then all that can be done. */
export function offered(lines: readonly PaletteLine[], recent: readonly string[]): readonly PaletteLine[] {
  const lately = recent.flatMap((key): readonly PaletteLine[] => {
    const line = lines.find((each) => each.key === key);
    return line === undefined ? [] : [{ ...line, kind: "recent" }];
  });
  // Records and the buttons of a room are many; both are found by their names.
  const rest = lines.filter(({ key, kind }) => kind !== "record" && kind !== "here" && !recent.includes(key));
  return [...lately, ...rest];
}
