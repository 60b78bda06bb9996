import { describe, expect, test } from "vitest";
import { computeOutlook } from "./compute-outlook.ts";
import { ensembleErrorText } from "./ensemble-error-text.ts";
import { runJobs } from "./outlook-jobs.ts";
import type { OutlookNumbers } from "./outlook-numbers.ts";
import { type OutlookEffort, type OutlookPlan, usualEffort } from "./outlook-plan.ts";
import { summarisePassages } from "./passage-summary.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallPlan } from "./testing/small-plan.ts";

const effort: OutlookEffort = { runs: 2048, sideRuns: 1024 };

const numbersOf = (plan: OutlookPlan, spent = effort): OutlookNumbers => {
  const done = computeOutlook(plan, spent);
  if (!done.ok) throw new Error(ensembleErrorText(done.error));
  return done.value;
};

const plan = smallPlan();
const numbers = numbersOf(plan);
const [sign, mass] = numbers.definitions;

describe("the numbers of an outlook", () => {
  test("are the same, to the last bit, when they are computed again, and others with another seed", () => {
    expect(numbersOf(smallPlan())).toEqual(numbers);
    const other = numbersOf({
      ...plan,
      baseline: { ...plan.baseline, seed: 8 as typeof plan.baseline.seed },
    });
    expect(other.checksum).not.toBe(numbers.checksum);
  });

  test("hold nothing that is no number, and can be written as JSON", () => {
    expect(JSON.parse(JSON.stringify(numbers))).toEqual(numbers);
  });

  test("say of the baseline what its ensemble says", () => {
    const ran = runEnsemble({ ...plan.baseline, runs: effort.runs });
    if (!ran.ok) throw new Error(ran.error.type);
    expect(numbers.definitions.map(({ summary }) => summary)).toEqual(
      [0, 1].map((at) => summarisePassages(ran.value, at)),
    );
    expect(numbers.fans.map(({ months }) => months.length)).toEqual([61, 61]);
    expect(numbers.leftOver.people).toBeLessThan(1e-12);
  });

  test("do not depend on scenarios, corners and variants that are asked for beside them", () => {
    const alone = numbersOf(smallPlan({ scenarios: [], corners: [], variants: [] }));
    expect(alone.definitions.map(({ summary, carriers }) => ({ summary, carriers }))).toEqual(
      numbers.definitions.map(({ summary, carriers }) => ({ summary, carriers })),
    );
    expect(alone.fans).toEqual(numbers.fans);
    expect(alone.fates).toEqual(numbers.fates);
  });
});

describe("a scenario", () => {
  test("that changes nothing is the baseline, bit for bit", () => {
    const [nothing] = numbers.scenarios;
    for (const { difference } of nothing?.definitions ?? []) {
      expect(difference).toMatchObject({ difference: 0, monteCarloError: 0, prevented: 0, caused: 0 });
      expect(difference.monthsLater).toEqual([0, 0, 0]);
    }
    expect(nothing?.watched).toEqual([
      { id: "remnant", change: [0, 0, 0] },
      { id: "pull", change: [0, 0, 0] },
    ]);
  });

  test("changes the shares and the watched numbers by what it changes run by run", () => {
    const [, search] = numbers.scenarios;
    const [, of] = search?.definitions ?? [];
    expect(of?.difference.difference).toBeLessThan(-0.01);
    expect((of?.share ?? 0) - (mass?.summary.share ?? 0)).toBeCloseTo(of?.difference.difference ?? 1, 12);
    const [remnant, pull] = search?.watched ?? [];
    expect(remnant?.change[2]).toBeLessThanOrEqual(0);
    expect(remnant?.change[0]).toBeLessThan(0);
    // The pull of the name follows nothing that the search changes.
    expect(pull?.change).toEqual([0, 0, 0]);
  });
});

describe("a definition", () => {
  test("is told under each account before it is told in all", () => {
    const accounts = mass?.accounts ?? [];
    expect(accounts.map(({ account, weight }) => [account, weight])).toEqual([
      ["officials", 0.25],
      ["leavers", 0.75],
    ]);
    const runs = accounts.reduce((sum, { summary }) => sum + summary.runs, 0);
    const came = accounts.reduce((sum, { summary }) => sum + summary.runs * summary.share, 0);
    expect(runs).toBe(effort.runs);
    expect(came / runs).toBeCloseTo(mass?.summary.share ?? -1, 12);
  });

  test("is told for every combination of corners, beginning with none", () => {
    expect(mass?.corners.map(({ on }) => on)).toEqual([
      [],
      ["corner-flee"],
      ["corner-return"],
      ["corner-flee", "corner-return"],
    ]);
    const [none, ...others] = mass?.corners ?? [];
    expect(none).toEqual({ on: [], share: mass?.summary.share, difference: 0, differenceError: 0 });
    // More ways into the remnant can only make it larger, in every run.
    for (const { difference, share } of others) {
      expect(difference).toBeGreaterThanOrEqual(0);
      expect(share).toBeGreaterThan(0);
    }
    const [, back, both] = others;
    expect(back?.difference).toBeGreaterThan(0.1);
    expect(both?.difference).toBeGreaterThanOrEqual(back?.difference ?? 1);
  });

  test("is told so that every share less that of the baseline is the difference beside it", () => {
    for (const { summary, corners, variants } of numbers.definitions)
      for (const { share, difference } of [...corners, ...variants])
        expect(share).toBeCloseTo(Math.min(1, Math.max(0, summary.share + difference)), 12);
  });

  test("is told under every variant, compared with the baseline on the same runs", () => {
    const [same, lower, isFalse] = mass?.variants ?? [];
    expect(same).toMatchObject({ id: "same", kind: "without-origin", difference: 0, differenceError: 0 });
    expect(lower?.difference).toBeGreaterThan(0);
    expect(lower?.differenceError).toBeGreaterThan(0);
    expect(isFalse?.difference).toBeLessThan(0);
  });

  test("is not run again for a variant that draws what the baseline or another variant does", () => {
    const [, lower] = plan.variants;
    if (lower === undefined) throw new Error("The small plan has variants");
    const twice = smallPlan({ variants: [...plan.variants, { ...lower, id: "again" }] });
    const jobs = runJobs(twice, effort);
    expect(jobs.ok ? jobs.value.filter(({ kind }) => kind === "variant") : []).toEqual([
      { kind: "variant", at: 1 },
      { kind: "variant", at: 2 },
    ]);
    const again = numbersOf(twice).definitions[1]?.variants ?? [];
    expect(again[3]).toEqual({ ...again[1], id: "again" });
  });

  test("ranges over accounts, corners, words and poolings, and not over what is left out or false", () => {
    const [, lower] = mass?.variants ?? [];
    const shares = [
      ...(mass?.accounts ?? []).map(({ summary }) => summary.share),
      ...(mass?.corners ?? []).map(({ share }) => share),
      lower?.share ?? Number.NaN,
    ];
    expect(mass?.range).toEqual({ low: Math.min(...shares), high: Math.max(...shares) });
    const falsely = numbersOf(
      smallPlan({ corners: [], variants: plan.variants.filter(({ kind }) => kind === "if-false") }),
    );
    const accounts = (falsely.definitions[1]?.accounts ?? []).map(({ summary }) => summary.share);
    expect(falsely.definitions[1]?.range).toEqual({
      low: Math.min(...accounts),
      high: Math.max(...accounts),
    });
  });

  test("names what carries it: everything that varies, the most important first", () => {
    const carriers = mass?.carriers ?? [];
    expect(carriers.map(({ share }) => share)).toEqual(
      carriers.map(({ share }) => share).toSorted((a, b) => b - a),
    );
    expect(carriers.slice(0, 2).map(({ is, id }) => [is, id])).toEqual([
      ["parameter", "on"],
      ["clash", "clash-size"],
    ]);
    // What is fixed carries nothing, and is not listed; what varies and is not used in a formula is.
    expect(carriers.map(({ id }) => id)).not.toContain("enough");
    expect(carriers.find(({ id }) => id === "flee")?.share).toBeLessThan(0.01);
    expect(mass?.assumedShare).toBeCloseTo(carriers.find(({ id }) => id === "on")?.share ?? 0, 2);
  });

  test("that is an early sign decides no question", () => {
    expect(sign?.summary.share).toBeGreaterThan(mass?.summary.share ?? 1);
    const [first] = numbers.questions;
    expect(first?.parameter).toBe("on");
    const { share = 0 } = mass?.summary ?? {};
    const variance = (share * (1 - share) * effort.runs) / (effort.runs - 1);
    expect(first?.couldMove).toBeCloseTo(Math.sqrt((mass?.carriers[0]?.share ?? 0) * variance), 12);
    expect(numbersOf(smallPlan({ baseline: { ...plan.baseline, definitions: [] } })).questions).toEqual([]);
  });

  test("that never comes true has no carriers and no questions", () => {
    const never = plan.baseline.definitions.map((each) => ({ ...each, condition: "people(remnant) < 0" }));
    const none = numbersOf(smallPlan({ baseline: { ...plan.baseline, definitions: never } }));
    expect(none.definitions[1]).toMatchObject({ carriers: [], range: { low: 0, high: 0 } });
    expect(none.definitions[1]?.assumedShare).toBeUndefined();
    expect(none.questions).toEqual([]);
  });
});

describe("the fates", () => {
  test("are told for every group in every state, with what carries them", () => {
    expect(numbers.fates.runs).toBe(effort.sideRuns);
    expect(numbers.fates.cells.map(({ group, state }) => `${group} ${state}`)).toEqual([
      "core hidden",
      "core held",
      "core remnant",
      "rest hidden",
      "rest held",
      "rest remnant",
    ]);
    const [hidden, held] = numbers.fates.cells;
    expect(hidden?.atBase[1]).toBeGreaterThan(hidden?.atHorizon[1] ?? 0);
    expect(held?.atBase).toEqual([0, 0, 0]);
    expect(held?.carriers[0]?.id).toBe("size");
  });
});

describe("a plan with a mistake", () => {
  const refusal = (parts: Partial<OutlookPlan>, spent = effort): string => {
    const done = computeOutlook(smallPlan(parts), spent);
    return done.ok ? "computed" : ensembleErrorText(done.error);
  };

  test("is told what is wrong, and where", () => {
    expect(refusal({ corners: [{ id: "c", switch: "on_nothing" }] })).toContain("no parameter “on_nothing”");
    const five = ["a", "b", "c", "d", "e"].map((id) => ({ id, switch: "on_flee" }));
    expect(refusal({ corners: five })).toMatch(
      /^5 flows are to be run without and with them; at most 4 can be/,
    );
    expect(refusal({}, { runs: 0.5, sideRuns: 1 })).toMatch(/^The number of runs must be a whole number/);
    expect(refusal({}, { runs: 512, sideRuns: 0 })).toMatch(/^The number of runs must be a whole number/);
    const changes = [{ parameter: "nobody", how: "times", by: "2", fromMonth: 0, overMonths: 0 }] as const;
    expect(refusal({ scenarios: [{ id: "s", changes }] })).toMatch(/^In a scenario: .*nobody/);
    const draws = { clashes: [], parameters: [] };
    expect(refusal({ variants: [{ id: "v", kind: "pooling", draws }] })).toMatch(
      /^Under other draws than the baseline's: /,
    );
  });

  test("is told of a run that fails in a scenario alone", () => {
    const changes = [{ parameter: "found", how: "times", by: "900", fromMonth: 3, overMonths: 0 }] as const;
    expect(refusal({ scenarios: [{ id: "s", changes }] })).toMatch(
      /^In a scenario: “\w+\/\w+” fell below 0 or grew without end in month 4 of run 1\./,
    );
  });
});

test("the usual effort is whole blocks, and its side runs are a beginning of its runs", () => {
  expect(usualEffort).toEqual({ runs: 20 * 512, sideRuns: 2 * 512 });
});
