import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftView } from "../../src/app/outlook/draft-view.ts";
import { gatherOutlook } from "../../src/app/outlook/gather-outlook.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import type { ReadyDraft } from "../../src/app/views.ts";
import { draftRunner, spreadOfRange } from "../../src/core/outlook/index.ts";
import { member, modelGroup, parameter, regroup, state, watched } from "../../src/core/study/index.ts";
import { laySample, openLaidSample } from "../support/made-sample.ts";
import type { MadeSample } from "../support/sample-study.ts";
import { must } from "../support/working-study.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-draft-")));
let made: MadeSample;
let draft: ReadyDraft;

beforeAll(async () => {
  made = openLaidSample(await laySample(root), outlooksHere());
  const view = draftView(made.desk);
  if (view.is === "none") throw new Error("The sample can be drafted");
  draft = view;
}, 240_000);
afterAll(() => {
  made.desk.open.close();
  rmSync(root, { recursive: true, force: true });
});

describe("a draft of the sample", () => {
  test("holds keys, formulas and ids, and neither a name of the study nor of anybody in it", () => {
    const { study } = made.desk.open;
    const text = JSON.stringify(draft.plan);
    for (const table of [member, modelGroup, parameter, regroup, state, watched])
      for (const { name } of study.all(table)) expect(text).not.toContain(JSON.stringify(name));
  });

  test("turns every judged range, not moved yet, into what the outlook draws", () => {
    const gathered = gatherOutlook(made.desk.open.study);
    if (gathered.is !== "gathered") throw new Error("The sample can be looked ahead from");
    const { parameters } = gathered.outlook.plan.baseline.draws;
    const judged = draft.knobs.filter(({ warrant }) => warrant === "judgement");
    expect(judged.length).toBeGreaterThan(100);
    for (const { key, range, serves } of judged) {
      const drawn = parameters.find((each) => each.parameter === key)?.spread;
      const own = drawn?.kind === "by-account" ? drawn.of[serves?.[0] ?? ""] : drawn;
      expect({ key, of: must(spreadOfRange(range)) }).toEqual({
        key,
        of: own !== undefined && "of" in own && drawn?.kind === "one" ? own.of : own,
      });
    }
  });

  test("runs, whichever knob is moved to what it shows", () => {
    const run = draftRunner(draft.plan, 120);
    const series = draft.plan.baseline.series[0]?.id ?? "";
    for (const { key, range, serves } of draft.knobs.filter(({ warrant }) => warrant !== "judgement")) {
      const ranges = [{ parameter: key, range, ...(serves !== undefined && { accounts: serves }) }];
      const { definitions } = must(run({ ranges, weights: {} }, { runs: 16, series }));
      expect(definitions).toHaveLength(draft.plan.baseline.definitions.length);
    }
  });

  test("lets one side of a clash be believed alone", () => {
    const run = draftRunner(draft.plan, 120);
    const series = draft.plan.baseline.series[0]?.id ?? "";
    const [clash] = draft.clashes;
    const [one, other] = clash?.accounts ?? [];
    if (one === undefined || other === undefined) throw new Error("A clash has two sides");
    const alone = must(run({ ranges: [], weights: { [one.id]: 1, [other.id]: 0 } }, { runs: 128, series }));
    for (const { share, accounts } of alone.definitions) {
      expect(accounts.find(({ account }) => account === one.id)?.share).toBe(share);
      expect(accounts.some(({ account }) => account === other.id)).toBe(false);
    }
  });
});
