import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import type { FolderDeps } from "./assemble-study.ts";
import { type NotAStudy, readHeader, writeHeader } from "./folder-header.ts";
import type { DatabaseName, HeaderError, KeyHeader, KeySlot } from "./key-header.ts";
import {
  addSlot,
  type DataKeys,
  passphraseSlot,
  recoverySlot,
  removeSlots,
  type SlotDeps,
  type SlotError,
  type Unlock,
  type UnlockError,
  type Unlocked,
  unlockKeys,
} from "./key-slots.ts";
import { checkPassphrase, type PassphraseWeak } from "./passphrase.ts";
import { newRecoveryCode, parseRecoveryCode } from "./recovery-code.ts";

/** Why the ways to open a study stay as they are. */
export type KeysError =
  | NotAStudy
  | HeaderError
  | UnlockError
  | SlotError
  | PassphraseWeak
  /** What was given does not open the database that the new passphrase is to open. */
  | { readonly type: "VaultStaysLocked" }
  /** Another program changed the ways to open the study in the same moment. */
  | { readonly type: "KeysChangedMeanwhile" };

/** What changing the ways to open a study needs. */
export type KeysDeps = Pick<FolderDeps, "kdf" | "crypto">;

/** One way to open a study, without anything secret. */
export interface WayToOpen {
  readonly slot: RecordId;
  readonly kind: KeySlot["kind"];
  readonly opens: readonly DatabaseName[];
  readonly createdAtMs: number;
}

/** List the ways to open a study; no passphrase is needed. */
export function listWaysToOpen(folder: string): Result<readonly WayToOpen[], NotAStudy | HeaderError> {
  const header = readHeader(folder);
  return header.ok ? ok(header.value.slots.map(wayOf)) : header;
}

/**
 * Replace a passphrase by another that opens the same; given a recovery code, add one that opens both databases.
 *
 * No page is written anew, and the databases may be open. A copy of the folder made before still opens with the old one.
 */
export function changePassphrase(
  folder: string,
  unlock: Unlock,
  passphrase: string,
  deps: KeysDeps,
): Result<void, KeysError> {
  const strong = checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  return changeHeader(folder, unlock, deps, (header, { keys, slots }) => {
    const replaced = "recoveryCode" in unlock ? [] : slots;
    const added = addSlot(header, keys, passphraseSlot(slotDeps(deps), header.study, keys, passphrase));
    return replaced.length === 0 ? ok(added) : removeSlots(added, keys, replaced);
  });
}

/** Add a passphrase that opens the study, the vault, or both, beside the others: a coder's opens the study alone. */
export function addPassphrase(
  folder: string,
  unlock: Unlock,
  passphrase: string,
  opens: readonly DatabaseName[],
  deps: KeysDeps,
): Result<void, KeysError> {
  const strong = checkPassphrase(passphrase);
  if (!strong.ok) return strong;
  return changeHeader(folder, unlock, deps, (header, { keys }) => {
    const { study, vault } = keys;
    if (opens.includes("vault") && vault === undefined) return err({ type: "VaultStaysLocked" });
    const wrapped: Partial<DataKeys> = {
      ...(opens.includes("study") ? { study } : {}),
      ...(opens.includes("vault") && vault !== undefined ? { vault } : {}),
    };
    return ok(addSlot(header, keys, passphraseSlot(slotDeps(deps), header.study, wrapped, passphrase)));
  });
}

/** Take a way to open the study away; the last one of each database stays. */
export function removeWayToOpen(
  folder: string,
  unlock: Unlock,
  slot: RecordId,
  deps: KeysDeps,
): Result<void, KeysError> {
  return changeHeader(folder, unlock, deps, (header, { keys }) => removeSlots(header, keys, [slot]));
}

/** Make a new recovery code and end the old one; the vault must be open, so that the code opens both. */
export function replaceRecoveryCode(
  folder: string,
  unlock: Unlock,
  deps: KeysDeps,
): Result<string, KeysError> {
  const code = newRecoveryCode();
  const secret = parseRecoveryCode(code);
  if (!secret.ok) throw new Error("A new recovery code reads back");
  const changed = changeHeader(folder, unlock, deps, (header, { keys }) => {
    if (keys.vault === undefined) return err({ type: "VaultStaysLocked" });
    const old = header.slots.filter((each) => each.kind === "recovery-code").map((each) => each.id);
    const added = addSlot(header, keys, recoverySlot(slotDeps(deps), header.study, keys, secret.value));
    return old.length === 0 ? ok(added) : removeSlots(added, keys, old);
  });
  return changed.ok ? ok(code) : changed;
}

/** The drill: whether a recovery code as it was written down would open the study, without opening it. */
export function checkRecoveryCode(
  folder: string,
  recoveryCode: string,
  deps: KeysDeps,
): Result<{ readonly opens: readonly DatabaseName[] }, NotAStudy | HeaderError | UnlockError> {
  const header = readHeader(folder);
  if (!header.ok) return header;
  const unlocked = unlockKeys(deps.kdf, header.value, { recoveryCode });
  if (!unlocked.ok) return unlocked;
  const { keys } = unlocked.value;
  forget(keys);
  return ok({ opens: keys.vault === undefined ? ["study"] : ["study", "vault"] });
}

function changeHeader(
  folder: string,
  unlock: Unlock,
  deps: KeysDeps,
  change: (header: KeyHeader, unlocked: Unlocked) => Result<KeyHeader, KeysError>,
): Result<void, KeysError> {
  const header = readHeader(folder);
  if (!header.ok) return header;
  const unlocked = unlockKeys(deps.kdf, header.value, unlock);
  if (!unlocked.ok) return unlocked;
  const changed = change(header.value, unlocked.value);
  forget(unlocked.value.keys);
  if (!changed.ok) return changed;
  // The derivation takes seconds; what somebody else wrote meanwhile must not be written over.
  const now = readHeader(folder);
  if (!now.ok) return now;
  if (JSON.stringify(now.value) !== JSON.stringify(header.value))
    return err({ type: "KeysChangedMeanwhile" });
  writeHeader(folder, changed.value);
  return ok(undefined);
}

function wayOf({ id, kind, wrapped, createdAtMs }: KeySlot): WayToOpen {
  const opens = (["study", "vault"] as const).filter((database) => wrapped[database] !== undefined);
  return { slot: id, kind, opens, createdAtMs };
}

function slotDeps(deps: KeysDeps): SlotDeps {
  return { kdf: deps.kdf, nowMs: deps.crypto.clock };
}

function forget(keys: DataKeys): void {
  keys.study.fill(0);
  keys.vault?.fill(0);
}
