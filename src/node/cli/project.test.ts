import { existsSync, readFileSync } from "node:fs";
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
    const asJson = JSON.parse((await run("project", "look", "river.qdpx", "--json")).out);
    expect(asJson.report.records.length).toBeGreaterThan(0);
    expect(JSON.stringify(asJson)).not.toMatch(/"name"/);
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

  test("lists what came in, and says how far off its undo is", async () => {
    const { run } = withProject();
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    expect((await run("project", "list", ...secret)).out).toContain("No project came in yet.");
    await run("project", "import", "river.qdpx", ...secret);
    const listed = await run("project", "list", ...secret);
    expect(listed.out).toMatch(/UTC +Analyst +River study +Another 2\.0 +\d+/);
    expect(listed.out).toContain("grounds undo takes it back");
    await run("code", "add", "Fog", ...secret);
    const later = await run("project", "list", "s.grounds", ...secret);
    expect(later.out).toContain("More was done since");
    const json = JSON.parse((await run("project", "list", "--json", ...secret)).out) as unknown;
    expect(json).toMatchObject([{ who: "Analyst", name: "River study" }]);
    await run("undo", ...secret);
    await run("undo", ...secret);
    expect((await run("project", "list", ...secret)).out).toContain("No project came in yet.");
  });

  test("says why there is nothing on positions in a project without words", async () => {
    const { run, write } = withProject();
    const code = `<Code guid="00000000-0000-4000-8000-000000000001" name="Fog" isCodable="true"/>`;
    write(
      "codes.qde",
      `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><CodeBook><Codes>${code}</Codes></CodeBook></Project>`,
    );
    const { exit, out } = await run("project", "look", "codes.qde");
    expect([exit, out]).toEqual([0, expect.stringMatching(/Codes +1 +1 +0 +0/)]);
    expect(out).toContain("Nothing that comes over is marked by a position in a text");
    expect((await run("project", "look", "river.qdpx")).out).not.toContain("Nothing in it is marked");
  });

  test("is taken back by one undo after its words were shown, but for the texts that were, which are noted", async () => {
    const { run } = withProject();
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    await run("project", "import", "river.qdpx", ...secret);
    await run("search", "night", "--show-uncleared", ...secret);
    expect((await run("project", "list", ...secret)).out).toContain("grounds undo takes it back");
    const undone = await run("undo", ...secret);
    expect(undone.out).toContain("One record (source) has come to be used elsewhere, so it stays.");
    const left = JSON.parse((await run("sources", "--json", ...secret)).out) as readonly { id: string }[];
    expect(left).toMatchObject([{ title: "Call 1", passages: 2, codings: 0 }]);
    const gone = await run("withdraw", left[0]?.id ?? "", "--reason", "error", "--yes", ...secret);
    expect(gone.exit).toBe(0);
    expect(JSON.parse((await run("sources", "--json", ...secret)).out)).toEqual([]);
    expect((await run("verify", ...secret)).exit).toBe(0);
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

  test("lets a study leave cleared, with what stays behind and why, and nothing twice under one name", async () => {
    const { run, folder } = withProject();
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    await run("project", "import", "river.qdpx", ...secret);
    const preview = await run("project", "export", "--preview", ...secret);
    expect(preview.out).toContain("In it: 0 texts, 3 codes");
    expect(preview.out).toContain("Sources: 2. Left behind: the names step is not done.");
    expect(preview.out).not.toContain("Call 1");
    expect((await run("project", "export", "out.qdpx", "--report", "left.csv", ...secret)).exit).toBe(0);
    expect(readFileSync(join(folder, "left.csv"), "utf8")).toContain("Codings,4,Left behind");
    expect(readFileSync(join(folder, "out.qdpx"), "latin1")).not.toMatch(/at night|Analyst|Second|poor/);
    expect((await run("project", "export", "out.qdpx", ...secret)).err).toContain("there already");
    expect((await run("project", "export", "s.grounds/out.qdpx", ...secret)).err).toContain("inside a study");
  });

  test("lets everything leave sealed, which comes in again with its passphrase alone", async () => {
    const { run, folder, write } = withProject();
    const seal = ["--seal-passphrase-file", "seal.txt"];
    write("seal.txt", "granite ladle seventeen oboe willow parsnip\n");
    write("other.txt", "parsnip willow oboe seventeen ladle granite\n");
    write("weak.txt", "password\n");
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    await run("project", "import", "river.qdpx", ...secret);
    const weak = await run(
      "project",
      "export",
      "w",
      "--sealed",
      "--seal-passphrase-file",
      "weak.txt",
      ...secret,
    );
    expect([weak.exit === 0, existsSync(join(folder, "w"))]).toEqual([false, false]);
    expect((await run("project", "export", "all.sealed", "--sealed", ...seal, ...secret)).exit).toBe(0);
    const sealed = readFileSync(join(folder, "all.sealed"), "latin1");
    expect(sealed).not.toMatch(/night|Analyst|project\.qde/);
    // Two letters alone stand by chance in what is encrypted.
    expect(sealed).not.toContain("PK\u0003\u0004");
    const wrong = await run("project", "look", "all.sealed", "--seal-passphrase-file", "other.txt");
    expect(wrong.err).toContain("does not open this file");
    expect((await run("project", "look", "all.sealed", ...seal)).out).toMatch(/Codings +4 +4 +0 +0/);
    await run("new", "t", "--title", "T", "--founder", "Analyst", ...secret);
    const taken = await run("project", "import", "all.sealed", "--study", "t.grounds", ...seal, ...secret);
    expect(taken.out).toContain("Taken in: 2 sources, 3 codes, 3 passages, 4 codings, 2 memos.");
    expect((await run("project", "unseal", "all.sealed", "all.qdpx", ...seal)).err).toContain(
      "--show-uncleared",
    );
    expect((await run("project", "unseal", "all.sealed", "all.qdpx", "--show-uncleared", ...seal)).exit).toBe(
      0,
    );
    expect((await run("project", "look", "all.qdpx")).exit).toBe(0);
  });

  test("exchanges a codebook and writes tables", async () => {
    const { run, folder } = withProject();
    await run("new", "s", "--title", "T", "--founder", "Analyst", ...secret);
    await run("project", "import", "river.qdpx", ...secret);
    expect((await run("codebook", "export", "ours.qdc", ...secret)).out).toContain("3 codes.");
    await run("new", "t", "--title", "T", "--founder", "Analyst", ...secret);
    const there = ["--study", "t.grounds", ...secret];
    const looked = await run("codebook", "import", "ours.qdc", "--look", ...there);
    expect(looked.out).toContain("new      Ways out / By night");
    expect((await run("codebook", "import", "ours.qdc", ...there)).out).toContain("3 codes new");
    const here = ["--study", "s.grounds", ...secret];
    expect((await run("table", "codings", ...here)).err).toContain("--csv FILE or --xlsx FILE");
    expect((await run("table", "codings", "--csv", "codings.csv", ...here)).out).toContain("0 rows");
    const all = await run("table", "codings", "--xlsx", "codings.xlsx", "--show-uncleared", ...here);
    expect(all.out).toContain("4 rows");
    expect(readFileSync(join(folder, "codings.xlsx"), "utf8")).toContain("Ways out / By night");
    expect((await run("table", "cases", "--csv", "cases.csv", "--show-uncleared", ...here)).exit).toBe(0);
    expect(readFileSync(join(folder, "cases.csv"), "utf8")).toContain("The crossing,,Call 1,,second");
  });
});
