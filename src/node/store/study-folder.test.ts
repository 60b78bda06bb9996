import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { original, source } from "../../core/study/index.ts";
import {
  createErrorText,
  createStudyFolder,
  type OpenError,
  openErrorText,
  openStudyFolder,
} from "./study-folder.ts";
import { addSource, benchIn, newStudy, passphrase, reopen, reword, withdraw } from "./testing/small-study.ts";
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

function spoil(folder: string, file: string, how: (bytes: Buffer) => Buffer, look: () => void): void {
  const path = join(folder, file);
  const kept = readFileSync(path);
  writeFileSync(path, how(Buffer.from(kept)));
  look();
  rmSync(path);
  writeFileSync(path, kept);
}
