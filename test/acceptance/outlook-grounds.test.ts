import { describe, expect, test } from "vitest";
import { linkEvidence, makeClaim } from "../../src/app/corroboration.ts";
import { commit, newId } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { gatherOutlook } from "../../src/app/outlook/gather-outlook.ts";
import { stateQuantity } from "../../src/app/state-quantity.ts";
import { traceRecord } from "../../src/app/trace-record.ts";
import { previewWithdrawal, withdrawSource } from "../../src/app/withdraw-source.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { drawFrom } from "../../src/core/base/index.ts";
import { runEnsemble } from "../../src/core/outlook/index.ts";
import {
  brief,
  cite,
  create,
  estimate,
  flow,
  modelGroup,
  outlook,
  parameter,
  quantity,
  regroup,
  start,
  state,
  statement,
} from "../../src/core/study/index.ts";
import { tracedRecords } from "../../src/core/trace/index.ts";
import { beginJourney, drop, expectOk, type Journey } from "../support/journey.ts";
import { placeOfWords } from "../support/working-study.ts";

interface Grounded {
  readonly at: Journey;
  readonly sources: readonly [RecordId, RecordId];
  readonly ids: Readonly<
    Record<"size" | "fighting" | "regroup" | "statement" | "brief" | "estimate", RecordId>
  >;
}

const day = { from: "2018-12-31" } as never;

async function enter(at: Journey, name: string, text: string): Promise<RecordId> {
  const waiting = await drop(at, `${name}.txt`, text);
  return expectOk(finishNames(at.desk, { waiting, title: name, decisions: [], marked: [] })).source;
}

function numberSaid({ desk }: Journey, source: RecordId, words: string, low: number, high: number): RecordId {
  const values = {
    kind: "count",
    low,
    high,
    unit: "people",
    definition: "those who hide",
    during: { from: "2018-01-01", to: "2018-12-31" } as never,
    spread: "doubt",
  } as const;
  return expectOk(stateQuantity(desk, { at: placeOfWords(desk, source, words), values })).quantity;
}

/** Two sources who say how many hide, one of whom says that they fight on; a model, a definition and a brief of it. */
async function groundedStudy(): Promise<Grounded> {
  const at = beginJourney("Who is left");
  const { desk } = at;
  const one = await enter(
    at,
    "one",
    "A: Two to three thousand of them hide. Some will fight on when winter is over.",
  );
  const other = await enter(
    at,
    "other",
    "B: I would say that it is nearly three thousand who hide in the hills.",
  );
  const stated = [
    numberSaid(at, one, "Two to three thousand", 2000, 3000),
    numberSaid(at, other, "nearly three thousand", 2800, 3200),
  ];
  const claimed = expectOk(makeClaim(desk, { text: "Some fight on", form: "expectation" })).id;
  expectOk(
    linkEvidence(desk, {
      claim: claimed,
      at: placeOfWords(desk, one, "Some will fight on"),
      direction: "for",
      proximity: "inferred",
      credibility: "3",
    }),
  );
  const made = {
    group: newId(desk),
    hidden: newId(desk),
    remnant: newId(desk),
    size: newId(desk),
    fighting: newId(desk),
    enough: newId(desk),
    estimate: newId(desk),
    regroup: newId(desk),
    brief: newId(desk),
    statement: newId(desk),
  };
  const signed = { judge: desk.me, judgedAt: 0, reason: "As read" };
  const judged = (of: RecordId, low: number, high: number, claims: readonly RecordId[]) =>
    create(estimate, newId(desk), {
      parameter: of,
      warrant: "judgement",
      given: "value",
      low,
      high,
      coverage: 0.9,
      claims,
      ...signed,
    });
  expectOk(
    commit(desk, "lay-out-model", [
      create(modelGroup, made.group, { key: "all", name: "All", groups: [], position: 0 }),
      create(state, made.hidden, { key: "hidden", name: "Hidden", position: 0 }),
      create(state, made.remnant, { key: "remnant", name: "Remnant", position: 1 }),
      create(start, newId(desk), { state: made.hidden, group: made.group, people: "size" }),
      create(parameter, made.size, { key: "size", name: "How many hide", unit: "people", position: 0 }),
      create(parameter, made.fighting, {
        key: "fighting",
        name: "Fighting on",
        unit: "1/month",
        position: 1,
      }),
      create(parameter, made.enough, { key: "enough", name: "Enough", unit: "people", position: 2 }),
      create(flow, newId(desk), {
        key: "fight",
        name: "Fight on",
        from: made.hidden,
        to: made.remnant,
        by: "rate",
        formula: "fighting",
        runs: "always",
        position: 0,
      }),
      create(estimate, made.estimate, {
        parameter: made.size,
        warrant: "stated",
        given: "value",
        quantities: stated,
        weights: [1, 3],
        ...signed,
      }),
      judged(made.fighting, 0.01, 0.04, [claimed]),
      judged(made.enough, 1200, 1200, []),
      create(regroup, made.regroup, {
        key: "mass",
        name: "Mass",
        rung: "reorganisation",
        condition: "people(remnant) >= enough",
        forMonths: 3,
        indicators: ["camps are seen again"],
        settledBy: "two published counts",
        position: 0,
      }),
      create(outlook, newId(desk), {
        base: day,
        horizonMonths: 36,
        runs: 512,
        seed: 3,
        stepsPerMonth: 1,
        cutOff: day,
        statedCoverage: 0.9,
        smallestCell: 3,
      }),
      create(brief, made.brief, { title: "Who is left", position: 0 }),
      create(statement, made.statement, {
        brief: made.brief,
        kind: "outlook",
        text: `They come back in {{share ${made.regroup}}} of the runs.`,
        footing: "judgement",
        position: 0,
      }),
      create(cite, newId(desk), { statement: made.statement, of: { table: regroup.name, id: made.regroup } }),
    ]),
  );
  return { at, sources: [one, other], ids: made };
}

function baselineOf({ desk }: Journey) {
  const found = gatherOutlook(desk.open.study);
  if (found.is === "gathered") return found.outlook;
  throw new Error(found.is === "none" ? "none" : found.troubles.map(({ text }) => text).join("\n"));
}

describe("an outlook's grounds", () => {
  test("lead from a source to the brief's sentence and back, over formulas too", async () => {
    const { at, sources, ids } = await groundedStudy();
    const [first] = at.desk.open.study.all(quantity);
    if (first === undefined) throw new Error("No quantity");
    const up = expectOk(traceRecord(at.desk, { table: "passage", id: first.passage })).carries;
    const over = new Set(tracedRecords(up).map(({ table }) => table));
    for (const table of [
      "quantity",
      "estimate",
      "parameter",
      "start",
      "state",
      "flow",
      "regroup",
      "cite",
      "statement",
      "brief",
    ])
      expect(over, table).toContain(table);
    const down = tracedRecords(expectOk(traceRecord(at.desk, { table: "brief", id: ids.brief })).restsOn);
    const sourcesBelow = down.filter(({ table }) => table === "source").map(({ id }) => id);
    expect(sourcesBelow.toSorted()).toEqual([...sources].toSorted());
    expect(down).toContainEqual({ table: "passage", id: first.passage });
  });

  test("are computed from the records as they stand", async () => {
    const { at } = await groundedStudy();
    const ran = runEnsemble(baselineOf(at).plan.baseline);
    if (!ran.ok) throw new Error(JSON.stringify(ran.error));
    const passed = [...(ran.value.passages[0] ?? [])].filter((month) => month >= 0).length;
    expect(passed).toBeGreaterThan(100);
    expect(passed).toBeLessThan(512);
  });

  test("are foretold to go, in part or to the last, and do", async () => {
    const { at, sources, ids } = await groundedStudy();
    const [one, other] = sources;
    const foretold = expectOk(previewWithdrawal(at.desk, { source: one })).carried;
    expect(foretold).toMatchObject({
      parameters: [
        { id: ids.size, name: "How many hide", losesAll: false },
        { id: ids.fighting, name: "Fighting on", losesAll: false },
      ],
      definitions: [{ id: ids.regroup, name: "Mass" }],
      judgements: [],
      statements: [ids.statement],
      sentences: [{ id: ids.statement, text: expect.any(String), briefTitle: expect.any(String) }],
    });
    expectOk(withdrawSource(at.desk, { source: one, reason: "consent-withdrawn" }));
    const after = baselineOf(at);
    const spread = after.plan.baseline.draws.parameters[0]?.spread;
    if (spread?.kind !== "one") throw new Error("Not one distribution");
    expect(drawFrom(spread.of)(0.05)).toBeCloseTo(2800, 6);
    expect(after.notes.map(({ text }) => text)).toContain(
      "All that the judgement on “Fighting on” was read from is gone; it stands alone.",
    );
    expect(expectOk(previewWithdrawal(at.desk, { source: other })).carried.parameters).toEqual([
      { id: ids.size, name: "How many hide", losesAll: true },
    ]);
    expectOk(withdrawSource(at.desk, { source: other, reason: "risk" }));
    expect(gatherOutlook(at.desk.open.study)).toMatchObject({
      is: "troubled",
      troubles: [
        {
          text: "Parameter “size” lost the last thing it rested on when a source was withdrawn: ground it anew, or take it out.",
          at: { table: "estimate", id: ids.estimate },
        },
      ],
    });
  });
});
