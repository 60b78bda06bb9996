import { expect, onTestFinished, test } from "vitest";
import type { Desk } from "../../src/app/desk.ts";
import { changeModel } from "../../src/app/outlook/change-model.ts";
import { modelView } from "../../src/app/outlook/model-view.ts";
import { outlookView } from "../../src/app/outlook/outlook-view.ts";
import type { PartChange } from "../../src/app/outlook/part-change.ts";
import { signJudgement } from "../../src/app/outlook/sign-judgement.ts";
import { type Starter, starters, startModel } from "../../src/app/outlook/starters.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import type { OutlookView } from "../../src/app/views.ts";
import { parameter } from "../../src/core/study/index.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { countedBytes } from "../support/counted-bytes.ts";
import { must, newWorkingStudy } from "../support/working-study.ts";

function begun(starter: Starter = "three") {
  // Draws follow the ids of records, so these are without chance too: what carries most is the same each time.
  const desk = {
    ...newWorkingStudy(temporaryFolder()),
    outlooks: outlooksHere(),
    randomBytes: countedBytes(),
  };
  onTestFinished(() => desk.open.close());
  return { desk, ids: must(startModel(desk, { starter })).ids };
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  people: [50, 400],
  "1/month": [0.005, 0.03],
  months: [24, 96],
  share: [0.1, 0.5],
  money: [1000, 90_000],
  "1": [0.4, 0.9],
};

/** Every parameter gets a range that somebody signs: nothing true, and enough to run. */
function ground(desk: Desk, but: readonly string[] = []): void {
  const changes = desk.open.study.all(parameter).flatMap(({ id, key, unit }): readonly PartChange[] => {
    const [low, high] = ranges[unit] ?? [0, 1];
    const judged = { warrant: "judgement", given: "value", coverage: 0.9, reason: "To try" };
    return but.includes(key)
      ? []
      : [{ do: "put", table: "estimate", values: { parameter: id, ...judged, low, high } }];
  });
  must(changeModel(desk, { changes }));
}

function shorten(desk: Desk): void {
  const frame = modelView(desk).parts.outlook[0];
  const values = { runs: 1024, horizonMonths: 24 };
  must(changeModel(desk, { changes: [{ do: "put", table: "outlook", id: frame?.id ?? "", values }] }));
}

async function computed(desk: Desk): Promise<Extract<OutlookView, { is: "computed" }>> {
  const view = must(await outlookView(desk));
  if (view.is !== "computed") throw new Error(JSON.stringify(view));
  return view;
}

test("a model that nobody has grounded is shown with its gaps, and has no outlook", async () => {
  const { desk } = begun();
  const view = modelView(desk);
  expect(view.troubles).toEqual([]);
  expect(view.gaps).toHaveLength(desk.open.study.all(parameter).length);
  expect(view.gaps[0]?.text).toContain("has no estimate");
  expect(must(await outlookView(desk))).toMatchObject({ is: "troubled", troubles: view.gaps });
});

test("a study without a model is whole", async () => {
  const desk = newWorkingStudy(temporaryFolder());
  onTestFinished(() => desk.open.close());
  expect(must(await outlookView(desk))).toEqual({ is: "none" });
  expect(modelView(desk)).toMatchObject({ troubles: [], gaps: [], parameters: [] });
});

test.each(Object.keys(starters) as Starter[])(
  "the starter %s runs once every parameter is grounded",
  async (starter) => {
    const { desk } = begun(starter);
    ground(desk);
    shorten(desk);
    const view = await computed(desk);
    expect(view.definitions.map(({ key }) => key)).toEqual(
      modelView(desk).parts.regroup.map(({ key }) => key),
    );
    expect(view.fates.cells).toHaveLength(view.fates.groups.length * view.fates.states.length);
    expect(Math.max(view.leftOver.people, view.leftOver.money)).toBeLessThan(1e-9);
  },
);

test("the outlook names what its numbers are of, and says how it was made", async () => {
  const { desk, ids } = begun();
  ground(desk, ["active_now"]);
  shorten(desk);
  const judged = { warrant: "judgement", given: "value", coverage: 0.9, reason: "Two lists" };
  must(
    changeModel(desk, {
      changes: [
        {
          do: "put",
          table: "clash",
          id: "new:c",
          values: { name: "Strength", checked: "Same date and unit" },
        },
        {
          do: "put",
          table: "account",
          id: "new:few",
          values: { clash: "new:c", name: "Lists", weight: 0.5, reason: "Seen" },
        },
        {
          do: "put",
          table: "account",
          id: "new:many",
          values: { clash: "new:c", name: "Pay", weight: 0.5, reason: "Told" },
        },
        ...(
          [
            ["few", 20, 60],
            ["many", 500, 900],
          ] as const
        ).map(
          ([side, low, high]): PartChange => ({
            do: "put",
            table: "estimate",
            values: { parameter: ids.active_now ?? "", account: `new:${side}`, ...judged, low, high },
          }),
        ),
        { do: "put", table: "parameter", id: "new:e", values: { key: "effect", name: "Effect", unit: "1" } },
        { do: "put", table: "estimate", values: { parameter: "new:e", ...judged, low: 0.2, high: 0.5 } },
        {
          do: "put",
          table: "measure",
          id: "new:m",
          values: {
            key: "jobs",
            name: "Work for those out",
            kind: "measure",
            inferred: true,
            fromMonth: 0,
            overMonths: 3,
            costLow: 2,
            costHigh: 5,
            costUnit: "million dollars a year",
          },
        },
        {
          do: "put",
          table: "measureEffect",
          values: { measure: "new:m", parameter: ids.return_rate ?? "", how: "times", by: "effect" },
        },
        {
          do: "put",
          table: "question",
          values: {
            text: "How many were on the lists?",
            parameters: [ids.active_now ?? ""],
            answeredBy: ["former-members", "documents"],
            risk: "low",
          },
        },
      ],
    }),
  );
  const view = await computed(desk);
  const [mass] = view.definitions;
  if (mass === undefined) throw new Error("There is a definition");
  expect(mass.accounts.map(({ account, clash, weight }) => [clash.name, account.name, weight])).toEqual([
    ["Strength", "Lists", 0.5],
    ["Strength", "Pay", 0.5],
  ]);
  expect(mass.range.low).toBeLessThanOrEqual(mass.share);
  expect(mass.range.high).toBeGreaterThanOrEqual(mass.share);
  expect(mass.words["icd-203"].length).toBeGreaterThan(0);
  expect(mass.carriers[0]).toMatchObject({ is: "clash", name: "Strength" });
  const [jobs] = view.scenarios;
  expect(jobs?.measures).toMatchObject([{ cost: "2 to 5 million dollars a year", harm: "no harm modelled" }]);
  expect(jobs?.effects[0]?.low).toBeLessThanOrEqual(jobs?.effects[0]?.difference ?? Number.NaN);
  expect(view.questions.find(({ id }) => id !== undefined)).toMatchObject({
    text: "How many were on the lists?",
    answeredBy: ["documents", "former-members"],
  });
  const moved = view.questions.map(({ couldMove = -1 }) => couldMove);
  expect(moved).toEqual(moved.toSorted((a, b) => b - a));
  expect(view).toMatchObject({ runs: 1024, seed: 1, stepsPerMonth: 1, isStudysOwn: true, horizonMonths: 24 });
  expect(view.heads).toMatch(/^[0-9a-f]{64}$/);
  const again = await computed({ ...desk, outlooks: outlooksHere() });
  expect(again).toEqual(view);
  must(
    signJudgement(desk, {
      of: mass.id,
      scale: "icd-203",
      likelihood: mass.words["icd-203"],
      confidence: "low",
      confidenceReason: "Ranges made up for a test",
      reason: "Likewise",
      share: mass.share,
      ...mass.range,
    }),
  );
  const signed = (await computed(desk)).definitions[0]?.judgements;
  expect(signed).toMatchObject([{ by: "Analyst", likelihood: mass.words["icd-203"] }]);
});

test("other runs and another seed than the study's own say so", async () => {
  const { desk } = begun();
  ground(desk);
  shorten(desk);
  const own = await computed(desk);
  const other = must(await outlookView(desk, { runs: 600, seed: 9 }));
  expect(other).toMatchObject({ runs: 1024, seed: 9, isStudysOwn: false });
  expect(other.is === "computed" && other.checksum === own.checksum).toBe(false);
});

test("what no run can do is said with its place, and is no fault", async () => {
  const { desk, ids } = begun();
  ground(desk);
  shorten(desk);
  must(
    changeModel(desk, {
      changes: [
        {
          do: "put",
          table: "flow",
          id: ids.caught ?? "",
          values: { formula: "caught_rate / (month * caught_rate)" },
        },
      ],
    }),
  );
  const view = must(await outlookView(desk));
  expect(view.is === "troubled" ? view.troubles[0]?.text : "").toMatch(
    /caught.*gave no number in month 1 of run 1/,
  );
});
