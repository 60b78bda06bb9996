import Database from "better-sqlite3-multiple-ciphers";
import type { IndexedStretch, Indexer, RecordReader } from "../../app/store.ts";
import { canonicalJson } from "../../core/base/index.ts";
import type { AnyRef, Finding } from "../../core/study/index.ts";
import { damage } from "./damage.ts";
import type { Sql } from "./sealed-database.ts";
import { placeOfRow } from "./verify-tables.ts";

/** A database with what says what search should find in it. */
export interface IndexedDatabase {
  readonly sql: Sql;
  readonly reader: RecordReader;
  readonly indexer: Indexer;
}

/** Compare what search finds with what the indexer gives for the records as they stand, and check the index itself. */
export function verifyIndex(database: IndexedDatabase): {
  readonly found: readonly Finding[];
  readonly stretches: number;
} {
  const { sql } = database;
  const found: Finding[] = [];
  const stored = new Map<string, string[]>();
  const rows = sql.prepare<[], StoredStretch>(
    'SELECT tbl, record, field, start, "end", folded FROM stretch ORDER BY id',
  );
  let stretches = 0;
  for (const row of rows.all()) {
    stretches++;
    const name = placeOfRow(row.tbl, row.record);
    const list = stored.get(name);
    if (list === undefined) stored.set(name, [stretchName(row)]);
    else list.push(stretchName(row));
  }
  for (const [name, document] of documentsOf(database)) {
    const expected = database.indexer.stretchesOf(database.reader, document).map(stretchName).sort();
    const have = (stored.get(name) ?? []).sort();
    stored.delete(name);
    if (expected.join("\n") !== have.join("\n"))
      found.push(damage(name, "is found by other words than it holds"));
  }
  for (const name of stored.keys())
    found.push({ severity: "fault", where: name, what: "is still found although it is not there" });
  if (!isIndexWhole(sql)) found.push(damage("search index", "does not agree with its own content"));
  return { found, stretches };
}

interface StoredStretch extends IndexedStretch {
  readonly tbl: string;
  readonly record: string;
}

function documentsOf({ sql, indexer, reader }: IndexedDatabase): ReadonlyMap<string, AnyRef> {
  const documents = new Map<string, AnyRef>();
  for (const touched of sql.prepare<[], AnyRef>('SELECT tbl AS "table", record AS id FROM row').all()) {
    for (const document of indexer.documentsOf(reader, touched))
      documents.set(placeOfRow(document.table, document.id), document);
  }
  return documents;
}

function stretchName({ field, start, end, folded }: IndexedStretch): string {
  return canonicalJson([field, start, end, folded]);
}

/**
 * Whether the full-text index holds what its content table does, and finds each of its words.
 *
 * The index's own check compares its lists with the content, but not the table by which it finds a list: an older page
 * of that would make search miss words without a fault. So each word is looked for, and must be found as often as listed.
 */
function isIndexWhole(sql: Sql): boolean {
  try {
    sql.prepare("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)").run();
    sql.exec("CREATE VIRTUAL TABLE temp.listed USING fts5vocab (main, words, row)");
    try {
      const find = sql.prepare<[string], number>("SELECT count(*) FROM words WHERE words MATCH ?").pluck();
      const listed = sql
        .prepare<[], { term: string; doc: number }>("SELECT term, doc FROM temp.listed")
        .all();
      return listed.every(({ term, doc }) => find.get(`"${term}"`) === doc);
    } finally {
      sql.exec("DROP TABLE temp.listed");
    }
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault;
    return false;
  }
}
