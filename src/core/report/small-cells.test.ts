import { describe, expect, test } from "vitest";
import type { KnownSubject } from "../protect/index.ts";
import { auditCells } from "./audit-cells.ts";
import { mergeCategories } from "./merge-categories.ts";
import { countWords, type PublishedCell, valueWords } from "./published-cells.ts";
import { protectTables } from "./small-cells.ts";

describe("mergeCategories", () => {
  const merged = (counts: Readonly<Record<string, number>>, broader = {}): Readonly<Record<string, string>> =>
    Object.fromEntries(mergeCategories(new Map(Object.entries(counts)), 5, broader));

  test("joins what is small with the smallest other, and leaves nobody as nobody", () => {
    expect(merged({ judge: 2, lawyer: 4, guard: 9, smuggler: 0, soldier: 6 })).toEqual({
      judge: "judge\nlawyer",
      lawyer: "judge\nlawyer",
      guard: "guard",
      smuggler: "smuggler",
      soldier: "soldier",
    });
    expect(merged({ judge: 2, guard: 9, soldier: 6 })).toMatchObject({
      judge: "judge\nsoldier",
      guard: "guard",
    });
  });

  test("lifts a place to its region with all others there, then to the country", () => {
    const broader = { Mizrun: "Lower Nim", Wasmar: "Lower Nim", "Lower Nim": "Nehvar", Alwan: "Upper Nim" };
    const one = merged({ Mizrun: 3, Wasmar: 8, Darmin: 7 }, broader);
    expect(one).toEqual({ Mizrun: "Mizrun\nWasmar", Wasmar: "Mizrun\nWasmar", Darmin: "Darmin" });
  });

  test("leaves a ladder that goes in a circle", () => {
    expect(merged({ a: 1, b: 9 }, { a: "b", b: "a" })).toEqual({ a: "a\nb", b: "a\nb" });
  });
});

describe("protectTables", () => {
  test("prints one attribute whole, small values taken together", () => {
    const { tables, total } = protectTables({
      population: "sources",
      counted: people({ official: 12, insider: 4, intermediary: 3 }),
      tables: [{ name: "Who was heard", by: ["role"] }],
      categories: { role: ["official", "insider", "intermediary", "civilian"] },
    });
    expect(total.shown).toBe(19);
    const [table] = tables;
    expect(table?.values.role?.map((value) => [valueWords(value), wordsOf(table.cells, value)])).toEqual([
      ["official", "12"],
      ["insider, intermediary", "7"],
      ["civilian", "0"],
    ]);
  });

  test("withholds the partner cells that would give a small one away", () => {
    const { cells, tables } = protectTables({
      population: "sources",
      counted: crossed(),
      tables: roleByMode,
    });
    expect(tables[0]?.withheld).toBeUndefined();
    const withheld = cells.filter(({ shown }) => shown === undefined);
    // The small cell, and three that make a rectangle with it.
    expect(withheld.map(({ cell }) => [cell[2], cell[4]])).toEqual([
      ["court", "insider"],
      ["court", "official"],
      ["voice", "insider"],
      ["voice", "official"],
    ]);
  });

  test("withholds a line in which one cell says all of everybody there", () => {
    const counted = [
      ...crossed(),
      ...Array.from({ length: 9 }, (_, i) => person(`L${i}`, "lawyer", "archive")),
    ];
    const { cells } = protectTables({ population: "sources", counted, tables: roleByMode });
    const lawyers = cells.filter(({ cell }) => cell.length === 5 && cell[4] === "lawyer");
    expect(lawyers).toHaveLength(3);
    expect(lawyers.every(({ shown }) => shown === undefined)).toBe(true);
  });

  test("says nothing where fewer than k are counted, and nothing of an attribute that all share", () => {
    const few = protectTables({ population: "sources", counted: people({ judge: 4 }), tables: byRole });
    expect(few.tables[0]?.withheld).toBe("too-few");
    expect(countWords(few.total)).toBe("withheld");
    const alike = protectTables({
      population: "sources",
      counted: people({ judge: 9, guard: 2 }),
      tables: byRole,
    });
    expect(alike.tables[0]).toMatchObject({ withheld: "one-value", cells: [] });
    expect(alike.total.shown).toBe(11);
  });
});

describe("auditCells", () => {
  test("finds the cell that its margins give away, and the pair that a third table pins", () => {
    const two = [cellOf({}, 20), cellOf({ role: "judge" }, 14), cellOf({ role: "guard" })];
    expect(auditCells(two, 5)).toEqual([{ cell: cellOf({ role: "guard" }).cell, least: 6, most: 6 }]);
  });

  test("takes a range that was printed for what it says", () => {
    const near = [
      cellOf({}, 20),
      { ...cellOf({ role: "judge" }), from: 10, to: 14 },
      cellOf({ role: "guard" }),
    ];
    expect(auditCells(near, 5)).toEqual([{ cell: cellOf({ role: "guard" }).cell, least: 6, most: 10 }]);
    expect(auditCells(near, 4)).toEqual([]);
  });
});

const byRole = [{ name: "Who was heard", by: ["role"] }];
const roleByMode = [{ name: "Who was heard how", by: ["role", "mode"] }];

function wordsOf(cells: readonly PublishedCell[], value: string): string {
  return cells.filter(({ cell }) => cell[2] === value).map(countWords)[0] ?? "";
}

function cellOf(sides: Readonly<Record<string, string>>, shown?: number): PublishedCell {
  const cell = ["sources", ...Object.entries(sides).flat()];
  return shown === undefined ? { cell } : { cell, shown };
}

function people(counts: Readonly<Record<string, number>>): readonly KnownSubject[] {
  return Object.entries(counts).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, i) => person(`${role}${i}`, role, "voice")),
  );
}

function person(id: string, role: string, mode: string): KnownSubject {
  return { id, facts: { role, mode } };
}

/** Insiders in court are 2; every other cross has 6 or more. */
function crossed(): readonly KnownSubject[] {
  const sizes = { insider: [2, 9, 12], official: [7, 8, 11], civilian: [13, 14, 15] };
  const modes = ["court", "voice", "archive"];
  return Object.entries(sizes).flatMap(([role, counts]) =>
    counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, i) => person(`${role}${at}${i}`, role, modes[at] ?? "")),
    ),
  );
}
