import { describe, expect, test } from "vitest";
import { drawFrom, exp } from "../../core/base/index.ts";
import { indexTables } from "../../core/corroborate/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { gatherDraws } from "./gather-draws.ts";
import { modelOf } from "./gather-model.ts";
import type { ModelRecords } from "./model-records.ts";
import { studyReading } from "./reading.ts";
import { aJudgement, aParameter, idOf, smallRecords } from "./testing/small-records.ts";
import { aQuantity, noSources, smallSources, withdrawn } from "./testing/small-sources.ts";

const sources = smallSources(["patrol", "clerk", "driver"], {
  quantity: [
    aQuantity("patrol", "patrol", { low: 2000, high: 3000 }),
    aQuantity("clerk", "clerk", { low: 2800, high: 3200 }),
    aQuantity("figure", "clerk", { low: 5000, high: 5000 }),
    aQuantity("driver", "driver", { word: "many" }),
  ],
  sizeWord: [
    { id: idOf("word many"), word: "many", language: "en", role: "any", kind: "count", low: 100, high: 900 },
  ],
});

/** An estimate of how many hide, from what sources stated. */
function stated(names: readonly string[], parts: Partial<Estimate> = {}): Estimate {
  const { low: _low, high: _high, coverage: _coverage, scale: _scale, ...rest } = aJudgement("size", 1, 2);
  return { ...rest, warrant: "stated", quantities: names.map((each) => idOf(`q ${each}`)), ...parts };
}

/** The small records with these estimates in the place of those of the same parameters. */
function estimated(...estimates: readonly Estimate[]): ModelRecords {
  const records = smallRecords();
  const replaced = new Set(estimates.map(({ parameter }) => parameter));
  return {
    ...records,
    estimate: [...records.estimate.filter(({ parameter }) => !replaced.has(parameter)), ...estimates],
  };
}

function drawsOf(records: ModelRecords, tables = sources) {
  return gatherDraws(records, modelOf(records), studyReading(indexTables(tables), 0.9));
}

function spreadOf(records: ModelRecords, name: string, tables = sources) {
  const draws = drawsOf(records, tables);
  expect(draws.troubles.map(({ text }) => text)).toEqual([]);
  return draws.plan.parameters.find(({ parameter }) => parameter === name)?.spread;
}

function firstTrouble(records: ModelRecords, tables = sources): string {
  return drawsOf(records, tables).troubles[0]?.text ?? "no trouble";
}

const clash = {
  clash: [
    { id: idOf("clash"), name: "How many", checked: "unit, population, date", by: idOf("me"), position: 0 },
  ],
  account: [
    {
      id: idOf("a officials"),
      clash: idOf("clash"),
      name: "Officials",
      weight: 0.25,
      reason: "r",
      position: 0,
      quantities: [idOf("q clerk")],
    },
    {
      id: idOf("a leavers"),
      clash: idOf("clash"),
      name: "Leavers",
      weight: 0.75,
      reason: "r",
      position: 1,
      quantities: [idOf("q driver")],
    },
  ],
} satisfies Partial<ModelRecords>;

describe("what the runs draw", () => {
  test("is a range in doubt as the interval of the declared coverage, times what converts it", () => {
    const spread = spreadOf(estimated(stated(["patrol"], { times: 2, coverage: 0.5 })), "size");
    if (spread?.kind !== "one") throw new Error("Not one distribution");
    expect(drawFrom(spread.of)(0.25)).toBeCloseTo(4000, 6);
    expect(drawFrom(spread.of)(0.75)).toBeCloseTo(6000, 6);
  });

  test("reads a word through the table, and a share within some months as a monthly rate", () => {
    const word = spreadOf(estimated(stated(["driver"])), "size");
    if (word?.kind !== "one") throw new Error("Not one distribution");
    expect(drawFrom(word.of)(0.95)).toBeCloseTo(900, 6);
    const share = aJudgement("found", 0.02, 0.1, {
      given: "share-within",
      withinMonths: 60,
      middle: 0.04,
      scale: "logit",
    });
    const rate = spreadOf(estimated(share), "found");
    if (rate?.kind !== "one") throw new Error("Not one distribution");
    expect(1 - exp(-60 * drawFrom(rate.of)(0.5))).toBeCloseTo(0.04, 9);
  });

  test("serves an estimate without account under every account that has none of its own", () => {
    const records = {
      ...estimated(
        aJudgement("size", 500, 1000, { id: idOf("e common") }),
        aJudgement("size", 15_000, 30_000, { id: idOf("e leavers"), account: idOf("a leavers") }),
      ),
      ...clash,
    };
    const spread = spreadOf(records, "size");
    if (spread?.kind !== "by-account") throw new Error("Not by account");
    const medians = Object.values(spread.of).map((of) => Math.round(drawFrom(of)(0.5)));
    expect(Object.keys(spread.of)).toEqual([idOf("a officials"), idOf("a leavers")]);
    expect(medians).toEqual([707, 21_213]);
    expect(drawsOf(records).plan.clashes).toEqual([
      {
        id: idOf("clash"),
        accounts: [
          { id: idOf("a officials"), weight: 0.25 },
          { id: idOf("a leavers"), weight: 0.75 },
        ],
      },
    ]);
  });

  test("leaves out what was withdrawn, and lets the rest of a pool weigh as much more", () => {
    const records = estimated(stated(["patrol", "clerk"], { weights: [3, 1] }));
    expect(spreadOf(records, "size")).toMatchObject({ kind: "one", of: { kind: "mixture" } });
    expect(spreadOf(records, "size", withdrawn(sources, "patrol"))).toEqual(
      spreadOf(estimated(stated(["clerk"])), "size"),
    );
    expect(firstTrouble(records, withdrawn(withdrawn(sources, "patrol"), "clerk"))).toBe(
      "Parameter “size” lost the last thing it rested on when a source was withdrawn: ground it anew, or take it out.",
    );
  });

  test("has the switch of a flow at 0 where it is a corner, and on in a share of the runs where it is drawn", () => {
    const records = smallRecords();
    expect(spreadOf(records, "on_flee")).toEqual({ kind: "one", of: { kind: "fixed", value: 0 } });
    const flow = records.flow.map((each) =>
      each.key === "flee" ? { ...each, runs: "on-or-off" as const, shareOn: 0.3 } : each,
    );
    expect(spreadOf({ ...records, flow }, "on_flee")).toMatchObject({ kind: "on-or-off", shareOn: 0.3 });
  });

  test("never leaves what logic allows, however a judgement was scaled", () => {
    const share = spreadOf(estimated(aJudgement("core_share", 0.4, 0.95, { scale: "plain" })), "core_share");
    const count = spreadOf(estimated(aJudgement("size", 10, 900, { scale: "plain" })), "size");
    if (share?.kind !== "one" || count?.kind !== "one") throw new Error("Not one distribution");
    expect(drawFrom(share.of)(0.9999)).toBe(1);
    expect(drawFrom(count.of)(0.0001)).toBe(0);
  });

  const two = [aJudgement("size", 1, 2), aJudgement("size", 1, 2, { id: idOf("again") })] as const;
  test.each<readonly [string, ModelRecords, string]>([
    [
      "a range the wrong way round",
      estimated(aJudgement("size", 900, 100)),
      "The low end (900) must be below the high end (100).",
    ],
    [
      "a probability of 120 %",
      estimated(aJudgement("core_share", 0.2, 1.2, { scale: "logit" })),
      "A share of 120 % is none.",
    ],
    [
      "a number of people below 0",
      estimated(aJudgement("size", -5, 10, { scale: "plain" })),
      "cannot be below 0",
    ],
    [
      "a share within some time of what is no rate",
      estimated(aJudgement("size", 0.1, 0.2, { given: "share-within", withinMonths: 12 })),
      "becomes a rate of 1/month",
    ],
    [
      "a share within no time",
      estimated(aJudgement("found", 0.1, 0.2, { given: "share-within" })),
      "within how many months",
    ],
    [
      "a parameter without an estimate",
      { ...smallRecords(), estimate: smallRecords().estimate.slice(1) },
      "Parameter “size” has no estimate",
    ],
    [
      "a direction where a number is needed",
      estimated({ ...stated([]), warrant: "direction-only", direction: "raises" }),
      "only a direction is known (it raises it)",
    ],
    ["two estimates of one parameter", estimated(...two), "has two estimates"],
    ["one figure without doubt", estimated(stated(["figure"])), "nothing on how far off it may be"],
    [
      "weights that are not for each quantity",
      estimated(stated(["patrol"], { weights: [1, 2] })),
      "one weight for each quantity",
    ],
    ["a stated number that names nothing", estimated(stated([])), "names nothing that it rests on"],
    [
      "counted cases that are no share",
      estimated({ ...stated(["patrol"]), warrant: "counted", cases: 3, of: 9 }),
      "are a share",
    ],
    [
      "a clash with one account",
      { ...smallRecords(), ...clash, account: clash.account.slice(1) },
      "one account alone",
    ],
    [
      "weights that do not add up",
      { ...smallRecords(), ...clash, account: clash.account.map((each) => ({ ...each, weight: 0.4 })) },
      "add up to 0.8",
    ],
    [
      "an account without a value",
      { ...estimated(aJudgement("size", 5, 9, { account: idOf("a leavers") })), ...clash },
      "no value under the account “Officials”",
    ],
    [
      "an account that was taken out",
      estimated(aJudgement("size", 5, 9, { account: idOf("gone") })),
      "was taken out",
    ],
  ])("tells %s", (_, records, text) => {
    expect(firstTrouble(records)).toContain(text);
  });

  test("is told of a quantity by the year, and takes it with a factor", () => {
    const tables = smallSources(["clerk"], {
      quantity: [
        aQuantity("clerk", "clerk", {
          kind: "rate",
          unit: "1/year",
          denominator: "those who hide",
          low: 0.1,
          high: 0.2,
        }),
      ],
    });
    const found = (parts: Partial<Estimate>): ModelRecords =>
      estimated({ ...stated(["clerk"], parts), parameter: idOf("p found") });
    expect(firstTrouble(found({}), tables)).toContain("stated in 1/year, and 1/month is needed");
    expect(spreadOf(found({ times: 1 / 12 }), "found", tables)?.kind).toBe("one");
  });

  test("needs nothing of a parameter that no formula uses", () => {
    const records = smallRecords();
    const parameter = [...records.parameter, aParameter("mood", "1")];
    const estimate = [
      ...records.estimate,
      { ...stated([]), id: idOf("mood"), parameter: idOf("p mood"), warrant: "direction-only" as const },
    ];
    const draws = gatherDraws(
      { ...records, parameter, estimate },
      modelOf({ ...records, parameter, estimate }),
      studyReading(noSources, 0.9),
    );
    expect(draws.troubles).toEqual([]);
    expect(draws.plan.parameters.map((each) => each.parameter)).not.toContain("mood");
  });
});
