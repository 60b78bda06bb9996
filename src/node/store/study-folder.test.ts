import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  createErrorText,
  createStudyFolder,
  type OpenError,
  openErrorText,
  openStudyFolder,
} from "./study-folder.ts";
import {
  addSource,
  benchIn,
  copyFolder,
  deed,
  expectOk,
  id,
  newStudy,
  passphrase,
  reopen,
  reword,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

describe("createStudyFolder", () => {
  test("makes a folder of encrypted databases, wrapped keys and originals, and nothing else", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    open.close();
    expect(readdirSync(bench.at("A.grounds")).sort()).toEqual([
      "keys.json",
      "originals",
      "study.db",
      "vault.db",
    ]);
    expect(readdirSync(bench.root).sort()).toEqual(["A.grounds", "state"]);
  });

  test("opens with no notice the next time, by passphrase and by recovery code", () => {
    const bench = benchIn(temporaryFolder());
    const { open, recoveryCode } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    expect(open.notices).toEqual([]);
    open.close();
    for (const unlock of [{ passphrase }, { recoveryCode }]) {
      const again = reopen(bench, "A.grounds", unlock);
      expect(again.notices).toEqual([]);
      expect(again.study.get(source, small.source)?.title).toBe(`Interview ${small.source}`);
      expect(again.vault?.store.get(original, small.original)?.fileName).toBe("interview.txt");
      again.close();
    }
  });

  test("keeps one device chain from opening to opening", () => {
    const bench = benchIn(temporaryFolder());
    const first = newStudy(bench);
    const small = addSource(first.open, "We crossed at night.");
    first.open.close();
    const again = reopen(bench);
    reword(again, small, "They crossed.");
    expect(Object.keys(again.study.heads())).toHaveLength(1);
    again.close();
  });

  test("refuses a weak passphrase, a path that is taken, and a place that cannot be written to", () => {
    const bench = benchIn(temporaryFolder());
    const made = (name: string, secret = passphrase) =>
      createStudyFolder(bench.at(name), { passphrase: secret }, bench.deps);
    expect(made("A.grounds", "short")).toMatchObject({ ok: false, error: { type: "PassphraseWeak" } });
    mkdirSync(bench.at("B.grounds"));
    expect(made("B.grounds")).toEqual({ ok: false, error: { type: "AlreadyThere" } });
    writeFileSync(bench.at("file"), "");
    expect(made("file/C.grounds")).toEqual({ ok: false, error: { type: "FolderNotWritable" } });
    const nowhere = { ...bench.deps, stateFolder: bench.at("file/state") };
    expect(createStudyFolder(bench.at("D.grounds"), { passphrase }, nowhere)).toEqual({
      ok: false,
      error: { type: "StateFolderNotWritable" },
    });
    expect(existsSync(bench.at("D.grounds"))).toBe(false);
    expect(createErrorText({ type: "AlreadyThere" })).toContain("another name");
  });
});

describe("openStudyFolder", () => {
  test("leaves the vault shut when asked to, and for a passphrase of the study alone", () => {
    const bench = benchIn(temporaryFolder());
    const own = "harbour lentil quartz meadow violin tundra";
    const made = createStudyFolder(bench.at("A.grounds"), { passphrase, vaultPassphrase: own }, bench.deps);
    if (made.ok) made.value.open.close();
    const shut = reopen(bench);
    expect(shut.vault).toBeUndefined();
    expect(shut.notices).toEqual([]);
    shut.close();
    const both = reopen(bench, "A.grounds", { passphrase, vaultPassphrase: own });
    expect(both.vault).toBeDefined();
    expect(both.notices).toEqual([]);
    both.close();
    const left = reopen(bench, "A.grounds", {
      passphrase: passphrase,
      vaultPassphrase: own,
      vault: "leave-locked",
    });
    expect(left.vault).toBeUndefined();
    left.close();
  });

  test("names every refusal and says what to do", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const refused = (name = "A.grounds", unlock = { passphrase }): OpenError["type"] | "opened" => {
      const result = openStudyFolder(bench.at(name), unlock, bench.deps);
      if (result.ok) {
        result.value.close();
        return "opened";
      }
      expect(openErrorText(result.error).length).toBeGreaterThan(30);
      return result.error.type;
    };
    expect(refused()).toBe("BusyElsewhere");
    open.close();
    expect(refused("A.grounds", { passphrase: "another one" })).toBe("WrongPassphrase");
    mkdirSync(bench.at("empty"));
    expect(refused("empty")).toBe("NotAStudy");
    expect(refused("missing")).toBe("NotAStudy");
    spoil(
      bench.at("A.grounds"),
      "keys.json",
      () => Buffer.from("{}"),
      () => expect(refused()).toBe("HeaderDamaged"),
    );
    spoil(
      bench.at("A.grounds"),
      "study.db",
      (bytes) => bytes.fill(1, 8192),
      () => expect(refused()).toBe("DatabaseDamaged"),
    );
    spoil(
      bench.at("A.grounds"),
      "vault.db",
      () => Buffer.alloc(0),
      () => expect(refused()).toBe("DatabaseMissing"),
    );
    spoil(
      bench.at("A.grounds"),
      "vault.db",
      () => Buffer.from("SQLite format 3\0"),
      () => expect(refused()).toBe("NotEncrypted"),
    );
    expect(refused()).toBe("opened");
    writeFileSync(bench.at("file"), "");
    const nowhere = { ...bench.deps, stateFolder: bench.at("file/state") };
    const unnoted = openStudyFolder(bench.at("A.grounds"), { passphrase }, nowhere);
    expect(unnoted).toEqual({ ok: false, error: { type: "StateFolderNotWritable" } });
  });

  test("goes on where a later note cannot be written, and notes what happened with the next action", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const small = addSource(open, "We crossed at night.");
    const place = join(bench.at("state"), "heads");
    renameSync(place, `${place}-away`);
    writeFileSync(place, "");
    withdraw(open, small);
    expect(open.watch.isBehind()).toBe(true);
    rmSync(place);
    renameSync(`${place}-away`, place);
    addSource(open, "Another one.");
    expect(open.watch.isBehind()).toBe(false);
    open.close();
    const again = reopen(bench);
    expect(again.notices).toEqual([]);
    expect(again.notes.read().destroyed.length).toBeGreaterThan(0);
    again.close();
  });

  test("refuses the database of another study under the right key", () => {
    const bench = benchIn(temporaryFolder());
    newStudy(bench).open.close();
    const folder = bench.at("A.grounds");
    // Both databases are genuine and each is in the other's place.
    renameSync(join(folder, "study.db"), join(folder, "x"));
    renameSync(join(folder, "vault.db"), join(folder, "study.db"));
    renameSync(join(folder, "x"), join(folder, "vault.db"));
    expect(openStudyFolder(folder, { passphrase }, bench.deps)).toEqual({
      ok: false,
      error: { type: "DatabaseDamaged", database: "study" },
    });
  });
});

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

function spoil(folder: string, file: string, how: (bytes: Buffer) => Buffer, look: () => void): void {
  const path = join(folder, file);
  const kept = readFileSync(path);
  writeFileSync(path, how(Buffer.from(kept)));
  look();
  rmSync(path);
  writeFileSync(path, kept);
}
