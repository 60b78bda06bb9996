import { describe, expect, test } from "vitest";
import type { Seed } from "../base/index.ts";
import { comparePassages, whyNotPaired } from "./compare-ensembles.ts";
import type { Ensemble, EnsembleSpec } from "./ensemble-spec.ts";
import { fanOf, fanShares } from "./fan.ts";
import { summarisePassages } from "./passage-summary.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { stepError } from "./step-error.ts";
import { smallOutlook } from "./testing/small-outlook.ts";

const done = (spec: EnsembleSpec): Ensemble => {
  const ran = runEnsemble(spec);
  if (!ran.ok) throw new Error(JSON.stringify(ran.error));
  return ran.value;
};

const baseline = done(smallOutlook());
const found = { parameter: "found", how: "times", by: "1.5", fromMonth: 6, overMonths: 12 } as const;

describe("a measure beside the baseline", () => {
  const measured = done(smallOutlook({ changes: [found] }));
  const compared = comparePassages(baseline, measured, 0);

  test("changes the share of runs by exactly what the paired runs say", () => {
    const shares = [baseline, measured].map((each) => summarisePassages(each, 0).share);
    expect(compared.difference).toBeCloseTo((shares[1] ?? 0) - (shares[0] ?? 0), 12);
    expect(compared.difference).toBeCloseTo(compared.caused - compared.prevented, 12);
    expect(compared.prevented).toBeGreaterThan(0);
    expect(compared.caused).toBe(0);
  });

  test("is known more closely than either share alone", () => {
    expect(compared.monteCarloError).toBeLessThan(0.02);
    expect(compared.monteCarloError).toBeGreaterThan(0);
  });

  test("can do harm, and then says so", () => {
    const harm = done(smallOutlook({ changes: [{ ...found, parameter: "on", by: "2" }] }));
    expect(comparePassages(baseline, harm, 0).caused).toBeGreaterThan(0);
  });

  test("switched off is the baseline, bit for bit", () => {
    const off = done(smallOutlook({ changes: [{ ...found, fromMonth: 600 }] }));
    expect(off.passages).toEqual(baseline.passages);
    expect(off.series).toEqual(baseline.series);
  });

  test("is no pair with an ensemble of other draws", () => {
    expect(whyNotPaired(baseline, measured)).toBeUndefined();
    expect(whyNotPaired(baseline, done(smallOutlook({ seed: 9 as Seed })))).toBe("other runs");
    expect(whyNotPaired(baseline, done(smallOutlook({ definitions: [] })))).toBe("other definitions");
    expect(() => comparePassages(baseline, done(smallOutlook({ runs: 512 })), 0)).toThrow("no pair");
  });
});

describe("a fan", () => {
  test("widens from what is known at the base date, and its bands lie within each other", () => {
    const fan = fanOf(baseline, 0);
    expect(fan).toHaveLength(61);
    expect(fan[0]).toEqual(fanShares.map(() => 0));
    for (const month of fan) expect(month.toSorted((a, b) => a - b)).toEqual(month);
  });

  test("of one account is its own", () => {
    const [accounts = new Uint8Array()] = baseline.accounts;
    const [officials, leavers] = [0, 1].map(
      (side) => fanOf(baseline, 0, (run) => accounts[run] === side)[24]?.[5] ?? 0,
    );
    expect(leavers).toBeGreaterThan(5 * (officials ?? 0));
  });
});

describe("the step error", () => {
  test("is small where the step is, and larger where it is not", () => {
    const error = stepError(baseline);
    if (!error.ok) throw new Error(error.error.type);
    expect(error.value.runs).toBe(1024);
    expect(Math.abs(error.value.shares[0] ?? 1)).toBeLessThan(0.002);
    expect(error.value.series[0]).toBeLessThan(1e-5);
    expect(error.value.series[0]).toBeGreaterThan(0);
  });
});
