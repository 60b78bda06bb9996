import type { Seed } from "../../base/index.ts";
import type { Model } from "../../model/index.ts";
import { people } from "../../model/index.ts";
import type { EnsembleSpec } from "../ensemble-spec.ts";

/** People at large who are arrested or go on; two accounts clash on how many there are. */
export const smallModel: Model = {
  groups: [
    { id: "core", name: "Core" },
    { id: "rest", name: "Rest" },
  ],
  states: [
    { id: "hidden", name: "Hidden", starts: { core: "size * core_share", rest: "size * (1 - core_share)" } },
    { id: "held", name: "Held", starts: {} },
    { id: "remnant", name: "Remnant", starts: {} },
  ],
  funds: [],
  levels: [
    {
      kind: "changing",
      id: "pull",
      name: "Pull",
      unit: "share",
      starts: "first_pull",
      change: "-decay * pull",
    },
  ],
  flows: [
    {
      id: "arrest",
      name: "Arrest",
      from: "hidden",
      to: "held",
      groups: "all",
      moves: { by: "rate", rate: "found" },
    },
    {
      id: "fight",
      name: "Fight on",
      from: "hidden",
      to: "remnant",
      groups: "all",
      moves: { by: "rate", rate: "on * pull" },
    },
    {
      id: "caught",
      name: "Caught",
      from: "remnant",
      to: "held",
      groups: "all",
      moves: { by: "rate", rate: "found * 2" },
    },
  ],
  fundFlows: [],
  parameters: [
    { id: "size", name: "Size", unit: "people" },
    { id: "core_share", name: "Share of the core", unit: "share" },
    { id: "first_pull", name: "Pull at first", unit: "share" },
    { id: "decay", name: "Decay of the pull", unit: "1/month" },
    { id: "found", name: "Found", unit: "1/month" },
    { id: "on", name: "Fight on", unit: "1/month" },
    { id: "enough", name: "Enough", unit: "people" },
  ],
};

/** An outlook over the small model; everything in it can be replaced. */
export function smallOutlook(parts: Partial<EnsembleSpec> = {}): EnsembleSpec {
  return {
    model: smallModel,
    draws: {
      clashes: [
        {
          id: "clash-size",
          accounts: [
            { id: "officials", weight: 0.25 },
            { id: "leavers", weight: 0.75 },
          ],
        },
      ],
      parameters: [
        {
          parameter: "size",
          stream: "record-size",
          spread: {
            kind: "by-account",
            clash: "clash-size",
            of: {
              officials: { kind: "uniform", low: 500, high: 1000 },
              leavers: { kind: "uniform", low: 15_000, high: 30_000 },
            },
          },
        },
        {
          parameter: "core_share",
          stream: "record-core",
          spread: { kind: "one", of: { kind: "pert", low: 0.02, mode: 0.05, high: 0.2 } },
        },
        {
          parameter: "first_pull",
          stream: "record-pull",
          spread: { kind: "one", of: { kind: "uniform", low: 0.4, high: 0.9 } },
        },
        {
          parameter: "decay",
          stream: "record-decay",
          spread: { kind: "one", of: { kind: "lognormal", mu: -3.5, sigma: 0.4 } },
        },
        {
          parameter: "found",
          stream: "record-found",
          spread: { kind: "one", of: { kind: "beta", alpha: 3.5, beta: 120.5 } },
        },
        {
          parameter: "on",
          stream: "record-on",
          spread: { kind: "on-or-off", shareOn: 0.5, of: { kind: "uniform", low: 0.005, high: 0.03 } },
        },
        {
          parameter: "enough",
          stream: "record-enough",
          spread: { kind: "one", of: { kind: "fixed", value: 400 } },
        },
      ],
    },
    definitions: [
      {
        id: "R1",
        name: "Mass",
        rung: "reorganisation",
        condition: "people(remnant) >= enough",
        forMonths: 6,
        indicators: ["camps seen again"],
        settledBy: "two published counts above the threshold",
      },
    ],
    series: [{ id: "remnant", name: "Remnant", formula: "people(remnant)", unit: people }],
    runs: 2048,
    seed: 7 as Seed,
    months: 60,
    stepsPerMonth: 1,
    changes: [],
    ...parts,
  };
}
