import { cpSync, linkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scanOf } from "../../../test/support/scan.ts";
import { describeSource } from "../../app/sources.ts";
import { whatAnotherGets } from "../store/testing/another-process.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn, inOrder } from "./testing/run-here.ts";
import { makeSmallStudy, note } from "./testing/small-study.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function emptyStudy() {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "F", ...secret);
  return bench;
}

async function withNote() {
  const bench = await emptyStudy();
  bench.write("note.txt", note);
  await bench.run("import", "note.txt", ...secret);
  const [waiting] = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
  return { bench, id: String(waiting.id) };
}

describe("grounds import", () => {
  test("takes a folder in one go and says of each file what became of it", async () => {
    const bench = await emptyStudy();
    bench.write("notes/a.txt", note);
    bench.write("notes/deeper/copy.txt", note);
    bench.write("notes/empty.txt", "");
    bench.write("notes/.hidden.txt", "never read");
    bench.write("notes/old.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const { exit, out } = await bench.run("import", "notes", "--json", ...secret);
    expect(exit).toBe(3);
    const verdicts = JSON.parse(out).map(({ file, verdict }: Record<string, string>) => [file, verdict]);
    expect(verdicts).toEqual([
      ["notes/a.txt", "taken"],
      ["notes/deeper/copy.txt", "held already"],
      ["notes/empty.txt", "refused"],
      ["notes/old.doc", "refused"],
    ]);
    expect(JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out)).toHaveLength(1);
  });

  test("gives files the titles and dates of a list of references that names them", async () => {
    const bench = await emptyStudy();
    bench.write("papers/scan1.txt", note);
    bench.write(
      "papers/list.ris",
      "TY  - RPRT\nTI  - A report of summer\nDA  - 2017/08\nPB  - The office\nL1  - file:///x/SCAN1.txt;gone.pdf\nER  - \n",
    );
    const { exit, out } = await bench.run("import", "papers", "--json", ...secret);
    expect(exit).toBe(0);
    const [list, scan] = JSON.parse(out);
    expect(list).toMatchObject({ file: "papers/list.ris", verdict: "describes" });
    expect(list.notes.join()).toMatch(/describes 1 of the files.*names 2 files/);
    await bench.run("names", scan.id, "--skip", ...secret);
    const listed = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    expect(listed).toMatchObject([{ title: "A report of summer", mode: "written" }]);
  });

  test("ends with 0 where all were read", async () => {
    const bench = await emptyStudy();
    bench.write("a.txt", note);
    const { exit, out } = await bench.run("import", "a.txt", ...secret);
    expect([exit, out]).toEqual([0, expect.stringContaining("1 file: 1 taken.")]);
  });

  test("passes over studies and backups in a folder, whatever they are called, and takes none for a text", async () => {
    const bench = await emptyStudy();
    bench.write("notes/a.txt", note);
    cpSync(join(bench.folder, "s.grounds"), join(bench.folder, "notes/renamed"), { recursive: true });
    await bench.run("backup", "notes/copy", ...secret);
    const { exit, out } = await bench.run("import", "notes", "--json", ...secret);
    expect([exit, JSON.parse(out).map(({ file }: { readonly file: string }) => file)]).toEqual([
      0,
      ["notes/a.txt"],
    ]);
    const whole = await bench.run("import", "s.grounds", ...secret);
    expect([whole.exit, whole.err]).toEqual([2, expect.stringContaining("s.grounds is a study")]);
  });

  test("does not so much as read a file of a study that is open, so that its lock stays", async () => {
    const { bench } = await withNote();
    await bench.run("new", "held", "--title", "T", "--founder", "F", ...secret);
    const path = join(bench.folder, "held.grounds", "study.db");
    linkSync(path, join(bench.folder, "linked.txt"));
    const here = ["--study", "s", ...secret];
    await bench.atDesk("held.grounds", async () => {
      const { exit, out } = await bench.run("import", path, "linked.txt", "--json", ...here);
      expect(exit).toBe(3);
      expect(out.match(/a file of the study that is open/g)).toHaveLength(2);
      expect((await bench.run("names", "--decisions", path, ...here)).exit).toBe(2);
      expect(whatAnotherGets(path)).toBe("SQLITE_BUSY");
    });
  });

  test("changes nothing where one of the paths is not there", async () => {
    const bench = await emptyStudy();
    bench.write("a.txt", note);
    const { exit, err } = await bench.run("import", "a.txt", "b.txt", ...secret);
    expect([exit, err]).toEqual([2, expect.stringContaining("There is nothing at b.txt.")]);
    expect(JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out)).toEqual([]);
  });
});

describe("grounds names", () => {
  test("goes through a text with the person at the terminal", async () => {
    const { bench } = await withNote();
    const asked: string[] = [];
    const walked = await bench.ask((question) => {
      asked.push(question);
      if (question.startsWith("Passphrase")) return "river candle oxide mango thimble walrus";
      if (question.startsWith("Its title")) return "A crossing with Karim";
      if (question.includes("not listed"))
        return asked.filter((each) => each.includes("not listed")).length === 1 ? "Karim" : "";
      if (question.includes("Pseudonym")) return "Guide 1";
      if (question.includes("is new")) return "m";
      if (question.includes("Kind")) return "smuggler";
      return "l";
    }, "names");
    expect(walked.exit).toBe(0);
    const [source] = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    expect(source).toMatchObject({ title: "A crossing with Guide 1", namesStep: "done" });
    const found = await bench.run("search", "Karim", "--json", ...secret);
    expect(JSON.parse(found.out).total).toBe(0);
  });

  test("changes nothing where it is broken off", async () => {
    const { bench } = await withNote();
    const broken = await bench.ask(
      inOrder("river candle oxide mango thimble walrus", "T", undefined),
      "names",
    );
    expect(broken.exit).toBe(130);
    expect(JSON.parse((await bench.run("sources", "--json", ...secret)).out)).toEqual([]);
  });

  test("takes decisions from a file, persons by their pseudonyms", async () => {
    const { bench, id } = await withNote();
    const marked = [{ key: "Karim Haldun", do: "new-person", pseudonym: "Guide 1", role: "intermediary" }];
    bench.write("d.json", JSON.stringify({ decisions: [], marked }));
    expect((await bench.run("names", id, "--decisions", "d.json", ...secret)).out).toContain(
      "replaced in 1 place",
    );
    bench.write("second.txt", "Karim Haldun came back.\n");
    await bench.run("import", "second.txt", ...secret);
    const again = { decisions: [], marked: [{ key: "Karim Haldun", do: "replace", person: "guide 1" }] };
    bench.write("d.json", JSON.stringify(again));
    expect((await bench.run("names", "--decisions", "d.json", ...secret)).exit).toBe(0);
  });

  test("refuses a file that decides nothing about somebody the register may know, and takes it once it does", async () => {
    const { bench, id } = await withNote();
    const marked = [{ key: "Karim Haldun", do: "new-person", pseudonym: "Guide 1", role: "intermediary" }];
    bench.write("d.json", JSON.stringify({ decisions: [], marked }));
    await bench.run("names", id, "--decisions", "d.json", ...secret);
    bench.write("arabic.txt", "رأيت كريم خلدون عند الجسر.\n");
    await bench.run("import", "arabic.txt", ...secret);
    const listed = JSON.parse((await bench.run("names", "--json", "--show-uncleared", ...secret)).out);
    const open = listed.groups.filter(
      (group: { readonly person?: unknown; readonly proposed: string }) =>
        group.person !== undefined && group.proposed === "look",
    );
    expect(open.length).toBeGreaterThan(0);
    bench.write("d.json", JSON.stringify({ decisions: [], marked: [] }));
    const refused = await bench.run("names", "--decisions", "d.json", ...secret);
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("decides nothing about")]);
    expect(refused.err).not.toContain("كريم");
    const decisions = open.map(({ key }: { readonly key: string }) => ({
      key,
      do: "replace",
      person: "Guide 1",
    }));
    bench.write("d.json", JSON.stringify({ decisions, marked: [] }));
    expect((await bench.run("names", "--decisions", "d.json", ...secret)).exit).toBe(0);
    expect(JSON.parse((await bench.run("search", "كريم", "--json", ...secret)).out).total).toBe(0);
  });

  test("refuses a file of another form, and says where without repeating it", async () => {
    const { bench, id } = await withNote();
    bench.write("d.json", JSON.stringify({ decisions: [{ key: "Karim", do: "burn" }] }));
    const { exit, err } = await bench.run("names", id, "--decisions", "d.json", ...secret);
    expect([exit, err]).toEqual([2, expect.stringContaining("look at decisions.0")]);
    expect(err).not.toContain("Karim");
  });

  test("lets a text in with its names where that is asked for", async () => {
    const { bench } = await withNote();
    expect((await bench.run("names", "--skip", ...secret)).exit).toBe(0);
    const [source] = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    expect(source.namesStep).toBe("skipped");
  });

  test("replaces a name later, in texts that entered with it, by what a file marks", async () => {
    const { bench } = await withNote();
    await bench.run("names", "--skip", ...secret);
    expect((await bench.run("names", "--later", ...secret)).err).toContain("There is no terminal");
    const marked = [
      { key: "Karim Haldun", do: "new-person", pseudonym: "Guide 1", role: "intermediary" },
      { key: "quarry", do: "replace", person: "guide 1" },
    ];
    bench.write("d.json", JSON.stringify({ decisions: [], marked: marked.slice(0, 1) }));
    const first = await bench.run("names", "--later", "--decisions", "d.json", ...secret);
    expect([first.exit, first.out]).toEqual([
      0,
      expect.stringContaining("Replaced in 1 place; it stood in 1 text"),
    ]);
    bench.write("d.json", JSON.stringify({ decisions: [], marked: marked.slice(1) }));
    expect((await bench.run("names", "--later", "--decisions", "d.json", ...secret)).exit).toBe(0);
    for (const words of ["Karim", "quarry"]) {
      const found = await bench.run("search", words, "--json", ...secret);
      expect(JSON.parse(found.out).total).toBe(0);
    }
  });

  test("asks at the terminal for a name that was found later, and whose it is", async () => {
    const { bench } = await withNote();
    await bench.run("names", "--skip", ...secret);
    const passphrase = "river candle oxide mango thimble walrus";
    const broken = await bench.ask(inOrder(passphrase, "Karim Haldun", undefined), "names", "--later");
    expect(broken.exit).toBe(130);
    const asked = inOrder(passphrase, "Karim Haldun", "Guide 1", "m", "quarry", "Guide 1", "");
    const done = await bench.ask(asked, "names", "--later");
    expect(done.exit).toBe(0);
    const found = await bench.run("search", "quarry", "--json", ...secret);
    expect(JSON.parse(found.out).total).toBe(0);
  });

  test("prints no candidate unless it is told that these may be names", async () => {
    const { bench, id } = await withNote();
    const { exit, out, err } = await bench.run("names", id, "--json", ...secret);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).not.toContain("Karim");
    const shown = await bench.run("names", id, "--json", "--show-uncleared", ...secret);
    expect(shown.out).toContain("Karim");
  });

  test("asks nobody where there is no terminal", async () => {
    const { bench } = await withNote();
    const { exit, err } = await bench.run("names", ...secret);
    expect([exit, err]).toEqual([2, expect.stringContaining("There is no terminal")]);
  });
});

describe("grounds import of a scan", () => {
  test("takes its pages, a region of which is coded", async () => {
    const bench = await emptyStudy();
    bench.write("scan.pdf", scanOf(2));
    const [taken] = JSON.parse((await bench.run("import", "scan.pdf", "--json", ...secret)).out);
    expect(taken.verdict).toBe("taken");
    const [waiting] = JSON.parse((await bench.run("sources", "--waiting", "--json", ...secret)).out);
    await bench.run("names", waiting.id, "--skip", ...secret);
    await bench.run("code", "add", "Seal", ...secret);
    const put = (page: string) =>
      bench.run("code", "put", "Seal", waiting.id, "--page", page, "--region", "72,600,300,120", ...secret);
    const { exit, out } = await put("2");
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/^Coded passage \w+: region of page 2, 300 × 120 points at 72, 600\.$/m),
    ]);
    expect((await put("3")).exit).toBe(2);
    expect((await put("0")).exit).toBe(2);
  });
});

describe("grounds import of what is no plain file", () => {
  test("refuses a device, and goes on past a name that is no text", async () => {
    const folder = temporaryFolder();
    const bench = commandsIn(folder);
    await makeSmallStudy(bench);
    const { exit, err } = await bench.run("import", "/dev/null", ...secret);
    expect([exit, err]).toEqual([2, "/dev/null is neither a file nor a folder. Nothing was imported.\n"]);
    bench.write("old/good.txt", "We crossed the river by night, and nobody asked.");
    const name = Buffer.concat([
      Buffer.from(join(folder, "old/")),
      Buffer.from([0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74]),
    ]);
    writeFileSync(name, "unreadable by its name");
    const verdicts = JSON.parse((await bench.run("import", "old", "--json", ...secret)).out);
    expect(verdicts.map((each: { verdict: string }) => each.verdict).toSorted()).toEqual([
      "refused",
      "taken",
    ]);
  });
});

describe("grounds sources", () => {
  test("warns of a source that may be quoted by its level and said no to it", async () => {
    const bench = commandsIn(temporaryFolder());
    await makeSmallStudy(bench);
    const [before] = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    expect(before.warnings).toEqual([]);
    const values = { release: "quote", consentQuotation: "no" } as const;
    await bench.atDesk("s.grounds", (desk) => describeSource(desk, { source: before.id, values }));
    const { out } = await bench.run("sources", ...secret);
    expect(out).toMatch(/\n\w+: By its release level it may be quoted, but consent to quotation is “no”/);
    const [after] = JSON.parse((await bench.run("sources", "--json", ...secret)).out);
    expect(after.warnings).toHaveLength(1);
  });
});
