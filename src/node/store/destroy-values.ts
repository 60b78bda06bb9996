import {
  type Entry,
  type FoldView,
  type Hash,
  isValueDestroyed,
  type Row,
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
  const dropOf = ({ table, record }: Touched): number => {
    let dropped = 0;
    for (const { kind, field, commitment } of getEntries.all(record, table)) {
      const entry: Entry = { kind, table, record, commitment, ...(field === null ? {} : { field }) };
      if (isValueDestroyed(vocabulary, view, entry)) dropped += dropValue.run(commitment).changes;
    }
    return dropped;
  };
  return (records) => records.reduce((sum, each) => sum + dropOf(each), 0);
}

/** The records among these of which something was destroyed, or all. */
export function hitByDestruction(view: FoldView, rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    ({ table, record, state }) => state === "destroyed" || view.destructionsOf(table, record).length > 0,
  );
}

interface StoredEntry {
  readonly kind: Entry["kind"];
  readonly field: string | null;
  readonly commitment: Hash;
}
