import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { foundStudy } from "../../app/found-study.ts";
import { kept, release } from "../../core/study/index.ts";
import { createStudyFolder, nodeCrypto } from "../store/index.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { folderDeps } from "./study-desk.ts";
import { type CommandBench, commandsIn, passphrase } from "./testing/run-here.ts";
import { makeSmallStudy, wordsOfNote } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function study() {
  const bench = commandsIn(temporaryFolder());
  return { bench, ...(await makeSmallStudy(bench)) };
}

async function countOf(bench: CommandBench): Promise<readonly number[]> {
  const counts: number[] = [];
  await bench.atDesk("s.grounds", ({ open }) => {
    counts.push(open.study.all(release).length, open.study.all(kept).length);
  });
  return counts;
}

/** A study whose names have a passphrase of their own. */
function makeLocked({ deps, folder }: CommandBench): void {
  const silent = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const secrets = { passphrase, vaultPassphrase: "walnut saddle copper thistle lantern meadow" };
  const made = createStudyFolder(join(folder, "l.grounds"), secrets, folderDeps(deps(silent)));
  if (!made.ok) throw new Error("The study could not be made");
  foundStudy(made.value.open, nodeCrypto.randomBytes, { title: "T", founder: "F" });
  made.value.open.close();
}

function expectSilent(said: string): void {
  for (const word of [...wordsOfNote, "/tmp", "s.grounds"]) expect(said).not.toContain(word);
}

describe("grounds brief --check", () => {
  test("says that nothing bars a release, and notes nothing", async () => {
    const { bench } = await study();
    const { exit, out } = await bench.run("brief", "--check", ...secret);
    expect([exit, out]).toEqual([0, expect.stringContaining("Nothing bars this release.")]);
    expect(await countOf(bench)).toEqual([0, 0]);
  });

  test("lists what bars it with its place, repeats none of it, and ends with 2", async () => {
    const { bench } = await study();
    const [source] = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    const words = "nobody else, only the marmalade lorry";
    const { passage } = JSON.parse(
      (await bench.run("code", "put", "Crossing", source.id, "--turn", "4", "--json", ...secret)).out,
    );
    const { claim } = JSON.parse(
      (await bench.run("claim", "make", `They saw ${words}, it is said`, "--json", ...secret)).out,
    );
    await bench.run("claim", "link", claim, passage, "--for", "--proximity", "took-part", ...secret);
    const { exit, out, err } = await bench.run("brief", "--check", ...secret);
    expect(exit).toBe(2);
    expect(out).toMatch(/^Words of a source are repeated.*\n(?: {2}.+\n)* {2}section \d+, block \d+/m);
    expectSilent(out + err);
    const json = JSON.parse((await bench.run("brief", "--check", "--json", ...secret)).out);
    expect(json).toMatchObject({ barred: true, lint: [] });
    expect((await bench.run("brief", "--check", ...secret, "--allow", words)).exit).toBe(0);
  });
});

describe("grounds brief --release", () => {
  test("writes a page and a Word document, keeps what it printed, and replaces nothing", async () => {
    const { bench } = await study();
    const made = await bench.run("brief", "--release", "out", "--json", ...secret);
    expect(made.exit).toBe(0);
    const page = readFileSync(join(bench.folder, "out/brief.html"), "utf8");
    expect(page).toContain("Some crossed at a bridge");
    for (const word of wordsOfNote) expect(page).not.toContain(word);
    expect(readFileSync(join(bench.folder, "out/brief.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(await countOf(bench)).toEqual([1, 1]);
    const again = await bench.run("brief", "--release", "out", ...secret);
    expect([again.exit, again.err]).toEqual([
      2,
      expect.stringContaining("an edition that left is not replaced"),
    ]);
    renameSync(join(bench.folder, "out/brief.html"), join(bench.folder, "moved.html"));
    expect((await bench.run("brief", "--release", "out", ...secret)).exit).toBe(2);
    expectSilent(again.err);
    expect(readFileSync(join(bench.folder, "moved.html"), "utf8")).toBe(page);
    expect(await countOf(bench)).toEqual([1, 1]);
  });

  test("writes nothing while something bars it, or while the names are locked, and says which", async () => {
    const { bench } = await study();
    makeLocked(bench);
    for (const how of [["--check"], ["--release", "out"]]) {
      const locked = await bench.run("brief", "l.grounds", ...how, ...secret);
      expect([locked.exit, locked.err]).toEqual([2, expect.stringContaining("The names are locked")]);
      expectSilent(locked.out + locked.err);
    }
    await bench.run(
      "claim",
      "make",
      "Karim Haldun knew the way",
      "--assumption",
      "--study",
      "s.grounds",
      ...secret,
    );
    const barred = await bench.run("brief", "s.grounds", "--release", "out", ...secret);
    expect(barred.exit).toBe(2);
    expect(barred.err).toContain("Nothing was written");
    expectSilent(barred.out + barred.err);
    expect(existsSync(join(bench.folder, "out"))).toBe(false);
    expect(await countOf(bench)).toEqual([0, 0]);
  });
});

describe("grounds brief --keep", () => {
  test("keeps the numbers, and the brief says from then on what changed", async () => {
    const { bench, source } = await study();
    expect((await bench.run("brief", ...secret)).out).not.toContain("What changed since");
    const kept = await bench.run("brief", "--keep", ...secret);
    expect([kept.exit, kept.out]).toEqual([0, expect.stringContaining("what changed since")]);
    expect((await bench.run("brief", ...secret)).out).toContain("Nothing that is shown here.");
    await bench.run("withdraw", source, "--reason", "risk", "--yes", ...secret);
    const { out } = await bench.run("brief", ...secret);
    expect(out).toMatch(/A source was withdrawn on \d{4}-\d\d-\d\d, because it was a risk\. On it rested:/);
    expect(out).toContain("Some crossed at a bridge");
    expect((await bench.run("brief", "--keep", "--check", ...secret)).exit).toBe(2);
  });
});
