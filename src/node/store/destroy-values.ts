import {
  type Entry,
  type FoldView,
  type Hash,
  isValueDestroyed,
  type Touched,
  type Vocabulary,
} from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** Delete every value of these records that is destroyed by now, whenever it came; returns how many there were. */
export function valueDestroyer(
  sql: Sql,
  vocabulary: Vocabulary,
  view: FoldView,
): (records: readonly Touched[]) => number {
  const getEntries = sql.prepare<[string, string], StoredEntry>(
    "SELECT kind, field, commitment FROM entry WHERE record = ? AND tbl = ? AND commitment IS NOT NULL",
  );
  const dropValue = sql.prepare<[string]>("DELETE FROM value WHERE commitment = ?");
  const getDestroyed = sql
    .prepare<[string, string], number>("SELECT 1 FROM destruction WHERE record = ? AND tbl = ? LIMIT 1")
    .pluck();
  const getState = sql
    .prepare<[string, string], string>("SELECT state FROM row WHERE record = ? AND tbl = ?")
    .pluck();
  const dropOf = ({ table, record }: Touched): number => {
    const isTouched =
      getDestroyed.get(record, table) !== undefined || getState.get(record, table) === "destroyed";
    if (!isTouched) return 0;
    let dropped = 0;
    for (const { kind, field, commitment } of getEntries.all(record, table)) {
      const entry: Entry = { kind, table, record, commitment, ...(field === null ? {} : { field }) };
      if (isValueDestroyed(vocabulary, view, entry)) dropped += dropValue.run(commitment).changes;
    }
    return dropped;
  };
  return (records) => records.reduce((sum, each) => sum + dropOf(each), 0);
}

interface StoredEntry {
  readonly kind: Entry["kind"];
  readonly field: string | null;
  readonly commitment: Hash;
}
