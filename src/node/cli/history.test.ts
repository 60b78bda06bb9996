import { expect, test } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

test("grounds history lists who did what when, and prints no word that was not cleared", async () => {
  const bench = commandsIn(temporaryFolder());
  await makeSmallStudy(bench);
  await bench.run("undo", ...secret);
  const { exit, out } = await bench.run("history", "--limit", "3", ...secret);
  expect(exit).toBe(0);
  const [head, first, second] = out.split("\n");
  expect(head).toMatch(/^When +Who +What +On what$/);
  expect(first).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC +\S.* took back: \S/);
  expect(second).toMatch(/\(taken back since\)/);
  expect(out).toContain("There are earlier steps: --limit 30");
  const all = await bench.run("history", "--limit", "1000", "--json", ...secret);
  const { lines, more } = JSON.parse(all.out);
  expect(more).toBe(false);
  expect(lines.at(-1)).toMatchObject({ is: "did", takenBack: false });
  for (const word of wordsOfNote) expect(all.out + out).not.toContain(word);
  expect((await bench.run("history", "--limit", "0", ...secret)).exit).toBe(2);
});
