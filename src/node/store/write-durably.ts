import { randomBytes } from "node:crypto";
import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** The end of every name under which a file is written before it gets its own; the next opening sweeps them. */
export const unfinishedSuffix = ".unfinished";

/**
 * Write a file so that it is there once this returns, and after a crash whole or not at all.
 *
 * Parts are written one after the other, so that a large file need not lie in memory twice.
 */
export function writeDurably(path: string, parts: Iterable<Uint8Array>): void {
  writeAtomically(path, parts);
  syncFolder(dirname(path));
}

/** Write a file so that a crash leaves it whole, as it was or as it is to be: a name of its own, fsync, rename. */
export function writeAtomically(path: string, parts: Iterable<Uint8Array>): void {
  const folder = dirname(path);
  const unfinished = join(folder, `${randomBytes(10).toString("hex")}${unfinishedSuffix}`);
  const file = openSync(unfinished, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    for (const part of parts) writeWhole(file, part);
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, path);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    throw fault;
  }
}

/** Make the names in a folder durable; where a system cannot sync a folder, its rename is already ordered. */
export function syncFolder(folder: string): void {
  let opened: number;
  try {
    opened = openSync(folder, constants.O_RDONLY);
  } catch {
    return;
  }
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function writeWhole(file: number, part: Uint8Array): void {
  for (let at = 0; at < part.length; ) at += writeSync(file, part, at, part.length - at);
}
