import type { Json, RecordId } from "../../core/base/index.ts";
import {
  type ByRecord,
  byRecord,
  type CellKey,
  type Destruction,
  destructionName,
  type Hash,
  type Write,
  type WrittenValue,
} from "../../core/study/index.ts";
import type { Cells, CellTable } from "./cell-table.ts";
import type { DestructionTable } from "./destruction-table.ts";
import { idList } from "./id-list.ts";

/** What is about to be folded: the records it is about, and the values that were just stored for it. */
export interface FoldedOver {
  readonly records: readonly RecordId[];
  readonly values: readonly WrittenValue[];
}

/** The tables that the state of the fold lies in. */
export interface FoldTables {
  readonly cells: CellTable;
  readonly destructions: DestructionTable;
  readonly valueAt: (commitment: Hash) => Json | undefined;
}

/**
 * The state of the fold in memory, from before a batch is folded until its rows are written.
 *
 * What the tables hold about the records of the batch is read at the beginning. What the fold asks about others (an owner, the
 * rest of a codebook) is read when it is first asked for, and kept. Cells that are written are changed here alone until
 * `putDown`; destructions, which are few, go to their table at once.
 */
export interface AtHand {
  readonly cellsOf: (table: string, record: RecordId) => Cells;
  readonly write: (key: CellKey, writes: readonly Write[]) => void;
  readonly destructionsOf: (table: string, record: RecordId) => readonly Destruction[];
  readonly addDestruction: (destruction: Destruction) => void;
  readonly valueAt: (commitment: Hash) => Json | undefined;
  /** Where in the order of the log the records came to be whose creation was folded. */
  readonly created: ByRecord<Buffer>;
  /** Put the cells that were written in the database. */
  readonly putDown: () => void;
}

/** Read what is known of the records of a batch, in one go for each table. */
export function heldAtHand(tables: FoldTables, { records, values }: FoldedOver): AtHand {
  const batch: BatchRecords = { ids: idList(records), names: new Set(records) };
  return {
    ...cellsAtHand(tables.cells, batch),
    ...destructionsAtHand(tables.destructions, batch),
    valueAt: valuesAtHand(tables.valueAt, values),
    created: byRecord(),
  };
}

/** The records of a batch: as a statement goes through them, and to ask whether one is among them. */
interface BatchRecords {
  readonly ids: string;
  /** All that the tables hold of these is at hand: what is not, is not there, and need not be looked for. */
  readonly names: ReadonlySet<RecordId>;
}

function cellsAtHand(
  table: CellTable,
  { ids, names }: BatchRecords,
): Pick<AtHand, "cellsOf" | "write" | "putDown"> {
  const held = byRecord<Cells>();
  const written = byRecord<string[]>();
  for (const [of, cells] of table.ofRecords(ids)) held.set(of.table, of.record, cells);
  const read = (name: string, record: RecordId): Cells => {
    const known = held.get(name, record);
    if (known !== undefined) return known;
    const cells: Cells = names.has(record) ? new Map() : table.ofRecord(name, record);
    held.set(name, record, cells);
    return cells;
  };
  // One record is asked for field after field, and finding it is most of the work.
  let last: { readonly table: string; readonly record: RecordId; readonly cells: Cells } | undefined;
  const cellsOf = (name: string, record: RecordId): Cells => {
    if (last?.record !== record || last.table !== name)
      last = { table: name, record, cells: read(name, record) };
    return last.cells;
  };
  return {
    cellsOf,
    write: ({ table: name, record, field }, writes) => {
      cellsOf(name, record).set(field, writes);
      const fields = written.get(name, record);
      if (fields === undefined) written.set(name, record, [field]);
      else if (!fields.includes(field)) fields.push(field);
    },
    putDown: () => {
      // Neighbours in the table one after the other: see `idList`.
      const inOrder = written
        .entries()
        .toSorted(([a], [b]) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
      table.put(
        inOrder.flatMap(([of, fields]) => {
          const cells = cellsOf(of.table, of.record);
          return fields.map((field) => ({
            table: of.table,
            record: of.record,
            field,
            writes: cells.get(field) ?? [],
          }));
        }),
      );
    },
  };
}

function destructionsAtHand(
  table: DestructionTable,
  { ids, names }: BatchRecords,
): Pick<AtHand, "destructionsOf" | "addDestruction"> {
  const held = byRecord<readonly Destruction[]>();
  const none: readonly Destruction[] = [];
  const destructionsOf = (name: string, record: RecordId): readonly Destruction[] => {
    const known = held.get(name, record);
    if (known !== undefined) return known;
    if (names.has(record)) return none;
    const read = table.ofRecord(name, record);
    held.set(name, record, read);
    return read;
  };
  const hold = (each: Destruction): void =>
    held.set(each.table, each.record, [...destructionsOf(each.table, each.record), each]);
  table.ofRecords(ids).forEach(hold);
  return {
    destructionsOf,
    addDestruction: (each) => {
      const name = destructionName(each);
      if (destructionsOf(each.table, each.record).some((known) => destructionName(known) === name)) return;
      table.add(each);
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
    // A value that was destroyed is held as such, and not looked for again.
    if (known !== undefined || held.has(commitment)) return known;
    const value = read(commitment);
    held.set(commitment, value);
    return value;
  };
}
