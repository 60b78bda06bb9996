import {
  type Clock,
  newRecordId,
  ok,
  type RandomBytes,
  type Result,
  type Sha256,
  type SigningKey,
  toHex,
} from "../../base/index.ts";
import type { Table, Vocabulary } from "../table.ts";
import { type Act, type ActError, type Change, checkAct } from "./act.ts";
import {
  type Batch,
  batchFormat,
  batchHash,
  type DeviceId,
  deviceIdOf,
  type Entry,
  encodeBatch,
  type Hash,
  type Heads,
  type HybridClock,
  type SignedBatch,
} from "./batch.ts";
import { commitTo, type WrittenValue } from "./commitment.ts";
import { tick } from "./hybrid-clock.ts";
import { standsAlone } from "./row.ts";

/** What sealing needs from outside. */
export interface SealDeps {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly sha256: Sha256;
  readonly signingKey: SigningKey;
}

/** Where the device stands when it acts: the heads of all chains and the latest clock it has seen. */
export interface Standing {
  readonly study: string;
  readonly heads: Heads;
  readonly latestClock: HybridClock;
}

/** A signed batch with the values it commits to, ready to be stored in one transaction. */
export interface SealedAct {
  readonly batch: Batch;
  readonly signed: SignedBatch;
  readonly hash: Hash;
  readonly values: readonly WrittenValue[];
}

/** Turn an act into the next batch of this device's chain. */
export function sealAct(
  deps: SealDeps,
  vocabulary: Vocabulary,
  standing: Standing,
  act: Act,
): Result<SealedAct, ActError> {
  const checked = checkAct(vocabulary, act);
  if (!checked.ok) return checked;
  const device = deviceIdOf(deps.sha256, deps.signingKey.publicKey);
  const values: WrittenValue[] = [];
  const commit = (value: WrittenValue["value"]): Hash => {
    const committed = commitTo(deps, value);
    values.push(committed);
    return committed.commitment;
  };
  const entries = act.changes.flatMap((each) => entriesOf(tableOf(vocabulary, each.table), each, commit));
  const batch = nextBatch(deps, standing, device, act, entries);
  const bytes = encodeBatch(batch);
  return ok({
    batch,
    signed: { bytes, signature: deps.signingKey.sign(bytes) },
    hash: batchHash(deps.sha256, bytes),
    values,
  });
}

function nextBatch(
  deps: SealDeps,
  standing: Standing,
  device: DeviceId,
  act: Act,
  entries: readonly Entry[],
): Batch {
  const { [device]: own, ...seen } = standing.heads;
  return {
    format: batchFormat,
    study: standing.study,
    device,
    seq: (own?.seq ?? 0) + 1,
    ...(own === undefined ? { publicKey: toHex(deps.signingKey.publicKey) } : { prev: own.hash }),
    seen,
    action: act.action ?? newRecordId(deps.randomBytes),
    act: act.act,
    cause: act.cause ?? "do",
    ...(act.of === undefined ? {} : { of: act.of }),
    author: act.author,
    clock: tick(standing.latestClock, deps.clock()),
    entries,
  };
}

function entriesOf(
  table: Table,
  change: Change,
  commit: (value: WrittenValue["value"]) => Hash,
): readonly Entry[] {
  const { record } = change;
  if (change.do === "destroy") {
    const { field, commitment } = change;
    return [
      {
        kind: "destroy",
        table: table.name,
        record,
        ...(field === undefined ? {} : { field }),
        ...(commitment === undefined ? {} : { commitment }),
      },
    ];
  }
  if (change.do === "revert") {
    return [{ kind: "set", table: table.name, record, field: change.field, commitment: change.commitment }];
  }
  if (change.do === "remove" || change.do === "restore")
    return [{ kind: change.do, table: table.name, record }];
  const members = Object.entries(change.values);
  const alone = members.filter(([field]) => change.do === "change" || standsAlone(table, field));
  const sets = alone.map(
    ([field, value]): Entry => ({ kind: "set", table: table.name, record, field, commitment: commit(value) }),
  );
  if (change.do === "change") return sets;
  const shape = Object.fromEntries(members.filter(([field]) => !standsAlone(table, field)));
  return [{ kind: "create", table: table.name, record, commitment: commit(shape) }, ...sets];
}

function tableOf(vocabulary: Vocabulary, name: string): Table {
  const table = vocabulary.tables[name];
  if (table === undefined) throw new Error("An act names a table that checkAct should have refused");
  return table;
}
