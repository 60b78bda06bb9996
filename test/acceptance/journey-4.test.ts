import { expect, test } from "vitest";
import { type CommandBench, commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import { laySample } from "../support/made-sample.ts";
import { workingPassphrase } from "../support/working-study.ts";

// The policy desk: measures and one budget, by definition, with harms; what holds whoever is right; what to ask next.

interface Compared {
  readonly ifNothingIsDone: readonly { readonly id: string; readonly key: string; readonly share: number }[];
  readonly scenarios: readonly {
    readonly key: string;
    readonly of: "measure" | "shock" | "scenario";
    readonly measures: readonly { readonly cost: string; readonly harm: string }[];
    readonly budget?: string;
    readonly effects: readonly {
      readonly definition: string;
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      readonly accounts: readonly { readonly difference: number }[];
    }[];
  }[];
}

async function asJson<T>(bench: CommandBench, ...args: readonly string[]): Promise<T> {
  const { exit, out, err } = await bench.run(...args, "--json");
  expect([exit, err]).toEqual([0, expect.not.stringContaining("rror")]);
  return JSON.parse(out);
}

test("a policy desk compares measures with doing nothing, sets a budget, and asks what one answer would help most", async () => {
  const root = temporaryFolder();
  await laySample(root);
  const bench = commandsIn(root);
  bench.write("pass.txt", `${workingPassphrase}\n`);
  const at = ["sample.grounds", "--passphrase-file", "pass.txt", "--show-uncleared"] as const;
  const secret = ["--study", "sample.grounds", "--passphrase-file", "pass.txt"] as const;

  const compared = await asJson<Compared>(bench, "measures", ...at);
  // And if we do nothing? It stands first, by every definition, with its own share.
  expect(compared.ifNothingIsDone.map(({ key }) => key)).toEqual([
    "mass",
    "core",
    "all_three",
    "growth",
    "elsewhere",
    "prison_first",
  ]);
  const measures = compared.scenarios.filter(({ of }) => of === "measure");
  expect(measures.length).toBeGreaterThanOrEqual(9);
  for (const each of compared.scenarios)
    for (const effect of each.effects) {
      expect(effect.low).toBeLessThanOrEqual(effect.difference);
      expect(effect.high).toBeGreaterThanOrEqual(effect.difference);
      expect(effect.accounts).toHaveLength(4);
    }
  // Side effects are said, and nobody claims that there are none.
  for (const { measures: lines } of measures)
    for (const { harm } of lines) expect(harm).not.toMatch(/^no harm$/i);

  // The package is better than doing nothing whoever is right, and one measure helps by one definition and not by another.
  const mass = compared.ifNothingIsDone[0]?.id;
  const [together] = compared.scenarios.filter(({ of }) => of === "scenario");
  const onMass = together?.effects.find(({ definition }) => definition === mass);
  expect(onMass?.high).toBeLessThan(0);
  expect(onMass?.accounts.every(({ difference }) => difference < 0)).toBe(true);
  const split = measures.filter(
    ({ effects }) => effects.some(({ low }) => low > 0) && effects.some(({ high }) => high < 0),
  );
  expect(split.length).toBeGreaterThan(0);

  // Another seed does not turn the ranking of what can be told apart.
  const again = await asJson<Pick<Compared, "scenarios">>(bench, "outlook", ...at, "--seed", "4711");
  const effectOf = (of: Pick<Compared, "scenarios">, key: string) =>
    of.scenarios.find((each) => each.key === key)?.effects.find(({ definition }) => definition === mass);
  for (const one of measures)
    for (const other of measures) {
      const [a, b] = [effectOf(compared, one.key), effectOf(compared, other.key)];
      if (a === undefined || b === undefined || a.high >= b.low) continue;
      expect(
        (effectOf(again, one.key)?.low ?? 0) <= (effectOf(again, other.key)?.high ?? 0),
        `${one.key} ${other.key}`,
      ).toBe(true);
    }

  // A cap is set by editing the scenario, and is there the next time.
  const scenario = (await asJson<{ scenarios: { id: string }[] }>(bench, "model", ...at)).scenarios[0]?.id;
  bench.write(
    "cap.json",
    JSON.stringify([
      { do: "put", table: "scenario", id: scenario, values: { budget: 12, budgetUnit: "million dollars" } },
    ]),
  );
  expect((await bench.run("model", "set", "cap.json", ...secret)).exit).toBe(0);
  const capped = await asJson<Compared>(bench, "measures", ...at);
  expect(capped.scenarios.find(({ of }) => of === "scenario")?.budget).toBe("12 million dollars");

  // What single answer would help most, and who can give it without coming to harm.
  const asked = await asJson<{ couldMove?: number; answeredBy: string[] }[]>(bench, "questions", ...at);
  const moves = asked.map(({ couldMove }) => couldMove ?? 0);
  expect(moves).toEqual([...moves].sort((a, b) => b - a));
  const first = asked.find(({ answeredBy }) => answeredBy.length > 0);
  expect(["documents", "officials"]).toContain(first?.answeredBy[0]);

  // As text: the robust rows are there, and the numbers are never more exact than the runs.
  const { out } = await bench.run("measures", ...at);
  expect(out).toMatch(/If nothing is done/);
  const [, helps = ""] = out.split("Helps whoever is right");
  expect(helps).toMatch(/together, within one budget/);
  // An event helps nobody, though a definition may come true less often after it.
  expect(helps.split("\n\n")[0]).not.toMatch(/break-out|amnesty/);
}, 240_000);
