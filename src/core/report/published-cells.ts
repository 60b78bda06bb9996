/**
 * One count of a table as it leaves: shown, given as a range, or neither where it is withheld.
 *
 * `cell` is what was counted, then an attribute and its value in turn, attributes in alphabetical order:
 * `["sources"]` is the total, `["sources", "mode", "court", "role", "official"]` a cell of a cross. A value that
 * stands for several categories taken together has them one to a line: `"judge\nlawyer"`.
 */
export interface PublishedCell {
  readonly cell: readonly string[];
  readonly shown?: number;
  /** The ends of the range, both included, where a range was printed instead. */
  readonly from?: number;
  readonly to?: number;
}

/** One side of a cross: an attribute and the categories that are taken together. */
export interface CellSide {
  readonly attribute: string;
  readonly categories: readonly string[];
}

/** The address of a cell, whatever the order of its sides: `cellAddress("sources", { role: "official" })`. */
export function cellAddress(population: string, values: Readonly<Record<string, string>>): readonly string[] {
  return [
    population,
    ...Object.keys(values)
      .sort()
      .flatMap((attribute) => [attribute, values[attribute] ?? ""]),
  ];
}

/** What a cell crosses; nothing for a total. */
export function sidesOf(cell: readonly string[]): readonly CellSide[] {
  const sides: CellSide[] = [];
  for (let at = 1; at + 1 < cell.length; at += 2) {
    sides.push({ attribute: cell[at] ?? "", categories: (cell[at + 1] ?? "").split("\n") });
  }
  return sides;
}

/** The attributes that a cell crosses, in alphabetical order. */
export function attributesOf(cell: readonly string[]): readonly string[] {
  return cell.filter((_, at) => at % 2 === 1);
}

/** Categories taken together as one value. */
export function takenTogether(categories: Iterable<string>): string {
  return [...new Set(categories)].sort().join("\n");
}

/** A value as it is printed: `judge, lawyer`. */
export function valueWords(value: string): string {
  return value.split("\n").join(", ");
}

/** A count as it is printed: `7`, `22 to 32`, `withheld`. */
export function countWords(cell: PublishedCell): string {
  if (cell.shown !== undefined) return String(cell.shown);
  return cell.from === undefined || cell.to === undefined ? "withheld" : `${cell.from} to ${cell.to}`;
}

/** Whether nothing at all was said of a count. */
export function isWithheld(cell: PublishedCell): boolean {
  return cell.shown === undefined && cell.from === undefined;
}

/** One text for an address, to look a cell up by. */
export function cellKey(cell: readonly string[]): string {
  return JSON.stringify(cell);
}
