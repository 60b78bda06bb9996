import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockFileName, lockFolder } from "./folder-lock.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const here = new URL("./folder-lock.ts", import.meta.url).href;

describe("lockFolder", () => {
  test("lets one in at a time, and the next when it is let go", () => {
    const folder = temporaryFolder();
    const first = lockFolder(folder);
    expect(lockFolder(folder)).toEqual({ ok: false, error: { type: "BusyElsewhere" } });
    if (first.ok) first.value.release();
    const second = lockFolder(folder);
    expect(second.ok).toBe(true);
    if (second.ok) second.value.release();
  });

  test("keeps another process out, and is gone with a process that is killed", () => {
    const folder = temporaryFolder();
    const take = `const { lockFolder } = await import(${JSON.stringify(here)}); const lock = lockFolder(${JSON.stringify(folder)});
      process.stdout.write(lock.ok ? "held" : lock.error.type); process.kill(process.pid, "SIGKILL");`;
    const run = () =>
      spawnSync(process.execPath, ["--input-type=module", "-e", take], { encoding: "utf8" }).stdout;
    expect(run()).toBe("held");
    const lock = lockFolder(folder);
    expect(lock.ok).toBe(true);
    expect(run()).toBe("BusyElsewhere");
    if (lock.ok) lock.value.release();
  });

  test("writes nothing", () => {
    const folder = temporaryFolder();
    const lock = lockFolder(folder);
    expect(readdirSync(folder)).toEqual([lockFileName]);
    expect(statSync(join(folder, lockFileName)).size).toBe(0);
    if (lock.ok) lock.value.release();
  });

  test("refuses a folder that is not there", () => {
    const missing = join(temporaryFolder(), "missing");
    expect(lockFolder(missing)).toEqual({ ok: false, error: { type: "FolderNotWritable" } });
    expect(existsSync(missing)).toBe(false);
  });
});
