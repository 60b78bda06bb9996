import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realCasePlan } from "../../samples/real-case/real-case.ts";
import { corroborateIndex } from "../../src/app/corroboration.ts";
import { type GatheredOutlook, gatherOutlook } from "../../src/app/outlook/gather-outlook.ts";
import { quotePassage } from "../../src/app/read-source.ts";
import { claimIndependence } from "../../src/core/corroborate/index.ts";
import { runEnsemble } from "../../src/core/outlook/index.ts";
import { evidence, person, quantity, source } from "../../src/core/study/index.ts";
import { commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { makeRealCase, type RealCaseStudy } from "../support/real-case-study.ts";
import { workingPassphrase } from "../support/working-study.ts";

let made: RealCaseStudy;

beforeAll(async () => {
  made = await makeRealCase();
});
afterAll(() => made.remove());

function gathered(): GatheredOutlook {
  const found = gatherOutlook(made.open.study);
  if (found.is === "gathered") return found.outlook;
  throw new Error(found.is === "none" ? "none" : found.troubles.map(({ text }) => text).join("\n"));
}

describe("the real case, made by the program", () => {
  test("every piece of evidence and every quantity opens a passage with its citation", () => {
    const { open, desk } = made;
    const passages = [...open.study.all(evidence), ...open.study.all(quantity)].map((each) => each.passage);
    expect(passages.length).toBe(realCasePlan.evidence.length + realCasePlan.quantities.length);
    for (const passage of passages)
      expect(quotePassage(desk, passage).words).toMatch(/^\((para \d+|note after para \d+|as read in )/);
    expect(open.study.all(person)).toEqual([]);
    expect(open.study.all(source).every(({ namesStep }) => namesStep === "done")).toBe(true);
  });

  test.each(realCasePlan.expectedIndependence)(
    "$claim rests on $low to $high independent sources",
    ({ claim, low, high }) => {
      const id = made.ids.get(claim);
      if (id === undefined) throw new Error("The plan expects something of a claim it does not have");
      expect(claimIndependence(corroborateIndex(made.open.study), id).range).toMatchObject({ low, high });
    },
  );

  test("its model runs 512 times without a fault, and people and money are conserved", () => {
    const { plan, notModelled } = gathered();
    const { model } = plan.baseline;
    expect([model.groups.length, model.states.length]).toEqual([4, 7]);
    expect(notModelled).toHaveLength(3);
    const run = runEnsemble({ ...plan.baseline, runs: 512 });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    expect(run.value.leftOver.people).toBeLessThan(1e-9);
    expect(run.value.leftOver.money).toBeLessThan(1e-9);
  });

  test("all but the two stated figures of its parameters are assumptions, and say so", () => {
    const { plan, parameters } = gathered();
    const stated = parameters.filter(({ key }) => !plan.assumed.includes(key)).map(({ key }) => key);
    expect(stated).toEqual(["strength", "past_size"]);
    const silent = parameters
      .flatMap(({ estimates }) => estimates)
      .filter(({ warrant, reason }) => warrant !== "stated" && !/assumption/i.test(reason));
    expect(silent).toEqual([]);
  });

  test("one command prints the back-test, and every later count is on the page", async () => {
    const { folder, open, path } = made;
    open.close();
    const bench = commandsIn(folder);
    bench.write("pass.txt", `${workingPassphrase}\n`);
    const later = new URL("../../samples/real-case/later.json", import.meta.url);
    bench.write("later.json", readFileSync(later, "utf8"));
    const ran = await bench.run(
      "backtest",
      path,
      "--passphrase-file",
      "pass.txt",
      "--later",
      "later.json",
      "--html",
      "page.html",
    );
    expect([ran.exit, ran.err]).toEqual([0, "Running the outlook …\n"]);
    const page = readFileSync(join(folder, "page.html"), "utf8");
    const { counts } = JSON.parse(readFileSync(later, "utf8")) as { counts: { who: string; via: string }[] };
    for (const { who, via } of counts) {
      expect(ran.out.replaceAll(/\s+/g, " ")).toContain(via);
      expect(page).toContain(who.replaceAll("'", "’").slice(0, 8));
    }
    expect(ran.out).toContain("not settled");
    expect(
      await bench.run("backtest", path, "--passphrase-file", "pass.txt", "--later", "pass.txt"),
    ).toMatchObject({
      exit: 2,
      err: expect.stringContaining("no file of later figures"),
    });
  });
});
