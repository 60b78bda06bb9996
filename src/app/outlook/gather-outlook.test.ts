import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTables } from "../../core/corroborate/index.ts";
import { runEnsemble } from "../../core/outlook/index.ts";
import type { Account, Estimate } from "../../core/study/index.ts";
import { figureInWords } from "../said/index.ts";
import { rangeInWords } from "./estimate-words.ts";
import { type GatheredOutlook, outlookOf } from "./gather-outlook.ts";
import type { ModelRecords } from "./model-records.ts";
import { aFlow, aJudgement, aParameter, idOf, noRecords, smallRecords } from "./testing/small-records.ts";
import { aQuantity, noSources, smallSources, withdrawn } from "./testing/small-sources.ts";

const sources = smallSources(["patrol", "clerk", "driver"], {
  quantity: [
    aQuantity("patrol", "patrol", { low: 2000, high: 3000 }),
    aQuantity("clerk", "clerk", { low: 2800, high: 3200 }),
    aQuantity("driver", "driver", { word: "many" }),
  ],
  sizeWord: [
    { id: idOf("word many"), word: "many", language: "en", role: "any", kind: "count", low: 100, high: 900 },
  ],
  origin: [{ id: idOf("sheets"), kind: "informant", label: "the sheets of the army" }],
  originLink: ["patrol", "clerk"].map((each) => ({
    id: idOf(`link ${each}`),
    origin: idOf("sheets"),
    source: idOf(`source ${each}`),
  })),
});

const { low: _low, high: _high, scale: _scale, coverage: _coverage, ...rest } = aJudgement("size", 1, 2);
const stated = (name: string, quantities: readonly string[], parts: Partial<Estimate>): Estimate => ({
  ...rest,
  id: idOf(name),
  warrant: "stated",
  quantities: quantities.map((each) => idOf(`q ${each}`)),
  ...parts,
});
const anAccount = (name: string, weight: number, says: readonly string[], position: number): Account => ({
  id: idOf(`a ${name}`),
  clash: idOf("clash"),
  name,
  weight,
  reason: "Each was close to what he counted",
  quantities: says.map((each) => idOf(`q ${each}`)),
  position,
});

/** Two accounts of how many hide: the army's sheets, and a driver who says that there are many. */
const records: ModelRecords = {
  ...smallRecords(),
  estimate: [
    ...smallRecords().estimate.slice(1),
    stated("e army", ["patrol", "clerk"], { account: idOf("a army") }),
    stated("e driver", ["driver"], { account: idOf("a driver") }),
  ],
  clash: [{ id: idOf("clash"), name: "How many", checked: "the same men", by: idOf("me"), position: 0 }],
  account: [anAccount("army", 0.4, ["patrol", "clerk"], 0), anAccount("driver", 0.6, ["driver"], 1)],
};

function gathered(of: ModelRecords, tables = sources): GatheredOutlook {
  const found = outlookOf(of, indexTables(tables), () => "Analyst");
  if (found.is === "gathered") return found.outlook;
  throw new Error(found.is === "none" ? "none" : found.troubles.map(({ text }) => text).join("\n"));
}

function troubleIn(of: ModelRecords, tables = sources): string {
  const found = outlookOf(of, indexTables(tables), () => "Analyst");
  return found.is === "troubled" ? found.troubles.map(({ text }) => text).join("\n") : found.is;
}

describe("gathering an outlook", () => {
  test("of a study without a model gives none, and no trouble", () => {
    expect(outlookOf(noRecords, noSources, () => "")).toEqual({ is: "none" });
  });

  test("asks for the corners, each measure alone, and says what rests on assumptions", () => {
    const { plan, effort } = gathered(records);
    expect(plan.corners).toEqual([{ id: idOf("f flee"), switch: "on_flee" }]);
    expect(plan.scenarios.map(({ id }) => id)).toEqual([idOf("m search")]);
    expect(plan.assumed).toEqual(["core_share", "found", "found.core", "fighting", "fleeing", "enough"]);
    expect(plan.baseline).toMatchObject({ months: 24, runs: 1024, seed: 7 });
    expect(effort).toEqual({ runs: 1024, sideRuns: 1024 });
  });

  test("reads words at either end, pools at either end, and leaves one origin out", () => {
    const { variants, plan } = gathered(records);
    expect(new Set(variants.map(({ id }) => id))).toEqual(
      new Set([
        "words-low",
        "words-high",
        "pool-lowest",
        "pool-highest",
        `without-${idOf("sheets")}`,
        `without-${idOf("source driver")}`,
      ]),
    );
    const without = variants.find(({ id }) => id === `without-${idOf("sheets")}`);
    expect(without).toMatchObject({
      name: "Without the sheets of the army",
      kept: [idOf("e army")],
      dropped: [idOf("a army")],
    });
    const draws = plan.variants.find(({ id }) => id === without?.id)?.draws;
    expect(draws?.clashes).toEqual([{ id: idOf("clash"), accounts: [{ id: idOf("a driver"), weight: 1 }] }]);
  });

  test("has no other reading of words or pools where there is none to read otherwise", () => {
    expect(gathered(smallRecords()).variants).toEqual([]);
  });

  test("has no outlook beyond its limits, whoever wrote them into the study", () => {
    const framed = (parts: Partial<ModelRecords["outlook"][number]>): string =>
      troubleIn({ ...records, outlook: records.outlook.map((each) => ({ ...each, ...parts })) });
    expect(framed({ runs: 1e9 })).toBe("There can be 102400 runs at most. Ten thousand are usual.");
    expect(framed({ horizonMonths: 1e6 })).toBe("The horizon can be 600 months away at most.");
    expect(framed({ stepsPerMonth: 1e6 })).toBe("There can be 8 steps a month at most.");
  });

  test("has none that would keep more numbers than a machine has room for", () => {
    const [frame] = records.outlook;
    const [watched] = records.watched;
    if (frame === undefined || watched === undefined) throw new Error("The small records have both");
    const wide: ModelRecords = {
      ...records,
      outlook: [{ ...frame, runs: 102_400, horizonMonths: 600 }],
      watched: ["one", "two"].map((key) => ({ ...watched, id: idOf(`w ${key}`), key })),
    };
    expect(troubleIn(wide)).toBe(
      "The watched numbers over all months and runs are 124 million numbers; 100 million can be kept at a time. Take fewer runs, a nearer horizon, or watch less.",
    );
    expect(troubleIn({ ...wide, outlook: [{ ...frame, runs: 51_200, horizonMonths: 600 }] })).toBe(
      "gathered",
    );
    const states = Array.from({ length: 60 }, (_, at) => ({
      id: idOf(`s more ${at}`),
      key: `more${at}`,
      name: "More",
      position: at + 9,
    }));
    expect(
      troubleIn({
        ...wide,
        outlook: [{ ...frame, runs: 51_200, horizonMonths: 600 }],
        state: [...records.state, ...states],
      }),
    ).toContain("All groups in all states over all months and runs are 156 million numbers");
  });

  test("rests on the same runs whatever the order of the records", () => {
    const reference = gathered(records);
    const ran = runEnsemble({ ...reference.plan.baseline, runs: 512 });
    if (!ran.ok) throw new Error(JSON.stringify(ran.error));
    expect([...(ran.value.passages[0] ?? [])].some((month) => month >= 0)).toBe(true);
    const tables = Object.keys(noRecords);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: tables.length, maxLength: tables.length }), (turns) => {
        const turned = Object.fromEntries(
          Object.entries(records).map(([table, list], at) => {
            const by = (turns[at] ?? 0) % Math.max(1, list.length);
            return [table, [...list.slice(by), ...list.slice(0, by)]];
          }),
        ) as unknown as ModelRecords;
        expect(JSON.stringify(gathered(turned).plan)).toBe(JSON.stringify(reference.plan));
      }),
      { numRuns: 30 },
    );
  });

  test("goes on without a withdrawn source where something is left, and else says what lost its last", () => {
    const pooled = gathered(records).plan.baseline.draws;
    const after = gathered(records, withdrawn(sources, "patrol")).plan.baseline.draws;
    const spread = (draws: typeof pooled) =>
      draws.parameters.find(({ parameter }) => parameter === "size")?.spread;
    expect(spread(pooled)).toMatchObject({ of: { [idOf("a army")]: { kind: "mixture" } } });
    expect(spread(after)).toMatchObject({ of: { [idOf("a army")]: { kind: "elicited" } } });
    expect(after.parameters.filter(({ parameter }) => parameter !== "size")).toEqual(
      pooled.parameters.filter(({ parameter }) => parameter !== "size"),
    );
    const said = troubleIn(records, withdrawn(sources, "driver"));
    expect(said).toContain("Parameter “size” under the account “driver” lost the last thing it rested on");
    expect(said).toContain("Account “driver” lost the last thing it rested on when a source was withdrawn");
  });

  test("lists a judgement that lost all its claims, and lets it stand", () => {
    const claims = [idOf("claim")];
    const judged = smallRecords();
    const estimate = judged.estimate.map((each) => ({ ...each, claims }));
    const tables = smallSources(["clerk"], {
      claim: [{ id: idOf("claim"), text: "They are few", form: "general", assumption: false }],
      evidence: [
        {
          id: idOf("link"),
          claim: idOf("claim"),
          passage: idOf("passage of clerk"),
          direction: "for",
          proximity: "saw-it",
          credibility: "2",
        },
      ],
    });
    expect(gathered({ ...judged, estimate }, tables).notes).toEqual([]);
    const after = gathered({ ...judged, estimate }, withdrawn(tables, "clerk"));
    expect(after.notes[0]?.text).toContain("All that the judgement on “How much");
    expect(after.notes).toHaveLength(estimate.length);
  });

  test("refuses more than four corners, and a study that does not say how far it looks", () => {
    const flow = ["v", "w", "x", "y"].map((key, at) =>
      aFlow(key, "hidden", "held", "fleeing", { runs: "corner", position: 10 + at }),
    );
    expect(troubleIn({ ...records, flow: [...records.flow, ...flow] })).toContain("at most four can be");
    expect(troubleIn({ ...records, outlook: [] })).toContain("how far the study looks ahead");
  });

  test("shows each parameter as it was said, and lists what has a direction alone", () => {
    const direction = {
      ...stated("e mood", [], { parameter: idOf("p mood") }),
      warrant: "direction-only" as const,
      direction: "raises" as const,
    };
    const { parameters, directions } = gathered({
      ...records,
      parameter: [...records.parameter, aParameter("mood", "1", 9)],
      estimate: [...records.estimate, direction],
    });
    expect(directions).toEqual([
      { parameter: idOf("p mood"), name: "How much mood", direction: "raises", claims: [] },
    ]);
    const size = parameters.find(({ key }) => key === "size");
    expect(size?.estimates.map(({ range, account }) => [account?.name, range?.text])).toEqual(
      expect.arrayContaining([
        ["army", "2,000 to 3,000 people; 2,800 to 3,200 people"],
        ["driver", "100 to 900 people (a word, through the table)"],
      ]),
    );
    expect(size?.assumed).toBe(false);
    expect(parameters.find(({ key }) => key === "found.core")?.estimates[0]?.quantiles?.[0]).toBeCloseTo(
      0.02,
      4,
    );
  });

  test("says a range in the words of who stated it", () => {
    const share = aJudgement("found", 0.02, 0.1, { middle: 0.04, given: "share-within", withinMonths: 60 });
    expect(rangeInWords(share, "1/month", [])?.text).toBe("2 to 10 in 100, most likely 4, within 5 years");
    expect(rangeInWords(aJudgement("x", 0.0005, 0.002), "share", [])?.text).toBe("5 to 20 in 10,000");
    expect(rangeInWords(aJudgement("x", 0.01, 0.05), "1/month", [])?.text).toBe("0.01 to 0.05 a month");
    expect(rangeInWords({ ...share, warrant: "counted", cases: 27, of: 557 }, "share", [])?.text).toContain(
      "27 of 557 counted",
    );
    expect(figureInWords(1_234_567.8)).toBe("1,234,568");
  });
});
