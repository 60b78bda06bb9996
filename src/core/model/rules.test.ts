import { describe, expect, test } from "vitest";
import { runModel } from "./testing/run-model.ts";
import { modelOf, parametersOf, rateFlow, statesOf } from "./testing/small-models.ts";
import { money, plain } from "./units.ts";

const last = (values: readonly number[] | undefined): number => values?.at(-1) ?? Number.NaN;

describe("how people move", () => {
  test("a time in stages has its mean, and next to nobody leaves at the beginning", () => {
    const model = modelOf({
      states: statesOf({ held: undefined, free: undefined, taken: "n" }),
      flows: [
        rateFlow("arrest", "taken", "held", "quick"),
        {
          id: "serve",
          name: "serve",
          from: "held",
          to: "free",
          groups: "all",
          moves: { by: "stages", meanMonths: "mean", stages: 8 },
        },
      ],
      parameters: parametersOf({ n: "people", quick: "1/month", mean: "months" }),
    });
    const values = { n: 1000, quick: 20, mean: 60 };
    const [held, free] = runModel(model, {
      months: 240,
      stepsPerMonth: 12,
      values,
      watched: ["people(held)", "people(free)"],
    });
    // The mean time is the area under those still held: 60 months, and the 1/20 of a month until they came.
    const area = (held ?? []).reduce((sum, value) => sum + value, 0) - 0.5 * ((held?.[0] ?? 0) + last(held));
    expect(area / 1000).toBeCloseTo(60, 0);
    // Erlang 8 with mean 60: at 12 months P = 1 - e^-1.6 sum 1.6^k/k! (k < 8) = 0.00026.
    expect((free?.[12] ?? 0) / 1000).toBeLessThan(0.001);
    expect(last(held) + last(free)).toBeCloseTo(1000, 6);
  });

  test.each(["constructor", "toString", "valueOf"])(
    "a group may be called as what every object has: %s",
    (id) => {
      const model = modelOf({
        groups: [{ id, name: id }],
        states: [
          { id: "free", name: "free", starts: { [id]: "n" } },
          { id: "held", name: "held", starts: {} },
        ],
        flows: [rateFlow("arrest", "free", "held", "r")],
        parameters: parametersOf({ n: "people", r: "1/month" }),
      });
      const [all] = runModel(model, {
        months: 1,
        values: { n: 100, r: 0.1 },
        watched: ["people(free) + people(held)"],
      });
      expect(last(all)).toBeCloseTo(100, 9);
    },
  );

  test("places that are short are shared by demand, and not exceeded", () => {
    const group = (id: string) => ({ id, name: id });
    const model = modelOf({
      groups: [group("one"), group("two")],
      states: [
        { id: "waiting", name: "waiting", starts: { one: "n", two: "n" } },
        { id: "placed", name: "placed", starts: {} },
      ],
      flows: [
        {
          id: "place",
          name: "place",
          from: "waiting",
          to: "placed",
          groups: "all",
          moves: { by: "places", rate: "wish", places: "places" },
        },
      ],
      parameters: parametersOf({
        n: "people",
        "wish.one": "1/month",
        "wish.two": "1/month",
        places: "people/month",
      }),
    });
    const run = (places: number) =>
      runModel(model, {
        months: 1,
        values: { n: 1000, "wish.one": 0.1, "wish.two": 0.3, places },
        watched: ["people(placed, one)", "people(placed, two)", "entries(placed)"],
      }).map(last);
    const [one = 0, two = 0, entries = 0] = run(40);
    expect(entries).toBeCloseTo(40, 9);
    expect(two / one).toBeGreaterThan(2.9);
    const [, , free = 0] = run(100_000);
    expect(free).toBeCloseTo(1000 * (2 - Math.exp(-0.1) - Math.exp(-0.3)), 2);
  });

  test("those who change their group within a state keep the time they have served", () => {
    const model = modelOf({
      groups: [
        { id: "low", name: "low" },
        { id: "zealous", name: "zealous" },
      ],
      states: [
        { id: "held", name: "held", starts: { low: "n" } },
        { id: "free", name: "free", starts: {} },
      ],
      flows: [
        {
          id: "serve",
          name: "serve",
          from: "held",
          to: "free",
          groups: "all",
          moves: { by: "stages", meanMonths: "mean", stages: 3 },
        },
        {
          id: "turn",
          name: "turn",
          from: "held",
          to: "held",
          groups: ["low"],
          becomes: "zealous",
          moves: { by: "rate", rate: "spread" },
        },
      ],
      parameters: parametersOf({ n: "people", mean: "months", spread: "1/month" }),
    });
    const free = (spread: number) =>
      last(
        runModel(model, { months: 24, values: { n: 100, mean: 36, spread }, watched: ["people(free)"] })[0],
      );
    expect(free(0.2)).toBeCloseTo(free(0), 9);
    const [zealous] = runModel(model, {
      months: 24,
      values: { n: 100, mean: 36, spread: 0.2 },
      watched: ["people(held, zealous)"],
    });
    expect(last(zealous)).toBeGreaterThan(20);
  });

  test("money goes with those who take it: the fund x the share leaving x the share taken", () => {
    const model = modelOf({
      states: statesOf({ inside: "n", abroad: undefined }),
      funds: [
        { id: "chest", name: "chest", starts: "m" },
        { id: "carried", name: "carried", starts: "0" },
      ],
      flows: [
        {
          ...rateFlow("flee", "inside", "abroad", "r"),
          carries: { from: "chest", to: "carried", share: "taken" },
        },
      ],
      parameters: parametersOf({ n: "people", m: "money", r: "1/month", taken: "share" }),
    });
    const values = { n: 50, m: 1e6, r: 0.1, taken: 0.5 };
    const [chest, carried] = runModel(model, {
      months: 10,
      values,
      watched: ["funds(chest)", "funds(carried)"],
      unit: money,
    });
    expect(last(chest)).toBeCloseTo(1e6 * Math.exp(-0.5), 0);
    expect(last(chest) + last(carried)).toBeCloseTo(1e6, 6);
  });

  test("a fund that is spent by the month runs out and does not go below nothing", () => {
    const model = modelOf({
      states: statesOf({ inside: "n" }),
      funds: [{ id: "chest", name: "chest", starts: "m" }],
      fundFlows: [{ id: "spend", name: "spend", from: "chest", moves: { by: "amount", amount: "cost" } }],
      parameters: parametersOf({ n: "people", m: "money", cost: "money/month" }),
    });
    const [chest] = runModel(model, {
      months: 24,
      values: { n: 1, m: 100, cost: 10 },
      watched: ["funds(chest)"],
      unit: money,
    });
    expect(chest?.[5]).toBeCloseTo(50, 9);
    expect(Math.min(...(chest ?? []))).toBeGreaterThanOrEqual(0);
    expect(last(chest)).toBeLessThan(0.01);
  });

  test("a level grows by its formula and stays within its bounds", () => {
    const model = modelOf({
      states: statesOf({ inside: "n" }),
      levels: [
        {
          kind: "changing",
          id: "pull",
          name: "pull",
          unit: "share",
          starts: "first",
          change: "-decay * pull",
        },
        { kind: "changing", id: "net", name: "net", unit: "share", starts: "first", change: "grow", most: 1 },
      ],
      parameters: parametersOf({ n: "people", first: "share", decay: "1/month", grow: "1/month" }),
    });
    const values = { n: 1, first: 0.8, decay: 0.05, grow: 0.1 };
    const [pull, net] = runModel(model, { months: 20, values, watched: ["pull", "net"], unit: plain });
    expect(last(pull)).toBeCloseTo(0.8 * Math.exp(-1), 8);
    expect(last(net)).toBe(1);
  });
});
