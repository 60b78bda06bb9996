import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  canonicalBytes,
  err,
  fromHex,
  fromUtf8,
  isRecordId,
  type Json,
  ok,
  type RecordId,
  type Result,
  toHex,
  utf8,
} from "../../core/base/index.ts";
import { isList, isObject } from "../../core/study/index.ts";
import { deriveKey, type KdfCost } from "./kdf.ts";

/** The version of the header below; a reader refuses a later one. */
const headerVersion = 1;

/** One of the two databases of a study folder. */
export type DatabaseName = "study" | "vault";

/** How the secret that opens a slot becomes a key: a passphrase is stretched, a recovery code is random already. */
export type SlotKdf =
  | ({ readonly name: "argon2id"; readonly salt: string } & KdfCost)
  | { readonly name: "hkdf-sha256"; readonly salt: string };

/** The data keys as one passphrase or recovery code opens them; each wrapped apart, in hexadecimal. */
export interface KeySlot {
  readonly id: RecordId;
  readonly kind: "passphrase" | "recovery-code";
  readonly createdAtMs: number;
  readonly kdf: SlotKdf;
  readonly wrapped: { readonly study?: string; readonly vault?: string };
}

/** What `keys.json` holds: nothing that says anything without a passphrase or recovery code. */
export interface KeyHeader {
  readonly study: string;
  readonly slots: readonly KeySlot[];
  /** HMAC-SHA-256 over the rest, under a key derived from the study's. */
  readonly mac: string;
}

/** Why the bytes of `keys.json` are not a header. */
export type HeaderError =
  | { readonly type: "HeaderDamaged" }
  | { readonly type: "HeaderNewer"; readonly version: number };

/** Write a header in its one form, with a checksum that tells damage from a wrong passphrase. */
export function encodeHeader(header: KeyHeader): Uint8Array<ArrayBuffer> {
  const content = { ...bodyOf(header), mac: header.mac };
  return utf8(`${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`);
}

/** Read a header; whatever is not exactly what `encodeHeader` writes is refused. */
export function decodeHeader(bytes: Uint8Array): Result<KeyHeader, HeaderError> {
  const json = parseJson(bytes);
  if (!isObject(json) || json.format !== "grounds-keys") return err({ type: "HeaderDamaged" });
  const { version, study, slots, mac } = json;
  if (typeof version === "number" && version > headerVersion) return err({ type: "HeaderNewer", version });
  if (typeof study !== "string" || !isHex(mac, 32) || !isList(slots) || !slots.every(isSlot)) {
    return err({ type: "HeaderDamaged" });
  }
  const header: KeyHeader = { study, slots, mac };
  return Buffer.from(encodeHeader(header)).equals(bytes) ? ok(header) : err({ type: "HeaderDamaged" });
}

/** Sign a header's study and slots with the study's key. */
export function sealHeader(studyKey: Uint8Array, study: string, slots: readonly KeySlot[]): KeyHeader {
  return { study, slots, mac: toHex(macOf(studyKey, study, slots)) };
}

/** Tell whether a header is as somebody who held the study's key wrote it. */
export function isSealedBy(studyKey: Uint8Array, header: KeyHeader): boolean {
  const stated = fromHex(header.mac);
  return stated.ok && timingSafeEqual(stated.value, macOf(studyKey, header.study, header.slots));
}

/** What a wrapped key is bound to: another slot, study, cost or database does not open it. */
export function slotContext(
  study: string,
  slot: Omit<KeySlot, "wrapped">,
  database: DatabaseName,
): Uint8Array<ArrayBuffer> {
  const { id, kind, createdAtMs, kdf } = slot;
  const context: Json = {
    format: "grounds-slot",
    version: headerVersion,
    study,
    database,
    id,
    kind,
    createdAtMs,
    kdf: kdfJson(kdf),
  };
  return canonicalBytes(context);
}

function macOf(studyKey: Uint8Array, study: string, slots: readonly KeySlot[]): Buffer {
  return createHmac("sha256", deriveKey(studyKey, "grounds:header-mac:1"))
    .update(canonicalBytes(bodyOf({ study, slots })))
    .digest();
}

function checksumOf(content: Json): string {
  return createHash("sha256").update(canonicalBytes(content)).digest("hex");
}

// Built member by member, so that a stray property is neither written nor signed.
function bodyOf({ study, slots }: Pick<KeyHeader, "study" | "slots">): { readonly [key: string]: Json } {
  return {
    format: "grounds-keys",
    version: headerVersion,
    study,
    slots: slots.map(({ id, kind, createdAtMs, kdf, wrapped }) => ({
      id,
      kind,
      createdAtMs,
      kdf: kdfJson(kdf),
      wrapped: {
        ...(wrapped.study === undefined ? {} : { study: wrapped.study }),
        ...(wrapped.vault === undefined ? {} : { vault: wrapped.vault }),
      },
    })),
  };
}

function kdfJson(kdf: SlotKdf): Json {
  if (kdf.name === "hkdf-sha256") return { name: kdf.name, salt: kdf.salt };
  const { name, memoryKiB, passes, lanes, salt } = kdf;
  return { name, memoryKiB, passes, lanes, salt };
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

function isSlot(slot: Json): slot is Json & KeySlot {
  if (!isObject(slot) || !isObject(slot.kdf) || !isObject(slot.wrapped)) return false;
  const { kdf, wrapped } = slot;
  const wraps = Object.values(wrapped);
  return (
    isRecordId(slot.id) &&
    (slot.kind === "passphrase"
      ? kdf.name === "argon2id" && isCost(kdf)
      : slot.kind === "recovery-code" && kdf.name === "hkdf-sha256") &&
    isCount(slot.createdAtMs) &&
    isHex(kdf.salt, 16) &&
    wraps.length > 0 &&
    wraps.every((each) => isHex(each, 72))
  );
}

function isCost(kdf: { readonly [key: string]: Json }): boolean {
  return isCount(kdf.memoryKiB) && isCount(kdf.passes) && isCount(kdf.lanes);
}

function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isHex(value: Json | undefined, length: number): value is string {
  return typeof value === "string" && value.length === 2 * length && fromHex(value).ok;
}
