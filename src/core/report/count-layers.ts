import type { KnownSubject } from "../protect/index.ts";
import type { MergedValues } from "./merge-categories.ts";
import { type CellSide, cellAddress, cellKey, type PublishedCell } from "./published-cells.ts";

/** Why a table is not shown at all. */
export type TableWithheld =
  /** Fewer than k are counted in all. */
  | "too-few"
  /** All would stand in one value. */
  | "one-value"
  /** More than half of its cells would have to be withheld. */
  | "too-many-withheld"
  /** Its difference to an earlier release would reveal somebody. */
  | "difference";

/** The counts by the same attributes, none for the total; those by fewer of them are its margins. */
export interface Layer {
  /** In alphabetical order. */
  readonly by: readonly string[];
  readonly cells: readonly CountedCell[];
  readonly withheld?: TableWithheld;
}

/** A count, and whether it is to be kept back. */
export interface CountedCell {
  readonly cell: readonly string[];
  readonly count: number;
  readonly isHidden: boolean;
}

/** Count every table with all its margins, values taken together as told; fewest attributes first. */
export function countLayers(
  population: string,
  counted: readonly KnownSubject[],
  tables: readonly { readonly by: readonly string[] }[],
  merged: ReadonlyMap<string, MergedValues>,
): readonly Layer[] {
  const layers = new Map<string, readonly string[]>([[cellKey([]), []]]);
  for (const { by } of tables) {
    if (by.length > 3) throw new Error("A table crosses three attributes at most.");
    for (const part of partsOf([...new Set(by)].sort())) layers.set(cellKey(part), part);
  }
  return [...layers.values()]
    .sort((one, other) => one.length - other.length || (cellKey(one) < cellKey(other) ? -1 : 1))
    .map((by) => ({ by, cells: countBy(population, counted, by, merged) }));
}

/** Count those who lie within an address, whatever is taken together in it. */
export function countWithin(counted: readonly KnownSubject[], sides: readonly CellSide[]): number {
  return counted.filter(({ facts }) =>
    sides.every(({ attribute, categories }) => categories.includes(categoryOf(facts[attribute]))),
  ).length;
}

/** The category of a value: one line, as the address of a cell needs it. */
export function categoryOf(value: string | undefined): string {
  const line = (value ?? "").replaceAll(/\s+/g, " ").trim();
  return line === "" ? "not stated" : line;
}

/** Keep back all that a table shows. */
export function withholdLayer(layer: Layer, why: TableWithheld): Layer {
  return { ...layer, cells: layer.cells.map((each) => ({ ...each, isHidden: true })), withheld: why };
}

/** The cells as they leave, each once. */
export function publishedOf(layers: readonly Layer[]): readonly PublishedCell[] {
  return layers.flatMap(({ cells }) =>
    cells.map(({ cell, count, isHidden }) => (isHidden ? { cell } : { cell, shown: count })),
  );
}

function partsOf(by: readonly string[]): readonly (readonly string[])[] {
  let parts: readonly (readonly string[])[] = [[]];
  for (const attribute of by) parts = [...parts, ...parts.map((part) => [...part, attribute])];
  return parts;
}

function countBy(
  population: string,
  counted: readonly KnownSubject[],
  by: readonly string[],
  merged: ReadonlyMap<string, MergedValues>,
): readonly CountedCell[] {
  let crosses: readonly Readonly<Record<string, string>>[] = [{}];
  for (const attribute of by) {
    const values = [...new Set(merged.get(attribute)?.values())].sort();
    crosses = crosses.flatMap((cross) => values.map((value) => ({ ...cross, [attribute]: value })));
  }
  const counts = new Map<string, number>();
  for (const { facts } of counted) {
    const values = Object.fromEntries(
      by.map((attribute) => [attribute, merged.get(attribute)?.get(categoryOf(facts[attribute])) ?? ""]),
    );
    const key = cellKey(cellAddress(population, values));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return crosses.map((cross) => {
    const cell = cellAddress(population, cross);
    return { cell, count: counts.get(cellKey(cell)) ?? 0, isHidden: false };
  });
}
