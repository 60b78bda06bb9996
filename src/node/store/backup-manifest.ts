import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import {
  err,
  fromUtf8,
  isRecordId,
  type Json,
  ok,
  type RecordId,
  type Result,
  utf8,
} from "../../core/base/index.ts";
import { isList, isObject } from "../../core/study/index.ts";
import { folderNames } from "./folder-header.ts";
import { isOriginalName } from "./originals.ts";

/** The name of the list that a backup carries; a folder with it is restored, never worked in. */
export const manifestName = "backup.json";

/** One file of a backup. */
export interface BackupFile {
  /** Inside the backup's folder, with `/` between parts. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup holds, and the record in the study that tells of it. */
export interface BackupManifest {
  readonly study: string;
  readonly backup: RecordId;
  readonly madeAtMs: number;
  readonly files: readonly BackupFile[];
}

/** Why a folder is no backup. */
export type ManifestError =
  | { readonly type: "NotABackup" }
  | { readonly type: "BackupNewer"; readonly version: number };

const version = 1;

/** Write a manifest. */
export function encodeManifest({ study, backup, madeAtMs, files }: BackupManifest): Uint8Array<ArrayBuffer> {
  return utf8(
    `${JSON.stringify({ format: "grounds-backup", version, study, backup, madeAtMs, files }, null, 2)}\n`,
  );
}

/** Read a manifest; it may only name files that a backup has, so that restoring never leaves its folder. */
export function decodeManifest(bytes: Uint8Array): Result<BackupManifest, ManifestError> {
  const json = parseJson(bytes);
  if (!isObject(json) || json.format !== "grounds-backup") return err({ type: "NotABackup" });
  if (typeof json.version === "number" && json.version > version) {
    return err({ type: "BackupNewer", version: json.version });
  }
  const { study, backup, madeAtMs, files } = json;
  if (typeof study !== "string" || !isRecordId(backup) || typeof madeAtMs !== "number")
    return err({ type: "NotABackup" });
  if (files === undefined || !isList(files) || !files.every(isBackupFile)) return err({ type: "NotABackup" });
  const paths = new Set(files.map((file) => file.path));
  const isWhole = [folderNames.header, folderNames.study, folderNames.vault].every((name) => paths.has(name));
  return isWhole && paths.size === files.length
    ? ok({ study, backup, madeAtMs, files })
    : err({ type: "NotABackup" });
}

/** SHA-256 of a file in hexadecimal, read in pieces. */
export function fileSha256(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1024 * 1024);
  const file = openSync(path, "r");
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

function isBackupFile(json: Json): json is Json & BackupFile {
  return (
    isObject(json) &&
    typeof json.path === "string" &&
    isBackupPath(json.path) &&
    typeof json.bytes === "number" &&
    typeof json.sha256 === "string"
  );
}

function isBackupPath(path: string): boolean {
  const [folder, name, more] = path.split("/");
  if (name === undefined)
    return path === folderNames.header || path === folderNames.study || path === folderNames.vault;
  return more === undefined && folder === folderNames.originals && isOriginalName(name);
}

function parseJson(bytes: Uint8Array): Json | undefined {
  const text = fromUtf8(bytes);
  if (!text.ok) return undefined;
  try {
    return JSON.parse(text.value);
  } catch {
    return undefined;
  }
}
