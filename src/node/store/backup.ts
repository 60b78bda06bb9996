import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import Database from "better-sqlite3-multiple-ciphers";
import {
  assertNever,
  canonicalBytes,
  err,
  type Json,
  newRecordId,
  ok,
  type RecordId,
  type Result,
  toHex,
} from "../../core/base/index.ts";
import { backup, create, type Heads, remove } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
import { forgetBegun, noteBegun, sweepCutShort, unfinishedFolder } from "./backup-begun.ts";
import {
  type BackupFile,
  type BackupManifest,
  decodeManifest,
  encodeManifest,
  fileSha256,
  type ManifestError,
  manifestName,
} from "./backup-manifest.ts";
import { folderNames } from "./folder-header.ts";
import { makeFolder } from "./make-folder.ts";
import { namedOriginals } from "./named-originals.ts";
import { type CryptoDeps, nodeCrypto } from "./node-crypto.ts";
import { keepToOwner, type Sql, startsInClear } from "./sealed-database.ts";
import { syncFolder, writeDurably } from "./write-durably.ts";

/** Why no backup was made, or none restored. */
export type BackupError =
  | ManifestError
  | { readonly type: "AlreadyThere" }
  | { readonly type: "InsideStudy" }
  | { readonly type: "FolderNotWritable" }
  | { readonly type: "VaultLocked" }
  /** The place is full, or went away, or its path is too long. */
  | { readonly type: "CopyFailed" }
  /** Files that are missing or not as they were when the backup was made. */
  | { readonly type: "BackupDamaged"; readonly files: number };

/** What a backup is called in the study: where it is kept, in words that may stand in the study. */
export interface BackupOrder {
  readonly label: string;
  /** Told what is being copied. */
  readonly onStep?: (step: string) => void;
}

// Under an author of its own: an undo takes back a member's latest work, and not that there is a copy.
const author = "backup";

/** A backup that was made. */
export interface BackupMade {
  readonly backup: RecordId;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Make an encrypted copy of a study in a folder that is not there yet; the study stays open.
 *
 * The study records the backup before it is copied, so that the copy knows of itself. The record's hash is that of the
 * heads which the copy holds beside the record.
 */
export function backupStudy(
  open: OpenedStudy,
  toFolder: string,
  order: BackupOrder,
  deps: CryptoDeps = nodeCrypto,
): Result<BackupMade, BackupError> {
  const { vault } = open;
  if (vault === undefined) return err({ type: "VaultLocked" });
  const target = resolve(toFolder);
  // It would be copied along with the study, and outlive a withdrawal in the very folder that is kept.
  if (`${target}${sep}`.startsWith(`${resolve(open.folder)}${sep}`)) return err({ type: "InsideStudy" });
  const swept = sweepingCutShort(open, target);
  if (!swept.ok) return swept;
  const id = newRecordId(deps.randomBytes);
  const laid = layTarget(target, id);
  if (!laid.ok) return laid;
  const unfinished = laid.value;
  const madeAtMs = deps.clock();
  const sha256 = headsHash(deps, { study: open.study.heads(), vault: vault.store.heads() });
  const recorded = open.study.commit({
    act: "backup",
    author,
    changes: [create(backup, id, { at: madeAtMs, label: order.label, sha256 })],
  });
  if (!recorded.ok) throw new Error(`A backup could not be recorded: ${recorded.error.type}`);
  const copied = copying(unfinished, () => {
    const files = copyFiles(
      open.folder,
      unfinished,
      open.study.database.sql,
      vault.store.database.sql,
      order,
    );
    writeDurably(join(unfinished, manifestName), [
      encodeManifest({ study: open.study.studyId, backup: id, madeAtMs, files }),
    ]);
    forgetBegun(unfinished);
    renameSync(unfinished, target);
    syncFolder(dirname(target));
    return ok(files);
  });
  if (!copied.ok) {
    // It is no copy that could still hold what is destroyed later.
    open.study.commit({ act: "backup-failed", author, changes: [remove(backup, id)] });
    return copied;
  }
  const bytes = copied.value.reduce((sum, file) => sum + file.bytes, 0);
  return ok({ backup: id, files: copied.value.length, bytes });
}

/** What an earlier backup left when it was killed holds what may be destroyed here later; and it is no copy to be listed. */
function sweepingCutShort(open: OpenedStudy, target: string): Result<true, BackupError> {
  try {
    const gone = sweepCutShort(target, (id) => open.study.get(backup, id) !== undefined);
    if (gone.length > 0)
      open.study.commit({ act: "backup-failed", author, changes: gone.map((id) => remove(backup, id)) });
    return ok(true);
  } catch {
    return err({ type: "FolderNotWritable" });
  }
}

function copyFiles(
  folder: string,
  target: string,
  study: Sql,
  vault: Sql,
  { onStep }: BackupOrder,
): readonly BackupFile[] {
  onStep?.("study");
  copyDatabase(study, join(target, folderNames.study));
  onStep?.("vault");
  copyDatabase(vault, join(target, folderNames.vault));
  copyDurably(join(folder, folderNames.header), join(target, folderNames.header));
  const originals = namedOriginals(vault)
    .map(({ file }) => `${folderNames.originals}/${file}`)
    .filter((path) => existsSync(join(folder, path)));
  originals.forEach((path, at) => {
    onStep?.(`original ${at + 1} of ${originals.length}`);
    copyDurably(join(folder, path), join(target, path));
  });
  const paths = [folderNames.header, folderNames.study, folderNames.vault, ...originals];
  return paths.map((path) => fileOf(target, path));
}

/** Copy into an unfinished folder, which is taken away again where that fails. */
function copying<T>(unfinished: string, copy: () => Result<T, BackupError>): Result<T, BackupError> {
  try {
    const done = copy();
    if (!done.ok) rmSync(unfinished, { recursive: true, force: true });
    return done;
  } catch (fault) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!isOfPlace(fault)) throw fault;
    return err({ type: "CopyFailed" });
  }
}

// What is wrong with the study itself is not the place's fault: `verify` tells that.
function isOfPlace(fault: unknown): boolean {
  if (fault instanceof Database.SqliteError)
    return /^SQLITE_(FULL|CANTOPEN|READONLY|IOERR_(WRITE|FSYNC|TRUNCATE))/.test(fault.code);
  return fault instanceof Error && "syscall" in fault;
}

/** Read what a backup says it holds and check that each file is as it was; says how much there is. */
export function checkBackup(from: string): Result<BackupManifest, BackupError> {
  const path = join(from, manifestName);
  if (!existsSync(path)) return err({ type: "NotABackup" });
  const manifest = decodeManifest(readFileSync(path));
  if (!manifest.ok) return manifest;
  const damaged = manifest.value.files.filter((file) => !isAsListed(from, file)).length;
  return damaged === 0 ? manifest : err({ type: "BackupDamaged", files: damaged });
}

/** Restore a backup into a folder that is not there yet; opening it finds it new here and starts a new device chain. */
export function restoreBackup(from: string, toFolder: string): Result<BackupManifest, BackupError> {
  const manifest = checkBackup(from);
  if (!manifest.ok) return manifest;
  const target = resolve(toFolder);
  const laid = layTarget(target);
  if (!laid.ok) return laid;
  return copying(laid.value, () => {
    for (const { path } of manifest.value.files) copyDurably(join(from, path), join(laid.value, path));
    const damaged = manifest.value.files.filter((file) => !isAsListed(laid.value, file)).length;
    if (damaged > 0) return err({ type: "BackupDamaged", files: damaged });
    renameSync(laid.value, target);
    syncFolder(dirname(target));
    return manifest;
  });
}

/** Say why no backup was made or restored, and what to do. */
export function backupErrorText(error: BackupError): string {
  switch (error.type) {
    case "AlreadyThere":
      return "There is something at the target already. A backup is never written over: choose another name.";
    case "InsideStudy":
      return "A backup inside the study would be lost with it. Choose a place outside, best on another disk.";
    case "FolderNotWritable":
      return "No folder can be made at the target. Choose a place that you may write to and that has room.";
    case "CopyFailed":
      return "The copy could not be written: the place is full, was taken away, or its path is too long. Free some room or choose another place.";
    case "VaultLocked":
      return "The vault is locked, so a backup would lack the names and the originals. Open the study with its vault.";
    case "NotABackup":
      return `This folder is not a whole backup: its ${manifestName} is missing or lists something else.`;
    case "BackupNewer":
      return "This backup was made by a newer version of the program. Update the program.";
    case "BackupDamaged":
      return `${error.files} ${error.files === 1 ? "file" : "files"} of this backup are missing or not as they were made. Use another backup.`;
    default:
      return assertNever(error);
  }
}

/** Make the folder under a name of its own; it gets the target's name when all of it is there. */
function layTarget(target: string, backup?: RecordId): Result<string, BackupError> {
  if (existsSync(target)) return err({ type: "AlreadyThere" });
  const unfinished = unfinishedFolder(target);
  try {
    rmSync(unfinished, { recursive: true, force: true });
    makeFolder(join(unfinished, folderNames.originals), 0o700);
    if (backup !== undefined) noteBegun(unfinished, backup);
  } catch {
    return err({ type: "FolderNotWritable" });
  }
  return ok(unfinished);
}

// The one way to copy an encrypted database: the copy has the same key, and no page of it is ever in clear text. The files
// of the open study are never opened beside SQLite, here or elsewhere, or their locks would be gone: only the copy is, which
// SQLite has let go of.
function copyDatabase(sql: Sql, path: string): void {
  keepToOwner(path);
  sql.prepare<[string]>("VACUUM INTO ?").run(path);
  if (startsInClear(path)) {
    rmSync(path);
    throw new Error("The copy of a database was not encrypted");
  }
  syncFile(path);
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to);
  syncFile(to);
}

function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function fileOf(folder: string, path: string): BackupFile {
  return { path, bytes: statSync(join(folder, path)).size, sha256: fileSha256(join(folder, path)) };
}

function isAsListed(folder: string, { path, bytes, sha256 }: BackupFile): boolean {
  const whole = join(folder, path);
  return existsSync(whole) && statSync(whole).size === bytes && fileSha256(whole) === sha256;
}

function headsHash({ sha256 }: CryptoDeps, heads: { readonly study: Heads; readonly vault: Heads }): string {
  const json = (of: Heads): Json =>
    Object.fromEntries(Object.entries(of).map(([device, { seq, hash }]) => [device, { seq, hash }]));
  return toHex(sha256(canonicalBytes({ study: json(heads.study), vault: json(heads.vault) })));
}
