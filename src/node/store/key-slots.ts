import { randomBytes } from "node:crypto";
import { err, fromHex, newRecordId, ok, type RecordId, type Result, toHex } from "../../core/base/index.ts";
import { checkKdfCost, deriveKey, type KdfCostRefused, type KdfPolicy, stretchPassphrase } from "./kdf.ts";
import {
  type DatabaseName,
  isSealedBy,
  type KeyHeader,
  type KeySlot,
  type SlotKdf,
  sealHeader,
  slotContext,
} from "./key-header.ts";
import { parseRecoveryCode, type RecoveryCodeMistyped } from "./recovery-code.ts";
import { openSealedBytes, sealBytes } from "./sealed-bytes.ts";

/** The random 32-byte keys of the two databases, as far as they are open. */
export interface DataKeys {
  readonly study: Uint8Array;
  readonly vault?: Uint8Array;
}

/** What somebody opens a study with. */
export type Unlock =
  /** Opens the vault too where this passphrase does, unless it is to stay locked; else with the vault's own. */
  | { readonly passphrase: string; readonly vaultPassphrase?: string; readonly vault?: "leave-locked" }
  | { readonly recoveryCode: string };

/** Why nothing was opened. */
export type UnlockError =
  | { readonly type: "WrongPassphrase" }
  | { readonly type: "WrongVaultPassphrase" }
  | { readonly type: "WrongRecoveryCode" }
  | { readonly type: "HeaderDamaged" }
  | RecoveryCodeMistyped
  | KdfCostRefused;

/** Why a slot stays. */
export type SlotError = { readonly type: "SlotUnknown" } | { readonly type: "LastSlot" };

/** What making a slot needs. */
export interface SlotDeps {
  readonly kdf: KdfPolicy;
  readonly nowMs: () => number;
}

/** The keys, and the slots that opened them. */
export interface Unlocked {
  readonly keys: DataKeys;
  readonly slots: readonly RecordId[];
}

/** Draw the keys of a new study. */
export function newDataKeys(): Required<DataKeys> {
  return { study: new Uint8Array(randomBytes(32)), vault: new Uint8Array(randomBytes(32)) };
}

/** Wrap keys so that a passphrase opens them; whether it is strong enough was asked before. */
export function passphraseSlot(
  deps: SlotDeps,
  study: string,
  keys: Partial<DataKeys>,
  passphrase: string,
): KeySlot {
  const kdf: SlotKdf = { name: "argon2id", ...deps.kdf.cost, salt: toHex(randomBytes(16)) };
  const slot = { ...newSlot(deps), kind: "passphrase", kdf } as const;
  const stretched = stretchPassphrase(passphrase, saltOf(kdf), deps.kdf.cost);
  const wrapped = wrapKeys(study, slot, keys, stretched);
  stretched.fill(0);
  return { ...slot, wrapped };
}

/** Wrap keys so that a recovery code opens them. */
export function recoverySlot(deps: SlotDeps, study: string, keys: DataKeys, secret: Uint8Array): KeySlot {
  const kdf: SlotKdf = { name: "hkdf-sha256", salt: toHex(randomBytes(16)) };
  const slot = { ...newSlot(deps), kind: "recovery-code", kdf } as const;
  return {
    ...slot,
    wrapped: wrapKeys(study, slot, keys, deriveKey(secret, "grounds:recovery-code:1", saltOf(kdf))),
  };
}

/** Open what a passphrase or a recovery code opens. */
export function unlockKeys(
  policy: KdfPolicy,
  header: KeyHeader,
  unlock: Unlock,
): Result<Unlocked, UnlockError> {
  const opened =
    "recoveryCode" in unlock
      ? openByCode(header, unlock.recoveryCode)
      : openByPassphrases(policy, header, unlock);
  if (!opened.ok) return opened;
  return isSealedBy(opened.value.keys.study, header) ? opened : err({ type: "HeaderDamaged" });
}

/** Open the vault alone, beside a study that is open: with its own passphrase or with the one that opens both. */
export function unlockVaultKey(
  policy: KdfPolicy,
  header: KeyHeader,
  passphrase: string,
): Result<Uint8Array, UnlockError> {
  const tried = tryPassphrase(policy, header, passphrase, "vault");
  if (!tried.ok) return tried;
  const { study, vault } = tried.value?.keys ?? {};
  study?.fill(0);
  return vault === undefined ? err({ type: "WrongVaultPassphrase" }) : ok(vault);
}

/** Put a slot into a header. */
export function addSlot(header: KeyHeader, keys: DataKeys, slot: KeySlot): KeyHeader {
  return sealHeader(keys.study, header.study, [...header.slots, slot]);
}

/** Take slots out of a header; the last that opens a database stays. */
export function removeSlots(
  header: KeyHeader,
  keys: DataKeys,
  ids: readonly RecordId[],
): Result<KeyHeader, SlotError> {
  const kept = header.slots.filter((slot) => !ids.includes(slot.id));
  if (kept.length + ids.length !== header.slots.length) return err({ type: "SlotUnknown" });
  const opens = (database: DatabaseName): boolean =>
    kept.some((slot) => slot.wrapped[database] !== undefined);
  if (!opens("study") || !opens("vault")) return err({ type: "LastSlot" });
  return ok(sealHeader(keys.study, header.study, kept));
}

function openByCode(header: KeyHeader, code: string): Result<Unlocked, UnlockError> {
  const secret = parseRecoveryCode(code);
  if (!secret.ok) return secret;
  for (const slot of header.slots.filter((each) => each.kind === "recovery-code")) {
    const keys = unwrapKeys(
      header.study,
      slot,
      deriveKey(secret.value, "grounds:recovery-code:1", saltOf(slot.kdf)),
    );
    if (keys.study !== undefined) return ok({ keys: { ...keys, study: keys.study }, slots: [slot.id] });
  }
  return err({ type: "WrongRecoveryCode" });
}

function openByPassphrases(
  policy: KdfPolicy,
  header: KeyHeader,
  unlock: { readonly passphrase: string; readonly vaultPassphrase?: string; readonly vault?: "leave-locked" },
): Result<Unlocked, UnlockError> {
  const own = tryPassphrase(policy, header, unlock.passphrase, "study");
  if (!own.ok) return own;
  if (own.value?.keys.study === undefined) return err({ type: "WrongPassphrase" });
  const { study, vault } = own.value.keys;
  if (unlock.vault === "leave-locked") return ok({ keys: { study }, slots: [own.value.slot] });
  if (vault !== undefined || unlock.vaultPassphrase === undefined) {
    return ok({ keys: { study, ...(vault === undefined ? {} : { vault }) }, slots: [own.value.slot] });
  }
  const other = tryPassphrase(policy, header, unlock.vaultPassphrase, "vault");
  if (!other.ok) return other;
  if (other.value?.keys.vault === undefined) return err({ type: "WrongVaultPassphrase" });
  return ok({ keys: { study, vault: other.value.keys.vault }, slots: [own.value.slot, other.value.slot] });
}

/** Try every slot that wraps that database; the cost a slot states is checked before it is run. */
function tryPassphrase(
  policy: KdfPolicy,
  header: KeyHeader,
  passphrase: string,
  database: DatabaseName,
): Result<{ readonly slot: RecordId; readonly keys: Partial<DataKeys> } | undefined, KdfCostRefused> {
  for (const slot of header.slots) {
    if (slot.kdf.name !== "argon2id" || slot.wrapped[database] === undefined) continue;
    const cost = checkKdfCost(slot.kdf, policy.least);
    if (!cost.ok) return cost;
    const stretched = stretchPassphrase(passphrase, saltOf(slot.kdf), cost.value);
    const keys = unwrapKeys(header.study, slot, stretched);
    stretched.fill(0);
    if (keys[database] !== undefined) return ok({ slot: slot.id, keys });
  }
  return ok(undefined);
}

function newSlot(deps: SlotDeps): Pick<KeySlot, "id" | "createdAtMs"> {
  return { id: newRecordId((length) => new Uint8Array(randomBytes(length))), createdAtMs: deps.nowMs() };
}

function wrapKeys(
  study: string,
  slot: Omit<KeySlot, "wrapped">,
  keys: Partial<DataKeys>,
  wrappingKey: Uint8Array,
): KeySlot["wrapped"] {
  const wrap = (database: DatabaseName, key: Uint8Array): string =>
    toHex(sealBytes(wrappingKey, slotContext(study, slot, database), key));
  return {
    ...(keys.study === undefined ? {} : { study: wrap("study", keys.study) }),
    ...(keys.vault === undefined ? {} : { vault: wrap("vault", keys.vault) }),
  };
}

function unwrapKeys(study: string, slot: KeySlot, wrappingKey: Uint8Array): Partial<DataKeys> {
  const unwrap = (database: DatabaseName): Uint8Array | undefined => {
    const sealed = fromHex(slot.wrapped[database] ?? "");
    return sealed.ok
      ? openSealedBytes(wrappingKey, slotContext(study, slot, database), sealed.value)
      : undefined;
  };
  const [studyKey, vaultKey] = [unwrap("study"), unwrap("vault")];
  return {
    ...(studyKey === undefined ? {} : { study: studyKey }),
    ...(vaultKey === undefined ? {} : { vault: vaultKey }),
  };
}

function saltOf(kdf: SlotKdf): Uint8Array {
  const salt = fromHex(kdf.salt);
  if (!salt.ok) throw new Error("A slot that was decoded has a salt");
  return salt.value;
}
