import type { LogLine } from "../../app/store.ts";
import { fromHex, type RecordId } from "../../core/base/index.ts";
import {
  type Batch,
  type CellKey,
  type ChainsSoFar,
  compareWrites,
  type DeviceId,
  decodeBatch,
  type Entry,
  type Hash,
  type Head,
  type Heads,
  type HybridClock,
  hadSeen,
  type SignedBatch,
  type Write,
  type WrittenValue,
} from "../../core/study/index.ts";
import { insertMany } from "./insert-many.ts";
import type { Sql } from "./sealed-database.ts";

/** The log as it lies in the database: batches, their entries, and the values beside them. */
export interface LogTables {
  /** Store a batch with its entries; values are stored apart. Returns its local number. */
  readonly put: (batch: Batch, signed: SignedBatch, hash: Hash) => number;
  readonly putValues: (values: readonly WrittenValue[]) => void;
  readonly heads: () => Heads;
  readonly latestClock: () => HybridClock;
  readonly hasAction: (action: RecordId) => boolean;
  readonly hashOf: (device: DeviceId, seq: number) => Hash | undefined;
  /** What checking the next batch of any chain has to know. */
  readonly chains: (study: string, heads: Heads) => ChainsSoFar;
  /** The name of the deed that an action is, or at the root of the undos and redos that it is. */
  readonly deedOf: (action: RecordId) => string;
  readonly batchOf: (action: RecordId) => Batch | undefined;
  /** The write to a cell that counted for whoever made the batch, before the batch. */
  readonly writeBefore: (key: CellKey, batch: Batch) => Write | undefined;
  readonly latest: (limit: number) => readonly LogLine[];
}

/** Read and write the log. */
export function logTables(sql: Sql): LogTables {
  const writer = logWriter(sql);
  const deedBehind = deedReader(sql);
  const getHeads = sql.prepare<[], { device: DeviceId; seq: number; hash: Hash }>(
    // SQLite takes the other columns from the row that holds the maximum.
    "SELECT device, max(seq) AS seq, hash FROM batch GROUP BY device",
  );
  const getClock = sql.prepare<[], StoredClock>(
    "SELECT clock_ms, clock_counter FROM batch ORDER BY clock_ms DESC, clock_counter DESC LIMIT 1",
  );
  const getAction = sql.prepare<[string], number>("SELECT 1 FROM batch WHERE action = ?").pluck();
  const getHash = sql
    .prepare<[string, number], Hash>("SELECT hash FROM batch WHERE device = ? AND seq = ?")
    .pluck();
  const getBytes = sql.prepare<[string], Buffer>("SELECT bytes FROM batch WHERE action = ?").pluck();
  const hashOf = (device: DeviceId, seq: number): Hash | undefined => getHash.get(device, seq);
  return {
    ...writer,
    heads: () =>
      Object.fromEntries(
        getHeads.all().map(({ device, seq, hash }): [DeviceId, Head] => [device, { seq, hash }]),
      ),
    latestClock: () => clockFrom(getClock.get()) ?? [0, 0],
    hasAction: (action) => getAction.get(action) !== undefined,
    hashOf,
    chains: chainReader(sql, hashOf),
    deedOf: (action) => deedBehind(action)?.act ?? "",
    batchOf: (action) => {
      const bytes = getBytes.get(action);
      return bytes === undefined ? undefined : readBatch(bytes);
    },
    writeBefore: priorWriteReader(sql),
    latest: lineReader(sql, deedBehind),
  };
}

/** Decode bytes that this store took in; throws where they are no batch, which means the file was altered. */
export function readBatch(bytes: Uint8Array): Batch {
  const decoded = decodeBatch(bytes);
  if (!decoded.ok) throw new Error("A stored batch cannot be read; run verify");
  return decoded.value;
}

interface StoredClock {
  readonly clock_ms: number;
  readonly clock_counter: number;
}

function clockFrom(stored: StoredClock | undefined): HybridClock | undefined {
  return stored === undefined ? undefined : [stored.clock_ms, stored.clock_counter];
}

type EntryRow = readonly [
  batch: number,
  position: number,
  kind: Entry["kind"],
  table: string,
  record: RecordId,
  field: string | null,
  commitment: Hash | null,
];

function logWriter(sql: Sql): Pick<LogTables, "put" | "putValues"> {
  const putBatch = sql.prepare(
    `INSERT INTO batch (device, seq, hash, bytes, signature, action, act, cause, undoes, author, clock_ms,
       clock_counter, destroys)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putEntries = insertMany<EntryRow>(
    sql,
    "INSERT INTO entry (batch, position, kind, tbl, record, field, commitment)",
    7,
  );
  const putValues = insertMany<readonly [Hash, Uint8Array, string]>(
    sql,
    "INSERT OR IGNORE INTO value (commitment, salt, json)",
    3,
  );
  return {
    put: (batch, { bytes, signature }, hash) => {
      const { device, seq, action, act, cause, of, author, clock, entries } = batch;
      const destroys = entries.some((entry) => entry.kind === "destroy") ? 1 : 0;
      const { lastInsertRowid } = putBatch.run(
        device,
        seq,
        hash,
        bytes,
        signature,
        action,
        act,
        cause,
        of ?? null,
        author,
        clock[0],
        clock[1],
        destroys,
      );
      const id = Number(lastInsertRowid);
      putEntries(
        entries.map(
          ({ kind, table, record, field, commitment }, position): EntryRow => [
            id,
            position,
            kind,
            table,
            record,
            field ?? null,
            commitment ?? null,
          ],
        ),
      );
      return id;
    },
    putValues: (values) =>
      putValues(values.map(({ commitment, salt, json }) => [commitment, salt, json] as const)),
  };
}

function chainReader(sql: Sql, hashOf: ChainsSoFar["hashOf"]): LogTables["chains"] {
  const getFirst = sql
    .prepare<[string], Buffer>("SELECT bytes FROM batch WHERE device = ? AND seq = 1")
    .pluck();
  const getClock = sql.prepare<[string, number], StoredClock>(
    "SELECT clock_ms, clock_counter FROM batch WHERE device = ? AND seq = ?",
  );
  return (study, heads) => ({
    study,
    heads,
    hashOf,
    clockOf: (device, seq) => clockFrom(getClock.get(device, seq)),
    publicKeyOf: (device) => {
      const first = getFirst.get(device);
      const key = fromHex(first === undefined ? "" : (readBatch(first).publicKey ?? ""));
      return key.ok && key.value.length > 0 ? key.value : undefined;
    },
  });
}

function priorWriteReader(sql: Sql): LogTables["writeBefore"] {
  const getWrites = sql.prepare<
    [string, string, string],
    StoredClock & { device: DeviceId; seq: number; position: number; commitment: Hash }
  >(
    `SELECT device, seq, position, clock_ms, clock_counter, commitment FROM entry JOIN batch ON batch.id = entry.batch
     WHERE entry.record = ? AND entry.tbl = ? AND entry.field = ? AND entry.kind = 'set'`,
  );
  return ({ table, record, field }, batch) =>
    getWrites
      .all(record, table, field)
      .map(
        ({ device, seq, position, clock_ms, clock_counter, commitment }): Write => ({
          device,
          seq,
          index: position,
          clock: [clock_ms, clock_counter],
          kind: "set",
          commitment,
        }),
      )
      .filter((write) => hadSeen(batch, write) && !(write.device === batch.device && write.seq === batch.seq))
      .sort(compareWrites)
      .at(-1);
}

interface Step {
  readonly action: RecordId;
  readonly act: string;
  readonly undoes: RecordId | null;
}

/** Find the deed at the root of the undos and redos that an action is. */
function deedReader(sql: Sql): (action: RecordId) => Step | undefined {
  const getStep = sql.prepare<[string], Step>("SELECT action, act, undoes FROM batch WHERE action = ?");
  return (action) => {
    let step = getStep.get(action);
    while (step !== undefined && step.undoes !== null) step = getStep.get(step.undoes);
    return step;
  };
}

function lineReader(sql: Sql, deedBehind: ReturnType<typeof deedReader>): LogTables["latest"] {
  const getLines = sql.prepare<[number], StoredLine>(
    `SELECT id, action, device, seq, clock_ms AS atMs, author, act, cause, undoes FROM batch
     ORDER BY clock_ms DESC, clock_counter DESC, device DESC, seq DESC LIMIT ?`,
  );
  const getTouched = sql.prepare<[number], { table: string; id: RecordId }>(
    `SELECT tbl AS "table", record AS id FROM entry WHERE batch = ? GROUP BY tbl, record ORDER BY min(position)`,
  );
  const getNext = sql.prepare<[string], { action: RecordId; cause: StoredLine["cause"] }>(
    `SELECT action, cause FROM batch WHERE undoes = ?
     ORDER BY clock_ms DESC, clock_counter DESC, device DESC, seq DESC LIMIT 1`,
  );
  const isTakenBack = (deed: RecordId): boolean => {
    let last = getNext.get(deed);
    for (let next = last; next !== undefined; next = getNext.get(next.action)) last = next;
    return last?.cause === "undo";
  };
  return (limit) =>
    getLines.all(limit).map(({ id, undoes, ...line }) => {
      const root = undoes === null ? undefined : deedBehind(undoes);
      const deed = root?.action ?? line.action;
      return {
        ...line,
        ...(root === undefined ? {} : { takesBack: root.act }),
        deed,
        takenBack: isTakenBack(deed),
        touched: getTouched.all(id),
      };
    });
}

interface StoredLine {
  readonly id: number;
  readonly action: RecordId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly atMs: number;
  readonly author: string;
  readonly act: string;
  readonly cause: "do" | "undo" | "redo";
  readonly undoes: RecordId | null;
}
