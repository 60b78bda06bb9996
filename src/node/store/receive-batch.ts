import { err, type Json, ok, type Result } from "../../core/base/index.ts";
import {
  type Batch,
  batchHash,
  type ChainFault,
  type ChainsSoFar,
  type CheckDeps,
  type CommittedValue,
  checkBatch,
  commitmentOf,
  type Entry,
  isKnownTo,
  isObject,
  type SignedBatch,
  standsAlone,
  type Table,
  type Vocabulary,
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
  const wrong = valueFault(deps, vocabulary, batch, values);
  return wrong === undefined ? ok({ batch, signed, hash, values }) : err(wrong);
}

function valueFault(
  deps: CheckDeps,
  vocabulary: Vocabulary,
  batch: Batch,
  values: readonly CommittedValue[],
): ReceiveError | undefined {
  for (const { commitment, salt, value } of values) {
    const entries = batch.entries.filter(
      (entry) => entry.commitment === commitment && entry.kind !== "destroy",
    );
    if (entries.length === 0 || commitmentOf(deps.sha256, salt, value) !== commitment)
      return { type: "ValueNotCommitted" };
    const refused = entries.find((entry) => !isHeldBy(vocabulary.tables[entry.table], entry, value));
    if (refused !== undefined) {
      const { table, field } = refused;
      return { type: "ValueRefused", table, ...(field === undefined ? {} : { field }) };
    }
  }
  return undefined;
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
