import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { otherProject } from "../../../test/support/other-project.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

function withProject(): ReturnType<typeof commandsIn> {
  const bench = commandsIn(temporaryFolder());
  bench.write("river.qdpx", otherProject());
  return bench;
}

describe("grounds project", () => {
  test("says what becomes of a project before anything is written, and names its records only when asked", async () => {
    const { run, folder } = withProject();
    const looked = await run("project", "look", "river.qdpx");
    expect(looked.exit).toBe(0);
    expect(looked.out).toMatch(/Codings +4 +4 +0 +0/);
    expect(looked.out).toContain("3 of 3 marked places begin and end where words do");
    expect(looked.out).not.toContain("River");
    const named = await run("project", "look", "river.qdpx", "--names", "--report", "loss.csv");
    expect(named.out).toContain("Memos: 00000000-0000-4000-8000-000000000041");
    expect(readFileSync(join(folder, "loss.csv"), "utf8")).toContain("a comment on a marked place");
    expect((await run("project", "look", "river.qdpx", "--report", "loss.csv")).exit).not.toBe(0);
  });

  test("takes it in, and an undo takes it out", async () => {
    const { run } = withProject();
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    const taken = await run("project", "import", "river.qdpx", ...secret);
    expect(taken.out).toContain("Taken in: 2 sources, 3 codes, 3 passages, 4 codings, 2 memos.");
    expect((await run("project", "import", "river.qdpx", ...secret)).err).toContain("in the study already");
    expect((await run("undo", ...secret)).exit).toBe(0);
    expect((await run("project", "import", "river.qdpx", "--json", ...secret)).exit).toBe(0);
  });

  test("writes it again without a word, so that it can be looked at elsewhere", async () => {
    const { run, folder } = withProject();
    expect((await run("project", "scrub", "river.qdpx", "shape.qdpx")).exit).toBe(0);
    const bytes = readFileSync(join(folder, "shape.qdpx")).toString("latin1");
    expect(bytes).not.toMatch(/River|night|Analyst|Second|Fear|poor|first/);
    const looked = await run("project", "look", "shape.qdpx");
    expect(looked.out).toMatch(/Codings +4 +4 +0 +0/);
  });

  test("says why a file is not read", async () => {
    const { run, write } = withProject();
    write("text.qdpx", "no archive at all");
    expect((await run("project", "look", "text.qdpx")).err).toContain("cannot be followed");
    expect((await run("project", "look", "missing.qdpx")).err).toContain("cannot be opened");
  });
});
