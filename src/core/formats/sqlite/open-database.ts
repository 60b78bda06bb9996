import { NotReadable } from "../not-readable.ts";
import { columnNames, type NamedColumn } from "./column-names.ts";
import { damaged, openPages, type Pages } from "./pages.ts";
import { type DatabaseValue, rowsFrom, type StoredRow } from "./table-tree.ts";

/** A row by the names of its columns, in lower case. */
export type DatabaseRow = ReadonlyMap<string, DatabaseValue>;

/** A database file that was opened. */
export interface OpenDatabase {
  /** The names of its plain tables, in lower case. */
  readonly tables: ReadonlySet<string>;
  /** The rows of a table in the order of their numbers; none where there is no such table. */
  readonly rows: (table: string) => readonly DatabaseRow[];
}

/** Of one file, all its tables together. */
const mostRows = 2_000_000;
const mostTables = 2_000;
/** Of the statement that made a table; one that is all brackets takes its length squared to look through. */
const mostStatement = 10_000;

/**
 * Open an SQLite database by its bytes alone.
 *
 * No statement of it is run: views, triggers, virtual tables and computed columns, by which a crafted file would have its reader do
 * something, are not known here. Throws `NotReadable` where the structure cannot be followed, and, once it is asked for, for a
 * table that is no plain one.
 */
export function openDatabase(bytes: Uint8Array): OpenDatabase {
  return guarded(() => {
    const pages = openPages(bytes);
    const schema = rowsFrom(pages, 1, mostTables * 10).flatMap(schemaRow);
    const tables = schema.filter(({ type }) => type === "table");
    const others = new Set(schema.filter(({ type }) => type === "view").map(({ name }) => name));
    const byName = new Map(tables.toReversed().map((each) => [each.name, each]));
    // Two tables of one name: no program writes that.
    if (tables.length > mostTables || byName.size !== tables.length) throw damaged();
    const read = new Map<string, readonly DatabaseRow[]>();
    return {
      tables: new Set(byName.keys()),
      rows(name) {
        const table = byName.get(name);
        if (table === undefined && others.has(name)) throw notPlain();
        if (table === undefined) return [];
        const rows = read.get(name) ?? guarded(() => rowsOf(pages, table));
        read.set(name, rows);
        return rows;
      },
    };
  });
}

interface SchemaRow {
  readonly type: DatabaseValue;
  readonly name: string;
  readonly root: DatabaseValue;
  readonly sql: string;
}

function schemaRow({ values }: StoredRow): readonly SchemaRow[] {
  const [type, name, , root, sql] = values;
  if (typeof name !== "string" || type === undefined || root === undefined) return [];
  return [{ type, name: name.toLowerCase(), root, sql: typeof sql === "string" ? sql : "" }];
}

function rowsOf(pages: Pages, { root, sql }: SchemaRow): readonly DatabaseRow[] {
  const columns = sql.length > mostStatement ? undefined : columnNames(sql);
  if (columns === undefined || typeof root !== "number" || root < 2) throw notPlain();
  return rowsFrom(pages, root, mostRows).map((row) => namedRow(columns, row));
}

// A column that was added later is not in rows that were there already.
function namedRow(columns: readonly NamedColumn[], { rowid, values }: StoredRow): DatabaseRow {
  return new Map(
    columns.map(({ name, isRowid }, at) => {
      const value = values[at] ?? null;
      return [name, isRowid && value === null ? rowid : value];
    }),
  );
}

function notPlain(): NotReadable {
  return new NotReadable({ type: "NotAProject", reason: "no-plain-table" });
}

/** A pointer that leads out of a page is damage, whoever looks at it. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof RangeError) throw damaged();
    throw fault;
  }
}
