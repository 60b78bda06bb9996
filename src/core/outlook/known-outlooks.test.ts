import { describe, expect, test } from "vitest";
import { expm1 } from "../base/index.ts";
import { computeOutlook } from "./compute-outlook.ts";
import { ensembleErrorText } from "./ensemble-error-text.ts";
import type { OutlookNumbers } from "./outlook-numbers.ts";
import { type OutlookPlan, usualEffort } from "./outlook-plan.ts";
import { always, formulaPlan, normalOf, switchOf } from "./testing/formula-plan.ts";

// Outlooks that can be computed by hand. Four standard errors are never exceeded by chance in a test's life.
const n = usualEffort.runs;

const numbersOf = (plan: OutlookPlan): OutlookNumbers => {
  const done = computeOutlook(plan, usualEffort);
  if (!done.ok) throw new Error(ensembleErrorText(done.error));
  return done.value;
};

test("three exits that compete leave what the closed form leaves", () => {
  const hazards = [0.02, 0.03, 0.01];
  const [months, size] = [12, 1_000];
  const { fates } = numbersOf(
    formulaPlan({
      months,
      parameters: {
        size: ["people", always(size)],
        ...Object.fromEntries(hazards.map((hazard, at) => [`h${at}`, ["1/month", always(hazard)]] as const)),
      },
      model: {
        states: [
          { id: "here", name: "Here", starts: { all: "size" } },
          ...hazards.map((_, at) => ({ id: `out${at}`, name: `Out ${at}`, starts: {} })),
        ],
        flows: hazards.map((_, at) => ({
          id: `exit${at}`,
          name: `Exit ${at}`,
          from: "here",
          to: `out${at}`,
          groups: "all",
          moves: { by: "rate", rate: `h${at}` },
        })),
      },
    }),
  );
  // p_j = h_j / H (1 - e^(-H t)) (Putter and others, 2007). A step of the fourth order errs by (H dt)^5 / 120.
  const all = 0.06;
  const left = -expm1(-all * months);
  const expected = [size * (1 - left), ...hazards.map((hazard) => ((size * hazard) / all) * left)];
  const stepping = (size * months * all ** 5) / 120;
  for (const [at, { atHorizon, carriers }] of fates.cells.entries()) {
    expect(Math.abs(atHorizon[1] - (expected[at] ?? 0))).toBeLessThan(stepping);
    expect(atHorizon[0]).toBe(atHorizon[2]);
    expect(carriers).toEqual([]);
  }
});

test("a run of three months in ten that go one way or the other comes in 520 of 1,024 ways", () => {
  const months = Array.from({ length: 10 }, (_, month) => month);
  const { definitions } = numbersOf(
    formulaPlan({
      months: 9,
      forMonths: 3,
      parameters: {
        unit: ["months", always(1)],
        ...Object.fromEntries(months.map((month) => [`go${month}`, ["1", switchOf(0.5)]] as const)),
      },
      condition: months
        .map((month) => `month >= ${month} * unit and month <= ${month} * unit and go${month} > 0`)
        .join(" or "),
    }),
  );
  const { share, monteCarloError } = definitions[0]?.summary ?? { share: -1, monteCarloError: -1 };
  const expected = 520 / 1024;
  const error = Math.sqrt((expected * (1 - expected)) / n);
  expect(Math.abs(share - expected)).toBeLessThan(4 * error);
  // What it says of its own error is of that size; strata make it smaller, and 20 blocks know it to 16 %.
  expect(monteCarloError).toBeLessThan(1.6 * error);
  expect(monteCarloError).toBeGreaterThan(0);
});

test("the shares of variance of a linear number are the squares of its coefficients", () => {
  const { fans } = numbersOf(
    formulaPlan({
      parameters: { a: ["1", normalOf(2)], b: ["1", normalOf(1)], c: ["1", normalOf(1)] },
      series: "a + b",
    }),
  );
  const carriers = fans[0]?.carriers ?? [];
  expect(carriers.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  for (const [at, expected] of [0.8, 0.2].entries()) {
    // Four standard errors of a squared correlation.
    const error = 8 * Math.sqrt(expected / n) * (1 - expected);
    expect(Math.abs((carriers[at]?.share ?? 0) - expected)).toBeLessThan(error);
  }
  // Under no dependence, four standard errors of what six columns explain.
  expect(carriers[2]?.share).toBeLessThan((4 * Math.sqrt(2 * 6)) / n);
});

describe("of a choice that can be computed by hand", () => {
  // Doing nothing ends badly where `a` is on, the measure where `b` is: each in 3 of 5 runs, whatever the other does.
  const change = { parameter: "measure", how: "to", by: "1", fromMonth: 0, overMonths: 0 } as const;
  const { questions, definitions, scenarios } = numbersOf(
    formulaPlan({
      parameters: {
        a: ["1", switchOf(0.6)],
        b: ["1", switchOf(0.6)],
        c: ["1", switchOf(0.5)],
        measure: ["1", always(0)],
      },
      condition: "a * (1 - measure) + b * measure > 0",
      scenarios: [{ id: "measure", changes: [change] }],
      assumed: ["a", "b"],
    }),
  );
  const error = Math.sqrt(0.24 / n);
  const worthOf = (parameter: string) => questions.find((each) => each.parameter === parameter);

  test("knowing what decides it is worth what the closed form says", () => {
    // Knowing a: nothing where it is off, the measure where it is on: 0.4 x 0 + 0.6 x 0.6 = 0.36 instead of 0.6. As for b.
    for (const parameter of ["a", "b"])
      expect(Math.abs((worthOf(parameter)?.worth ?? 0) - 0.24)).toBeLessThan(4 * error);
    expect(worthOf("c")?.worth).toBeLessThan(4 * error);
  });

  test("what the share could move by is its spread with the parameter known", () => {
    expect(Math.abs((worthOf("a")?.couldMove ?? 0) - Math.sqrt(0.24))).toBeLessThan(4 * error);
    expect(worthOf("b")?.couldMove).toBeLessThan(0.02);
    expect(questions[0]?.parameter).toBe("a");
  });

  test("all of it rests on what is assumed", () => {
    expect(definitions[0]?.assumedShare).toBeCloseTo(1, 10);
    expect(scenarios[0]?.definitions[0]?.difference).toMatchObject({
      prevented: expect.closeTo(0.24, 1),
      caused: expect.closeTo(0.24, 1),
    });
  });
});
