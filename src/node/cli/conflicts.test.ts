import { cpSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { changeCode, listCodes } from "../../app/codebook.ts";
import { correctText } from "../../app/correct-text.ts";
import type { Desk } from "../../app/desk.ts";
import { firstMember } from "../../app/found-study.ts";
import { noOutlooks } from "../../app/outlooks.ts";
import { readSource } from "../../app/read-source.ts";
import { source } from "../../core/study/index.ts";
import { nodeCrypto, openStudyFolder } from "../store/index.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { expectOk, sentBatches } from "../store/testing/test-store.ts";
import { folderDeps } from "./study-desk.ts";
import { type CommandBench, commandsIn, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy } from "./testing/small-study.ts";

const where = ["--study", "s.grounds", "--passphrase-file", "pass.txt"];

/** A small study whose copy wrote the same things in other words, and gave them back. */
async function writtenTwice(): Promise<CommandBench> {
  const bench = commandsIn(temporaryFolder());
  await makeSmallStudy(bench);
  cpSync(join(bench.folder, "s.grounds"), join(bench.folder, "t.grounds"), { recursive: true });
  const [here, there] = [deskIn(bench, "s.grounds"), deskIn(bench, "t.grounds")];
  write(here, "pebbles");
  write(there, "hawthorn");
  for (const { signed, values } of sentBatches(there.open.study.database.sql))
    expectOk(here.open.study.receive(signed, values));
  here.open.close();
  there.open.close();
  return bench;
}

function deskIn(bench: CommandBench, folder: string) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const deps = folderDeps(bench.deps(streams));
  const open = expectOk(openStudyFolder(join(bench.folder, folder), { passphrase }, deps));
  const me = firstMember(open);
  if (me === undefined) throw new Error("Somebody founded the study");
  return { open, me, clock: nodeCrypto.clock, randomBytes: nodeCrypto.randomBytes, outlooks: noOutlooks };
}

function write(desk: Desk, words: string): void {
  const [code] = listCodes(desk);
  const [text] = desk.open.study.all(source);
  if (code === undefined || text === undefined) throw new Error("The small study has both");
  const definition = `Like ${words}`;
  if (!changeCode(desk, { code: code.id, values: { definition } }).ok) throw new Error("Not changed");
  const read = readSource(desk, { source: text.id });
  if (!read.ok) throw new Error("Not read");
  const corrected = read.value.text.replace("velvet", words);
  if (!correctText(desk, { source: text.id, version: read.value.version, text: corrected }).ok)
    throw new Error("Not corrected");
}

describe("grounds conflicts", () => {
  test("lists fields and texts that were written twice, and keeps back what was not cleared", async () => {
    const { exit, out, err } = await (await writtenTwice()).run("conflicts", ...where);
    expect(exit).toBe(0);
    expect(out).toMatch(/^code \w{8} {2}Crossing, definition$/m);
    expect(out).toContain("does not count: Like pebbles");
    expect(out).toContain("counts:         Like hawthorn");
    expect(out).toMatch(/^source \w{8} {2}A crossing, its text: overlap$/m);
    expect(out.replaceAll(/Like \w+/g, "")).not.toMatch(/pebbles|hawthorn/);
    expect(err).toContain("--show-uncleared");
  });

  test("prints both wordings where that is asked for, and as JSON with whole ids", async () => {
    const bench = await writtenTwice();
    const { out } = await bench.run("conflicts", "--show-uncleared", "--json", ...where);
    const { fields, texts } = JSON.parse(out);
    expect(fields).toContainEqual(
      expect.objectContaining({ field: "definition", values: ["Like pebbles", "Like hawthorn"] }),
    );
    expect(texts).toEqual([expect.objectContaining({ places: [{ stands: "pebbles", other: "hawthorn" }] })]);
    expect((await bench.run("verify", ...where)).out).toMatch(
      /\d things written twice: npx grounds conflicts/,
    );
  });

  test("says so where there is nothing to settle", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    expect((await bench.run("conflicts", ...where)).out).toContain("There is nothing to settle.");
    expect((await bench.run("verify", ...where)).out).not.toContain("written twice");
  });
});
