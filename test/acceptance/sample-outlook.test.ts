import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWholeSample } from "../../samples/study/outlook.ts";
import type { LookAhead } from "../../src/app/brief/brief-material.ts";
import { lintStatements } from "../../src/app/brief/lint-statements.ts";
import { lookAhead } from "../../src/app/brief/look-ahead.ts";
import { materialFor } from "../../src/app/brief/material-now.ts";
import { readBrief } from "../../src/app/brief/read-brief.ts";
import { gatherOutlook } from "../../src/app/outlook/gather-outlook.ts";
import { likelihoodWords } from "../../src/core/outlook/index.ts";
import { judgement } from "../../src/core/study/index.ts";
import { outlooksOnThreads } from "../../src/node/computing/index.ts";
import { laySample, openLaidSample } from "../support/made-sample.ts";
import type { MadeSample } from "../support/sample-study.ts";
import { must } from "../support/working-study.ts";

const outlooks = outlooksOnThreads({ threads: 2 });
const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-sample-outlook-")));
let made: MadeSample;
let ahead: LookAhead;

beforeAll(async () => {
  made = openLaidSample(await laySample(root), outlooks);
  const seen = await lookAhead(made.desk);
  if (seen.ahead === undefined) throw new Error(seen.troubles.map(({ text }) => text).join("\n"));
  ahead = seen.ahead;
}, 240_000);
afterAll(async () => {
  made.desk.open.close();
  await outlooks.close();
  rmSync(root, { recursive: true, force: true });
});

function idOf(planId: string): string {
  const id = made.ids.get(planId);
  if (id === undefined) throw new Error(`Nothing became of ${planId}`);
  return id;
}

function planIdByKey(key: string): string {
  const { tables } = readWholeSample();
  const found = Object.values(tables)
    .flat()
    .find((each) => each.key === key);
  return found?.id ?? "";
}

const byKey = (key: string): string => idOf(planIdByKey(key));

function numbersOf(key: string) {
  const found = ahead.numbers.definitions.find(({ id }) => id === byKey(key));
  if (found === undefined) throw new Error(`No numbers of ${key}`);
  return found;
}

function scenarioOf(key: string) {
  const found = ahead.numbers.scenarios.find(({ id }) => id === byKey(key));
  if (found === undefined) throw new Error(`No numbers of ${key}`);
  return {
    effectOn: (definition: string) =>
      found.definitions.find(({ id }) => id === byKey(definition))?.difference.difference ?? 0,
    changeOf: (watched: string) => found.watched.find(({ id }) => id === byKey(watched))?.change ?? [0, 0, 0],
  };
}

const definitions = ["mass", "core", "all_three", "growth", "elsewhere", "prison_first"];

describe("the outlook of the sample", () => {
  test("is gathered with every parameter grounded, within sixty stocks and a hundred and twenty flows", () => {
    const gathered = gatherOutlook(made.desk.open.study);
    if (gathered.is !== "gathered") throw new Error("The sample's model is in trouble");
    const { model } = gathered.outlook.plan.baseline;
    expect(model.flows.length).toBeLessThanOrEqual(120);
    expect(ahead.numbers.fates.cells.length).toBeLessThanOrEqual(6 * model.states.length);
    expect(occupied(ahead).size).toBeLessThanOrEqual(60);
    expect(gathered.outlook.notes).toEqual([]);
    expect(gathered.outlook.notModelled).toHaveLength(3);
    expect(gathered.outlook.directions).toHaveLength(2);
    expect(gathered.outlook.plan.corners).toHaveLength(3);
  });

  test("keeps people and money", () => {
    expect(ahead.numbers.leftOver.people).toBeLessThan(1e-9);
    expect(ahead.numbers.leftOver.money).toBeLessThan(1e-9);
  });

  test("answers by every definition, neither in none nor in all of the runs, and not alike", () => {
    const shares = definitions.map((key) => numbersOf(key).summary.share);
    for (const share of shares) {
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.98);
    }
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.4);
    for (const key of definitions) expect(Math.abs(numbersOf(key).stepError)).toBeLessThan(0.01);
  });

  test("answers otherwise under each account", () => {
    const apart = (key: string, clash: string): number => {
      const under = numbersOf(key).accounts.filter((each) => each.clash === idOf(clash));
      const shares = under.map(({ summary }) => summary.share);
      expect(shares).toHaveLength(2);
      return Math.max(...shares) - Math.min(...shares);
    };
    expect(apart("mass", "CL1")).toBeGreaterThan(0.1);
    expect(apart("all_three", "CL1")).toBeGreaterThan(0.1);
    expect(apart("mass", "CL2")).toBeGreaterThan(0.2);
    expect(apart("core", "CL2")).toBeGreaterThan(0.08);
  });

  test("is moved by measures, one of which does harm that can be seen", () => {
    expect(scenarioOf("together").effectOn("mass")).toBeLessThan(-0.15);
    expect(scenarioOf("order").effectOn("prison_first")).toBeLessThan(-0.1);
    const sharing = scenarioOf("sharing");
    expect(sharing.effectOn("elsewhere")).toBeLessThan(-0.02);
    expect(sharing.effectOn("mass")).toBeGreaterThan(0);
    expect(sharing.changeOf("w_wronged_people")[0]).toBeGreaterThan(50);
    expect(scenarioOf("breakout").effectOn("mass")).toBeGreaterThan(0.1);
  });

  test("is signed by its analysts with every word that the range touches", () => {
    const signed = made.desk.open.study.all(judgement);
    expect(signed).toHaveLength(3);
    for (const { of, likelihood, low, high, share, scale } of signed) {
      const { summary, range } = ahead.numbers.definitions.find(({ id }) => id === of) ?? numbersOf("core");
      expect([share, low, high]).toEqual([summary.share, range.low, range.high]);
      expect(likelihood).toEqual(likelihoodWords(scale, low, high));
    }
  });

  test("is told in a brief that the standards of its craft let pass", async () => {
    const material = must(await materialFor(made.desk, undefined));
    expect(lintStatements(made.desk, material)).toEqual([]);
  });

  test("gives every live number of the brief", async () => {
    const { document } = must(await readBrief(made.desk, {}));
    expect(JSON.stringify(document.sections)).not.toContain("(no number");
    // A sentence that was not put into words would read so.
    expect(JSON.stringify(document.sections)).not.toContain("[object");
    const written = document.sections.flatMap(({ blocks }) =>
      blocks.filter((each) => each.kind === "paragraph" && each.statement !== undefined),
    );
    expect(written).toHaveLength(readWholeSample().plan.ahead?.statements.length ?? 0);
  });
});

/** Every kind of member in every state where there is anybody in any run. */
function occupied({ numbers }: LookAhead): ReadonlySet<string> {
  return new Set(
    numbers.fates.cells
      .filter(({ atBase, atHorizon }) => atBase[2] > 0 || atHorizon[2] > 0)
      .map(({ group, state }) => `${group} ${state}`),
  );
}
