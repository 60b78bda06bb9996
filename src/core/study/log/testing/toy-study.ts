import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { Json, RecordId, Sha256, SigningKey } from "../../../base/index.ts";
import { isRecordId } from "../../../base/index.ts";
import { label, ownedBy, parentIn, words } from "../../fields.ts";
import { table, vocabulary } from "../../table.ts";
import type { Act } from "../act.ts";
import type { Batch, Hash, Heads, HybridClock } from "../batch.ts";
import { deviceIdOf } from "../batch.ts";
import { laterClock } from "../hybrid-clock.ts";
import { type MemoryFold, memoryFold } from "../memory-fold.ts";
import { type SealedAct, sealAct } from "../seal.ts";

/** A toy vocabulary of three fields: words, a parent, an owner. */
export const note = table("note", { text: words(), parent: parentIn("note") });
/** What belongs to a note and goes with it. */
export const remark = table("remark", { note: ownedBy("note"), text: label() });
/** The toy vocabulary. */
export const toy = vocabulary("toy", 1, [note, remark]);

/** SHA-256 by the platform. */
export const sha256: Sha256 = (bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());

/** A fresh Ed25519 key. */
export function newKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  return {
    publicKey: new Uint8Array(raw),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** One device of a toy study: acts, receives, and folds what it has. */
export interface ToyDevice {
  readonly id: string;
  readonly act: (act: Act) => SealedAct;
  readonly receive: (sealed: SealedAct) => void;
  readonly fold: MemoryFold;
  readonly valueAt: (commitment: Hash) => Json | undefined;
  readonly batches: () => readonly SealedAct[];
}

/** Start a device; the wall clock is the caller's, so that clocks can lag and lead. */
export function toyDevice(clock: () => number, study = "toy-study"): ToyDevice {
  const signingKey = newKey();
  const values = new Map<Hash, Json>();
  const sealed: SealedAct[] = [];
  let heads: Heads = {};
  let latestClock: HybridClock = [0, 0];
  const fold = memoryFold(toy, (commitment) => values.get(commitment));
  const take = (each: SealedAct): void => {
    for (const { commitment, value } of each.values) values.set(commitment, value);
    fold.apply(each.batch);
    heads = { ...heads, [each.batch.device]: { seq: each.batch.seq, hash: each.hash } };
    latestClock = laterClock(latestClock, each.batch.clock);
    sealed.push(each);
  };
  return {
    id: deviceIdOf(sha256, signingKey.publicKey),
    act: (act) => {
      const deps = { clock, randomBytes: (n: number) => new Uint8Array(randomBytes(n)), sha256, signingKey };
      const result = sealAct(deps, toy, { study, heads, latestClock }, act);
      if (!result.ok) throw new Error(result.error.type);
      take(result.value);
      return result.value;
    },
    receive: take,
    fold,
    valueAt: (commitment) => values.get(commitment),
    batches: () => sealed,
  };
}

/** Put batches into some order in which each comes after all it had seen, preferring the order given. */
export function causalOrder(batches: readonly SealedAct[]): readonly SealedAct[] {
  const done = new Map<string, number>();
  const rest = [...batches];
  const order: SealedAct[] = [];
  const isDue = ({ batch }: SealedAct): boolean =>
    (done.get(batch.device) ?? 0) === batch.seq - 1 &&
    Object.entries(batch.seen).every(([device, head]) => (done.get(device) ?? 0) >= head.seq);
  while (rest.length > 0) {
    const at = rest.findIndex(isDue);
    const [next] = rest.splice(at, 1);
    if (at < 0 || next === undefined) throw new Error("A batch is missing");
    done.set(next.batch.device, next.batch.seq);
    order.push(next);
  }
  return order;
}

/** The batch's own record ids, for tests that need one. */
export function recordOf(batch: Batch): RecordId {
  const id = batch.entries[0]?.record;
  if (!isRecordId(id)) throw new Error("The batch is empty");
  return id;
}
