import type { RecordId } from "../../core/base/index.ts";
import { type ProtectedTables, protectTables } from "../../core/report/index.ts";

/** How many sources are behind the cells of a row, as far as that may leave. */
export interface ProtectedRow {
  /** The number of sources in which something is, among those of a value; `undefined` where it is withheld. */
  readonly of: (value: string) => number | undefined;
  /** The same among all sources. */
  readonly all: number | undefined;
}

/** Counts of sources by what is coded in them, so told that no few of them are singled out (docs/methods/disclosure.md). */
export interface ProtectedCells {
  /** Values that fewer than k sources have are taken together: the value that each is told as. */
  readonly toldAs: ReadonlyMap<string, string>;
  readonly row: (having: ReadonlySet<RecordId>) => ProtectedRow;
}

/** Protect a table over sources of which each has some values. Fewer than k sources in all tell nothing. */
export function protectedCells(
  sources: readonly RecordId[],
  valuesOf: (source: RecordId) => readonly string[],
  k: number,
): ProtectedCells {
  const values = [...new Set(sources.flatMap(valuesOf))];
  return sources.some((each) => valuesOf(each).length !== 1)
    ? severalValued(sources, values, valuesOf, k)
    : singleValued(sources, (source) => valuesOf(source)[0] ?? "", k);
}

function singleValued(
  sources: readonly RecordId[],
  toldOf: (source: RecordId) => string,
  k: number,
): ProtectedCells {
  const [margin] = tablesOf(sources, { value: toldOf }, k).tables;
  const told = margin?.values.value ?? [];
  return {
    toldAs: new Map(told.flatMap((each) => each.split("\n").map((value) => [value, each]))),
    row(having) {
      const isIn = (source: RecordId): string => yesOrNo(having.has(source));
      const { cells } = tablesOf(sources, { coded: isIn, value: toldOf }, k);
      return rowOf(having, (value) =>
        shownIn(cells, ["sources", "coded", "yes", ...(value === undefined ? [] : ["value", value])]),
      );
    },
  };
}

/** Where a source may have several values each is a table of its own: has it, or has it not. */
function severalValued(
  sources: readonly RecordId[],
  values: readonly string[],
  valuesOf: (source: RecordId) => readonly string[],
  k: number,
): ProtectedCells {
  const holders = new Map(
    values.map((value) => [value, sources.filter((each) => valuesOf(each).includes(value))]),
  );
  const known = new Map<string, number | undefined>();
  // What a table of four cells tells depends on its counts alone, and few of them differ.
  const shownOf = (
    having: ReadonlySet<RecordId>,
    value: string,
    work: () => number | undefined,
  ): number | undefined => {
    const own = holders.get(value) ?? [];
    const both = own.filter((each) => having.has(each)).length;
    if (both > 0 && both < k) return undefined;
    const key = `${having.size} ${own.length} ${both}`;
    if (!known.has(key)) known.set(key, work());
    return known.get(key);
  };
  return {
    toldAs: new Map(values.map((value) => [value, value])),
    row(having) {
      const isIn = (source: RecordId): string => yesOrNo(having.has(source));
      return rowOf(having, (value) => {
        if (value === undefined)
          return shownIn(tablesOf(sources, { coded: isIn }, k).cells, ["sources", "coded", "yes"]);
        const has = (source: RecordId): string => yesOrNo(valuesOf(source).includes(value));
        return shownOf(having, value, () => {
          const { cells } = tablesOf(sources, { coded: isIn, value: has }, k);
          return shownIn(cells, ["sources", "coded", "yes", "value", "yes"]);
        });
      });
    },
  };
}

// What nobody said anywhere is told as that: it singles out nobody.
function rowOf(
  having: ReadonlySet<RecordId>,
  shown: (value: string | undefined) => number | undefined,
): ProtectedRow {
  if (having.size === 0) return { of: () => 0, all: 0 };
  const counted = new Map<string, number | undefined>();
  return {
    all: shown(undefined),
    of(value) {
      if (!counted.has(value)) counted.set(value, shown(value));
      return counted.get(value);
    },
  };
}

function tablesOf(
  sources: readonly RecordId[],
  by: Readonly<Record<string, (source: RecordId) => string>>,
  k: number,
): ProtectedTables {
  const counted = sources.map((id) => ({
    id,
    facts: Object.fromEntries(Object.entries(by).map(([name, toldOf]) => [name, toldOf(id)])),
  }));
  const names = Object.keys(by);
  return protectTables({ population: "sources", counted, tables: [{ name: "cells", by: names }], k });
}

function shownIn(cells: ProtectedTables["cells"], address: readonly string[]): number | undefined {
  const wanted = JSON.stringify(address);
  return cells.find(({ cell }) => JSON.stringify(cell) === wanted)?.shown;
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}
