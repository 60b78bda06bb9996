import fc from "fast-check";
import type { Flow, Level, Model, Movement, ParameterChange } from "../model.ts";
import { parametersOf } from "./small-models.ts";

const groups = ["g1", "g2", "g3"];
const states = ["s1", "s2", "s3", "s4"];

const movement: fc.Arbitrary<Movement> = fc.oneof(
  fc.constantFrom<Movement>(
    { by: "rate", rate: "r1" },
    { by: "rate", rate: "r2 * (1 + pull)" },
    { by: "rate", rate: "r1 * people(s1) / (people(s1) + people(s2) + n)" },
    { by: "places", rate: "r2", places: "places" },
    { by: "places", rate: "r3", places: "places * network" },
  ),
);

const flow = (id: string): fc.Arbitrary<Flow> =>
  fc
    .record({
      from: fc.constantFrom(...states),
      to: fc.constantFrom(...states),
      groups: fc.oneof(fc.constant<"all">("all"), fc.subarray(groups, { minLength: 1 })),
      becomes: fc.option(fc.constantFrom(...groups), { nil: undefined }),
      moves: movement,
      carries: fc.option(fc.constant({ from: "chest", to: "abroad", share: "share" }), { nil: undefined }),
    })
    .map(({ becomes, carries, ...rest }) => ({
      id,
      name: id,
      ...rest,
      ...(becomes !== undefined && { becomes }),
      ...(carries !== undefined && { carries }),
    }));

const levels: readonly Level[] = [
  {
    kind: "changing",
    id: "pull",
    name: "pull",
    unit: "share",
    starts: "share",
    change: "-r1 * pull + r2 * (1 - pull)",
    least: 0,
    most: 1,
  },
  {
    kind: "computed",
    id: "network",
    name: "network",
    unit: "1",
    is: "min(1, exp(-pull)) * max(share, pull / 2)",
  },
];

const fixedFlows: readonly Flow[] = [
  {
    id: "serve",
    name: "serve",
    from: "s4",
    to: "s1",
    groups: "all",
    moves: { by: "stages", meanMonths: "mean", stages: 3 },
  },
  { id: "join", name: "join", to: "s1", groups: ["g1"], moves: { by: "amount", amount: "places * network" } },
  { id: "die", name: "die", from: "s2", groups: "all", moves: { by: "rate", rate: "r3" } },
];

/** Any model with every kind of part that a model can have. */
export const anyModel: fc.Arbitrary<Model> = fc
  .array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 6 })
  .chain((list) => fc.tuple(...list.map((_, at) => flow(`f${at}`))))
  .map((flows) => ({
    groups: groups.map((id) => ({ id, name: id })),
    states: states.map((id) => ({ id, name: id, starts: { g1: "n", g2: "n / 2", g3: "n / 3" } })),
    funds: [
      { id: "chest", name: "chest", starts: "m" },
      { id: "abroad", name: "abroad", starts: "0" },
    ],
    levels,
    flows: [...fixedFlows, ...flows],
    fundFlows: [
      { id: "spend", name: "spend", from: "chest", moves: { by: "amount", amount: "cost" } },
      { id: "earn", name: "earn", to: "abroad", moves: { by: "amount", amount: "cost * pull" } },
      { id: "wire", name: "wire", from: "abroad", to: "chest", moves: { by: "rate", rate: "r2" } },
    ],
    parameters: parametersOf({
      n: "people",
      m: "money",
      cost: "money/month",
      r1: "1/month",
      r2: "1/month",
      r3: "1/month",
      "r3.g2": "1/month",
      places: "people/month",
      mean: "months",
      share: "share",
    }),
  }));

/** A value for each parameter of such a model, in the order of its list. */
export const anyValues: fc.Arbitrary<readonly number[]> = fc.tuple(
  fc.double({ min: 1, max: 1e5, noNaN: true }),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
  fc.double({ min: 0, max: 1e5, noNaN: true }),
  ...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 0.4, noNaN: true })),
  fc.double({ min: 0, max: 500, noNaN: true }),
  fc.double({ min: 1, max: 200, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** Changes of such a model's parameters. */
export const anyChanges: fc.Arbitrary<readonly ParameterChange[]> = fc.array(
  fc
    .record({
      parameter: fc.constantFrom("r1", "r2", "r3"),
      how: fc.constantFrom("plus" as const, "to" as const),
      fromMonth: fc.nat({ max: 20 }),
      overMonths: fc.nat({ max: 12 }),
      until: fc.option(fc.nat({ max: 12 }), { nil: undefined }),
    })
    .map(({ until, ...rest }) => ({
      ...rest,
      by: "r1 / 2",
      ...(until !== undefined && { untilMonth: rest.fromMonth + rest.overMonths + until }),
    })),
  { maxLength: 3 },
);
