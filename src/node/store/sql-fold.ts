import { isRecordId, type Json, type RecordId } from "../../core/base/index.ts";
import {
  type CellKey,
  creation,
  type FoldState,
  type FoldView,
  fieldLists,
  type Hash,
  isObject,
  type Vocabulary,
  type Write,
  winner,
} from "../../core/study/index.ts";
import { cellTable } from "./cell-table.ts";
import { destructionTable } from "./destruction-table.ts";
import { type AtHand, type FoldedOver, type FoldTables, heldAtHand } from "./fold-at-hand.ts";
import type { Sql } from "./sealed-database.ts";

/** The state of the fold, kept in tables of a database; the fold itself is the core's. */
export interface SqlFold extends FoldState, FoldView {
  /**
   * Fold a batch, or several, and make their rows, with what is known of their records held in memory; the cells that were
   * written are put in the database at the end, or not at all where the work throws.
   *
   * Nothing is folded outside of it, and no value may be deleted within it.
   */
  readonly holding: <T>(over: FoldedOver, work: () => T) => T;
  /** Where in the order of the log a record came to be, if its creation was folded in the work that is being done. */
  readonly createdNow: (table: string, record: RecordId) => Buffer | undefined;
}

/** Keep the fold's cells, destructions and ownership in a database. Values must be there before they are folded. */
export function sqlFold(sql: Sql, vocabulary: Vocabulary): SqlFold {
  const tables: FoldTables = {
    cells: cellTable(sql),
    destructions: destructionTable(sql),
    valueAt: valueReader(sql),
  };
  // Held while something is folded; what is asked at other times is read from the tables each time.
  let atHand: AtHand | undefined;
  const folding = (): AtHand => {
    if (atHand === undefined) throw new Error("Nothing is folded but in `holding`");
    return atHand;
  };
  const valueAt = (commitment: Hash): Json | undefined => (atHand ?? tables).valueAt(commitment);
  const belonging = belongingTable(sql);
  const getRecords = sql
    .prepare<[string], RecordId>("SELECT record FROM row WHERE tbl = ? AND created <> x'ff' ORDER BY record")
    .pluck();
  const noteCreation = ({ table, record }: CellKey, writes: readonly Write[]): void => {
    const [first] = writes;
    if (first !== undefined) folding().created.set(table, record, stampOf(first));
    const shape = valueAt(winner(writes)?.commitment ?? "");
    for (const [field, owner] of ownersIn(vocabulary, table, shape))
      belonging.put(owner, table, field, record);
  };
  return {
    holding: (over, work) => {
      const held = heldAtHand(tables, over);
      atHand = held;
      try {
        const done = work();
        held.putDown();
        return done;
      } finally {
        atHand = undefined;
      }
    },
    writesOf: (key) =>
      atHand === undefined
        ? tables.cells.get(key)
        : (atHand.cellsOf(key.table, key.record).get(key.field) ?? none),
    putWrites: (key, writes) => {
      folding().write(key, writes);
      if (key.field === creation) noteCreation(key, writes);
    },
    addDestruction: (each) => folding().addDestruction(each),
    destructionsOf: (table, record) =>
      (atHand?.destructionsOf ?? tables.destructions.ofRecord)(table, record),
    valueAt,
    // A record whose creation is being folded has no row yet.
    recordsOf: (table) => joined(getRecords.all(table), createdIn(atHand, table)),
    ownedBy: (table, field, owner) => belonging.of(owner, table, field),
    createdNow: (table, record) => atHand?.created.get(table, record),
  };
}

const none: readonly Write[] = [];

function createdIn(atHand: AtHand | undefined, of: string): readonly RecordId[] {
  return (atHand?.created.entries() ?? []).flatMap(([{ table, record }]) => (table === of ? [record] : []));
}

function joined(stored: readonly RecordId[], created: readonly RecordId[]): readonly RecordId[] {
  return created.length === 0 ? stored : [...new Set([...stored, ...created])].sort();
}

function belongingTable(sql: Sql) {
  const put = sql.prepare<[string, string, string, string]>(
    "INSERT OR IGNORE INTO belonging (owner, tbl, field, record) VALUES (?, ?, ?, ?)",
  );
  const get = sql
    .prepare<[string, string, string], RecordId>(
      "SELECT record FROM belonging WHERE owner = ? AND tbl = ? AND field = ? ORDER BY record",
    )
    .pluck();
  return {
    put: (owner: RecordId, table: string, field: string, record: RecordId): void => {
      put.run(owner, table, field, record);
    },
    of: (owner: RecordId, table: string, field: string): readonly RecordId[] => get.all(owner, table, field),
  };
}

/** Read values by their commitment; `undefined` where a value was destroyed or has not come. */
export function valueReader(sql: Sql): (commitment: Hash) => Json | undefined {
  const get = sql.prepare<[string], string>("SELECT json FROM value WHERE commitment = ?").pluck();
  return (commitment) => {
    const json = get.get(commitment);
    return json === undefined ? undefined : parseJson(json);
  };
}

/** Read JSON that this store wrote itself. */
export function parseJson(json: string): Json {
  return JSON.parse(json);
}

/** The place of a write in the order of the log, the same on every device: bytes that sort as `compareWrites` does. */
export function stampOf({ clock, device, seq, index }: Write): Buffer {
  const stamp = Buffer.alloc(stampLength);
  stamp.writeBigUInt64BE(BigInt(clock[0]), 0);
  stamp.writeBigUInt64BE(BigInt(clock[1]), 8);
  stamp.write(device, 16, "hex");
  stamp.writeUIntBE(seq, 32, 6);
  stamp.writeUInt32BE(index, 38);
  return stamp;
}

const stampLength = 42;

/** What a stamp was made of: milliseconds, counter, device, place in its chain, place in the batch; nothing where the record was never made. */
export function stampParts(stamp: Buffer): readonly (number | string)[] {
  if (stamp.length < stampLength) return [];
  const [ms, counter] = [stamp.readBigUInt64BE(0), stamp.readBigUInt64BE(8)];
  const device = stamp.toString("hex", 16, 32);
  return [Number(ms), Number(counter), device, stamp.readUIntBE(32, 6), stamp.readUInt32BE(38)];
}

function ownersIn(
  vocabulary: Vocabulary,
  table: string,
  shape: Json | undefined,
): readonly (readonly [field: string, owner: RecordId])[] {
  const known = vocabulary.tables[table];
  if (known === undefined || !isObject(shape)) return [];
  return fieldLists(known).owning.flatMap(([name]) => {
    const owner = shape[name];
    return isRecordId(owner) ? [[name, owner] as const] : [];
  });
}
