import { canonicalJson, isRecordId, type Json } from "../../core/base/index.ts";
import {
  type AnyRef,
  creation,
  type Field,
  type FoldView,
  isList,
  isObject,
  type Row,
  type Table,
  type Vocabulary,
  winner,
} from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";

/** Write rows that the fold made anew, with their references and lookups; says which of them differ from before. */
export function rowWriter(
  sql: Sql,
  vocabulary: Vocabulary,
  view: FoldView,
): (rows: readonly Row[]) => readonly Row[] {
  const getRow = sql.prepare<[string, string], StoredRow>(
    "SELECT state, shape, plain, texts, contested FROM row WHERE record = ? AND tbl = ?",
  );
  const getValue = sql.prepare<[string], string>("SELECT json FROM value WHERE commitment = ?").pluck();
  const putRow = sql.prepare<Readonly<Record<string, string | Buffer | null>>>(
    `INSERT INTO row (tbl, record, state, created, shape, plain, texts, contested)
     VALUES (@table, @record, @state, @notMade, @shape, @plain, @texts, @contested)
     ON CONFLICT (record, tbl) DO UPDATE SET state = @state, shape = @shape, plain = @plain, texts = @texts,
       contested = @contested`,
  );
  const writeLinks = linkWriter(sql);

  const storedForm = (row: Row): StoredRow => {
    const created = winner(
      view.writesOf({ table: row.table, record: row.record, field: creation }),
    )?.commitment;
    const plain = canonicalJson(row.plain);
    const asCreated = created !== undefined && getValue.get(created) === plain;
    return {
      state: row.state,
      shape: asCreated ? created : null,
      plain: asCreated ? null : plain,
      texts: canonicalJson(row.texts),
      contested: row.contested.length === 0 ? null : canonicalJson(row.contested),
    };
  };
  return (rows) =>
    rows.filter((row) => {
      const before = getRow.get(row.record, row.table);
      const after = storedForm(row);
      if (before !== undefined && isWritten(before) && sameRow(before, after)) return false;
      putRow.run({ ...after, table: row.table, record: row.record, notMade });
      writeLinks(vocabulary, row, before !== undefined && isWritten(before));
      return true;
    });
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

// A row that the fold has only noted the creation of has neither.
function isWritten({ shape, plain }: StoredRow): boolean {
  return shape !== null || plain !== null;
}

function sameRow(a: StoredRow, b: StoredRow): boolean {
  return (
    a.state === b.state &&
    a.shape === b.shape &&
    a.plain === b.plain &&
    a.texts === b.texts &&
    a.contested === b.contested
  );
}

function linkWriter(sql: Sql): (vocabulary: Vocabulary, row: Row, hasLinks: boolean) => void {
  const dropReferences = sql.prepare<[string, string]>(
    "DELETE FROM reference WHERE from_record = ? AND from_tbl = ?",
  );
  const dropLookups = sql.prepare<[string, string]>("DELETE FROM lookup WHERE record = ? AND tbl = ?");
  const putReference = sql.prepare<[string, string, string, string, string]>(
    "INSERT OR IGNORE INTO reference (from_record, from_tbl, field, to_tbl, to_record) VALUES (?, ?, ?, ?, ?)",
  );
  const putLookup = sql.prepare<[string, string, string, string]>(
    "INSERT INTO lookup (record, tbl, field, value) VALUES (?, ?, ?, ?)",
  );
  return (vocabulary, { table, record, state, plain }, hasLinks) => {
    if (hasLinks) {
      dropReferences.run(record, table);
      dropLookups.run(record, table);
    }
    const known = vocabulary.tables[table];
    if (state === "destroyed" || known === undefined) return;
    for (const [name, field] of Object.entries(known.fields)) {
      const value = plain[name];
      if (value === undefined) continue;
      for (const to of targetsOf(field, value)) putReference.run(record, table, name, to.table, to.id);
      if (typeof value === "string" && isLookedUp(field)) putLookup.run(record, table, name, value);
    }
  };
}

/** Whether `where` finds a field's value through the lookups: choices and tokens. */
export function isLookedUp(field: Field<unknown> | undefined): boolean {
  return field !== undefined && !field.bearsText && field.refersTo === undefined;
}

/** The names of the fields that bear text, in the table's order. */
export function textFieldsOf(table: Table): readonly string[] {
  return Object.keys(table.fields).filter((name) => table.fields[name]?.bearsText === true);
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
