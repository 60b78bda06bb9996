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
  readonly cellsOf: (of: Touched) => Cells;
  readonly write: (key: CellKey, writes: readonly Write[]) => void;
  readonly destructionsOf: (of: Touched) => readonly Destruction[];
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
  for (const [of, held] of tables.cells.ofRecords(records)) cells.set(of, held);
  const written = byRecord<Set<string>>();
  const cellsOf = (of: Touched): Cells => {
    const known = cells.get(of);
    if (known !== undefined) return known;
    const read: Cells = isHeld.has(of.record) ? new Map() : tables.cells.ofRecord(of);
    cells.set(of, read);
    return read;
  };
  return {
    cellsOf,
    write: (key, writes) => {
      cellsOf(key).set(key.field, writes);
      const fields = written.get(key);
      if (fields === undefined) written.set(key, new Set([key.field]));
      else fields.add(key.field);
    },
    ...destructionsAtHand(tables.destructions, records, isHeld),
    valueAt: valuesAtHand(tables.valueAt, values),
    created: byRecord(),
    putDown: () => {
      for (const [of, fields] of inOrder(written.entries()))
        for (const field of fields) tables.cells.put({ ...of, field }, cellsOf(of).get(field) ?? []);
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
  const destructionsOf = (of: Touched): readonly Destruction[] => {
    const known = held.get(of);
    if (known !== undefined) return known;
    const read = isHeld.has(of.record) ? none : table.ofRecord(of);
    held.set(of, read);
    return read;
  };
  const hold = (each: Destruction): void => held.set(each, [...(held.get(each) ?? none), each]);
  table.ofRecords(records).forEach(hold);
  return {
    destructionsOf,
    addDestruction: (each) => {
      table.add(each);
      const name = destructionName(each);
      if (!destructionsOf(each).some((known) => destructionName(known) === name)) hold(each);
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
