import { describe, expect, test } from "vitest";
import { type Distribution, meanOfValues, type Seed, varianceOf } from "../base/index.ts";
import type { Ensemble, EnsembleSpec } from "./ensemble-spec.ts";
import { joinBlocks } from "./join-blocks.ts";
import { monteCarloError, summarisePassages } from "./passage-summary.ts";
import type { BlockRuns } from "./run-block.ts";
import { prepareEnsemble, runEnsemble } from "./run-ensemble.ts";
import { smallModel, smallOutlook } from "./testing/small-outlook.ts";

const done = (spec: EnsembleSpec): Ensemble => {
  const ran = runEnsemble(spec);
  if (!ran.ok) throw new Error(JSON.stringify(ran.error));
  return ran.value;
};

describe("an ensemble", () => {
  const ensemble = done(smallOutlook());

  test("is the same, bit for bit, when it is run again", () => {
    expect(done(smallOutlook())).toEqual(ensemble);
  });

  test("is another with another seed", () => {
    expect(done(smallOutlook({ seed: 8 as Seed })).passages).not.toEqual(ensemble.passages);
  });

  test("begins like a longer one", () => {
    const short = done(smallOutlook({ runs: 700 }));
    expect([...(short.passages[0] ?? [])]).toEqual([
      ...(ensemble.passages[0] ?? new Int16Array()).subarray(0, 700),
    ]);
    expect([...(short.parameters[4] ?? [])]).toEqual([
      ...(ensemble.parameters[4] ?? new Float64Array()).subarray(0, 700),
    ]);
  });

  test("does not care in which order its blocks are run", () => {
    const prepared = prepareEnsemble(smallOutlook());
    if (!prepared.ok) throw new Error(prepared.error.type);
    const blocks = [2, 0, 3, 1].map((block): BlockRuns => {
      const ran = prepared.value.runBlock(block);
      if (!ran.ok) throw new Error(ran.error.type);
      return ran.value;
    });
    expect(joinBlocks(smallOutlook(), blocks)).toEqual(ensemble);
  });

  test("draws the same values for a parameter whatever else the model holds, and in whatever order", () => {
    const model = { ...smallModel, parameters: smallModel.parameters.toReversed() };
    const other = done(smallOutlook({ model }));
    expect(other.parameters.toReversed()).toEqual(ensemble.parameters);
    expect(other.passages).toEqual(ensemble.passages);
  });

  test("puts exactly one draw of each block into each stratum", () => {
    const pulls = (ensemble.parameters[2] ?? new Float64Array()).subarray(0, 512);
    const strata = [...pulls].map((pull) => Math.floor(((pull - 0.4) / 0.5) * 512)).sort((a, b) => a - b);
    expect(strata).toEqual(Array.from({ length: 512 }, (_, i) => i));
  });

  test("believes each account in its share of the runs, and all that rests on it follows", () => {
    const [accounts = new Uint8Array()] = ensemble.accounts;
    const officials = [...accounts].filter((account) => account === 0).length;
    expect(officials / accounts.length).toBeCloseTo(0.25, 2);
    const sizes = ensemble.parameters[0] ?? new Float64Array();
    for (const [run, account] of accounts.entries()) expect((sizes[run] ?? 0) > 5_000).toBe(account === 1);
  });

  test("leaves a flow that nobody quantified at 0 in the runs in which it is off", () => {
    const on = [...(ensemble.parameters[5] ?? [])];
    expect(on.filter((value) => value === 0).length / on.length).toBeCloseTo(0.5, 2);
    expect(Math.min(...on.filter((value) => value > 0))).toBeGreaterThanOrEqual(0.005);
  });

  test("keeps people and money", () => {
    expect(ensemble.leftOver.people).toBeLessThan(1e-12);
    expect(ensemble.leftOver.money).toBe(0);
  });

  test("says its result under each account before any combined one, and they add up to it", () => {
    const [accounts = new Uint8Array()] = ensemble.accounts;
    const whole = summarisePassages(ensemble, 0);
    const each = [0, 1].map((account) => summarisePassages(ensemble, 0, (run) => accounts[run] === account));
    expect(each[0]?.share).toBe(0);
    expect(each[1]?.share).toBeGreaterThan(0.2);
    const sum = each.reduce((total, { share, runs }) => total + share * runs, 0);
    expect(sum / whole.runs).toBeCloseTo(whole.share, 12);
    expect(whole.byYear).toEqual(whole.byYear.toSorted((a, b) => a - b));
    expect(whole.byYear.at(-1)).toBe(whole.share);
  });
});

describe("the Monte Carlo error", () => {
  test("is what the estimate spreads by from seed to seed", () => {
    const spec = smallOutlook({ runs: 2048, months: 24 });
    const seeds = Array.from({ length: 40 }, (_, i) => done({ ...spec, seed: (100 + i) as Seed }));
    const shares = seeds.map((each) => summarisePassages(each, 0).share);
    const errors = seeds.map((each) => summarisePassages(each, 0).monteCarloError);
    const seen = Math.sqrt(varianceOf(shares));
    const said = Math.sqrt(meanOfValues(errors.map((error) => error * error)));
    // 40 seeds know their own spread to about 11 %, four blocks theirs to about 40 %: 160 degrees of freedom in all.
    expect(said / seen).toBeGreaterThan(0.65);
    expect(said / seen).toBeLessThan(1.5);
  });

  test("of independent runs is the binomial one", () => {
    const runs = Array.from({ length: 400 }, (_, i) => i);
    expect(monteCarloError(runs, (run) => run % 2)).toBeCloseTo(Math.sqrt(0.25 / 399), 12);
  });
});

describe("a specification with a mistake", () => {
  const drawn = (parameter: string, of: Distribution): EnsembleSpec => {
    const spec = smallOutlook();
    const parameters = spec.draws.parameters.map((each) =>
      each.parameter === parameter ? { ...each, spread: { kind: "one" as const, of } } : each,
    );
    return { ...spec, draws: { ...spec.draws, parameters } };
  };

  test("says which parameter logic forbids, and in which run", () => {
    expect(runEnsemble(drawn("core_share", { kind: "fixed", value: 1.2 }))).toMatchObject({
      ok: false,
      error: { type: "OutOfBounds", fault: { parameter: "core_share", value: 1.2, run: 0 } },
    });
  });

  test("says which formula gave no number, in which month of which run", () => {
    const states = smallModel.states.map((state) =>
      state.id === "held" ? { ...state, starts: { core: "size * 0" } } : state,
    );
    const flows = smallModel.flows.map((flow) =>
      flow.id === "caught"
        ? { ...flow, moves: { by: "rate" as const, rate: "found * people(held) / people(held)" } }
        : flow,
    );
    const failed = runEnsemble(smallOutlook({ model: { ...smallModel, states, flows } }));
    expect(failed).toMatchObject({
      ok: false,
      error: { type: "RunFailed", fault: { formula: "caught/core", month: 1, run: 0 } },
    });
  });

  test.each<readonly [string, Partial<EnsembleSpec>, string]>([
    ["half a run", { runs: 0.5 }, "NotWhole"],
    ["no months", { months: 0 }, "NotWhole"],
    ["a parameter without a value", { draws: { clashes: [], parameters: [] } }, "Draws"],
    [
      "a definition in people",
      { definitions: smallOutlook().definitions.map((each) => ({ ...each, condition: "people(remnant)" })) },
      "Model",
    ],
  ])("is refused: %s", (_, parts, type) => {
    expect(runEnsemble(smallOutlook(parts))).toMatchObject({ ok: false, error: { type } });
  });

  test("is told all that is wrong with its draws", () => {
    const spec = smallOutlook();
    const [size, ...rest] = spec.draws.parameters;
    if (size === undefined) throw new Error("The small outlook draws nothing");
    const draws = {
      clashes: [{ id: "clash-size", accounts: [{ id: "officials", weight: 0.5 }] as const }],
      parameters: [size, size, ...rest.slice(1)],
    };
    const refused = runEnsemble({ ...spec, draws });
    expect(refused.ok || refused.error.type !== "Draws" ? [] : refused.error.texts).toEqual([
      "Parameter “core_share” has no value. Give it one with its warrant, or take it out of the model.",
      "Parameter “size” is given twice. Keep one of them.",
      "The weights of the accounts of “clash-size” add up to 0.5; they must add up to 1.",
      "Parameters “size” and “size” draw from one stream. Give one of them an id of its own.",
    ]);
  });
});
