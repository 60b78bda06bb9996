import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { err, type Result } from "../../core/base/index.ts";
import { decodeHeader, encodeHeader, type HeaderError, type KeyHeader } from "./key-header.ts";
import { writeDurably } from "./write-durably.ts";

/** The names inside a study's folder; everything else in it is left alone. */
export const folderNames = {
  header: "keys.json",
  study: "study.db",
  vault: "vault.db",
  originals: "originals",
} as const;

/** The folder holds no study. */
export interface NotAStudy {
  readonly type: "NotAStudy";
}

/** Read the wrapped keys of a study's folder. */
export function readHeader(folder: string): Result<KeyHeader, NotAStudy | HeaderError> {
  const path = join(folder, folderNames.header);
  if (!existsSync(path)) return err({ type: "NotAStudy" });
  return decodeHeader(readFileSync(path));
}

/** Write the wrapped keys of a study's folder, whole or not at all. */
export function writeHeader(folder: string, header: KeyHeader): void {
  writeDurably(join(folder, folderNames.header), [encodeHeader(header)]);
}
