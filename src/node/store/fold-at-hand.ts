import type { Json, RecordId } from "../../core/base/index.ts";
import {
  type CellKey,
  type Destruction,
  destructionName,
  type Hash,
  type Touched,
  type Write,
  type WrittenValue,
} from "../../core/study/index.ts";
import { type ByRecord, byRecord } from "./by-record.ts";
import type { Cells, CellTable } from "./cell-table.ts";
import type { DestructionTable } from "./destruction-table.ts";

/** What is about to be folded: the records it is about, and the values that were just stored for it. */
export interface FoldedOver {
  readonly records: readonly RecordId[];
  readonly values: readonly WrittenValue[];
}

/** The state of the fold about some records, held in memory while a batch about them is folded. */
export interface AtHand {
  readonly cellsOf: (table: string, record: RecordId) => Cells;
  readonly write: (key: CellKey, writes: readonly Write[]) => void;
  readonly destructionsOf: (table: string, record: RecordId) => readonly Destruction[];
  readonly addDestruction: (destruction: Destruction) => void;
  readonly valueAt: (commitment: Hash) => Json | undefined;
  /** Where in the order of the log the records came to be whose creation was folded. */
  readonly created: ByRecord<Buffer>;
  /** Put the cells that were written down in the database. */
  readonly putDown: () => void;
}

/** The tables that the state of the fold lies in. */
export interface FoldTables {
  readonly cells: CellTable;
  readonly destructions: DestructionTable;
  readonly valueAt: (commitment: Hash) => Json | undefined;
}

/** Read all that is known of some records in one go; what else the fold asks for is read when it is asked for. */
export function heldAtHand(tables: FoldTables, { records, values }: FoldedOver): AtHand {
  const isHeld = new Set(records);
  const cells = byRecord<Cells>();
  for (const [of, held] of tables.cells.ofRecords(records)) cells.set(of.table, of.record, held);
  const written = byRecord<Set<string>>();
  const cellsOf = (table: string, record: RecordId): Cells => {
    const known = cells.get(table, record);
    if (known !== undefined) return known;
    const read: Cells = isHeld.has(record) ? new Map() : tables.cells.ofRecord(table, record);
    cells.set(table, record, read);
    return read;
  };
  return {
    cellsOf,
    write: ({ table, record, field }, writes) => {
      cellsOf(table, record).set(field, writes);
      const fields = written.get(table, record);
      if (fields === undefined) written.set(table, record, new Set([field]));
      else fields.add(field);
    },
    ...destructionsAtHand(tables.destructions, records, isHeld),
    valueAt: valuesAtHand(tables.valueAt, values),
    created: byRecord(),
    putDown: () => {
      for (const [of, fields] of inOrder(written.entries()))
        for (const field of fields)
          tables.cells.put({ ...of, field }, cellsOf(of.table, of.record).get(field) ?? []);
    },
  };
}

function destructionsAtHand(
  table: DestructionTable,
  records: readonly RecordId[],
  isHeld: ReadonlySet<RecordId>,
): Pick<AtHand, "destructionsOf" | "addDestruction"> {
  const held = byRecord<readonly Destruction[]>();
  const none: readonly Destruction[] = [];
  const destructionsOf = (name: string, record: RecordId): readonly Destruction[] => {
    const known = held.get(name, record);
    if (known !== undefined) return known;
    const read = isHeld.has(record) ? none : table.ofRecord(name, record);
    held.set(name, record, read);
    return read;
  };
  const hold = (each: Destruction): void =>
    held.set(each.table, each.record, [...(held.get(each.table, each.record) ?? none), each]);
  table.ofRecords(records).forEach(hold);
  return {
    destructionsOf,
    addDestruction: (each) => {
      table.add(each);
      const name = destructionName(each);
      if (!destructionsOf(each.table, each.record).some((known) => destructionName(known) === name))
        hold(each);
    },
  };
}

function valuesAtHand(
  read: FoldTables["valueAt"],
  values: readonly WrittenValue[],
): (commitment: Hash) => Json | undefined {
  const held = new Map<Hash, Json | undefined>();
  for (const { commitment, value } of values) held.set(commitment, value);
  return (commitment) => {
    const known = held.get(commitment);
    if (known !== undefined || held.has(commitment)) return known;
    const value = read(commitment);
    held.set(commitment, value);
    return value;
  };
}

// Neighbours in the table one after the other: see `idList`.
function inOrder<V>(written: readonly (readonly [of: Touched, value: V])[]) {
  return written.toSorted(([a], [b]) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
}
