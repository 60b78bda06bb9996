import { describe, expect, test } from "vitest";
import { runModel } from "./testing/run-model.ts";
import { modelOf, parametersOf, rateFlow, statesOf } from "./testing/small-models.ts";

const last = (values: readonly number[] | undefined): number => values?.at(-1) ?? Number.NaN;

describe("a model that has a closed form", () => {
  test("two states that exchange people: p = a/(a+b) (1 - e^-(a+b)t)", () => {
    const model = modelOf({
      states: statesOf({ one: "n", two: undefined }),
      flows: [rateFlow("out", "one", "two", "a"), rateFlow("back", "two", "one", "b")],
      parameters: parametersOf({ n: "people", a: "1/month", b: "1/month" }),
    });
    const values = { n: 1, a: 0.1, b: 0.2 };
    const [two] = runModel(model, { months: 10, values, watched: ["people(two)"] });
    expect(last(two)).toBeCloseTo((1 - Math.exp(-3)) / 3, 7);
  });

  test("competing ways out: each has its share of 1 - e^-Ht", () => {
    const model = modelOf({
      states: statesOf({ at: "n", x: undefined, y: undefined, z: undefined }),
      flows: [rateFlow("fx", "at", "x", "a"), rateFlow("fy", "at", "y", "b"), rateFlow("fz", "at", "z", "c")],
      parameters: parametersOf({ n: "people", a: "1/month", b: "1/month", c: "1/month" }),
    });
    const watched = ["people(at)", "people(x)", "people(y)", "people(z)"];
    const ends = runModel(model, { values: { n: 1, a: 0.02, b: 0.03, c: 0.01 }, watched }).map(last);
    const closed = [0.48675225596, 0.17108258135, 0.25662387202, 0.08554129067];
    for (const [i, end] of ends.entries()) expect(end).toBeCloseTo(closed[i] ?? Number.NaN, 9);
  });

  test("a chain of two: the last has 1 - (b e^-at - a e^-bt)/(b - a)", () => {
    const model = modelOf({
      states: statesOf({ a: "n", b: undefined, c: undefined }),
      flows: [rateFlow("ab", "a", "b", "slow"), rateFlow("bc", "b", "c", "quick")],
      parameters: parametersOf({ n: "people", slow: "1/month", quick: "1/month" }),
    });
    const [c] = runModel(model, { values: { n: 1, slow: 0.1, quick: 0.3 }, watched: ["people(c)"] });
    expect(last(c)).toBeCloseTo(1 - (0.3 * Math.exp(-1.2) - 0.1 * Math.exp(-3.6)) / 0.2, 6);
  });

  test.each([
    [1.5, 0.5828116439],
    [2, 0.79681213],
    [3, 0.9404797907],
  ])("an epidemic with R0 = %d reaches its final size", (r0, finalSize) => {
    const model = modelOf({
      states: statesOf({ well: "n - seed", ill: "seed", over: undefined }),
      levels: [
        { kind: "computed", id: "force", name: "Force", unit: "1/month", is: "beta * people(ill) / n" },
      ],
      flows: [rateFlow("infect", "well", "ill", "force"), rateFlow("end", "ill", "over", "gamma")],
      parameters: parametersOf({ n: "people", seed: "people", beta: "1/month", gamma: "1/month" }),
    });
    const values = { n: 1, seed: 1e-9, beta: r0 * 0.25, gamma: 0.25 };
    const [over] = runModel(model, { months: 600, stepsPerMonth: 8, values, watched: ["people(over)"] });
    expect(last(over)).toBeCloseTo(finalSize, 6);
  });

  test("leaders and foot soldiers follow their two eigenvalues", () => {
    // L' = pF - dL, F' = r(mL + F) - pF - dF with p .1, d .05, r .2, m 3: eigenvalues .25 and -.25.
    const model = modelOf({
      groups: [{ id: "all", name: "All" }],
      states: statesOf({ leaders: "l", soldiers: "f", gone: undefined }),
      flows: [
        rateFlow("promoted", "soldiers", "leaders", "p"),
        rateFlow("lost1", "leaders", "gone", "d"),
        rateFlow("lost2", "soldiers", "gone", "d"),
        {
          id: "recruited",
          name: "recruited",
          to: "soldiers",
          groups: "all",
          moves: { by: "amount", amount: "r * (m * people(leaders) + people(soldiers))" },
        },
      ],
      parameters: parametersOf({
        l: "people",
        f: "people",
        p: "1/month",
        d: "1/month",
        r: "1/month",
        m: "1",
      }),
    });
    // The eigenvector of .25 is (1, 3): from there both grow alike.
    const values = { l: 1, f: 3, p: 0.1, d: 0.05, r: 0.2, m: 3 };
    const [leaders, soldiers] = runModel(model, {
      months: 8,
      values,
      watched: ["people(leaders)", "people(soldiers)"],
    });
    expect(last(leaders)).toBeCloseTo(Math.exp(2), 4);
    expect(last(soldiers) / last(leaders)).toBeCloseTo(3, 9);
  });

  test("the error falls sixteenfold when the step is halved", () => {
    const model = modelOf({
      states: statesOf({ a: "n", b: undefined }),
      flows: [rateFlow("ab", "a", "b", "r")],
      parameters: parametersOf({ n: "people", r: "1/month" }),
    });
    const error = (stepsPerMonth: number): number => {
      const [a] = runModel(model, {
        months: 1,
        stepsPerMonth,
        values: { n: 1, r: 0.8 },
        watched: ["people(a)"],
      });
      return Math.abs(last(a) - Math.exp(-0.8));
    };
    expect(error(8) / error(16)).toBeGreaterThan(15);
    expect(error(8) / error(16)).toBeLessThan(18);
  });
});
