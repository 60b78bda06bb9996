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
  type Sha256,
  toHex,
} from "../../base/index.ts";
import { isList, isObject } from "../fields.ts";

/** The version of the encoding below; frozen. A reader refuses any other. */
export const batchFormat = 1;

/** The id of a device: the first 16 bytes of the SHA-256 of its public key, in hexadecimal. */
export type DeviceId = string;

/** A 32-byte SHA-256 in hexadecimal. */
export type Hash = string;

/** A hybrid clock: milliseconds since 1970, and a counter for what happens within or behind one millisecond. */
export type HybridClock = readonly [milliseconds: number, counter: number];

/** The newest batch of one device's chain. */
export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

/** The newest batch of every chain, by device. */
export type Heads = Readonly<Record<DeviceId, Head>>;

/** What an entry does to a record. */
export const entryKinds = ["create", "set", "remove", "restore", "destroy"] as const;

/**
 * One step of an action. It holds no value: the value lies beside the log under its commitment.
 *
 * `create` commits to the fields that bear no text, together; each text-bearing field follows as a `set`.
 * `destroy` names one value (`commitment`), all values a field ever had (`field`), or all of the record (neither).
 */
export interface Entry {
  readonly kind: (typeof entryKinds)[number];
  readonly table: string;
  readonly record: RecordId;
  readonly field?: string;
  readonly commitment?: Hash;
}

/** Why a batch was made: a deed, or the undoing or redoing of an earlier action. */
export type Cause = "do" | "undo" | "redo";

/** One action of one author on one device: the unit that is signed, stored, merged and undone. */
export interface Batch {
  readonly format: typeof batchFormat;
  readonly study: string;
  readonly device: DeviceId;
  /** 1 for the first batch of the device, then one more each time. */
  readonly seq: number;
  /** The hash of the device's batch before; absent for the first. */
  readonly prev?: Hash;
  /** The device's public key in hexadecimal, in the first batch alone. */
  readonly publicKey?: string;
  /** The heads of the other chains that this device had folded when it acted. */
  readonly seen: Heads;
  readonly action: RecordId;
  /** The name of the use case, such as "code-passage"; never words of a study. */
  readonly act: string;
  readonly cause: Cause;
  /** The action undone or redone. */
  readonly of?: RecordId;
  /** The member who acted. */
  readonly author: string;
  readonly clock: HybridClock;
  readonly entries: readonly Entry[];
}

/** A batch as it is stored and sent: the bytes that were signed, and the signature. */
export interface SignedBatch {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** Why bytes are not a batch. */
export type BatchError =
  | { readonly type: "BatchNotReadable" }
  | { readonly type: "BatchNotCanonical" }
  | { readonly type: "BatchFormatUnknown"; readonly format: number };

/** Encode a batch in its one form. */
export function encodeBatch(batch: Batch): Uint8Array<ArrayBuffer> {
  return canonicalBytes(batchJson(batch));
}

/** Read a batch; whatever is not exactly what `encodeBatch` writes is refused. */
export function decodeBatch(bytes: Uint8Array): Result<Batch, BatchError> {
  const json = parseJson(bytes);
  if (!isObject(json)) return err({ type: "BatchNotReadable" });
  if (typeof json.format === "number" && json.format !== batchFormat) {
    return err({ type: "BatchFormatUnknown", format: json.format });
  }
  if (!isBatch(json)) return err({ type: "BatchNotReadable" });
  const again = encodeBatch(json);
  if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) {
    return err({ type: "BatchNotCanonical" });
  }
  return ok(json);
}

/** The hash that the next batch of the device names as `prev`. */
export function batchHash(sha256: Sha256, bytes: Uint8Array): Hash {
  return toHex(sha256(bytes));
}

/** The id that belongs to a public key. */
export function deviceIdOf(sha256: Sha256, publicKey: Uint8Array): DeviceId {
  return toHex(sha256(publicKey).subarray(0, 16));
}

function batchJson(batch: Batch): Json {
  // Built member by member so that a stray property can never slip into what is signed.
  const { format, study, device, seq, prev, publicKey, seen, action, act, cause, of, author, clock } = batch;
  // In the order of the canonical form, which then has nothing to sort: there may be tens of thousands.
  const entries = batch.entries.map(({ kind, table, record, field, commitment }) => ({
    ...(commitment === undefined ? {} : { commitment }),
    ...(field === undefined ? {} : { field }),
    kind,
    record,
    table,
  }));
  const heads = Object.fromEntries(
    Object.entries(seen).map(([id, head]) => [id, { seq: head.seq, hash: head.hash }]),
  );
  return withoutAbsent({
    format,
    study,
    device,
    seq,
    prev,
    publicKey,
    seen: heads,
    action,
    act,
    cause,
    of,
    author,
    clock: [clock[0], clock[1]],
    entries,
  });
}

function withoutAbsent(members: { readonly [key: string]: Json | undefined }): {
  readonly [key: string]: Json;
} {
  return Object.fromEntries(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
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

function isBatch(json: { readonly [key: string]: Json }): json is { readonly [key: string]: Json } & Batch {
  const { seq, prev, publicKey, seen, clock, entries, of } = json;
  return (
    typeof json.study === "string" &&
    isHex(json.device, 16) &&
    isCount(seq) &&
    seq >= 1 &&
    (seq === 1 ? prev === undefined && isHex(publicKey, 32) : isHex(prev, 32) && publicKey === undefined) &&
    isObject(seen) &&
    Object.entries(seen).every(
      ([id, head]) => isHex(id, 16) && isObject(head) && isCount(head.seq) && isHex(head.hash, 32),
    ) &&
    isRecordId(json.action) &&
    typeof json.act === "string" &&
    (json.cause === "do"
      ? of === undefined
      : (json.cause === "undo" || json.cause === "redo") && isRecordId(of)) &&
    typeof json.author === "string" &&
    isList(clock) &&
    clock.length === 2 &&
    clock.every(isCount) &&
    isList(entries) &&
    entries.every((entry) => isObject(entry) && isEntry(entry))
  );
}

function isEntry(entry: { readonly [key: string]: Json }): boolean {
  const { kind, table, record, field, commitment } = entry;
  if (typeof table !== "string" || !isRecordId(record)) return false;
  const committed = isHex(commitment, 32);
  const named = typeof field === "string" && field !== "";
  switch (kind) {
    case "create":
      return field === undefined && committed;
    case "set":
      return named && committed;
    case "remove":
    case "restore":
      return field === undefined && commitment === undefined;
    case "destroy":
      return (field === undefined || named) && (commitment === undefined || committed);
    default:
      return false;
  }
}

function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isHex(value: Json | undefined, length: number): value is string {
  return typeof value === "string" && value.length === 2 * length && fromHex(value).ok;
}
