import type { RecordId } from "../../core/base/index.ts";
import type { Destruction, Hash, Touched } from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** What was destroyed, as it lies in the database. */
export interface DestructionTable {
  readonly ofRecord: (table: string, record: RecordId) => readonly Destruction[];
  /** The destructions of many records, as `idList` writes them; in any order. */
  readonly ofRecords: (ids: string) => readonly Destruction[];
  readonly add: (destruction: Destruction) => void;
}

/** Open the table of destructions. */
export function destructionTable(sql: Sql): DestructionTable {
  const columns = 'destruction.record, destruction.tbl AS "table", destruction.field, destruction.commitment';
  const read = sql.prepare<[string, string], StoredDestruction>(
    `SELECT ${columns} FROM destruction WHERE record = ? AND tbl = ?`,
  );
  const readMany = sql.prepare<[string], StoredDestruction>(
    `SELECT ${columns} FROM json_each(?) AS asked CROSS JOIN destruction ON destruction.record = asked.value`,
  );
  const put = sql.prepare<[string, string, string, string]>(
    "INSERT OR IGNORE INTO destruction (record, tbl, field, commitment) VALUES (?, ?, ?, ?)",
  );
  return {
    ofRecord: (table, record) => read.all(record, table).map(destructionFrom),
    ofRecords: (ids) => readMany.all(ids).map(destructionFrom),
    add: ({ table, record, field, commitment }) => {
      put.run(record, table, field ?? "", commitment ?? "");
    },
  };
}

interface StoredDestruction extends Touched {
  readonly field: string;
  readonly commitment: Hash;
}

// An empty field or commitment stands for all of them.
function destructionFrom({ table, record, field, commitment }: StoredDestruction): Destruction {
  return { table, record, ...(field === "" ? {} : { field }), ...(commitment === "" ? {} : { commitment }) };
}
