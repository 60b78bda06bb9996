import type { Seed } from "../../base/index.ts";
import { type Model, plain } from "../../model/index.ts";
import type { Spread } from "../draw-plan.ts";
import type { EnsembleSpec } from "../ensemble-spec.ts";
import type { OutlookPlan } from "../outlook-plan.ts";

/** What a plan over formulas alone is made of: parameters with their units, and what is asked of them. */
export interface FormulaParts {
  readonly parameters: Readonly<Record<string, readonly [unit: string, spread: Spread]>>;
  readonly condition?: string;
  readonly forMonths?: number;
  readonly series?: string;
  readonly months?: number;
  readonly model?: Partial<Model>;
  readonly scenarios?: OutlookPlan["scenarios"];
  readonly assumed?: readonly string[];
}

/** A plan in which nobody moves, so that all that happens can be computed by hand. */
export function formulaPlan({
  parameters,
  condition = "1 > 2",
  forMonths = 1,
  series = "1 / 1",
  months = 1,
  model = {},
  scenarios = [],
  assumed = [],
}: FormulaParts): OutlookPlan {
  const baseline: EnsembleSpec = {
    model: {
      groups: [{ id: "all", name: "All" }],
      states: [{ id: "there", name: "There", starts: { all: "0" } }],
      funds: [],
      levels: [],
      flows: [],
      fundFlows: [],
      parameters: Object.entries(parameters).map(([id, [unit]]) => ({ id, name: id, unit })),
      ...model,
    },
    draws: {
      clashes: [],
      parameters: Object.entries(parameters).map(([parameter, [, spread]]) => ({
        parameter,
        stream: `record-${parameter}`,
        spread,
      })),
    },
    definitions: [
      {
        id: "R",
        name: "Regrouped",
        rung: "control",
        condition,
        forMonths,
        indicators: ["none"],
        settledBy: "none",
      },
    ],
    series: [{ id: "watched", name: "Watched", formula: series, unit: plain }],
    runs: 512,
    seed: 11 as Seed,
    months,
    stepsPerMonth: 1,
    changes: [],
  };
  return { baseline, corners: [], scenarios, variants: [], assumed };
}

/** A parameter that is always the same. */
export function always(value: number): Spread {
  return { kind: "one", of: { kind: "fixed", value } };
}

/** A parameter that is 1 in a share of the runs and 0 in the others. */
export function switchOf(share: number): Spread {
  return { kind: "on-or-off", shareOn: share, of: { kind: "fixed", value: 1 } };
}

/** A normal parameter with mean 0. */
export function normalOf(deviation: number): Spread {
  return {
    kind: "one",
    of: { kind: "elicited", scale: "plain", middle: 0, below: deviation, above: deviation },
  };
}
