import { describe, expect, test } from "vitest";
import { people, plain } from "../model/index.ts";
import { ensembleErrorText } from "./ensemble-error-text.ts";
import type { EnsembleSpec } from "./ensemble-spec.ts";
import { runEnsemble } from "./run-ensemble.ts";
import { smallModel, smallOutlook } from "./testing/small-outlook.ts";

const toldOf = (parts: Partial<EnsembleSpec>): string => {
  const ran = runEnsemble(smallOutlook(parts));
  return ran.ok ? "all went well" : ensembleErrorText(ran.error);
};

describe("an ensemble that cannot be", () => {
  test("says which parameter was drawn outside of what logic allows", () => {
    const { draws } = smallOutlook();
    const parameters = draws.parameters.map((each) =>
      each.parameter === "core_share"
        ? { ...each, spread: { kind: "one", of: { kind: "fixed", value: 1.2 } } as const }
        : each,
    );
    expect(toldOf({ draws: { ...draws, parameters } })).toBe(
      "Parameter “core_share” was drawn as 1.2 in run 1. A share lies between 0 and 1; a rate, a count or an amount is not " +
        "below 0. Narrow what the parameter may be, or correct its unit.",
    );
  });

  test("says which flow gave no number in the middle of a run", () => {
    const flows = smallModel.flows.map((flow) =>
      flow.id === "fight"
        ? { ...flow, moves: { by: "rate", rate: "on * exp(ln(1 - month * month * on * on))" } as const }
        : flow,
    );
    const levels = smallModel.levels.filter(({ id }) => id !== "pull");
    const told = toldOf({ model: { ...smallModel, flows, levels } });
    expect(told).toMatch(
      /^Formula “fight\/core” gave no number in month \d+ of run \d+\. Look in it for a division/,
    );
    expect(Number(/month (\d+)/.exec(told)?.[1])).toBeGreaterThan(12);
  });

  test("says which watched number was none, though all that the model holds is one", () => {
    const share = { id: "share_held", name: "Held", formula: "people(held) / people(held)", unit: plain };
    expect(toldOf({ series: [share] })).toMatch(/^Formula “share_held” gave no number in month 0 of run 1\./);
  });

  test("says what ran out, where a formula takes more than is there", () => {
    const flows = smallModel.flows.map((flow) =>
      flow.id === "arrest" ? { ...flow, moves: { by: "rate", rate: "found * 400" } as const } : flow,
    );
    expect(toldOf({ model: { ...smallModel, flows } })).toMatch(
      /^“\w+\/core” fell below 0 or grew without end in month \d+ of run \d+\. More leaves it/,
    );
  });

  test("says in which part of an outlook it went wrong", () => {
    expect(ensembleErrorText({ type: "NotWhole", field: "runs", value: 0.5 })).toBe(
      "The number of runs must be a whole number of at least 1; it is 0.5.",
    );
    const fault = { run: 4, month: 2, held: "hidden/core" };
    expect(ensembleErrorText({ type: "RunFailed", fault, of: { kind: "scenario", ids: ["m1"] } })).toMatch(
      /^In a scenario: “hidden\/core” fell below 0/,
    );
  });

  test("does not mind a watched number of people that is 0", () => {
    expect(
      toldOf({ series: [{ id: "none", name: "None", formula: "people(held) * 0", unit: people }] }),
    ).toBe("all went well");
  });
});
