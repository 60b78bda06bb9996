import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { source } from "../../src/core/study/index.ts";
import { isClean, verifyStudy } from "../../src/node/store/index.ts";
import { drawing } from "../support/drawing.ts";
import { wordsStored } from "../support/stored-words.ts";
import {
  drawFlips,
  type Exhibit,
  judge,
  judgeFlip,
  judgeSplice,
  listOldPages,
  makeExhibit,
  sitDownAt,
  type Verdict,
  workOn,
} from "../support/tampering.ts";
import { must, newWorkingStudy, openWorkingStudy, workingFolder } from "../support/working-study.ts";

// One study in three states, each with the notes outside that belong to it: `older`; `killed`, in which more was done and
// the process ended without closing; and `newer`, closed after that.
let exhibit: Exhibit;
let whole: Verdict;

beforeAll(async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-tamper-")));
  exhibit = await makeExhibit(root);
  exhibit.keep("older");
  const desk = sitDownAt(root);
  await workOn(desk);
  exhibit.keep("killed");
  desk.open.close();
  exhibit.keep("newer");
  whole = judge(root);
});
afterAll(() => rmSync(exhibit.root, { recursive: true, force: true }));

function inStudy(...path: readonly string[]): string {
  return join(workingFolder(exhibit.root), ...path);
}

function inKept(name: string, ...path: readonly string[]): string {
  return join(workingFolder(exhibit.kept(name)), ...path);
}

/** What an owner is told of the newer state once something was done to it. */
function judgeAfter(tamper: () => void, state = "newer"): Verdict {
  exhibit.putBack(state);
  tamper();
  return judge(exhibit.root);
}

describe("a study that nobody tampered with", () => {
  test.each(["older", "newer"])("opens without a word and verifies clean: %s", (state) => {
    expect(judgeAfter(() => {}, state)).toMatchObject({ is: "silent", why: "" });
  });

  test("opens as well after a kill, with everything that was done", () => {
    expect(judgeAfter(() => {}, "killed")).toEqual(whole);
  });
});

describe("one bit turned over", () => {
  // What, in which state, how often; bench/tamper.ts does two hundred and more.
  test.each([
    ["the study", "newer", /study\.db$/, 10],
    ["the vault", "newer", /vault\.db$/, 8],
    ["the study's write-ahead log", "killed", /study\.db-wal$/, 6],
    ["the vault's write-ahead log", "killed", /vault\.db-wal$/, 4],
    ["the key slots", "newer", /keys\.json$/, 4],
    ["an original", "newer", /originals\//, 4],
    ["the notes outside the folder", "newer", /^state\//, 4],
  ] as const)("in %s is refused or reported, every time", (_, state, fits, count) => {
    const flips = drawFlips(exhibit, state, fits, count, drawing(count * 977));
    const silent = flips.filter((flip) => judgeFlip(exhibit, state, flip).is === "silent");
    expect(silent).toEqual([]);
    expect(flips).toHaveLength(count);
  });
});

describe("older pages with their valid tags", () => {
  test("are reported or refused wherever one changes what is stored", () => {
    const pages = listOldPages(exhibit, "older", "newer");
    expect(pages.length).toBeGreaterThan(20);
    const step = Math.floor(pages.length / 8);
    const verdicts = pages
      .filter((_, at) => at % step === 0)
      .map((page) => judgeSplice(exhibit, "older", "newer", page));
    const changing = verdicts.filter(({ is, holds }) => is !== "silent" || holds !== whole.holds);
    expect(changing.length).toBeGreaterThanOrEqual(6);
    expect(changing.filter(({ is }) => is === "silent")).toEqual([]);
  });

  test.each(["study.db", "vault.db"])("are reported as a whole file too: %s", (file) => {
    const verdict = judgeAfter(() => copyFileSync(inKept("older", file), inStudy(file)));
    expect(verdict).toMatchObject({ is: "reported" });
    expect(verdict.why).toContain("FolderOlderThanSeen");
  });

  test("are reported as a write-ahead log laid beside a newer file", () => {
    const verdict = judgeAfter(
      () => copyFileSync(inKept("killed", "study.db-wal"), inStudy("study.db-wal")),
      "newer",
    );
    // The log holds what the file holds already; laid beside the older file it makes the newer one of it.
    expect(verdict).toEqual(whole);
    exhibit.putBack("newer");
    const desk = sitDownAt(exhibit.root);
    const [first] = desk.open.study.all(source);
    if (first === undefined) throw new Error("The exhibit has sources");
    must(withdrawSource(desk, { source: first.id, reason: "risk" }));
    desk.open.close();
    copyFileSync(inKept("killed", "study.db-wal"), inStudy("study.db-wal"));
    expect(judge(exhibit.root).is).not.toBe("silent");
  });
});

describe("the whole folder as it once was, put back", () => {
  test("is reported as soon as it is opened, and stays in the record", () => {
    exhibit.putBack("newer");
    rmSync(workingFolder(exhibit.root), { recursive: true });
    cpSync(inKept("older"), workingFolder(exhibit.root), { recursive: true });
    const open = must(openWorkingStudy(exhibit.root));
    onTestFinished(() => open.close());
    expect(open.notices).toContainEqual(
      expect.objectContaining({ type: "FolderOlderThanSeen", database: "study" }),
    );
    const { findings } = verifyStudy(open);
    expect(findings.map(({ what }) => what).join()).toMatch(
      /an older folder was found; it lacked \d+ actions/,
    );
  });

  test("does not bring back what was withdrawn since: its words are in no page and its original is gone", () => {
    exhibit.putBack("older");
    const desk = sitDownAt(exhibit.root);
    const [gone, kept] = desk.open.study.all(source);
    if (gone === undefined || kept === undefined) throw new Error("The exhibit has sources");
    must(withdrawSource(desk, { source: gone.id, reason: "consent-withdrawn" }));
    desk.open.close();
    rmSync(workingFolder(exhibit.root), { recursive: true });
    cpSync(inKept("older"), workingFolder(exhibit.root), { recursive: true });
    const [theirs, others] = [gone.title, kept.title];
    expect(wordsStored(workingFolder(exhibit.root), [theirs, others])).toEqual([theirs, others]);

    const open = must(openWorkingStudy(exhibit.root));
    onTestFinished(() => open.close());
    expect(open.notices).toContainEqual(
      expect.objectContaining({ type: "DestroyedAgain", sources: [gone.id] }),
    );
    expect(open.notices.map(({ type }) => type)).toContain("FolderOlderThanSeen");
    expect(open.study.stateOf({ table: source.name, id: gone.id })).toBe("destroyed");
    expect(open.study.stateOf({ table: source.name, id: kept.id })).toBe("present");
    expect(wordsStored(workingFolder(exhibit.root), [theirs, others])).toEqual([others]);
    expect(readdirSync(inStudy("originals"))).toHaveLength(2);
    expect(isClean(verifyStudy(open))).toBe(true);
  });
});

describe("files exchanged, cut or missing", () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ["two originals exchanged", () => exchange(...twoOriginals())],
    ["one original over another", () => copyFileSync(...twoOriginals())],
    ["an original missing", () => rmSync(twoOriginals()[0])],
    ["an original cut short", () => truncateSync(twoOriginals()[0], 40)],
    ["an original with something after it", () => appendFileSync(twoOriginals()[0], "x")],
    ["study and vault exchanged", () => exchange(inStudy("study.db"), inStudy("vault.db"))],
    ["the study missing", () => rmSync(inStudy("study.db"))],
    ["the vault missing", () => rmSync(inStudy("vault.db"))],
    ["the keys missing", () => rmSync(inStudy("keys.json"))],
    ["the study empty", () => truncateSync(inStudy("study.db"), 0)],
    [
      "half of the study",
      () => truncateSync(inStudy("study.db"), Math.floor(statSync(inStudy("study.db")).size / 2)),
    ],
    [
      "the last page of the study missing",
      () => truncateSync(inStudy("study.db"), statSync(inStudy("study.db")).size - 4096),
    ],
    ["the first page of the study twice", () => copyPage(0, 1)],
    ["two pages of the study exchanged", () => copyPage(8, 9)],
    ["the notes of this machine emptied", () => emptyNotes()],
  ];

  test.each(changes)("are refused or reported: %s", (_, tamper) => {
    expect(["refused", "reported"]).toContain(judgeAfter(tamper).is);
  });

  test("are reported where a killed process left its log and somebody took it away", () => {
    const verdict = judgeAfter(() => rmSync(inStudy("study.db-wal")), "killed");
    expect(verdict.why).toContain("FolderOlderThanSeen");
  });

  test.each(["study.db", "vault.db", "keys.json"])(
    "are refused where they are another study's: %s",
    (file) => {
      const other = realpathSync(mkdtempSync(join(tmpdir(), "grounds-other-")));
      newWorkingStudy(other).open.close();
      expect(judgeAfter(() => copyFileSync(join(workingFolder(other), file), inStudy(file))).is).toBe(
        "refused",
      );
      rmSync(other, { recursive: true });
    },
  );
});

function twoOriginals(): readonly [string, string] {
  const [one = "", other = ""] = readdirSync(inStudy("originals")).map((name) => inStudy("originals", name));
  return [one, other];
}

function exchange(one: string, other: string): void {
  renameSync(one, `${one}.away`);
  renameSync(other, one);
  renameSync(`${one}.away`, other);
}

function copyPage(from: number, to: number): void {
  const path = inStudy("study.db");
  const bytes = readFileSync(path);
  bytes.copy(bytes, to * 4096, from * 4096, (from + 1) * 4096);
  writeFileSync(path, bytes);
}

function emptyNotes(): void {
  for (const entry of readdirSync(join(exhibit.root, "state"), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name), 0);
}
