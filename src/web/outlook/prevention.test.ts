import { describe, expect, test } from "vitest";
import type { ComputedOutlook, ModelView, RecordId, ScenarioView } from "../../app/views.ts";
import { bestWithin, scenarioRows, withinCap } from "./prevention.ts";

const id = (name: string): RecordId => name as RecordId;
const [core, sign] = [id("core"), id("sign")];
const definitions = [
  { id: core, earlySign: false },
  { id: sign, earlySign: true },
] as unknown as ComputedOutlook["definitions"];

const line = (name: string) => ({ id: id(name), fromMonth: 6, overMonths: 18 });

function tried(
  name: string,
  difference: number,
  error: number,
  taken: readonly string[] = [name],
): ScenarioView {
  const effect = { difference, low: difference - 2 * error, high: difference + 2 * error };
  return {
    id: id(name),
    name,
    of: taken.length === 1 ? "measure" : "scenario",
    measures: taken.map(line),
    effects: [
      { ...effect, definition: core, accounts: [{ difference: -1 }, { difference: 1 }] },
      { ...effect, definition: sign, accounts: [] },
    ],
  } as unknown as ScenarioView;
}

const measures = [
  { id: id("cheap"), costLow: 1, costHigh: 2, costUnit: "million USD a year" },
  { id: id("dear"), costLow: 9, costHigh: 12, costUnit: "million USD a year" },
  { id: id("unpriced") },
] as unknown as ModelView["parts"]["measure"];

const outlook = (scenarios: readonly ScenarioView[]) =>
  ({ definitions, scenarios }) as unknown as ComputedOutlook;

describe("what was tried", () => {
  test("comes with what lowers most first, its costs added, and early signs not counted", () => {
    const rows = scenarioRows(
      outlook([tried("cheap", -0.02, 0.002), tried("both", -0.1, 0.01, ["cheap", "dear"])]),
      measures,
      core,
    );
    expect(rows.map(({ scenario }) => scenario.name)).toEqual(["both", "cheap"]);
    expect(rows[0]).toMatchObject({
      cost: { low: 10, high: 14, unit: "million USD a year", unstated: 0 },
      lowers: 1,
      definitions: 1,
      accounts: { lowers: 1, of: 2 },
      from: 6,
      full: 24,
    });
  });

  test("is not known to be within a cap where nobody priced a part of it", () => {
    const [row] = scenarioRows(outlook([tried("all", -0.1, 0.01, ["cheap", "unpriced"])]), measures, core);
    if (row === undefined) throw new Error("One was tried");
    expect(withinCap(row.cost, 5)).toBe("not-known");
    expect(withinCap(row.cost, 0.5)).toBe("over");
    expect(withinCap({ low: 1, high: 9, unit: "x", unstated: 0 }, 5)).toBe("may-exceed");
    expect(withinCap({ low: 1, high: 9, unit: "x", unstated: 0 }, undefined)).toBe("within");
  });

  test("names beside the best what cannot be told from it, and nothing that may do nothing", () => {
    const all = [tried("dear", -0.1, 0.01), tried("cheap", -0.09, 0.01), tried("unpriced", -0.001, 0.01)];
    const rows = scenarioRows(outlook(all), measures, core);
    expect(bestWithin(rows, undefined)?.best.scenario.name).toBe("dear");
    expect(bestWithin(rows, undefined)?.alike.map(({ scenario }) => scenario.name)).toEqual(["cheap"]);
    expect(bestWithin(rows, 5)?.best.scenario.name).toBe("cheap");
    expect(bestWithin(rows, 0.1)).toBeUndefined();
  });
});
