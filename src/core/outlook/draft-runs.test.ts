import { describe, expect, test } from "vitest";
import { type DraftNumbers, draftRunner } from "./draft-runs.ts";
import { fanOf } from "./fan.ts";
import { summarisePassages } from "./passage-summary.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallPlan } from "./testing/small-plan.ts";

const plan = smallPlan();
const [series] = plan.baseline.series;
const ask = { runs: 256, series: series?.id ?? "" };
const still = { ranges: [], weights: {} };

describe("draftRunner", () => {
  test("gives, where nothing is moved, the first runs of the very outlook", () => {
    const whole = runEnsemble({ ...plan.baseline, runs: 256 });
    if (!whole.ok) throw new Error(whole.error.type);
    const numbers = numbersOf(draftRunner(plan, 240)(still, ask));
    expect(numbers.fan).toEqual(fanOf(whole.value, 0));
    expect(numbers.definitions.map(({ share }) => share)).toEqual(
      plan.baseline.definitions.map((_, at) => summarisePassages(whole.value, at).share),
    );
  });

  test("sees a nearer horizon in the same runs as one that was asked for from the beginning", () => {
    const nearer = runEnsemble({ ...plan.baseline, runs: 256, months: 12 });
    if (!nearer.ok) throw new Error(nearer.error.type);
    const numbers = numbersOf(draftRunner(plan, 240)({ ...still, months: 12 }, ask));
    expect(numbers.fan).toEqual(fanOf(nearer.value, 0));
    expect(numbers.definitions.map(({ share }) => share)).toEqual(
      plan.baseline.definitions.map((_, at) => summarisePassages(nearer.value, at).share),
    );
  });

  test("reaches beyond the plan's horizon where it is asked to", () => {
    const months = plan.baseline.months + 7;
    expect(numbersOf(draftRunner(plan, months + 5)({ ...still, months }, ask)).fan).toHaveLength(months + 1);
  });

  test("follows a range that is moved, and goes back with it", () => {
    const run = draftRunner(plan, 240);
    const range = { low: 0.9, high: 0.99, coverage: 0.9, scale: "logit" as const, least: 0, most: 1 };
    const before = numbersOf(run(still, ask));
    const moved = numbersOf(run({ ...still, ranges: [{ parameter: "flee", range }] }, ask));
    const found = numbersOf(run({ ...still, ranges: [{ parameter: "found", range }] }, ask));
    // Nobody flees in the baseline: its switch is off.
    expect(moved).toEqual(before);
    expect(found.fan).not.toEqual(before.fan);
    expect(numbersOf(run(still, ask))).toEqual(before);
  });

  test("draws the middle under a scenario beside it", () => {
    const run = draftRunner(plan, 240);
    const nothing = numbersOf(run(still, { ...ask, scenario: "nothing" }));
    expect(nothing.scenarioMedian).toEqual(nothing.fan.map((month) => month[3]));
    const search = numbersOf(run(still, { ...ask, scenario: "search" }));
    expect(search.scenarioMedian).not.toEqual(nothing.scenarioMedian);
  });

  test("refuses a range that is none, and says of which parameter", () => {
    const range = { low: 0.5, high: 0.2, coverage: 0.9, scale: "plain" as const };
    expect(draftRunner(plan, 240)({ ...still, ranges: [{ parameter: "found", range }] }, ask)).toMatchObject({
      ok: false,
      error: { type: "Range", parameter: "found", error: { type: "EndsReversed" } },
    });
  });
});

function numbersOf(result: ReturnType<ReturnType<typeof draftRunner>>): DraftNumbers {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
