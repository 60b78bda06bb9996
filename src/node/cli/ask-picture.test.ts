import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

/** Six sources with two codes on the same turn of each, and on two of them a third. */
async function sixSources() {
  const folder = temporaryFolder();
  const bench = commandsIn(folder);
  await makeSmallStudy(bench);
  const run = async (...args: readonly string[]) => bench.run(...args, ...secret);
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--json")).out);
  const numbers = [1, 2, 3, 4, 5];
  for (const at of numbers)
    bench.write(`note${at}.txt`, `Q. Where did you cross, ${at}?\nA. At the ford, number ${at}.\n`);
  await run("import", ...numbers.map((at) => `note${at}.txt`));
  for (const { id } of await json("sources", "--waiting")) {
    bench.write("nothing.json", JSON.stringify({ title: `Note ${id}`, decisions: [], marked: [] }));
    await run("names", id, "--decisions", "nothing.json");
  }
  for (const name of ["Ford", "Fear"]) await run("code", "add", name);
  for (const [at, { id }] of (await json("sources")).entries())
    for (const code of ["Fear", ...(at > 0 ? ["Crossing"] : []), ...(at < 2 ? ["Ford"] : [])])
      await run("code", "put", code, id, "--turn", "2");
  const steps = async () => (await json("history", "--limit", "1000")).lines.length;
  return { folder, run, steps, fileOf: (name: string) => readFileSync(join(folder, name), "utf8") };
}

const numbersIn = (svg: string) => [...svg.matchAll(/>(\d+)<\/text>/g)].map(([, number]) => number);

test("counts leave as a picture: what the table withholds is withheld, and the study remembers it", async () => {
  const { folder, run, steps, fileOf } = await sixSources();
  const before = await steps();
  const written = await run("ask", "--cooccur", "--svg", "map.svg");
  expect(written).toMatchObject({ exit: 0, err: expect.stringContaining("Written: map.svg") });
  expect(await steps()).toBeGreaterThan(before);
  const map = fileOf("map.svg");
  expect(map).toMatch(/^<\?xml [^>]*\?>\n<svg xmlns=/);
  expect(map).toContain("Codes that overlap");
  expect(map).toContain("Fear: withheld");
  for (const word of wordsOfNote) expect(map).not.toContain(word);
  expect(map).not.toMatch(/<script|href|url\(|@import/);
  await run("ask", "--cooccur", "--csv", "map.csv");
  const told = fileOf("map.csv").match(/,\d+,/g) ?? [];
  expect(numbersIn(map)).toHaveLength(told.length);

  expect(await run("ask", "--cooccur", "--svg", "all.svg", "--show-uncleared")).toMatchObject({ exit: 0 });
  expect(numbersIn(fileOf("all.svg")).toSorted()).toEqual(["2", "2", "6"]);
  expect(existsSync(join(folder, "all.svg.part"))).toBe(false);
});

test("a picture is refused of words, of few sources, beside the table, over a file, and inside a study", async () => {
  const { folder, run, steps } = await sixSources();
  const before = await steps();
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [["code Crossing", "--svg", "a.svg"], "Only counts have a picture"],
    [["--cooccur", "--svg", "a.svg", "--csv", "a.csv"], "one at a time"],
    [["--matrix", "role", "--where", "role = insider", "--svg", "a.svg"], "Fewer than 5"],
    [["--matrix", "source", "--svg", "a.svg"], "Fewer than 5"],
    [["--cooccur", "--svg", "note.txt"], "cannot be written"],
    [["--cooccur", "--svg", join("s.grounds", "a.svg")], "inside a study"],
  ];
  for (const [args, why] of wrong)
    expect([args, await run("ask", ...args)]).toEqual([
      args,
      { exit: 2, out: "", err: expect.stringContaining(why) },
    ]);
  expect([await steps(), existsSync(join(folder, "a.svg"))]).toEqual([before, false]);
});
