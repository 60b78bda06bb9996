import type { Sql } from "./sealed-database.ts";

/** A value as it is bound to a statement. */
type Bound = string | number | bigint | Uint8Array | null;

/** So many rows go in by one statement: more of them at once were no quicker. */
const rowsAtOnce = 16;

/**
 * Put rows into a table in their order, many by one statement: going into the database for each row by itself is a quarter of the
 * work where a large action puts tens of thousands.
 *
 * `into` is the statement up to its values, such as "INSERT INTO cell (record, tbl)"; a row has as many values as it names columns.
 */
export function insertMany<Row extends readonly Bound[]>(
  sql: Sql,
  into: string,
  columns: Row["length"],
): (rows: readonly Row[]) => void {
  const row = `(${Array.from({ length: columns }, () => "?").join(", ")})`;
  const one = sql.prepare(`${into} VALUES ${row}`);
  const many = sql.prepare(`${into} VALUES ${Array.from({ length: rowsAtOnce }, () => row).join(", ")}`);
  return (rows) => {
    let done = 0;
    for (; done + rowsAtOnce <= rows.length; done += rowsAtOnce)
      many.run(...rows.slice(done, done + rowsAtOnce).flat());
    for (const each of rows.slice(done)) one.run(...each);
  };
}
