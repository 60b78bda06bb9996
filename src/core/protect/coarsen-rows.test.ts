import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoarseRow, coarsenRows } from "./coarsen-rows.ts";

const columns = ["role", "mode", "country"];

describe("coarsening rows", () => {
  test("a value that few share is left out, with enough others that nobody is left over", () => {
    const rows = [
      ...Array.from({ length: 6 }, () => ({ role: "insider" })),
      ...Array.from({ length: 5 }, () => ({ role: "official" })),
      { role: "civilian" },
    ];
    const told = coarsenRows(rows, columns, 5).map(({ role }) => role);
    expect(told.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => "insider"));
    expect(told.slice(6)).toEqual(Array.from({ length: 6 }, () => undefined));
  });

  test("fewer rows than may be told apart tell nothing", () => {
    expect(coarsenRows([{ role: "insider" }, { role: "insider" }], columns, 3)).toEqual([{}, {}]);
  });

  test("every row reads like at least k rows, and says nothing that is not so", () => {
    const value = fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: undefined });
    const row = fc.record({ role: value, mode: value, country: value });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: 3, max: 6 }), (rows, k) => {
        const told = coarsenRows(rows, columns, k);
        const read = (each: CoarseRow) => JSON.stringify(columns.map((column) => each[column] ?? null));
        const counts = new Map<string, number>();
        for (const each of told) counts.set(read(each), (counts.get(read(each)) ?? 0) + 1);
        for (const [words, count] of counts)
          expect(count >= k || words === JSON.stringify([null, null, null])).toBe(true);
        told.forEach((each, at) => {
          for (const [column, shown] of Object.entries(each))
            expect(shown).toBe(rows[at]?.[column as "role" | "mode" | "country"]);
        });
      }),
      { seed: 20261127 },
    );
  });
});
