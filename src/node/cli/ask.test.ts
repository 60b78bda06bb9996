import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function smallStudy() {
  const folder = temporaryFolder();
  const bench = commandsIn(folder);
  const made = await makeSmallStudy(bench);
  const run = async (...args: readonly string[]) => bench.run(...args, ...secret);
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--json")).out);
  return { ...made, folder, bench, run, json };
}

test("the coding is asked for passages and tables, words only where they are cleared", async () => {
  const { source, passage, run, json } = await smallStudy();
  const asked = "code Crossing within code Crossing";
  expect(await json("ask", asked)).toMatchObject([{ "passage ids": passage, words: "withheld" }]);
  const shown = await json("ask", asked, "--show-uncleared");
  expect(shown[0].words).toContain("velvet umbrella");
  const matrix = await run("ask", "--matrix", "role", "--below");
  expect(matrix.out).toMatch(/not recorded\s*\n\S*\s+1 \(1\)/);
  expect((await run("ask", "--cooccur")).out).toContain("Nothing of that");
  expect(await json("ask", "--time", "year")).toMatchObject([{ sources: "1", codings: "1" }]);
  expect(await json("ask", "--portrait", source.slice(0, 6))).toMatchObject([{ "passage id": passage }]);
  expect(await json("kwic", "lorry")).toMatchObject([{ words: "withheld" }]);
  expect((await json("kwic", "the")).length).toBeGreaterThan(1);
  expect(await json("kwic", "the", "--limit", "1")).toHaveLength(1);
  for (const args of [
    ["ask", asked],
    ["kwic", "lorry"],
    ["ask", "--matrix", "source"],
  ]) {
    const { out } = await run(...args);
    expect(
      wordsOfNote.filter((word) => out.includes(word)),
      args.join(" "),
    ).toEqual([]);
  }
});

test("a question that cannot be read says what to write, and options that do not go together are refused", async () => {
  const { run } = await smallStudy();
  expect(await run("ask", "code Crosing")).toMatchObject({
    exit: 2,
    err: expect.stringContaining('Write "'),
  });
  expect(await run("ask")).toMatchObject({ exit: 2, err: expect.stringContaining("Write a question") });
  expect(await run("ask", "any code", "--matrix", "role")).toMatchObject({
    exit: 2,
    err: expect.stringContaining("--where"),
  });
});

test("a file that may leave is not written of few sources, and is where all was asked for as it is", async () => {
  const { folder, run } = await smallStudy();
  expect(await run("ask", "--matrix", "role", "--csv", "m.csv")).toMatchObject({
    exit: 2,
    err: expect.stringContaining("Fewer than 5"),
  });
  expect(await run("ask", "any code", "--csv", "p.csv", "--show-uncleared")).toMatchObject({
    exit: 0,
    err: expect.stringContaining("Written"),
  });
  expect(readFileSync(join(folder, "p.csv"), "utf8")).toContain("umbrella");
  expect((await run("ask", "any code", "--csv", "p.csv", "--show-uncleared")).exit).toBe(2);
});

test("words are counted without the little ones, and languages whose little words nobody knows here are named", async () => {
  const { bench, source } = await smallStudy();
  const words = ["words", "--show-uncleared", ...secret];
  const english = await bench.run(...words);
  expect(english.out).toMatch(/^quarry /m);
  expect(english.err).not.toContain("not known here");
  expect(english.out).not.toMatch(/^the /m);
  await bench.run("source", "describe", source, "--set", "language=so", ...secret);
  expect((await bench.run(...words)).err).toContain("not known here, and are counted: so.");
  await bench.run("source", "describe", source, "--set", "language=Karim", ...secret);
  expect((await bench.run(...words)).err).not.toContain("Karim");
});

test("a question gets a name, is asked by it, changed, renamed and removed", async () => {
  const { run, json, passage } = await smallStudy();
  await run("queries", "name", "Bridges", "code Crossing");
  await run("code", "rename", "Crossing", "Bridge");
  expect(await json("queries", "list")).toMatchObject([
    { name: "Bridges", asks: 'code "Bridge"', troubles: 0 },
  ]);
  expect(await json("ask", "--named", "bridges")).toMatchObject([{ "passage ids": passage }]);
  await run("queries", "name", "Bridges", "--matrix", "role", "--where", "mode = none", "--replace");
  expect((await run("queries", "list")).out).toContain("codes by role where mode = none");
  await run("queries", "rename", "Bridges", "By role");
  await run("queries", "remove", "By role");
  expect((await run("queries", "list")).out).toContain("No question has a name yet");
  expect((await run("undo")).exit).toBe(0);
  expect(await json("queries", "list")).toHaveLength(1);
});

test("a table that left is opened line by line by its marks, holds no id, and is under its name once it is remembered", async () => {
  const { folder, run, json, bench } = await smallStudy();
  const numbers = [1, 2, 3, 4, 5];
  for (const at of numbers)
    bench.write(`note${at}.txt`, `Q. Where did you cross, ${at}?\nA. At the ford, number ${at}.\n`);
  await run("import", ...numbers.map((at) => `note${at}.txt`));
  for (const { id } of await json("sources", "--waiting")) {
    bench.write("nothing.json", JSON.stringify({ title: `Note ${id}`, decisions: [], marked: [] }));
    await run("names", id, "--decisions", "nothing.json");
  }
  const sources: readonly { readonly id: string }[] = await json("sources");
  for (const { id } of sources.slice(1)) await run("code", "put", "Crossing", id, "--turn", "2");
  const steps = async () => (await json("history", "--limit", "1000")).lines.length;

  expect(await run("ask", "code Crossing", "--csv", "t.csv")).toMatchObject({ exit: 0 });
  const csv = readFileSync(join(folder, "t.csv"), "utf8");
  const ids = (await json("ask", "code Crossing")).map((line: Record<string, string>) => line["passage ids"]);
  expect([...ids, ...sources.map(({ id }) => id)].filter((id) => csv.includes(id))).toEqual([]);
  const marks = csv.match(/(?:[0-9a-z]{4}-){4}[0-9a-z]{4}/g) ?? [];
  const opened: string[] = [];
  for (const mark of marks) opened.push((await json("passage", mark)).passage);
  expect(opened.toSorted()).toEqual(ids.toSorted());
  const [first = ""] = marks;
  const told = await run("passage", first.toUpperCase());
  expect(told.out).toMatch(
    /^passage [0-9a-z]{8} {2}.*, turn 2\n {4}Crossing\nFrom a table of passages that left on /,
  );
  expect(told.out).not.toMatch(/ford|quarry/);
  expect((await run("passage", first, "--show-uncleared")).out).toMatch(/ford|quarry/);
  const unknown = { exit: 2, err: expect.stringContaining("Copy it whole") };
  expect(await run("passage", "7hx2-k9qd-4kq0-m1xn-p3r8")).toMatchObject(unknown);

  const before = await steps();
  const refused = { exit: 2, err: expect.stringContaining("cannot be written") };
  expect(await run("ask", "code Crossing", "--csv", "t.csv")).toMatchObject(refused);
  expect(await run("ask", "code Crossing", "--csv", join("s.grounds", "t.csv"))).toMatchObject({ exit: 2 });
  expect([await steps(), readFileSync(join(folder, "t.csv"), "utf8")]).toEqual([before, csv]);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});
