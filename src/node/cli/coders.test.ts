import { expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";
import { makeSmallStudy } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function smallStudy() {
  const bench = commandsIn(temporaryFolder());
  const { source } = await makeSmallStudy(bench);
  const run = async (...args: readonly string[]) => bench.run(...args, ...secret);
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--json")).out);
  return { source, run, json };
}

test("two coders work by turns on one round, blind until both have closed the text", async () => {
  const { source, run, json } = await smallStudy();
  await run("coders", "add", "Ben");
  await run("coders", "role", "Ben", "adjudicator");
  const coders = await json("coders", "list");
  expect(coders).toMatchObject([
    { role: "coder", me: true },
    { name: "Ben", role: "adjudicator" },
  ]);
  const first = coders[0].name;
  await run("code", "add", "Fear");
  expect((await run("codebook", "freeze", "--note", "pilot")).out).toContain("v1");
  const start = ["rounds", "start", "Pilot", "--text", source, "--coder", first, "--coder", "Ben"];
  const { round } = await json(...start);
  await run("code", "put", "Crossing", source, "--turn", "4");
  await run("code", "put", "Fear", source, "--turn", "4", "--as", "Ben");
  expect((await json("code", "list"))[1]).toMatchObject({ name: "Fear", codings: 0 });
  expect((await json("code", "list", "--as", "Ben"))[1]).toMatchObject({ name: "Fear", codings: 1 });
  await run("rounds", "close", round, source);
  expect((await run("agreement", round)).err).toContain("Not all coders have closed this text");
  await run("rounds", "close", round, source, "--as", "Ben");
  expect((await run("rounds", "list")).out).toContain(`closed by ${first}, Ben`);
  expect(await json("agreement", round)).toMatchObject({
    unit: "passage",
    codes: [{ unitsByCoder: [1, 0] }, { unitsByCoder: [0, 1] }],
  });
  expect((await run("agreement", round, "--unit", "turn")).out).toContain("Counted are turns");
});

test("the codebook is frozen, compared, and a code retired without moving anything", async () => {
  const { run, json } = await smallStudy();
  await run("code", "add", "Fear");
  await run("codebook", "freeze");
  await run("code", "rename", "Fear", "Worry");
  expect(await json("codebook", "compare", "1")).toMatchObject({ before: 1, renamed: [{ after: "Worry" }] });
  expect((await run("codebook", "versions")).out).toContain("1 renamed");
  expect((await run("code", "merge", "Crossing", "Worry", "--keep")).out).toContain("Retired");
  expect(await json("code", "list")).toMatchObject([{ name: "Crossing", retired: {} }, { name: "Worry" }]);
});

test("nobody works under a name that the study does not know", async () => {
  const { run } = await smallStudy();
  const { exit, err } = await run("code", "list", "--as", "Nobody");
  expect([exit, err]).toEqual([2, expect.stringContaining("Nobody of that name")]);
});
