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
  // Both marked the same words, with different codes: relevance is perfect, and of coding nothing agrees.
  const { segmentation } = await json("agreement", round);
  expect(segmentation).toMatchObject([
    { measure: "unitised", unit: "character" },
    { measure: "unitised-relevance", value: 1 },
    { measure: "unitised-coding", value: expect.closeTo(0, 1) },
  ]);
  const { out } = await run("agreement", round);
  for (const measure of ["Brennan", "Scott", "unitised alpha, in characters"]) expect(out).toContain(measure);
  // Each code alone has every measure that all have at once, with its number of units.
  const measures = ["percent", "cohen", "brennan-prediger", "scott", "krippendorff"];
  const [crossing] = (await json("agreement", round)).codes;
  expect(crossing.figures).toMatchObject([...measures, "unitised"].map((measure) => ({ measure })));
  for (const each of crossing.figures) expect(each.units).toBeGreaterThan(0);
  const turns = (await json("agreement", round, "--unit", "turn")).codes[0];
  expect(turns.figures).toMatchObject(measures.map((measure) => ({ measure, unit: "turn", units: 4 })));
  const scott = await run("agreement", round, "--unit", "turn", "--measure", "scott");
  expect(scott.out).toMatch(/Agree +Kappa +Pi +95 % interval of pi +n\n/);
  expect(scott.out).toMatch(/\nCrossing .* 4\n/);
  const apart = await run("agreement", round, "--unit", "turn", "--measure", "unitised");
  expect([apart.exit, apart.err]).toEqual([2, expect.stringContaining("passages are counted")]);
  expect((await run("agreement", round, "--measure", "guess")).exit).toBe(2);
  expect((await run("agreement", round, "--unit", "turn")).out).toContain("Counted are turns");
});

test("what two coders did is compared place by place, talked about, settled and taken over", async () => {
  const { source, run, json } = await smallStudy();
  await run("coders", "add", "Ben");
  await run("code", "add", "Fear");
  await run("codebook", "freeze");
  const [{ name: first }] = await json("coders", "list");
  const start = ["rounds", "start", "Pilot", "--text", source, "--coder", first, "--coder", "Ben"];
  const { round } = await json(...start);
  await run("code", "put", "Crossing", source, "--turn", "3");
  await run("code", "put", "Crossing", source, "--turn", "3", "--as", "Ben");
  await run("code", "put", "Crossing", source, "--turn", "4");
  await run("code", "put", "Fear", source, "--turn", "4", "--as", "Ben");
  expect((await run("rounds", "compare", round, source)).err).toContain("Not all coders have closed");
  await run("rounds", "close", round, source);
  await run("rounds", "close", round, source, "--as", "Ben");
  const places = await json("rounds", "compare", round, source);
  expect(places).toMatchObject([
    { place: 1, at: "turn 3", is: "agreed", first: "Crossing", second: "Crossing" },
    { place: 2, at: "turn 4", is: "codes", first: "Crossing", second: "Fear" },
  ]);
  const settle = ["rounds", "settle", round, source, "2"];
  expect((await run(...settle)).err).toContain("Say one of");
  expect((await run("rounds", "settle", round, source, "9", "--keep", "both")).err).toContain(
    "no such place",
  );
  await run(...settle, "--say", "Waiting is no fear");
  await run(...settle, "--keep", "first", "--reason", "As said");
  expect((await run("rounds", "take-over", round, source)).out).toContain("1 place");
  const after = await json("rounds", "compare", round, source);
  expect(after).toMatchObject([{ decided: "both" }, { decided: "first", said: ["(not cleared)"] }]);
  const shown = await json("rounds", "compare", round, source, "--show-uncleared");
  expect(shown[1].said).toEqual(["Waiting is no fear"]);
  const swapped = await json("rounds", "compare", round, source, "--between", "Ben", first);
  expect(swapped[1]).toMatchObject({ first: "Fear", second: "Crossing" });
  expect((await json("code", "list"))[0]).toMatchObject({ name: "Crossing", codings: 6 });
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

test("a round takes the version of the codebook that is named, and the program says its own only where it is asked", async () => {
  const { source, run, json } = await smallStudy();
  await run("coders", "add", "Ben");
  await run("codebook", "freeze");
  await run("code", "add", "Fear");
  await run("codebook", "freeze");
  const start = ["rounds", "start", "Pilot", "--text", source, "--coder", "R. Vale", "--coder", "Ben"];
  await json(...start, "--version", "1");
  expect(await json("rounds", "list")).toMatchObject([{ version: { number: 1 } }]);
  const none = await run(...start, "--version", "7");
  expect([none.exit, none.err]).toEqual([2, expect.stringContaining("no such version")]);
});
