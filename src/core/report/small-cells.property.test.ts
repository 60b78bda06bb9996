import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isUnderZero } from "./audit-cells.ts";
import { countWithin } from "./count-layers.ts";
import { isWithheld, sidesOf } from "./published-cells.ts";
import { type CountsAsked, protectTables, smallestShown } from "./small-cells.ts";
import { attackCell } from "./testing/attack-cells.ts";
import { anyCounts } from "./testing/random-people.ts";

const some = anyCounts({ minLength: 0, maxLength: 25 });
const many = anyCounts({ minLength: 40, maxLength: 500 });

// What the runs below met, so that tables in which nothing had to be withheld do not pass for a proof.
const met = { tables: 0, withheld: 0, shown: 0 };

describe("tables of a release", () => {
  test("show no small count, only true ones, and none that a solver can work out", () => {
    fc.assert(
      fc.property(fc.oneof(some, { arbitrary: many, weight: 4 }), (asked) => {
        met.tables++;
        attack(asked);
      }),
      { numRuns: 220 },
    );
    expect(met.tables).toBeGreaterThanOrEqual(200);
    expect(met.withheld).toBeGreaterThan(400);
    expect(met.shown).toBeGreaterThan(1000);
  }, 300_000);
});

function attack(asked: CountsAsked): void {
  const { cells } = protectTables(asked);
  const k = smallestShown(asked.k);
  for (const each of cells) {
    if (each.shown === undefined) continue;
    met.shown++;
    expect(each.shown).toBe(countWithin(asked.counted, sidesOf(each.cell)));
    expect(each.shown === 0 || each.shown >= k).toBe(true);
  }
  if (cells.every((cell) => cell.shown === undefined)) return;
  for (const { cell } of cells.filter((each) => isWithheld(each) && !isUnderZero(each.cell, cells))) {
    met.withheld++;
    const bounds = attackCell([{ cells, copies: ["y"] }], [{ cell, copy: "y", times: 1 }]);
    const width = Math.floor((bounds?.most ?? 0) + 1e-6) - Math.ceil((bounds?.least ?? 0) - 1e-6);
    expect(width).toBeGreaterThanOrEqual(k);
  }
}
