import { err, type Json, ok, type Result } from "../../core/base/index.ts";
import {
  type Batch,
  batchHash,
  type ChainFault,
  type ChainsSoFar,
  type CheckDeps,
  type CommittedValue,
  checkBatch,
  type Entry,
  type Hash,
  isKnownTo,
  isObject,
  type SignedBatch,
  standsAlone,
  type Table,
  type Vocabulary,
  type WrittenValue,
  writtenAsCommitted,
} from "../../core/study/index.ts";
import type { CheckedBatch } from "./take-in.ts";

/** Why a batch of another device is not taken in. */
export type ReceiveError =
  | { readonly type: "BatchFaulty"; readonly faults: readonly ChainFault[] }
  /** The device has made two batches with one number: its chain cannot be trusted from there on. */
  | { readonly type: "ChainForked"; readonly device: string; readonly seq: number }
  /** It names a table or field of a later version of the program. */
  | { readonly type: "BatchOfLaterVersion" }
  /** A value came along that the batch does not commit to. */
  | { readonly type: "ValueNotCommitted" }
  /** A value is not what its field holds. */
  | { readonly type: "ValueRefused"; readonly table: string; readonly field?: string };

/** What checking a received batch comes to: `undefined` where the store has it already. */
export type Accepted = Result<CheckedBatch | undefined, ReceiveError>;

/** Check a batch of another device and the values that came with it, before anything is stored. */
export function acceptBatch(
  deps: CheckDeps,
  vocabulary: Vocabulary,
  chains: ChainsSoFar,
  signed: SignedBatch,
  values: readonly CommittedValue[],
): Accepted {
  const { batch, faults } = checkBatch(deps, chains, signed);
  if (batch === undefined) return err({ type: "BatchFaulty", faults });
  const hash = batchHash(deps.sha256, signed.bytes);
  const known = chains.hashOf(batch.device, batch.seq);
  if (known === hash) return ok(undefined);
  // Anybody can write a number on a batch; only the device itself can sign a fork.
  const isSigned = !faults.includes("signature-wrong") && !faults.includes("device-not-its-key");
  if (known !== undefined && isSigned)
    return err({ type: "ChainForked", device: batch.device, seq: batch.seq });
  if (faults.length > 0) return err({ type: "BatchFaulty", faults });
  if (!isKnownTo(vocabulary, batch)) return err({ type: "BatchOfLaterVersion" });
  const written = checkValues(deps, vocabulary, batch, values);
  return written.ok ? ok({ batch, signed, hash, values: written.value }) : written;
}

function checkValues(
  deps: CheckDeps,
  vocabulary: Vocabulary,
  batch: Batch,
  values: readonly CommittedValue[],
): Result<readonly WrittenValue[], ReceiveError> {
  const entriesBy = entriesByCommitment(batch);
  const written: WrittenValue[] = [];
  for (const each of values) {
    const entries = entriesBy.get(each.commitment) ?? [];
    const value = entries.length === 0 ? undefined : writtenAsCommitted(deps.sha256, each);
    if (value === undefined) return err({ type: "ValueNotCommitted" });
    const refused = entries.find((entry) => !isHeldBy(vocabulary.tables[entry.table], entry, value.value));
    if (refused !== undefined) {
      const { table, field } = refused;
      return err({ type: "ValueRefused", table, ...(field === undefined ? {} : { field }) });
    }
    written.push(value);
  }
  return ok(written);
}

function entriesByCommitment({ entries }: Batch): ReadonlyMap<Hash, readonly Entry[]> {
  const by = new Map<Hash, Entry[]>();
  for (const entry of entries) {
    const { kind, commitment } = entry;
    if (commitment === undefined || kind === "destroy") continue;
    const same = by.get(commitment);
    if (same === undefined) by.set(commitment, [entry]);
    else same.push(entry);
  }
  return by;
}

function isHeldBy(table: Table | undefined, entry: Entry, value: Json): boolean {
  if (table === undefined) return false;
  if (entry.kind === "create") return isShapeOf(table, value);
  const field = table.fields[entry.field ?? ""];
  return field !== undefined && (field.accepts(value) || (value === null && field.optional));
}

/** Whether a value is what a record of the table is created with: its fields that do not stand alone, and no others. */
function isShapeOf(table: Table, value: Json): boolean {
  if (!isObject(value)) return false;
  const shared = Object.entries(table.fields).filter(([name]) => !standsAlone(table, name));
  const names = new Set(shared.map(([name]) => name));
  return (
    Object.keys(value).every((name) => names.has(name)) &&
    shared.every(([name, field]) => (value[name] === undefined ? field.optional : field.accepts(value[name])))
  );
}
