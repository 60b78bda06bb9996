import { isRecordId, type Json, type RecordId } from "../../core/base/index.ts";
import {
  type CellKey,
  creation,
  type Destruction,
  type FoldState,
  type FoldView,
  type Hash,
  isObject,
  type Vocabulary,
  type Write,
  winner,
} from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** The state of the fold, kept in tables of a database; the fold itself is the core's. */
export interface SqlFold extends FoldState, FoldView {
  /**
   * Do some folding with what was read kept at hand: a record is then read once, however many of its fields are asked for.
   *
   * No value may be deleted meanwhile.
   */
  readonly reading: <T>(fold: () => T) => T;
}

/** Keep the fold's cells, destructions and ownership in a database. Values must be there before they are folded. */
export function sqlFold(sql: Sql, vocabulary: Vocabulary): SqlFold {
  const cell = cellTable(sql);
  const readValue = valueReader(sql);
  let atHand: AtHand | undefined;
  const valueAt = (commitment: Hash): Json | undefined =>
    atHand === undefined
      ? readValue(commitment)
      : kept(atHand.values, commitment, () => readValue(commitment));
  const writesOf = (key: CellKey): readonly Write[] => {
    if (atHand === undefined) return cell.get(key);
    const held = kept(atHand.cells, nameOf(key), () => cell.ofRecord(key));
    return held.get(key.field) ?? [];
  };
  const putCreated = sql.prepare<[string, string, Buffer]>(
    `INSERT INTO row (tbl, record, state, created, texts) VALUES (?, ?, 'present', ?, '{}')
     ON CONFLICT (record, tbl) DO UPDATE SET created = min(created, excluded.created)`,
  );
  const putBelonging = sql.prepare<[string, string, string, string]>(
    "INSERT OR IGNORE INTO belonging (owner, tbl, field, record) VALUES (?, ?, ?, ?)",
  );
  const putDestruction = sql.prepare<[string, string, string, string]>(
    "INSERT OR IGNORE INTO destruction (record, tbl, field, commitment) VALUES (?, ?, ?, ?)",
  );
  const getDestructions = sql.prepare<[string, string], { field: string; commitment: Hash }>(
    "SELECT field, commitment FROM destruction WHERE record = ? AND tbl = ?",
  );
  const getRecords = sql
    .prepare<[string], RecordId>("SELECT record FROM row WHERE tbl = ? AND created <> x'ff' ORDER BY record")
    .pluck();
  const getOwned = sql
    .prepare<[string, string, string], RecordId>(
      "SELECT record FROM belonging WHERE owner = ? AND tbl = ? AND field = ? ORDER BY record",
    )
    .pluck();

  const noteCreation = ({ table, record }: CellKey, writes: readonly Write[]): void => {
    const [first] = writes;
    if (first !== undefined) putCreated.run(table, record, stampOf(first));
    const shape = valueAt(winner(writes)?.commitment ?? "");
    for (const [field, owner] of ownersIn(vocabulary, table, shape))
      putBelonging.run(owner, table, field, record);
  };
  return {
    reading: (fold) => {
      atHand = { cells: new Map(), destructions: new Map(), values: new Map() };
      try {
        return fold();
      } finally {
        atHand = undefined;
      }
    },
    writesOf,
    putWrites: (key, writes) => {
      cell.put(key, writes);
      atHand?.cells.get(nameOf(key))?.set(key.field, writes);
      if (key.field === creation) noteCreation(key, writes);
    },
    addDestruction: ({ table, record, field, commitment }) => {
      putDestruction.run(record, table, field ?? "", commitment ?? "");
      atHand?.destructions.delete(nameOf({ table, record }));
    },
    destructionsOf: (table, record) => {
      const read = (): readonly Destruction[] =>
        getDestructions.all(record, table).map((each) => destructionFrom(table, record, each));
      return atHand === undefined ? read() : kept(atHand.destructions, nameOf({ table, record }), read);
    },
    valueAt,
    recordsOf: (table) => getRecords.all(table),
    ownedBy: (table, field, owner) => getOwned.all(owner, table, field),
  };
}

/** What was read while a batch is folded. */
interface AtHand {
  readonly cells: Map<string, Map<string, readonly Write[]>>;
  readonly destructions: Map<string, readonly Destruction[]>;
  readonly values: Map<Hash, Json | undefined>;
}

function nameOf({ table, record }: Pick<CellKey, "table" | "record">): string {
  return `${table} ${record}`;
}

function kept<K, V>(held: Map<K, V>, key: K, read: () => V): V {
  if (held.has(key)) return held.get(key) ?? read();
  const value = read();
  held.set(key, value);
  return value;
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

/** A write as a cell keeps it: short, since there is one for every field ever set. */
type PackedWrite = readonly [
  device: string,
  seq: number,
  index: number,
  ms: number,
  counter: number,
  kind: Write["kind"],
  commitment: Hash | null,
];

function cellTable(sql: Sql) {
  const read = sql
    .prepare<[string, string, string], string>(
      "SELECT writes FROM cell WHERE record = ? AND tbl = ? AND field = ?",
    )
    .pluck();
  const readAll = sql.prepare<[string, string], { readonly field: string; readonly writes: string }>(
    "SELECT field, writes FROM cell WHERE record = ? AND tbl = ?",
  );
  const write = sql.prepare<[string, string, string, string]>(
    "INSERT OR REPLACE INTO cell (record, tbl, field, writes) VALUES (?, ?, ?, ?)",
  );
  return {
    get: ({ table, record, field }: CellKey): readonly Write[] => {
      const json = read.get(record, table, field);
      return json === undefined ? [] : writesIn(json);
    },
    ofRecord: ({ table, record }: CellKey): Map<string, readonly Write[]> =>
      new Map(readAll.all(record, table).map(({ field, writes }) => [field, writesIn(writes)])),
    put: ({ table, record, field }: CellKey, writes: readonly Write[]): void => {
      write.run(record, table, field, JSON.stringify(writes.map(pack)));
    },
  };
}

function writesIn(json: string): readonly Write[] {
  const packed: readonly PackedWrite[] = JSON.parse(json);
  return packed.map(unpack);
}

function pack({ device, seq, index, clock, kind, commitment }: Write): PackedWrite {
  return [device, seq, index, clock[0], clock[1], kind, commitment ?? null];
}

function unpack([device, seq, index, ms, counter, kind, commitment]: PackedWrite): Write {
  return {
    device,
    seq,
    index,
    clock: [ms, counter],
    kind,
    ...(commitment === null ? {} : { commitment }),
  };
}

function destructionFrom(
  table: string,
  record: RecordId,
  { field, commitment }: { readonly field: string; readonly commitment: Hash },
): Destruction {
  return { table, record, ...(field === "" ? {} : { field }), ...(commitment === "" ? {} : { commitment }) };
}

function ownersIn(
  vocabulary: Vocabulary,
  table: string,
  shape: Json | undefined,
): readonly (readonly [field: string, owner: RecordId])[] {
  if (!isObject(shape)) return [];
  return Object.entries(vocabulary.tables[table]?.fields ?? {}).flatMap(([name, field]) => {
    const owner = shape[name];
    return field.owner === true && isRecordId(owner) ? [[name, owner] as const] : [];
  });
}
