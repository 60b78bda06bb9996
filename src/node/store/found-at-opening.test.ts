import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../../core/base/index.ts";
import {
  claim,
  create,
  destroyField,
  destroyRecord,
  original,
  source,
  textVersion,
  workingText,
} from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import {
  addSource,
  benchIn,
  copyFolder,
  deed,
  expectOk,
  id,
  newStudy,
  reopen,
  reword,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

describe("what an opening finds", () => {
  test("tells that a copied folder is new here, and gives it a device chain of its own", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    open.close();
    copyFolder(bench, "A.grounds", "B.grounds");
    const copy = reopen(bench, "B.grounds");
    expect(copy.notices).toEqual([{ type: "NewHere" }]);
    reword(copy, small, "In the copy.");
    expect(Object.keys(copy.study.heads())).toHaveLength(2);
    copy.close();
    const known = reopen(bench, "B.grounds");
    expect(known.notices).toEqual([]);
    known.close();
    const first = reopen(bench);
    expect(first.notices).toEqual([]);
    expect(Object.keys(first.study.heads())).toHaveLength(1);
    first.close();
  });

  test("tells that a moved folder is new here", () => {
    const bench = benchIn(temporaryFolder());
    newStudy(bench).open.close();
    renameSync(bench.at("A.grounds"), bench.at("B.grounds"));
    const moved = reopen(bench, "B.grounds");
    expect(moved.notices).toEqual([{ type: "NewHere" }]);
    moved.close();
  });

  test("tells that an old folder was put back, how many actions it lacks, and keeps a source destroyed since destroyed", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const [kept, gone] = [addSource(open, "We crossed at night."), addSource(open, "He paid the driver.")];
    open.close();
    copyFolder(bench, "A.grounds", "old");
    const later = reopen(bench);
    withdraw(later, gone);
    reword(later, kept, "Later wording.");
    later.close();
    copyFolder(bench, "old", "A.grounds");
    expect(existsSync(join(bench.at("A.grounds"), "originals", gone.file))).toBe(true);

    const back = reopen(bench);
    expect(back.notices).toEqual([
      { type: "FolderOlderThanSeen", database: "study", missingActions: 2, lastSeenAtMs: expect.any(Number) },
      { type: "FolderOlderThanSeen", database: "vault", missingActions: 2, lastSeenAtMs: expect.any(Number) },
      { type: "DestroyedAgain", count: 3, sources: [gone.source], textsLost: [] },
    ]);
    expect(back.study.stateOf({ table: "source", id: gone.source })).toBe("destroyed");
    expect(back.vault?.store.stateOf({ table: "original", id: gone.original })).toBe("destroyed");
    expect(existsSync(join(bench.at("A.grounds"), "originals", gone.file))).toBe(false);
    expect(back.study.search("driver", 5)).toEqual([]);
    expect(back.study.get(source, kept.source)).toBeDefined();
    expect(Object.keys(back.study.heads())).toHaveLength(2);
    back.close();

    const calm = reopen(bench);
    expect(calm.notices).toEqual([]);
    calm.close();
  });

  test("tells that a folder has another history, where one chain was continued in two ways", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    open.close();
    copyFolder(bench, "A.grounds", "old");
    copyFolder(bench, "state", "state-old");
    const ours = reopen(bench);
    reword(ours, small, "One way.");
    ours.close();
    // Somebody who can write everywhere puts folder and note back together, which nothing here can see.
    copyFolder(bench, "state", "state-ours");
    copyFolder(bench, "old", "A.grounds");
    copyFolder(bench, "state-old", "state");
    const theirs = reopen(bench);
    expect(theirs.notices).toEqual([]);
    reword(theirs, small, "Another way.");
    theirs.close();
    copyFolder(bench, "state-ours", "state");
    const back = reopen(bench);
    expect(back.notices).toEqual([{ type: "HistoryDiffers", database: "study" }]);
    reword(back, small, "A third way.");
    expect(Object.keys(back.study.heads())).toHaveLength(2);
    back.close();
  });

  test("tells that a folder continued on another machine lacks what was done here", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    open.close();
    copyFolder(bench, "A.grounds", "old");
    const ours = reopen(bench);
    reword(ours, small, "One way.");
    ours.close();
    copyFolder(bench, "old", "A.grounds");
    const elsewhere = {
      ...bench,
      deps: { ...bench.deps, stateFolder: bench.at("state-of-another-machine") },
    };
    const theirs = reopen(elsewhere);
    expect(theirs.notices).toEqual([{ type: "NewHere" }]);
    reword(theirs, small, "Another way.");
    theirs.close();
    const back = reopen(bench);
    expect(back.notices).toEqual([
      { type: "FolderOlderThanSeen", database: "study", missingActions: 1, lastSeenAtMs: expect.any(Number) },
    ]);
    expect(back.study.get(claim, small.claim)?.text).toBe("Another way.");
    back.close();
  });

  test("tells that the note was torn, and starts a new chain", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    open.close();
    const place = join(bench.at("state"), "heads", open.study.studyId);
    for (const file of readdirSync(place)) {
      const bytes = readFileSync(join(place, file));
      writeFileSync(join(place, file), bytes.subarray(0, bytes.length - 20));
    }
    const again = reopen(bench);
    expect(again.notices).toEqual([{ type: "NoteUnreadable" }]);
    reword(again, small, "Other words.");
    expect(Object.keys(again.study.heads())).toHaveLength(2);
    again.close();
  });

  test("takes a folder that is ahead of its note for what it is: a crash before the note", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    const place = join(bench.at("state"), "heads", open.study.studyId);
    const before = new Map(readdirSync(place).map((file) => [file, readFileSync(join(place, file))]));
    reword(open, small, "Other words.");
    open.close();
    for (const [file, bytes] of before) writeFileSync(join(place, file), bytes);
    const again = reopen(bench);
    expect(again.notices).toEqual([]);
    again.close();
  });

  test("carries a destruction into every copy on this machine", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const gone = addSource(open, "He paid the driver.");
    open.close();
    copyFolder(bench, "A.grounds", "B.grounds");
    reopen(bench, "B.grounds").close();
    const first = reopen(bench);
    withdraw(first, gone);
    first.close();
    const copy = reopen(bench, "B.grounds");
    expect(copy.notices).toEqual([
      { type: "DestroyedAgain", count: 3, sources: [gone.source], textsLost: [] },
    ]);
    copy.close();
  });

  test("tells of a text whose words were destroyed since without its source being withdrawn", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "Karim paid the driver.");
    open.close();
    copyFolder(bench, "A.grounds", "old");
    const later = reopen(bench);
    expectOk(later.study.commit(deed("replace", [destroyField(textVersion, small.version, "words")])));
    later.close();
    copyFolder(bench, "old", "A.grounds");
    const back = reopen(bench);
    expect(back.notices.at(-1)).toEqual({
      type: "DestroyedAgain",
      count: 1,
      sources: [],
      textsLost: [small.source],
    });
    expect(back.study.search("karim", 5)).toEqual([]);
    back.close();
  });

  test("leaves a waiting text alone whose names step was done since, and destroys one that was thrown away", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const [done, thrown] = [waiting(open), waiting(open)];
    open.close();
    copyFolder(bench, "A.grounds", "old");
    const later = reopen(bench);
    const inVault = (changes: Parameters<typeof deed>[1]) => later.vault?.store.commit(deed("x", changes));
    inVault([destroyRecord(workingText, done.text)]);
    inVault([destroyRecord(workingText, thrown.text), destroyRecord(original, thrown.original)]);
    later.close();
    copyFolder(bench, "old", "A.grounds");
    const back = reopen(bench);
    expect(back.vault?.store.stateOf({ table: workingText.name, id: done.text })).toBe("present");
    expect(back.vault?.store.stateOf({ table: workingText.name, id: thrown.text })).toBe("destroyed");
    back.close();
  });

  test("sweeps an original that no record names, but not where the vault may be an older one", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    addSource(open, "We crossed at night.");
    const stray = open.vault?.originals.put(new Uint8Array(10));
    open.close();
    copyFolder(bench, "A.grounds", "B.grounds");
    const copy = reopen(bench, "B.grounds");
    expect(copy.notices).toEqual([{ type: "NewHere" }]);
    expect(copy.vault?.originals.list()).toContain(stray?.file);
    copy.close();
    const again = reopen(bench);
    expect(again.notices).toEqual([{ type: "StrayOriginalsSwept", count: 1 }]);
    expect(again.vault?.originals.list()).toHaveLength(1);
    again.close();
  });
});

function waiting(open: OpenedStudy): { readonly text: RecordId; readonly original: RecordId } {
  if (open.vault === undefined) throw new Error("The vault is open");
  const ids = { text: id(), original: id() };
  const stored = open.vault.originals.put(new Uint8Array(5));
  const values = {
    ...stored,
    source: ids.text,
    fileName: "x",
    sha256: "00",
    bytes: 5,
    format: "text/plain",
    receivedAt: 1,
  };
  const changes = [
    create(original, ids.original, values),
    create(workingText, ids.text, { source: ids.text, content: { text: "x" } }),
  ];
  expectOk(open.vault.store.commit(deed("receive", changes)));
  return ids;
}
