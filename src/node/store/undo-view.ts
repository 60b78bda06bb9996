import type { RecordId } from "../../core/base/index.ts";
import {
  type Batch,
  byRecord,
  type CellKey,
  creation,
  isObject,
  type RecordState,
  type UndoView,
  type Use,
  type Write,
  winner,
} from "../../core/study/index.ts";
import { idList } from "./id-list.ts";
import type { LogTables } from "./log-tables.ts";
import type { Sql } from "./sealed-database.ts";
import type { SqlFold } from "./sql-fold.ts";
import { recordsOf } from "./take-in.ts";

/** Look at the state of a database as undoing a batch does; the records of the batch are held at hand meanwhile. */
export function undoViewer(sql: Sql, fold: SqlFold, log: LogTables): (batch: Batch) => UndoView {
  const statesOf = stateReader(sql);
  const referencesTo = referenceReader(sql);
  const firstMade = makerFinder(sql, fold);
  return (batch) => {
    const records = recordsOf(batch);
    const stateOf = statesOf(records);
    const references = referencesTo(records);
    return {
      writesOf: fold.writesOf,
      writeBefore: log.writeBefore,
      valueAt: fold.valueAt,
      createdWith: ({ table, record, field }) => {
        const commitment = winner(fold.writesOf({ table, record, field: creation }))?.commitment;
        const shape = commitment === undefined ? undefined : fold.valueAt(commitment);
        return isObject(shape) ? shape[field] : undefined;
      },
      isDestroyed: (table, record) => stateOf(table, record) === "destroyed",
      usesOf: (table, record) =>
        (references.get(table, record) ?? [])
          .filter((from) => stateOf(from.table, from.record) === "present")
          .map((from) => ({ ...from, madeBy: firstMade(from) })),
    };
  };
}

type StateOf = (table: string, record: RecordId) => RecordState | undefined;

/** Read the states of many records in one go, of others when they are asked for. */
function stateReader(sql: Sql): (records: readonly RecordId[]) => StateOf {
  const getState = sql
    .prepare<[string, string], RecordState>("SELECT state FROM row WHERE record = ? AND tbl = ?")
    .pluck();
  const getStates = sql.prepare<[string], { table: string; record: RecordId; state: RecordState }>(
    `SELECT row.tbl AS "table", row.record, row.state
     FROM json_each(?) AS asked CROSS JOIN row ON row.record = asked.value`,
  );
  return (records) => {
    const states = byRecord<RecordState>();
    for (const { table, record, state } of getStates.all(idList(records))) states.set(table, record, state);
    return (table, record) => states.get(table, record) ?? getState.get(record, table);
  };
}

/** Read in which fields each of many records is referred to, in one go. */
function referenceReader(sql: Sql) {
  const getReferences = sql.prepare<[string], CellKey & { toTable: string; toRecord: RecordId }>(
    `SELECT from_tbl AS "table", from_record AS record, field, to_tbl AS toTable, to_record AS toRecord
     FROM json_each(?) AS asked CROSS JOIN reference ON reference.to_record = asked.value`,
  );
  return (records: readonly RecordId[]) => {
    const references = byRecord<CellKey[]>();
    for (const { toTable, toRecord, ...from } of getReferences.all(idList(records))) {
      const known = references.get(toTable, toRecord);
      if (known === undefined) references.set(toTable, toRecord, [from]);
      else known.push(from);
    }
    return references;
  };
}

/** Find where what a field holds was first made. */
function makerFinder(sql: Sql, fold: SqlFold): (key: CellKey) => Use["madeBy"] {
  const getBatches = sql
    .prepare<[string, string, string], number>(
      "SELECT DISTINCT batch FROM entry WHERE record = ? AND tbl = ? AND commitment = ?",
    )
    .pluck();
  // The clock of a batch lies behind its bytes, which for a large action are megabytes: it is read only where there are several.
  const getMaker = sql.prepare<[number], Pick<Write, "device" | "seq">>(
    "SELECT device, seq FROM batch WHERE id = ?",
  );
  const getEarliest = sql.prepare<[string, string, string], Pick<Write, "device" | "seq">>(
    `SELECT device, seq FROM entry JOIN batch ON batch.id = entry.batch
     WHERE entry.record = ? AND entry.tbl = ? AND entry.commitment = ?
     ORDER BY clock_ms, clock_counter, device, seq LIMIT 1`,
  );
  return ({ table, record, field }) => {
    const set = winner(fold.writesOf({ table, record, field }));
    // What a record was created with does not come back under its commitment: its write is where it was made.
    if (set === undefined) return found(winner(fold.writesOf({ table, record, field: creation })));
    const [batch, ...more] = getBatches.all(record, table, set.commitment ?? "");
    return found(
      batch === undefined || more.length > 0
        ? getEarliest.get(record, table, set.commitment ?? "")
        : getMaker.get(batch),
    );
  };
}

function found<T>(listed: T | undefined): T {
  if (listed === undefined) throw new Error("The log lost what it listed");
  return listed;
}
