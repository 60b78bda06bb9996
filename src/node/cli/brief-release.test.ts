import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addBrief } from "../../app/brief/statements.ts";
import { release } from "../../core/study/index.ts";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";

const secret = ["--passphrase-file", "pass.txt"];

async function studyWithBrief() {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "R. Vale", ...secret);
  await bench.atDesk("s.grounds", (desk) => addBrief(desk, { title: "What is left" }));
  const noted = async (): Promise<number> => {
    let count = 0;
    await bench.atDesk("s.grounds", (desk) => {
      count = desk.open.study.all(release).length;
    });
    return count;
  };
  return { ...bench, noted };
}

describe("grounds brief --release", () => {
  test("writes both files into a new folder, and writes over none that is there", async () => {
    const { run, folder, noted } = await studyWithBrief();
    expect(await run("brief", "--release", "out/first", ...secret)).toMatchObject({ exit: 0, err: "" });
    const page = join(folder, "out", "first", "brief.html");
    const before = readFileSync(page, "utf8");
    expect(before).toContain("What is left");
    const again = await run("brief", "--release", "out/first", ...secret);
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining("lies in that folder already")]);
    expect(readFileSync(page, "utf8")).toBe(before);
    expect(await noted()).toBe(1);
  });

  test("names the files that a killed release left where the study has noted it, and takes them away where not", async () => {
    const { run, write, folder, noted } = await studyWithBrief();
    await run("brief", "--release", "out", ...secret);
    const files = ["brief.html", "brief.docx"].map((name) => join(folder, "out", name));
    const before = files.map((file) => readFileSync(file));
    // Killed after the study had noted it, with neither or one of the files named.
    for (const left of [files, files.slice(1)]) {
      for (const file of left) {
        renameSync(file, `${file}.not-yet-noted`);
        writeFileSync(file, "");
      }
      const { exit, err } = await run("brief", "--release", "out", ...secret);
      expect([exit, err]).toEqual([2, expect.stringContaining("its files have their names now")]);
      expect(files.map((file) => readFileSync(file))).toEqual(before);
    }
    // Killed before.
    write("new/brief.html", "");
    write("new/brief.html.not-yet-noted", "words that nobody noted");
    expect((await run("brief", "--release", "new", ...secret)).exit).toBe(0);
    for (const place of ["out", "new"])
      expect(readdirSync(join(folder, place)).toSorted()).toEqual(["brief.docx", "brief.html"]);
    expect(await noted()).toBe(2);
  });

  test("goes into no study, by whatever way it is named", async () => {
    const { run, folder, noted } = await studyWithBrief();
    symlinkSync(join(folder, "s.grounds"), join(folder, "link"));
    for (const place of ["s.grounds", "s.grounds/out", "link/deeper/out"]) {
      const { exit, err } = await run("brief", "--release", place, ...secret);
      expect([place, exit, err]).toEqual([place, 2, expect.stringContaining("lies inside a study")]);
    }
    expect(readdirSync(join(folder, "s.grounds"))).not.toContain("out");
    expect(await noted()).toBe(0);
  });

  test("notes no release whose files cannot be made, and says so", async () => {
    const { run, write, folder, noted } = await studyWithBrief();
    write("file", "x");
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    mkdirSync(join(folder, "half"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "half", "brief.docx"));
    for (const place of ["file", "file/below", "dangling", "half", "x".repeat(300)]) {
      const { exit, out, err } = await run("brief", "--release", place, ...secret);
      expect([place, exit, out, err]).toEqual([place, 2, "", expect.stringContaining("Nothing was written")]);
    }
    expect(readdirSync(join(folder, "half"))).toEqual(["brief.docx"]);
    expect(existsSync(join(folder, "elsewhere"))).toBe(false);
    expect(await noted()).toBe(0);
  });
});
