import type { RecordId } from "../../base/index.ts";
import type { Vocabulary } from "../table.ts";
import type { Batch, Entry, Hash } from "./batch.ts";
import { gatheredRecords, type Touched } from "./by-record.ts";
import { addWrite, compareWrites, type Write } from "./register.ts";

/** What one cell is about: a field of a record, or the record's own coming and going (`presence`). */
export interface CellKey {
  readonly table: string;
  readonly record: RecordId;
  readonly field: string;
}

/** The cell in which a record's creation, removal and restoring meet. No field may be called so. */
export const presence = "";

/** The cell that keeps a record's creation, whose value holds the fields it was created with. */
export const creation = ".";

/** What a destroy entry names: one value, a field, or (with neither) the whole record. */
export interface Destruction {
  readonly table: string;
  readonly record: RecordId;
  readonly field?: string;
  readonly commitment?: Hash;
}

/** Where the fold keeps its state: tables of a database, or maps in memory; the fold is the same. */
export interface FoldState {
  readonly writesOf: (key: CellKey) => readonly Write[];
  readonly putWrites: (key: CellKey, writes: readonly Write[]) => void;
  readonly addDestruction: (destruction: Destruction) => void;
}

/**
 * Fold one batch into the state and name the records it touched.
 *
 * The one place where a change becomes state. The result does not depend on the order of batches, as long as each
 * comes after those it had seen. Throws where a batch names a table the vocabulary lacks: `isKnownTo` is asked first.
 */
export function foldBatch(vocabulary: Vocabulary, state: FoldState, batch: Batch): readonly Touched[] {
  const touched = gatheredRecords();
  batch.entries.forEach((entry, index) => {
    foldEntry(vocabulary, state, batch, entry, index);
    touched.add(entry);
  });
  return touched.all;
}

/** Tell whether a vocabulary knows every table and field that a batch names. */
export function isKnownTo(vocabulary: Vocabulary, batch: Batch): boolean {
  return batch.entries.every(({ table, field }) => {
    const known = vocabulary.tables[table];
    return known !== undefined && (field === undefined || Object.hasOwn(known.fields, field));
  });
}

function foldEntry(
  vocabulary: Vocabulary,
  state: FoldState,
  batch: Batch,
  entry: Entry,
  index: number,
): void {
  const { table, record, field, commitment } = entry;
  if (entry.kind === "destroy") {
    state.addDestruction(destructionOf(entry));
    return;
  }
  const known = vocabulary.tables[table];
  if (known === undefined) throw new Error("The log names a table that this version does not know");
  const { device, seq, clock } = batch;
  const write: Write = {
    device,
    seq,
    index,
    clock,
    kind: entry.kind,
    ...(commitment === undefined ? {} : { commitment }),
  };
  if (write.kind === "create") {
    const created = { table, record, field: creation };
    state.putWrites(created, addWrite(state.writesOf(created), write, batch));
  }
  const key = { table, record, field: field ?? presence };
  const held = state.writesOf(key);
  // A tree is settled by replaying every move, so its cells forget nothing (tree.ts).
  const keepsAll = field !== undefined && known.fields[field]?.tree === true;
  state.putWrites(key, keepsAll ? [...held, write].sort(compareWrites) : addWrite(held, write, batch));
}

function destructionOf({ table, record, field, commitment }: Entry): Destruction {
  return {
    table,
    record,
    ...(field === undefined ? {} : { field }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}
