import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { assertNever, err, newRecordId, ok, type Result } from "../../core/base/index.ts";
import type { AssembleError } from "./assemble-error.ts";
import { assembleStudy, type FolderDeps, type OpenedStudy } from "./assemble-study.ts";
import { unfinishedFolder } from "./backup-begun.ts";
import { manifestName } from "./backup-manifest.ts";
import { folderNames, type NotAStudy, readHeader, writeHeader } from "./folder-header.ts";
import { type HeaderError, sealHeader } from "./key-header.ts";
import {
  type DataKeys,
  newDataKeys,
  passphraseSlot,
  recoverySlot,
  type SlotDeps,
  type Unlock,
  type UnlockError,
  unlockKeys,
  unlockVaultKey,
} from "./key-slots.ts";
import { makeFolder } from "./make-folder.ts";
import { checkPassphrase, type PassphraseWeak } from "./passphrase.ts";
import { newRecoveryCode, parseRecoveryCode } from "./recovery-code.ts";
import { openSealed } from "./sealed-database.ts";
import { syncFolder } from "./write-durably.ts";

/** Why a study does not open. */
export type OpenError =
  | { readonly type: "IsABackup" }
  | NotAStudy
  | HeaderError
  | UnlockError
  | AssembleError;

/** Why a study is not made. */
export type CreateError = PassphraseWeak | { readonly type: "AlreadyThere" } | AssembleError;

/** The passphrases of a new study; without one of its own the vault opens with the study's. */
export interface NewSecrets {
  readonly passphrase: string;
  readonly vaultPassphrase?: string;
}

/** A study that was just made. */
export interface CreatedStudy {
  readonly open: OpenedStudy;
  /** To be printed and kept apart from the computer: shown once, stored nowhere. */
  readonly recoveryCode: string;
}

/** Make a new study in a folder that is not there yet, and open it. */
export function createStudyFolder(
  path: string,
  secrets: NewSecrets,
  deps: FolderDeps,
): Result<CreatedStudy, CreateError> {
  for (const passphrase of [secrets.passphrase, secrets.vaultPassphrase ?? secrets.passphrase]) {
    const strong = checkPassphrase(passphrase);
    if (!strong.ok) return strong;
  }
  const folder = resolve(path);
  if (existsSync(folder)) return err({ type: "AlreadyThere" });
  const study = newRecordId(deps.crypto.randomBytes);
  const keys = newDataKeys();
  const recoveryCode = newRecoveryCode();
  const laid = layFolder(folder, study, keys, secrets, recoveryCode, {
    kdf: deps.kdf,
    nowMs: deps.crypto.clock,
  });
  if (!laid.ok) return laid;
  const open = assembleWith(realpathSync(folder), study, keys, deps);
  if (!open.ok) {
    // Nobody has seen its recovery code, so the folder that was just made is taken away again.
    rmSync(folder, { recursive: true, force: true });
    return open;
  }
  // A study that was made here is not new here.
  return ok({ open: { ...open.value, notices: [] }, recoveryCode });
}

/** Open a study with a passphrase or its recovery code. */
export function openStudyFolder(
  path: string,
  unlock: Unlock,
  deps: FolderDeps,
): Result<OpenedStudy, OpenError> {
  // Worked in, a backup would no longer be what it lists.
  if (existsSync(join(path, manifestName))) return err({ type: "IsABackup" });
  const header = readHeader(path);
  if (!header.ok) return header;
  const unlocked = unlockKeys(deps.kdf, header.value, unlock);
  if (!unlocked.ok) return unlocked;
  return assembleWith(realpathSync(path), header.value.study, unlocked.value.keys, deps);
}

/** Open the vault of a study that is open without it; go on with what comes back, and where it is refused with the study as it is. */
export function openVaultOf(open: OpenedStudy, passphrase: string): Result<OpenedStudy, OpenError> {
  const header = readHeader(open.folder);
  if (!header.ok) return header;
  const key = unlockVaultKey(open.kdf, header.value, passphrase);
  if (!key.ok) return key;
  try {
    return open.withVault(key.value);
  } finally {
    key.value.fill(0);
  }
}

/** Say why a study did not open, and what to do. */
export function openErrorText(error: OpenError): string {
  switch (error.type) {
    case "NotAStudy":
      return "This folder holds no study: it has no keys.json. Give the folder whose name ends in .grounds.";
    case "IsABackup":
      return "This folder is a backup. Restore it into a study of its own and open that.";
    case "HeaderDamaged":
      return "The study's keys.json is damaged or was changed. Put back keys.json from a backup of the same study; nothing else is lost.";
    case "HeaderNewer":
    case "DatabaseNewer":
      return "This study was written by a newer version of the program. Update the program; the study was not changed.";
    case "WrongPassphrase":
      return "This passphrase does not open the study. Look for capitals and the keyboard's language, or use the recovery code.";
    case "WrongVaultPassphrase":
      return "The passphrase opens the study, but the second one does not open its vault.";
    case "WrongRecoveryCode":
      return "This is a recovery code, but not one of this study.";
    case "RecoveryCodeMistyped":
      return "The recovery code is mistyped: it has nine groups of three signs, and its last sign does not fit the rest.";
    case "KdfCostRefused":
      return "The study's keys.json asks for a key derivation that this program does not run. It was made by another program or was changed.";
    case "BusyElsewhere":
      return "This study is open in another window or program. Close it there and try again.";
    case "FolderNotWritable":
      return "The study's folder cannot be written to. Copy it to a place that you may write to and that has room.";
    case "NoRoom":
      return "There is no room left where the study lies. Nothing that was confirmed is lost; make room and open it again.";
    case "StateFolderNotWritable":
      return "The place where this machine notes what it saw of studies cannot be used. Make ~/.local/state writable, or set XDG_STATE_HOME to a folder of yours.";
    case "DatabaseMissing":
      return `The file ${folderNames[error.database]} is missing from the study's folder. Restore a backup.`;
    case "DatabaseDamaged":
      return `The file ${folderNames[error.database]} is damaged: part of it does not match its authentication tags. Restore a backup, and keep the damaged folder.`;
    case "DatabaseForeign":
      return `The file ${folderNames[error.database]} belongs to another study. Somebody exchanged it; restore a backup.`;
    case "NotEncrypted":
      return `The file ${folderNames[error.database]} is readable without a key, so this program does not work on it.`;
    default:
      return assertNever(error);
  }
}

/** Say why a study was not made, and what to do. */
export function createErrorText(error: CreateError): string {
  switch (error.type) {
    case "AlreadyThere":
      return "There is something at this path already. Choose another name for the study.";
    case "FolderNotWritable":
      return "No folder can be made here. Choose a place that you may write to and that has room.";
    case "PassphraseWeak":
      return `This passphrase could be guessed: about ${error.bits} bits. Take six or more words that do not belong together.`;
    default:
      return openErrorText(error);
  }
}

function assembleWith(
  folder: string,
  study: string,
  keys: DataKeys,
  deps: FolderDeps,
): Result<OpenedStudy, AssembleError> {
  try {
    return assembleStudy(folder, study, keys, deps);
  } finally {
    // The databases and notes hold what they need; no copy of the keys stays behind.
    keys.study.fill(0);
    keys.vault?.fill(0);
  }
}

/** Lay the folder under another name and rename it, so that a crash leaves no half-made study under its own. */
function layFolder(
  folder: string,
  study: string,
  keys: Required<DataKeys>,
  secrets: NewSecrets,
  recoveryCode: string,
  deps: SlotDeps,
): Result<void, CreateError> {
  const unfinished = unfinishedFolder(folder);
  try {
    rmSync(unfinished, { recursive: true, force: true });
    makeFolder(join(unfinished, folderNames.originals), 0o700);
    accessSync(unfinished, constants.W_OK);
  } catch {
    return err({ type: "FolderNotWritable" });
  }
  for (const name of ["study", "vault"] as const) {
    const made = openSealed(join(unfinished, folderNames[name]), keys[name], { create: true });
    if (!made.ok)
      return err({
        type: made.error.type === "NotEncrypted" ? "NotEncrypted" : "DatabaseDamaged",
        database: name,
      });
    made.value.close();
  }
  writeHeader(
    unfinished,
    sealHeader(keys.study, study, firstSlots(study, keys, secrets, recoveryCode, deps)),
  );
  renameSync(unfinished, folder);
  syncFolder(dirname(folder));
  return ok(undefined);
}

function firstSlots(
  study: string,
  keys: Required<DataKeys>,
  secrets: NewSecrets,
  recoveryCode: string,
  deps: SlotDeps,
) {
  const secret = parseRecoveryCode(recoveryCode);
  if (!secret.ok) throw new Error("A new recovery code reads back");
  const { passphrase, vaultPassphrase } = secrets;
  const slots =
    vaultPassphrase === undefined
      ? [passphraseSlot(deps, study, keys, passphrase)]
      : [
          passphraseSlot(deps, study, { study: keys.study }, passphrase),
          passphraseSlot(deps, study, { vault: keys.vault }, vaultPassphrase),
        ];
  return [...slots, recoverySlot(deps, study, keys, secret.value)];
}
