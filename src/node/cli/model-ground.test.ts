import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function begun() {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "R. Vale", ...secret);
  await bench.run("model", "start", "three", "--base", "2018-12-31", ...secret);
  const ground = (...given: readonly string[]) => bench.run("model", "ground", ...given, ...secret);
  return { ...bench, ground };
}

describe("grounds model ground", () => {
  test("takes a range in words, says what it understood, and the gap that names the command is gone", async () => {
    const { run, ground } = await begun();
    const before = (await run("model", ...secret)).out;
    expect(before).toContain("grounds model ground return_rate");
    const range = ["--range", "٢ إلى ١٠ من كل ١٠٠، والأرجح ٤، خلال ٥ سنوات"];
    const done = await ground("return_rate", ...range, "--warrant", "judgement", "--reason", "Read twice");
    expect([done.exit, done.out]).toEqual([
      0,
      expect.stringContaining("2 to 10 in 100, most likely 4, within 5 years"),
    ]);
    expect((await run("model", ...secret)).out).not.toContain("grounds model ground return_rate");
    const counted = await ground(
      "return_rate",
      "--warrant",
      "judgement",
      "--range",
      "0.01",
      "--reason",
      "Chosen",
      "--json",
    );
    expect(JSON.parse(counted.out)).toMatchObject({ values: { middle: 0.01, given: "value" } });
    const { estimates } = JSON.parse((await run("model", "--json", "--show-uncleared", ...secret)).out);
    expect(estimates).toHaveLength(1);
    expect(estimates[0]).not.toHaveProperty("withinMonths");
  });

  test.each([
    [
      ["return_rate", "--range", "2 to 10 in 100", "--warrant", "judgement", "--reason", "x"],
      "within 5 years",
    ],
    [["return_rate", "--range", "2 to 10 in 100"], "--warrant stated, counted"],
    [["return_rate", "--warrant", "judgement", "--range", "1 to 2"], "Say why: --reason"],
    [["return_rate", "--warrant", "stated", "--reason", "x"], "names nothing that it rests on"],
    [["returns", "--warrant", "judgement", "--reason", "x"], "no parameter"],
    [["return_rate", "--warrant", "counted", "--reason", "x", "--cases", "few"], "--cases takes a number"],
    [["return_rate", "--warrant", "stated", "--reason", "x", "--claim", "zzzz"], "no such id"],
  ])("refuses %j", async (given, words) => {
    const { ground } = await begun();
    const done = await ground(...given);
    expect([done.exit, done.err]).toEqual([2, expect.stringContaining(words)]);
  });
});
