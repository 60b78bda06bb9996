import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backup, claim, source } from "../../core/study/index.ts";
import { backupErrorText, backupStudy, checkBackup, restoreBackup } from "./backup.ts";
import { openStudyFolder } from "./study-folder.ts";
import {
  addSource,
  benchIn,
  expectOk,
  newStudy,
  passphrase,
  reopen,
  reword,
  withdraw,
} from "./testing/small-study.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { isClean, verifyStudy } from "./verify.ts";

const order = { label: "the safe" };

function studyWithBackup() {
  const bench = benchIn(temporaryFolder());
  const { open, recoveryCode } = newStudy(bench);
  const small = addSource(open, "CANARY crossed the river at night.");
  const made = expectOk(backupStudy(open, bench.at("B.grounds-backup"), order, bench.deps.crypto));
  return { bench, open, small, made, recoveryCode };
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

describe("a backup", () => {
  test("holds no readable byte of the study", () => {
    const { bench, open } = studyWithBackup();
    const files = filesUnder(bench.at("B.grounds-backup"));
    expect(files).toHaveLength(5);
    for (const file of files) {
      const bytes = readFileSync(join(bench.at("B.grounds-backup"), file));
      expect(bytes.includes("CANARY")).toBe(false);
      expect(bytes.includes("SQLite format 3")).toBe(false);
      expect(bytes.includes("interview.txt")).toBe(false);
      if (process.platform !== "win32")
        expect(statSync(join(bench.at("B.grounds-backup"), file)).mode & 0o077).toBe(0);
    }
    open.close();
  });

  test("stays listed whatever is undone: the copy is there", () => {
    const { open, made } = studyWithBackup();
    while (open.study.undo("tester")?.receipt !== undefined);
    expect(open.study.all(source)).toEqual([]);
    expect(open.study.all(backup).map((each) => each.id)).toEqual([made.backup]);
    open.close();
  });

  test("that cannot be written is refused, leaves nothing behind, and is not listed as a copy", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    addSource(open, "CANARY crossed the river at night.");
    // A folder can be made there, but a path into it is longer than SQLite takes.
    const deep = bench.at(Array.from({ length: 6 }, () => "d".repeat(90)).join("/"));
    mkdirSync(deep, { recursive: true });
    expect(backupStudy(open, join(deep, "B"), order, bench.deps.crypto)).toEqual({
      ok: false,
      error: { type: "CopyFailed" },
    });
    expect(readdirSync(deep)).toEqual([]);
    expect(open.study.all(backup)).toEqual([]);
    expect(verifyStudy(open).findings).toEqual([]);
    open.close();
  });

  // Node's own way of making the folders above would try for ever there.
  test.runIf(existsSync("/proc/self"))("is refused where the system lets nobody make a folder", () => {
    const bench = benchIn(temporaryFolder());
    const { open } = newStudy(bench);
    const refused = { ok: false, error: { type: "FolderNotWritable" } };
    expect(backupStudy(open, "/proc/x/y", order, bench.deps.crypto)).toEqual(refused);
    expect(open.study.all(backup)).toEqual([]);
    open.close();
  });

  test("that was killed is taken away and no longer listed when the next one is made beside it", () => {
    const bench = benchIn(temporaryFolder());
    newStudy(bench).open.close();
    const child = new URL("./testing/killed-in-backup.ts", import.meta.url).pathname;
    expect(spawnSync(process.execPath, [child, bench.root]).signal).toBe("SIGKILL");
    const others = ".somebody-elses.unfinished";
    mkdirSync(bench.at(others));
    const left = () => readdirSync(bench.root).filter((name) => name.endsWith(".unfinished"));
    expect(left()).toEqual([".first.grounds-backup.unfinished", others]);
    const open = reopen(bench);
    const labels = () => open.study.all(backup).map(({ label }) => label);
    expect(labels()).toEqual(["cut short"]);
    expectOk(backupStudy(open, bench.at("second.grounds-backup"), order, bench.deps.crypto));
    expect(left()).toEqual([others]);
    expect(labels()).toEqual(["the safe"]);
    expect(checkBackup(bench.at("second.grounds-backup")).ok).toBe(true);
    open.close();
  });

  test("is recorded in the study before it is copied, so that the copy knows of itself", () => {
    const { bench, open, made } = studyWithBackup();
    expect(open.study.get(backup, made.backup)).toMatchObject({ label: "the safe" });
    open.close();
    expectOk(restoreBackup(bench.at("B.grounds-backup"), bench.at("C.grounds")));
    const restored = reopen(bench, "C.grounds");
    expect(restored.study.get(backup, made.backup)).toMatchObject({ label: "the safe" });
    restored.close();
  });

  test("opens with the passphrase and with the recovery code, whole and new here, and starts a chain of its own", () => {
    const { bench, open, small, recoveryCode } = studyWithBackup();
    reword(open, small, "Changed after the backup.");
    open.close();
    expectOk(restoreBackup(bench.at("B.grounds-backup"), bench.at("C.grounds")));
    const restored = reopen(bench, "C.grounds");
    expect(restored.notices).toEqual([{ type: "NewHere" }]);
    expect(restored.study.get(claim, small.claim)?.text).toBe(`What ${small.source} says`);
    expect(verifyStudy(restored).findings).toEqual([]);
    reword(restored, small, "Changed in the restored one.");
    expect(Object.keys(restored.study.heads())).toHaveLength(2);
    restored.close();
    const again = reopen(bench, "C.grounds", { recoveryCode });
    expect(again.notices).toEqual([]);
    expect(isClean(verifyStudy(again))).toBe(true);
    again.close();
  });

  test("does not bring back a source that was withdrawn since", () => {
    const { bench, open, small } = studyWithBackup();
    withdraw(open, small);
    open.close();
    expectOk(restoreBackup(bench.at("B.grounds-backup"), bench.at("C.grounds")));
    const restored = reopen(bench, "C.grounds");
    expect(restored.notices).toEqual([
      { type: "NewHere" },
      { type: "DestroyedAgain", count: 3, sources: [small.source], textsLost: [] },
    ]);
    expect(restored.study.get(source, small.source)).toBeUndefined();
    expect(restored.vault?.originals.list()).toEqual([]);
    expect(verifyStudy(restored).findings).toEqual([]);
    restored.close();
  });

  test("is refused for work until it is restored", () => {
    const { bench, open } = studyWithBackup();
    open.close();
    expect(openStudyFolder(bench.at("B.grounds-backup"), { passphrase }, bench.deps)).toEqual({
      ok: false,
      error: { type: "IsABackup" },
    });
  });

  test("needs the vault and a target that is free", () => {
    const { bench, open } = studyWithBackup();
    const target = bench.at("B.grounds-backup");
    expect(backupStudy(open, target, order)).toEqual({ ok: false, error: { type: "AlreadyThere" } });
    expect(restoreBackup(target, bench.at("A.grounds"))).toEqual({
      ok: false,
      error: { type: "AlreadyThere" },
    });
    expect(backupStudy(open, bench.at("A.grounds/inside"), order)).toEqual({
      ok: false,
      error: { type: "InsideStudy" },
    });
    writeFileSync(bench.at("file"), "");
    expect(backupStudy(open, bench.at("file/x"), order)).toEqual({
      ok: false,
      error: { type: "FolderNotWritable" },
    });
    open.close();
    const locked = reopen(bench, "A.grounds", { passphrase, vault: "leave-locked" });
    expect(backupStudy(locked, bench.at("D"), order)).toEqual({ ok: false, error: { type: "VaultLocked" } });
    locked.close();
    expect(backupErrorText({ type: "VaultLocked" })).toContain("vault");
  });

  test("is refused when one of its files is missing, changed or cut short", () => {
    const { bench, open } = studyWithBackup();
    open.close();
    const folder = bench.at("B.grounds-backup");
    for (const file of filesUnder(folder).filter((name) => name !== "backup.json")) {
      const kept = readFileSync(join(folder, file));
      for (const bytes of [
        kept.subarray(0, -1),
        kept.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
        undefined,
      ]) {
        if (bytes === undefined) rmSync(join(folder, file));
        else writeFileSync(join(folder, file), bytes);
        expect(restoreBackup(folder, bench.at("C.grounds"))).toEqual({
          ok: false,
          error: { type: "BackupDamaged", files: 1 },
        });
      }
      writeFileSync(join(folder, file), kept);
    }
    expect(checkBackup(folder).ok).toBe(true);
    expect(existsSync(bench.at("C.grounds"))).toBe(false);
  });

  test("is refused when its list is none, is newer, or names a file elsewhere", () => {
    const { bench, open } = studyWithBackup();
    open.close();
    const folder = bench.at("B.grounds-backup");
    const list = readFileSync(join(folder, "backup.json"), "utf8");
    const refused = (text: string) => {
      writeFileSync(join(folder, "backup.json"), text);
      return restoreBackup(folder, bench.at("C.grounds"));
    };
    expect(refused("{}")).toEqual({ ok: false, error: { type: "NotABackup" } });
    expect(refused(list.replace('"version": 1', '"version": 2'))).toEqual({
      ok: false,
      error: { type: "BackupNewer", version: 2 },
    });
    for (const path of [
      "../keys.json",
      "/etc/passwd",
      "originals/../../x",
      "originals/a/b",
      "study.db-wal",
    ]) {
      expect(refused(list.replace(/"path": "originals\/[^"]*"/, `"path": "${path}"`))).toEqual({
        ok: false,
        error: { type: "NotABackup" },
      });
    }
    rmSync(join(folder, "backup.json"));
    expect(restoreBackup(folder, bench.at("C.grounds"))).toEqual({
      ok: false,
      error: { type: "NotABackup" },
    });
  });
});
