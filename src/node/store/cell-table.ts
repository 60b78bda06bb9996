import type { RecordId } from "../../core/base/index.ts";
import type { CellKey, Hash, Touched, Write } from "../../core/study/index.ts";
import { insertMany } from "./insert-many.ts";
import type { Sql } from "./sealed-database.ts";

/** The latest writes of a record's fields, by field. */
export type Cells = Map<string, readonly Write[]>;

/** The cells of the fold, as they lie in the database. */
export interface CellTable {
  readonly get: (key: CellKey) => readonly Write[];
  readonly ofRecord: (table: string, record: RecordId) => Cells;
  /** The cells of many records, as `idList` writes them and in that order; nothing for a record that has none. */
  readonly ofRecords: (ids: string) => readonly (readonly [of: Touched, cells: Cells])[];
  readonly put: (cells: readonly WrittenCell[]) => void;
}

/** A cell with the writes that it is to hold. */
export interface WrittenCell extends CellKey {
  readonly writes: readonly Write[];
}

/** Open the table of cells. */
export function cellTable(sql: Sql): CellTable {
  const read = sql
    .prepare<[string, string, string], string>(
      "SELECT writes FROM cell WHERE record = ? AND tbl = ? AND field = ?",
    )
    .pluck();
  const readAll = sql.prepare<[string, string], { readonly field: string; readonly writes: string }>(
    "SELECT field, writes FROM cell WHERE record = ? AND tbl = ?",
  );
  const readMany = sql.prepare<[string], StoredCell>(
    `SELECT cell.record, cell.tbl AS "table", cell.field, cell.writes
     FROM json_each(?) AS asked CROSS JOIN cell ON cell.record = asked.value`,
  );
  const write = insertMany<readonly [string, string, string, string]>(
    sql,
    "INSERT OR REPLACE INTO cell (record, tbl, field, writes)",
    4,
  );
  const packed = packer();
  return {
    get: ({ table, record, field }) => {
      const json = read.get(record, table, field);
      return json === undefined ? [] : writesIn(json);
    },
    ofRecord: (table, record) =>
      new Map(readAll.all(record, table).map(({ field, writes }) => [field, writesIn(writes)])),
    ofRecords: (ids) => gathered(readMany.all(ids)),
    put: (cells) =>
      write(cells.map(({ table, record, field, writes }) => [record, table, field, packed(writes)] as const)),
  };
}

interface StoredCell extends CellKey {
  readonly writes: string;
}

// They come in the order of the table's key, so the cells of a record come together.
function gathered(stored: readonly StoredCell[]): readonly (readonly [of: Touched, cells: Cells])[] {
  const records: (readonly [of: Touched, cells: Cells])[] = [];
  for (const { table, record, field, writes } of stored) {
    const last = records.at(-1);
    const cells = last?.[0].record === record && last[0].table === table ? last[1] : new Map();
    if (cells !== last?.[1]) records.push([{ table, record }, cells]);
    cells.set(field, writesIn(writes));
  }
  return records;
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

function writesIn(json: string): readonly Write[] {
  const packed: readonly PackedWrite[] = JSON.parse(json);
  return packed.map(unpack);
}

function pack({ device, seq, index, clock, kind, commitment }: Write): PackedWrite {
  return [device, seq, index, clock[0], clock[1], kind, commitment ?? null];
}

// Making a record is one write in two cells, its creation and its presence: they are put down one after the other.
function packer(): (writes: readonly Write[]) => string {
  let [last, packed]: [Write | undefined, string] = [undefined, ""];
  return (writes) => {
    const [only, ...more] = writes;
    if (only === undefined || more.length > 0) return JSON.stringify(writes.map(pack));
    if (only !== last) [last, packed] = [only, JSON.stringify([pack(only)])];
    return packed;
  };
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
