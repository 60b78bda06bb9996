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
  expect(head).toMatch(/^When +Who +What +On what +Step$/);
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

test("grounds history --compare says what differs between two steps, and no word that was not cleared", async () => {
  const bench = commandsIn(temporaryFolder());
  await makeSmallStudy(bench);
  const all = await bench.run("history", "--limit", "1000", "--json", ...secret);
  const { lines } = JSON.parse(all.out);
  const [newest, oldest] = [lines[0].action, lines.at(-1).action];
  const forward = await bench.run("history", "--compare", oldest, newest, ...secret);
  expect(forward.exit).toBe(0);
  expect(forward.out).toMatch(/^source: 1 added, 0 changed, 0 removed$/m);
  for (const word of wordsOfNote) expect(forward.out).not.toContain(word);
  // Whichever is given first, the earlier is compared with the later.
  expect((await bench.run("history", "--compare", newest, oldest, ...secret)).out).toBe(forward.out);
  const same = await bench.run("history", "--compare", newest, newest, ...secret);
  expect(same.out).toBe("Nothing differs between the two.\n");
  expect((await bench.run("history", "--compare", newest, ...secret)).exit).toBe(2);
  expect((await bench.run("history", "--compare", newest, "zzzz", ...secret)).err).toContain(
    "No step begins",
  );
});
