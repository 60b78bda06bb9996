// An outlook as large as that of a starter model: 8 states x 5 groups, 60 stocks with stages, 120 flows, 70 parameters.
import type { Seed } from "../src/core/base/index.ts";
import { type Flow, type Model, people, plain } from "../src/core/model/index.ts";
import type { DrawnParameter, OutlookPlan, RegroupDefinition } from "../src/core/outlook/index.ts";

const groups = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: `Group ${id}` }));
const states = ["free", "trapped", "dead", "held", "hidden", "abroad", "out", "remnant"];
const starting = new Set(["free", "held", "hidden", "abroad"]);

const ways: readonly (readonly [string, string])[] = [
  ["free", "trapped"],
  ["free", "dead"],
  ["free", "held"],
  ["free", "hidden"],
  ["free", "abroad"],
  ["trapped", "dead"],
  ["trapped", "held"],
  ["trapped", "hidden"],
  ["hidden", "held"],
  ["hidden", "dead"],
  ["hidden", "remnant"],
  ["hidden", "abroad"],
  ["abroad", "held"],
  ["abroad", "remnant"],
  ["abroad", "out"],
  ["out", "remnant"],
  ["out", "hidden"],
  ["remnant", "dead"],
  ["remnant", "hidden"],
  ["remnant", "out"],
];

/** A plan with 4 scenarios, 2 corners and 12 variants. */
export function starterOutlook(): OutlookPlan {
  const model = starterModel();
  const draws = {
    clashes: [
      {
        id: "clash",
        accounts: [
          { id: "few", weight: 0.4 },
          { id: "many", weight: 0.6 },
        ] as const,
      },
    ],
    parameters: model.parameters.map(drawOf),
  };
  const change = { how: "times", by: "0.5", fromMonth: 12, overMonths: 12 } as const;
  const scenarioOf = (flows: readonly number[]) => ({
    id: flows.join(),
    changes: flows.map((at) => ({ ...change, parameter: `rate${at}` })),
  });
  return {
    baseline: {
      model,
      draws,
      definitions: [
        definition("R1", "people(remnant) >= floor"),
        definition("R2", "people(remnant) >= 2 * floor"),
        definition("R3", "pull >= 0.4 and people(hidden) >= floor"),
      ],
      series: [
        ...["remnant", "hidden", "held", "abroad", "out"].map((id) => ({
          id,
          name: id,
          formula: `people(${id})`,
          unit: people,
        })),
        { id: "pull_now", name: "Pull", formula: "pull", unit: plain },
      ],
      runs: 512,
      seed: 1 as Seed,
      months: 120,
      stepsPerMonth: 1,
      changes: [],
    },
    corners: [
      { id: "c1", switch: "on_1" },
      { id: "c2", switch: "on_2" },
    ],
    scenarios: [[10], [13, 15], [10, 13, 15], [16, 18]].map(scenarioOf),
    variants: Array.from({ length: 12 }, (_, at) => ({
      id: `v${at}`,
      kind: at < 6 ? ("word-table" as const) : ("without-origin" as const),
      draws: {
        ...draws,
        parameters: draws.parameters.map(
          (each, slot): DrawnParameter =>
            slot % 12 === at && each.parameter.startsWith("rate")
              ? { ...each, spread: { kind: "one", of: { kind: "beta", alpha: 2, beta: 100 } } }
              : each,
        ),
      },
    })),
    assumed: model.parameters.filter((_, slot) => slot % 3 === 0).map(({ id }) => id),
  };
}

function starterModel(): Model {
  const flows = ways.map(([from, to], at): Flow => {
    const gate = at === 12 ? "on_1 * " : at === 17 ? "on_2 * " : "";
    const rate = at % 4 === 2 ? `${gate}rate${at} * pull` : `${gate}rate${at}`;
    return { id: `flow${at}`, name: `Flow ${at}`, from, to, groups: "all", moves: { by: "rate", rate } };
  });
  const served: Flow = {
    id: "served",
    name: "Served",
    from: "held",
    to: "out",
    groups: "all",
    moves: { by: "stages", meanMonths: "sentence", stages: 5 },
  };
  return {
    groups,
    states: states.map((id) => ({
      id,
      name: id,
      starts: starting.has(id) ? Object.fromEntries(groups.map((group) => [group.id, "size / 4"])) : {},
    })),
    funds: [],
    levels: [
      {
        kind: "changing",
        id: "pull",
        name: "Pull",
        unit: "share",
        starts: "first_pull",
        change: "-rate0 * pull",
      },
    ],
    flows: [...flows, served],
    fundFlows: [],
    parameters: [
      ...groups.map(({ id }) => ({ id: `size.${id}`, name: `Size of ${id}`, unit: "people" })),
      { id: "first_pull", name: "First pull", unit: "share" },
      { id: "sentence", name: "Sentence", unit: "months" },
      { id: "floor", name: "Floor", unit: "people" },
      ...ways.map((_, at) => ({ id: `rate${at}`, name: `Rate ${at}`, unit: "1/month" })),
      ...[1, 2, 8, 10, 13, 15, 16, 18].flatMap((at) =>
        groups.map(({ id }) => ({ id: `rate${at}.${id}`, name: `Rate ${at} of ${id}`, unit: "1/month" })),
      ),
      { id: "on_1", name: "On", unit: "1" },
      { id: "on_2", name: "On", unit: "1" },
    ],
  };
}

function drawOf({ id, unit }: Model["parameters"][number], at: number): DrawnParameter {
  const named = { parameter: id, stream: `record-${id}` };
  if (id === "size.a")
    return {
      ...named,
      spread: {
        kind: "by-account",
        clash: "clash",
        of: {
          few: { kind: "uniform", low: 100, high: 500 },
          many: { kind: "uniform", low: 2_000, high: 5_000 },
        },
      },
    };
  if (id === "floor") return { ...named, spread: { kind: "one", of: { kind: "fixed", value: 1_500 } } };
  if (id.startsWith("on_")) return { ...named, spread: { kind: "one", of: { kind: "fixed", value: 0 } } };
  if (unit === "people")
    return { ...named, spread: { kind: "one", of: { kind: "lognormal", mu: 6.5, sigma: 0.5 } } };
  if (unit === "months")
    return { ...named, spread: { kind: "one", of: { kind: "pert", low: 24, mode: 60, high: 180 } } };
  const of = { kind: "beta", alpha: 2.5, beta: unit === "share" ? 2.5 : 120 } as const;
  return { ...named, spread: at % 9 === 0 ? { kind: "on-or-off", shareOn: 0.7, of } : { kind: "one", of } };
}

function definition(id: string, condition: string): RegroupDefinition {
  return {
    id,
    name: id,
    rung: "reorganisation",
    condition,
    forMonths: 6,
    indicators: ["none"],
    settledBy: "none",
  };
}
