import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { type CommandBench, commandsIn } from "./testing/run-here.ts";
import { makeSmallStudy } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

describe("grounds hypotheses", () => {
  test("asks, adds answers and rows, rates them, and ranks by what speaks against", async () => {
    const { bench, claim } = await study();
    const { matrix } = await json(bench, "hypotheses", "ask", "Why was it closed?");
    const { hypothesis: one } = await json(bench, "hypotheses", "add", matrix, "By order");
    const { hypothesis: other } = await json(bench, "hypotheses", "add", matrix, "By flood");
    const { row } = await json(bench, "hypotheses", "row", matrix, "--claim", claim);
    await bench.run("hypotheses", "rate", row, one, "II", "--reason", "Nobody ordered it", ...secret);
    await bench.run("hypotheses", "rate", row, other, "CC", ...secret);
    const { open } = await json(bench, "hypotheses", "list");
    expect(open.ranking).toMatchObject([
      { hypothesis: other, place: 1, inconsistency: 0 },
      { hypothesis: one, place: 2, inconsistency: 2 },
    ]);
    expect((await bench.run("hypotheses", "list", ...secret)).out).toMatch(/II +CC +4 of 4/);
    await bench.run("hypotheses", "leave", row, ...secret);
    expect((await json(bench, "hypotheses", "list")).open.ranking[1].place).toBe(1);
    await bench.run("undo", ...secret);
    expect((await json(bench, "hypotheses", "list")).open.leftOut).toBe(0);
  });

  test("says what to do where there is none, and refuses a value that is none", async () => {
    const { bench, claim } = await study();
    expect((await bench.run("hypotheses", "list", ...secret)).out).toContain("grounds hypotheses ask");
    expect((await bench.run("hypotheses", "rate", claim, claim, "maybe", ...secret)).exit).toBe(2);
  });
});

describe("grounds quantity", () => {
  test("states what a passage gives, mends it, and takes it out", async () => {
    const { bench, passage, claim } = await study();
    const stated = ["state", passage, "--kind", "share", "--word", "most", "--claim", claim];
    const { quantity } = await json(bench, "quantity", ...stated);
    // Without "of whom" a share means nothing; the card says so until it is said.
    expect((await json(bench, "card", claim)).quantities).toMatchObject([{ refused: "DenominatorMissing" }]);
    await bench.run(
      "quantity",
      "change",
      quantity,
      "--out-of",
      "the men",
      "--low",
      "0.6",
      "--high",
      "0.9",
      ...secret,
    );
    expect((await json(bench, "card", claim)).quantities).toMatchObject([
      { read: { low: 0.6, high: 0.9 }, stated: { kind: "share", denominator: expect.any(String) } },
    ]);
    await bench.run("quantity", "remove", quantity, ...secret);
    expect((await json(bench, "card", claim)).quantities).toEqual([]);
  });

  test("refuses figures that are none, and to state nothing", async () => {
    const { bench, passage } = await study();
    const wrong = await bench.run("quantity", "state", passage, "--low", "about ten", ...secret);
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("plain numbers")]);
    expect((await bench.run("quantity", "state", passage, ...secret)).exit).toBe(2);
  });
});

async function study() {
  const bench = commandsIn(temporaryFolder());
  return { bench, ...(await makeSmallStudy(bench)) };
}

async function json(bench: CommandBench, ...args: readonly string[]) {
  return JSON.parse((await bench.run(...args, "--json", ...secret)).out);
}
