import { plain } from "../../model/index.ts";
import type { DrawnParameter } from "../draw-plan.ts";
import type { OutlookPlan } from "../outlook-plan.ts";
import { smallModel, smallOutlook } from "./small-outlook.ts";

const small = smallOutlook();

/** Draws of the small outlook with two flows of which is only said that they may be, both off. */
const draws = {
  ...small.draws,
  parameters: [
    ...small.draws.parameters,
    ...["on_flee", "on_return"].map(
      (id): DrawnParameter => ({
        parameter: id,
        stream: `record-${id}`,
        spread: { kind: "one", of: { kind: "fixed", value: 0 } },
      }),
    ),
    {
      parameter: "flee",
      stream: "record-flee",
      spread: { kind: "one", of: { kind: "uniform", low: 0.01, high: 0.05 } },
    } as const,
  ],
};

/** A plan over the small outlook with something of everything; its parts can be replaced. */
export function smallPlan(parts: Partial<OutlookPlan> = {}): OutlookPlan {
  return {
    baseline: {
      ...small,
      draws,
      model: {
        ...smallModel,
        flows: [
          ...smallModel.flows,
          {
            id: "flee",
            name: "Flee",
            from: "hidden",
            to: "remnant",
            groups: ["core"],
            moves: { by: "rate", rate: "on_flee * flee" },
          },
          {
            id: "return",
            name: "Return",
            from: "held",
            to: "remnant",
            groups: "all",
            moves: { by: "rate", rate: "on_return * flee" },
          },
        ],
        parameters: [
          ...smallModel.parameters,
          { id: "on_flee", name: "Fleeing", unit: "1" },
          { id: "on_return", name: "Returning", unit: "1" },
          { id: "flee", name: "Flee", unit: "1/month" },
        ],
      },
      definitions: [
        {
          id: "sign",
          name: "Any at all",
          rung: "survival",
          condition: "people(remnant) >= enough / 100",
          forMonths: 1,
          earlySign: true,
          indicators: ["somebody is seen"],
          settledBy: "one published sighting",
        },
        ...small.definitions,
      ],
      series: [...small.series, { id: "pull", name: "Pull", formula: "pull", unit: plain }],
    },
    corners: [
      { id: "corner-flee", switch: "on_flee" },
      { id: "corner-return", switch: "on_return" },
    ],
    scenarios: [
      { id: "nothing", changes: [] },
      {
        id: "search",
        changes: [{ parameter: "found", how: "times", by: "1.5", fromMonth: 0, overMonths: 6 }],
      },
    ],
    variants: [
      { id: "same", kind: "without-origin", draws },
      { id: "lower-words", kind: "word-table", draws: lowered("found") },
      { id: "if-false", kind: "if-false", draws: lowered("on") },
    ],
    assumed: ["on", "decay"],
    ...parts,
  };
}

/** The draws with one parameter nearly 0. */
function lowered(parameter: string): typeof draws {
  return {
    ...draws,
    parameters: draws.parameters.map((each) =>
      each.parameter === parameter
        ? { ...each, spread: { kind: "one", of: { kind: "uniform", low: 0, high: 0.004 } } }
        : each,
    ),
  };
}
