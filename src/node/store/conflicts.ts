import type { Conflict } from "../../app/store.ts";
import type { Json, RecordId } from "../../core/base/index.ts";
import { isList, type Write } from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";
import { parseJson, type SqlFold } from "./sql-fold.ts";

/** List the fields of present records that people wrote without seeing each other, with the values they wrote. */
export function conflictReader(sql: Sql, fold: SqlFold): () => readonly Conflict[] {
  const getContested = sql.prepare<[], { table: string; record: RecordId; contested: string }>(
    `SELECT tbl AS "table", record, contested FROM row
     WHERE contested IS NOT NULL AND state = 'present' ORDER BY created, record`,
  );
  return () =>
    getContested.all().flatMap(({ table, record, contested }) =>
      fieldsIn(contested).map((field) => ({
        of: { table, id: record },
        field,
        values: fold.writesOf({ table, record, field }).map((write) => writtenValue(fold, write)),
      })),
    );
}

function fieldsIn(contested: string): readonly string[] {
  const fields = parseJson(contested);
  return isList(fields) ? fields.filter((each) => typeof each === "string") : [];
}

// A field that one of them cleared and a value that was destroyed both read as nothing.
function writtenValue(fold: SqlFold, { commitment }: Write): Json | undefined {
  return commitment === undefined ? undefined : (fold.valueAt(commitment) ?? undefined);
}
