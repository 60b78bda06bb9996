import type { Choices, SourceLine } from "../../app/views.ts";
import { typedPeriod } from "./period.ts";
import { type SourceField, sourceFieldOf } from "./source-fields.ts";
import type { SourceColumn } from "./source-table.ts";

/** Room that each column takes, in pixels; the title has the rest. */
export const columnWidths: Readonly<Record<SourceColumn, number>> = {
  title: 260,
  role: 100,
  kind: 132,
  mode: 88,
  country: 96,
  collected: 118,
  wave: 110,
  group: 150,
  person: 110,
  language: 84,
  words: 68,
  passages: 76,
  codings: 76,
  reliability: 62,
  release: 122,
};

/** What is left out first where there is not enough room; what is there only because it was chosen stays longest. */
const leastFirst: readonly SourceColumn[] = [
  "release",
  "mode",
  "language",
  "country",
  "kind",
  "collected",
  "words",
  "codings",
  "reliability",
  "role",
  "passages",
  "person",
  "group",
  "wave",
];

/** Room for the button at the end of a row. */
export const describeWidth = 76;

/** Those of the chosen columns that fit into a width. */
export function columnsThatFit(chosen: readonly SourceColumn[], width: number): readonly SourceColumn[] {
  let room = chosen.reduce((sum, column) => sum + columnWidths[column], describeWidth) - width;
  const out = new Set<SourceColumn>();
  for (const column of leastFirst) {
    if (room <= 0) break;
    if (!chosen.includes(column)) continue;
    out.add(column);
    room -= columnWidths[column];
  }
  return chosen.filter((column) => !out.has(column));
}

const fieldByColumn: Readonly<Partial<Record<SourceColumn, SourceField["key"]>>> = {
  role: "role",
  kind: "kind",
  mode: "mode",
  country: "place",
  collected: "collected",
  wave: "wave",
  group: "group",
  language: "language",
  reliability: "reliability",
  release: "release",
};

/** The field that a column's cells change; `undefined` where they only show something. */
export function fieldOfColumn(column: SourceColumn): SourceField | undefined {
  const key = fieldByColumn[column];
  return key === undefined ? undefined : sourceFieldOf(key);
}

/** What a field holds in a line, as it is typed or chosen. */
export function heldInLine(line: SourceLine, field: SourceField): string {
  switch (field.key) {
    case "group":
      return line.groupId ?? "";
    case "wave":
      return line.waveId ?? "";
    case "place":
      return line.placeId ?? "";
    case "collected":
      return typedPeriod(line.collected);
    case "language":
      return line.language === "und" ? "" : line.language;
    case "role":
    case "kind":
    case "mode":
    case "reliability":
    case "release":
      return line[field.key] ?? "";
    default:
      return "";
  }
}

/** The records a field can refer to, each with its name. */
export function namedChoices(choices: Choices, from: "persons" | "groups" | "waves" | "places") {
  return from === "persons"
    ? choices.persons.map(({ id, pseudonym }) => ({ id, name: pseudonym }))
    : choices[from];
}
