import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../store/testing/temporary-folder.ts";
import { commandsIn } from "./testing/run-here.ts";

test("a file that could not be written whole stands under no name, and takes the place of no other", async () => {
  const bench = commandsIn(temporaryFolder());
  await bench.run("new", "s", "--title", "T", "--founder", "F", "--passphrase-file", "pass.txt");
  await bench.run("code", "add", "Fear", "--passphrase-file", "pass.txt");
  // The disk is full in the midst of it.
  const { writeFileSync: write } = fs;
  const full = vi.spyOn(fs, "writeFileSync").mockImplementation((file, content, options) => {
    if (!(content instanceof Uint8Array)) return write(file, content, options);
    write(file, content.slice(0, 20), options);
    throw new Error("ENOSPC");
  });
  syncBuiltinESMExports();
  const place = join(bench.folder, "book.qdc");
  const ran = await bench.run("codebook", "export", "book.qdc", "--passphrase-file", "pass.txt");
  full.mockRestore();
  syncBuiltinESMExports();
  expect([ran.exit === 0, existsSync(place)]).toEqual([false, false]);
  expect(readdirSync(bench.folder).filter((name) => name.startsWith("book"))).toEqual([]);
  writeFileSync(place, "mine");
  expect((await bench.run("codebook", "export", "book.qdc", "--passphrase-file", "pass.txt")).exit).not.toBe(
    0,
  );
  expect(readFileSync(place, "utf8")).toBe("mine");
});
