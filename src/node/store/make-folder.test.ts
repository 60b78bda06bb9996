import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("folders that are missing are made, for their owner alone where that is asked for", () => {
  const root = temporaryFolder();
  const deep = join(root, "a", "b", "c");
  makeFolder(deep, 0o700);
  makeFolder(deep, 0o700);
  if (process.platform !== "win32") expect(statSync(join(root, "a")).mode & 0o077).toBe(0);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test("a file where a folder should be is an error", () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "file"), "");
  expect(() => makeFolder(join(root, "file"))).toThrow("EEXIST");
  expect(() => makeFolder(join(root, "file", "below"))).toThrow();
});

// Node's recursive mkdir would never come back from there.
test.runIf(existsSync("/proc/self"))("a place where the system lets nobody make a folder is an error", () => {
  expect(() => makeFolder("/proc/x/y")).toThrow();
});
