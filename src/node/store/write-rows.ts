import { canonicalJson, isRecordId, type Json, type JsonObject } from "../../core/base/index.ts";
import {
  type AnyRef,
  type ByRecord,
  byRecord,
  creation,
  type Field,
  type FoldView,
  fieldLists,
  isList,
  isObject,
  type Row,
  type Touched,
  type Vocabulary,
  winner,
} from "../../core/study/index.ts";
import { idList } from "./id-list.ts";
import { insertMany } from "./insert-many.ts";
import type { Sql } from "./sealed-database.ts";
import type { SqlFold } from "./sql-fold.ts";

/** Write rows that the fold made anew, with their references and lookups; says which of them differ from before. */
export function rowWriter(
  sql: Sql,
  vocabulary: Vocabulary,
  fold: SqlFold,
): (rows: readonly Row[]) => readonly Row[] {
  const rowsBefore = rowReader(sql);
  const putNew = insertMany<NewRow>(
    sql,
    "INSERT INTO row (tbl, record, state, created, shape, plain, texts, contested)",
    8,
  );
  const change = sql.prepare<Readonly<Record<string, string | Buffer | null>>>(
    `UPDATE row SET state = @state, created = min(created, @created), shape = @shape, plain = @plain, texts = @texts,
       contested = @contested WHERE record = @record AND tbl = @table`,
  );
  const writeLinks = linkWriter(sql);
  return (rows) => {
    const before = rowsBefore(rows);
    const relinked: RelinkedRow[] = [];
    const fresh: NewRow[] = [];
    const changed = rows.filter((row) => {
      const was = before.get(row.table, row.record);
      const now = storedForm(fold, row);
      const created = fold.createdNow(row.table, row.record) ?? notMade;
      if (was !== undefined && sameRow(was, now) && Buffer.compare(was.created, created) <= 0) return false;
      if (was === undefined) fresh.push(newRow(row, created, now));
      else change.run({ ...now, table: row.table, record: row.record, created });
      if (was === undefined || !sameLinks(was, now)) relinked.push([row, was !== undefined]);
      return true;
    });
    putNew(fresh);
    // Rows in the order in which they came to be, as they are read; what they refer to in that of its table.
    relinked.sort(([a], [b]) => (a.record < b.record ? -1 : a.record > b.record ? 1 : 0));
    writeLinks(vocabulary, relinked);
    return changed;
  };
}

// Sorts after every stamp, so that a creation that comes later takes its place.
const notMade = Buffer.from([0xff]);

/** The columns of a row that the fold decides. */
interface StoredRow {
  readonly state: Row["state"];
  readonly shape: string | null;
  readonly plain: string | null;
  readonly texts: string;
  readonly contested: string | null;
}

type NewRow = readonly [
  table: string,
  record: string,
  state: string,
  created: Buffer,
  shape: string | null,
  plain: string | null,
  texts: string,
  contested: string | null,
];

function newRow({ table, record }: Row, created: Buffer, now: StoredRow): NewRow {
  return [table, record, now.state, created, now.shape, now.plain, now.texts, now.contested];
}

/** A row whose links have to be written, and whether there are some of before. */
type RelinkedRow = readonly [row: Row, hasLinks: boolean];

/** A row as it was, with its place in the order of the log. */
interface RowBefore extends StoredRow {
  readonly created: Buffer;
}

function rowReader(sql: Sql): (of: readonly Touched[]) => ByRecord<RowBefore> {
  const getRows = sql.prepare<[string], Touched & RowBefore>(
    `SELECT row.tbl AS "table", row.record, row.state, row.created, row.shape, row.plain, row.texts, row.contested
     FROM json_each(?) AS asked CROSS JOIN row ON row.record = asked.value`,
  );
  return (of) => {
    const rows = byRecord<RowBefore>();
    for (const row of getRows.all(idList(of.map(({ record }) => record))))
      rows.set(row.table, row.record, row);
    return rows;
  };
}

function storedForm(fold: FoldView, row: Row): StoredRow {
  const { table, record, state, plain, texts, contested } = row;
  const created = winner(fold.writesOf({ table, record, field: creation }))?.commitment;
  const shape = created === undefined ? undefined : fold.valueAt(created);
  const isAsCreated = isObject(shape) && isSame(shape, plain);
  return {
    state,
    shape: isAsCreated && created !== undefined ? created : null,
    plain: isAsCreated ? null : canonicalJson(plain),
    texts: canonicalJson(texts),
    contested: contested.length === 0 ? null : canonicalJson(contested),
  };
}

function isSame(shape: JsonObject, plain: JsonObject): boolean {
  const names = Object.keys(plain);
  if (names.length !== Object.keys(shape).length) return false;
  // What was never changed since is the very value; what was changed back is one like it.
  return names.every((name) => shape[name] === plain[name]) || canonicalJson(shape) === canonicalJson(plain);
}

function sameRow(a: StoredRow, b: StoredRow): boolean {
  return a.state === b.state && sameLinks(a, b) && a.texts === b.texts && a.contested === b.contested;
}

// What a row refers to stays while it is removed, and goes when it is destroyed, with all it holds.
function sameLinks(a: StoredRow, b: StoredRow): boolean {
  return (
    (a.state === "destroyed") === (b.state === "destroyed") && a.shape === b.shape && a.plain === b.plain
  );
}

function linkWriter(sql: Sql): (vocabulary: Vocabulary, rows: readonly RelinkedRow[]) => void {
  const dropReferences = sql.prepare<[string, string]>(
    "DELETE FROM reference WHERE from_record = ? AND from_tbl = ?",
  );
  const dropLookups = sql.prepare<[string, string]>("DELETE FROM lookup WHERE record = ? AND tbl = ?");
  const putReferences = insertMany<readonly [string, string, string, string, string]>(
    sql,
    "INSERT OR IGNORE INTO reference (from_record, from_tbl, field, to_tbl, to_record)",
    5,
  );
  const putLookups = insertMany<readonly [string, string, string, string]>(
    sql,
    "INSERT INTO lookup (record, tbl, field, value)",
    4,
  );
  return (vocabulary, rows) => {
    const references: (readonly [string, string, string, string, string])[] = [];
    const lookups: (readonly [string, string, string, string])[] = [];
    for (const [{ table, record, state, plain }, hasLinks] of rows) {
      if (hasLinks) {
        dropReferences.run(record, table);
        dropLookups.run(record, table);
      }
      const known = vocabulary.tables[table];
      if (state === "destroyed" || known === undefined) continue;
      for (const [name, field] of fieldLists(known).linking) {
        const value = plain[name];
        if (value === undefined) continue;
        for (const to of targetsOf(field, value)) references.push([record, table, name, to.table, to.id]);
        if (typeof value === "string" && isLookedUp(field)) lookups.push([record, table, name, value]);
      }
    }
    putReferences(references);
    putLookups(lookups);
  };
}

/** Whether `where` finds a field's value through the lookups: choices and tokens. */
export function isLookedUp(field: Field<unknown> | undefined): boolean {
  return field !== undefined && !field.bearsText && field.refersTo === undefined;
}

/** The records that a reference field's value names. */
export function targetsOf(field: Field<unknown>, value: Json): readonly AnyRef[] {
  if (field.refersTo === undefined) return [];
  if (isObject(value)) {
    const { table, id } = value;
    return typeof table === "string" && isRecordId(id) ? [{ table, id }] : [];
  }
  const table = field.refersTo;
  return (isList(value) ? value : [value]).filter(isRecordId).map((id) => ({ table, id }));
}
