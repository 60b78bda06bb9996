import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removeStatement, writeStatement } from "../../src/app/brief/statements.ts";
import { describeSource } from "../../src/app/sources.ts";
import type { RecordId } from "../../src/core/base/index.ts";
import { release } from "../../src/core/study/index.ts";
import { type CommandBench, commandsIn } from "../../src/node/cli/testing/run-here.ts";
import { temporaryFolder } from "../../src/node/store/testing/temporary-folder.ts";
import {
  attackRelease,
  type LeavingFiles,
  pinnedCounts,
  type Secrets,
  secretsOf,
} from "../support/attack-release.ts";
import { makeReleasable, type ReleasableStudy } from "../support/release-study.ts";
import { must } from "../support/working-study.ts";

// An ethics board before an archive: what may leave, what is unique, what a withdrawal leaves behind, and whether it verifies.
const secret = ["--passphrase-file", "pass.txt"];
const study = ["--study", "s.grounds", ...secret];

/** What something at the desk gives; the study is open meanwhile. */
async function atDesk<T>(
  bench: CommandBench,
  work: (desk: Parameters<Parameters<CommandBench["atDesk"]>[1]>[0]) => T | Promise<T>,
): Promise<T> {
  const given: T[] = [];
  await bench.atDesk("s.grounds", async (desk) => {
    given.push(await work(desk));
  });
  const [first] = given;
  if (first === undefined) throw new Error("Nothing came back from the desk");
  return first;
}

function filesIn(bench: CommandBench, folder: string): LeavingFiles {
  const path = (name: string): string => join(bench.folder, folder, name);
  return {
    html: readFileSync(path("brief.html"), "utf8"),
    docx: new Uint8Array(readFileSync(path("brief.docx"))),
  };
}

async function releaseInto(bench: CommandBench, folder: string): Promise<LeavingFiles> {
  const { exit, out } = await bench.run("brief", "--release", folder, "--json", ...study);
  expect(exit).toBe(0);
  const files = filesIn(bench, folder);
  // What is printed is what anybody else can compute of the file.
  expect(JSON.parse(out).sha256).toBe(createHash("sha256").update(files.html).digest("hex"));
  expect(readdirSync(join(bench.folder, folder)).sort()).toEqual(["brief.docx", "brief.html"]);
  return files;
}

test("an ethics board checks what may leave, has a source withdrawn, and verifies the copy elsewhere", async () => {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "Leavers", "--founder", "R. Vale", ...secret);
  const made: ReleasableStudy = await atDesk(bench, makeReleasable);
  const [, second, third] = made.sources;
  if (second === undefined || third === undefined) throw new Error("There are twelve sources");

  // The disclosure check finds a combination that fits one person, and says where without repeating it.
  const triple = "A man aged 30 was heard in February 2019 at Ain Dubran.";
  const statement: RecordId = await atDesk(
    bench,
    (desk) =>
      must(writeStatement(desk, { brief: made.brief, kind: "finding", text: triple, footing: "information" }))
        .statement,
  );
  const checked = await bench.run("brief", "--check", ...study);
  expect([checked.exit, checked.out]).toEqual([
    2,
    expect.stringMatching(/^Facts stand together that fit fewer people.*\n {2}section \d+, block \d+/m),
  ]);
  expect(checked.out + checked.err).not.toContain("Dubran");
  expect((await bench.run("brief", "--release", "barred", ...study)).exit).toBe(2);
  await atDesk(bench, (desk) => must(removeStatement(desk, { statement })));
  expect((await bench.run("brief", "--check", ...study)).exit).toBe(0);

  // Access is set file by file: what may never be quoted is not.
  await atDesk(bench, (desk) => must(describeSource(desk, { source: second, values: { release: "never" } })));
  const secrets: Secrets = await atDesk(bench, (desk) => secretsOf(desk));
  expect(attackRelease(secrets, await releaseInto(bench, "first"))).toEqual([]);

  const preview = await bench.run("withdraw", third, "--reason", "consent-withdrawn", "--preview", ...study);
  expect([preview.exit, preview.out + preview.err]).toEqual([
    0,
    expect.stringContaining("loses 1 link, keeps 7"),
  ]);
  expect((await bench.run("withdraw", third, "--reason", "consent-withdrawn", "--yes", ...study)).exit).toBe(
    0,
  );
  const brief = await bench.run("brief", ...study);
  expect(brief.out).toMatch(/A source was withdrawn on .*, because consent was withdrawn\./);

  // The new release holds no trace of it, and neither do the two together.
  const after = await releaseInto(bench, "second");
  expect(attackRelease({ ...secrets, cells: [] }, after)).toEqual([]);
  const cells = await atDesk(bench, (desk) =>
    [...desk.open.study.all(release)].sort((a, b) => a.at - b.at).map((each) => each.cells),
  );
  expect(cells).toHaveLength(2);
  expect(pinnedCounts(cells[0] ?? [], cells[1] ?? [])).toEqual([]);

  const listed = JSON.parse((await bench.run("brief", "--releases", "--json", ...study)).out);
  expect(listed.map(({ sha256 }: { readonly sha256: string }) => sha256)).toContain(
    createHash("sha256").update(after.html).digest("hex"),
  );
  const exposed = await bench.run("brief", "--exposed", ...study);
  expect([exposed.exit, exposed.out]).toEqual([
    0,
    expect.stringMatching(/^\d+ of \d+ people are picked out/),
  ]);

  // The archive's copy verifies in another place, and nothing of the withdrawn source is in it.
  expect((await bench.run("backup", "copy", ...study)).exit).toBe(0);
  expect((await bench.run("restore", "copy", "elsewhere")).exit).toBe(0);
  expect((await bench.run("verify", "elsewhere.grounds", ...secret)).exit).toBe(0);
  const held = JSON.parse((await bench.run("sources", "elsewhere.grounds", "--json", ...secret)).out);
  expect(held.map(({ id }: { readonly id: string }) => id)).not.toContain(third);
});
