import Database from "better-sqlite3-multiple-ciphers";
import type { FoundPassage, IndexedStretch, Indexer, RecordReader } from "../../app/store.ts";
import type { RecordId } from "../../core/base/index.ts";
import type { AnyRef } from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** The full-text index of a database. */
export interface SearchIndex {
  /** Make what is found under a document equal to these stretches, writing only what differs. */
  readonly put: (document: AnyRef, stretches: readonly IndexedStretch[]) => void;
  /** The best matches by bm25, the best first; an expression that is none finds nothing. */
  readonly search: (match: string, limit: number) => readonly FoundPassage[];
  /** Every match in no order, which needs no ranking; `undefined` where there are more than so many. */
  readonly all: (match: string, most: number) => readonly FoundPassage[] | undefined;
  readonly count: (match: string) => number;
  /** Every document that has a stretch. */
  readonly documents: () => readonly AnyRef[];
}

/** An indexer for a database in which nothing is searched for. */
export const noIndexer: Indexer = { documentsOf: () => [], stretchesOf: () => [] };

/** Open the full-text index. */
export function searchIndex(sql: Sql): SearchIndex {
  const writer = stretchWriter(sql);
  const getStretches = sql.prepare<[string, string], StoredStretch>(
    'SELECT id, field, start, "end", folded FROM stretch WHERE record = ? AND tbl = ? ORDER BY id',
  );
  const find = sql.prepare<[string, number], FoundStretch>(
    `SELECT stretch.tbl, stretch.record, stretch.field, stretch.start, stretch."end"
     FROM words JOIN stretch ON stretch.id = words.rowid
     WHERE words MATCH ? ORDER BY words.rank, words.rowid LIMIT ?`,
  );
  const countUpTo = sql
    .prepare<[string, number], number>(
      "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
    )
    .pluck();
  const findAll = sql.prepare<[string], FoundStretch>(
    `SELECT stretch.tbl, stretch.record, stretch.field, stretch.start, stretch."end"
     FROM words JOIN stretch ON stretch.id = words.rowid WHERE words MATCH ?`,
  );
  const count = sql.prepare<[string], number>("SELECT count(*) FROM words WHERE words MATCH ?").pluck();
  const getDocuments = sql.prepare<[], { table: string; id: RecordId }>(
    'SELECT DISTINCT tbl AS "table", record AS id FROM stretch',
  );
  return {
    put: (document, stretches) => {
      const kept = new Map<string, StoredStretch[]>();
      for (const stored of getStretches.all(document.id, document.table)) {
        const name = `${stored.field} ${stored.folded}`;
        kept.set(name, [...(kept.get(name) ?? []), stored]);
      }
      const fresh = stretches.filter((each) => {
        const same = kept.get(`${each.field} ${each.folded}`)?.shift();
        if (same !== undefined) writer.move(same, each);
        return same === undefined;
      });
      for (const stale of [...kept.values()].flat()) writer.drop(stale);
      for (const each of fresh) writer.add(document, each);
    },
    search: (match, limit) => forgiving(() => find.all(match, limit), []).map(passageFrom),
    all: (match, most) =>
      forgiving(() => countUpTo.get(match, most + 1) ?? 0, 0) > most
        ? undefined
        : forgiving(() => findAll.all(match), []).map(passageFrom),
    count: (match) => forgiving(() => count.get(match) ?? 0, 0),
    documents: () => getDocuments.all(),
  };
}

/** Bring the index up to date with everything that an action touched: asked before it is folded, and run after. */
export function indexUpdate(
  index: SearchIndex,
  indexer: Indexer,
  reader: RecordReader,
  touchedBefore: readonly AnyRef[],
): (changed: readonly AnyRef[]) => void {
  const documents = new Map<string, AnyRef>();
  const note = (touched: AnyRef): void => {
    for (const each of indexer.documentsOf(reader, touched)) documents.set(`${each.table} ${each.id}`, each);
  };
  // Once a record is gone it can no longer say which document it was part of, so it is asked before as well.
  touchedBefore.forEach(note);
  return (changed) => {
    changed.forEach(note);
    for (const each of documents.values()) index.put(each, indexer.stretchesOf(reader, each));
  };
}

interface StoredStretch {
  readonly id: number;
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

interface FoundStretch {
  readonly tbl: string;
  readonly record: RecordId;
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

function passageFrom({ tbl, record, field, start, end }: FoundStretch): FoundPassage {
  return { of: { table: tbl, id: record }, field, start, end };
}

function stretchWriter(sql: Sql) {
  const add = sql.prepare<[string, string, string, number, number, string]>(
    'INSERT INTO stretch (tbl, record, field, start, "end", folded) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addWords = sql.prepare<[number | bigint, string]>("INSERT INTO words (rowid, folded) VALUES (?, ?)");
  const move = sql.prepare<[number, number, number]>('UPDATE stretch SET start = ?, "end" = ? WHERE id = ?');
  const drop = sql.prepare<[number]>("DELETE FROM stretch WHERE id = ?");
  const dropWords = sql.prepare<[number, string]>(
    "INSERT INTO words (words, rowid, folded) VALUES ('delete', ?, ?)",
  );
  return {
    add: (document: AnyRef, { field, start, end, folded }: IndexedStretch): void => {
      const { lastInsertRowid } = add.run(document.table, document.id, field, start, end, folded);
      addWords.run(lastInsertRowid, folded);
    },
    move: (stored: StoredStretch, { start, end }: IndexedStretch): void => {
      if (stored.start !== start || stored.end !== end) move.run(start, end, stored.id);
    },
    drop: ({ id, folded }: StoredStretch): void => {
      dropWords.run(id, folded);
      drop.run(id);
    },
  };
}

// `parseSearch` makes only well-formed expressions; whatever else comes finds nothing instead of failing.
function forgiving<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_ERROR") return otherwise;
    throw error;
  }
}
