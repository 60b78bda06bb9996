import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { OpenStudy } from "../../app/open-study.ts";
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
import { type Backup, backup, create, type Heads, withdrawal } from "../../core/study/index.ts";
import type { OpenedStudy } from "./assemble-study.ts";
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
import { namedOriginals } from "./named-originals.ts";
import { type CryptoDeps, nodeCrypto } from "./node-crypto.ts";
import { type Sql, startsInClear } from "./sealed-database.ts";
import { syncFolder, writeDurably } from "./write-durably.ts";

/** Why no backup was made, or none restored. */
export type BackupError =
  | ManifestError
  | { readonly type: "AlreadyThere" }
  | { readonly type: "FolderNotWritable" }
  | { readonly type: "VaultLocked" }
  /** Files that are missing or not as they were when the backup was made. */
  | { readonly type: "BackupDamaged"; readonly files: number };

/** Who makes a backup, and what it is called in the study: where it is kept, in words that may stand in the study. */
export interface BackupOrder {
  readonly author: string;
  readonly label: string;
  /** Told what is being copied. */
  readonly onStep?: (step: string) => void;
}

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
  const laid = layTarget(target);
  if (!laid.ok) return laid;
  const unfinished = laid.value;
  const id = newRecordId(deps.randomBytes);
  const madeAtMs = deps.clock();
  const sha256 = headsHash(deps, { study: open.study.heads(), vault: vault.store.heads() });
  const recorded = open.study.commit({
    act: "backup",
    author: order.author,
    changes: [create(backup, id, { at: madeAtMs, label: order.label, sha256 })],
  });
  if (!recorded.ok) throw new Error(`A backup could not be recorded: ${recorded.error.type}`);
  order.onStep?.("study");
  copyDatabase(open.study.database.sql, join(unfinished, folderNames.study));
  order.onStep?.("vault");
  copyDatabase(vault.store.database.sql, join(unfinished, folderNames.vault));
  copyDurably(join(open.folder, folderNames.header), join(unfinished, folderNames.header));
  const originals = namedOriginals(vault.store.database.sql)
    .map((each) => each.file)
    .filter((file) => existsSync(join(open.folder, folderNames.originals, file)));
  originals.forEach((file, at) => {
    order.onStep?.(`original ${at + 1} of ${originals.length}`);
    copyDurably(
      join(open.folder, folderNames.originals, file),
      join(unfinished, folderNames.originals, file),
    );
  });
  const paths = [
    folderNames.header,
    folderNames.study,
    folderNames.vault,
    ...originals.map((file) => `${folderNames.originals}/${file}`),
  ];
  const files = paths.map((path) => fileOf(unfinished, path));
  writeDurably(join(unfinished, manifestName), [
    encodeManifest({ study: open.study.studyId, backup: id, madeAtMs, files }),
  ]);
  renameSync(unfinished, target);
  syncFolder(dirname(target));
  return ok({ backup: id, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) });
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
  for (const { path } of manifest.value.files) copyDurably(join(from, path), join(laid.value, path));
  const damaged = manifest.value.files.filter((file) => !isAsListed(laid.value, file)).length;
  if (damaged > 0) {
    rmSync(laid.value, { recursive: true, force: true });
    return err({ type: "BackupDamaged", files: damaged });
  }
  renameSync(laid.value, target);
  syncFolder(dirname(target));
  return manifest;
}

/**
 * The backups that still hold a source: made after it came in and, where it was withdrawn, before that.
 *
 * It came in when the vault first heard of it, if the vault is open: a text that waits for its names step is in every
 * backup made meanwhile. The log says when, also of a source that is destroyed.
 */
export function listBackupsHolding(
  { study, vault }: Pick<OpenStudy, "study" | "vault">,
  source: RecordId,
): readonly Backup[] {
  const lines = [study, vault?.store].flatMap((store) => store?.log(Number.MAX_SAFE_INTEGER) ?? []);
  const touching = lines.filter((line) => line.touched.some((each) => each.id === source));
  const cameIn = Math.min(...touching.map((line) => line.atMs));
  const gone = Math.min(...study.where(withdrawal, "source", source).map((each) => each.at));
  return study.all(backup).filter((each) => each.at >= cameIn && each.at <= gone);
}

/** Say why no backup was made or restored, and what to do. */
export function backupErrorText(error: BackupError): string {
  switch (error.type) {
    case "AlreadyThere":
      return "There is something at the target already. A backup is never written over: choose another name.";
    case "FolderNotWritable":
      return "No folder can be made at the target. Choose a place that you may write to and that has room.";
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
function layTarget(target: string): Result<string, BackupError> {
  if (existsSync(target)) return err({ type: "AlreadyThere" });
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished`);
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(join(unfinished, folderNames.originals), { recursive: true, mode: 0o700 });
  } catch {
    return err({ type: "FolderNotWritable" });
  }
  return ok(unfinished);
}

// The one way to copy an encrypted database: the copy has the same key, and no page of it is ever in clear text.
function copyDatabase(sql: Sql, path: string): void {
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
