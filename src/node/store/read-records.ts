import {
  destroyedWords,
  type Made,
  type PastText,
  type RecordReader,
  type Reference,
} from "../../app/store.ts";
import type { Json, RecordId } from "../../core/base/index.ts";
import {
  type AnyRef,
  type Field,
  fieldLists,
  type Hash,
  isObject,
  type RecordOf,
  type RecordState,
  type Table,
  type Vocabulary,
} from "../../core/study/index.ts";
import type { Sql } from "./sealed-database.ts";
import { parseJson, stampParts, valueReader } from "./sql-fold.ts";
import { isLookedUp } from "./write-rows.ts";

/**
 * Read the records of a database as they stand.
 *
 * A record whose plain fields are not all there (its creation's value is missing, which is damage that `verify` names)
 * is left out rather than handed over half.
 */
export function recordReader(sql: Sql, vocabulary: Vocabulary): RecordReader {
  const ask = recordStatements(sql);
  const valueAt = valueReader(sql);
  const read = <T extends Table>(table: T, rows: readonly StoredRecord[]): readonly RecordOf<T>[] =>
    rows.flatMap((row) => recordFrom(table, row, valueAt) ?? []);
  const made = <T extends Table>(table: T, rows: readonly StoredRecord[]): readonly Made<RecordOf<T>>[] =>
    rows.flatMap((row) => {
      const record = recordFrom(table, row, valueAt);
      return record === undefined
        ? []
        : [{ record, removed: row.state === "removed", stamp: stampParts(row.created) }];
    });
  const found = (table: Table, field: string, value: string): readonly StoredRecord[] => {
    const known = table.fields[field];
    if (known?.refersTo !== undefined) return ask.getReferring.all(value, known.refersTo, table.name, field);
    if (!isLookedUp(known)) throw new Error("Only references, choices and tokens can be asked for");
    return ask.getLookedUp.all(value, field, table.name);
  };

  return {
    get: (table, id) => {
      const row = ask.getOne.get(id, table.name);
      return row === undefined ? undefined : recordFrom(table, row, valueAt);
    },
    all: (table) => read(table, ask.getAll.all(table.name)),
    where: (table, field, value) =>
      read(
        table,
        found(table, field, value).filter(({ state }) => state === "present"),
      ),
    allEverMade: (table) => made(table, ask.getAllEverMade.all(table.name)),
    everMade: (table, field, value) => made(table, found(table, field, value)),
    idsOf: (table, state) => ask.getIds.all(table.name, state),
    idsEverMade: (table) => ask.getEveryId.all(table.name),
    idsReferring: (table, field, to) => ask.getReferringIds.all(to.id, to.table, table.name, field),
    named: ({ table, id }, field) => ask.getNamed.all(id, table, field),
    naming: (to, table, field) =>
      ask.getNaming.all(to.id, to.table, table, field).map((id) => ({ table, id })),
    referrers: (to) => ask.getReferrers.all(to.id, to.table).map(referenceFrom),
    references: () => ask.getReferences.all().map(referenceFrom),
    stateOf: ({ table, id }) => ask.getState.get(id, table) ?? "unknown",
    pastTexts: ({ table, id }) => {
      const fields = vocabulary.tables[table]?.fields ?? {};
      const texts = ask.getPast.all(id, table).filter(({ field }) => fields[field]?.bearsText === true);
      return pastTextsFrom(texts, ask.getTexts.get(id, table));
    },
  };
}

function recordStatements(sql: Sql) {
  const columns = "row.record, row.state, row.created, coalesce(row.plain, value.json) AS plain, row.texts";
  const shaped = "row LEFT JOIN value ON row.plain IS NULL AND value.commitment = row.shape";
  const getOne = sql.prepare<[string, string], StoredRecord>(
    `SELECT ${columns} FROM ${shaped} WHERE row.record = ? AND row.tbl = ? AND row.state = 'present'`,
  );
  const getAll = sql.prepare<[string], StoredRecord>(
    `SELECT ${columns} FROM ${shaped} WHERE row.tbl = ? AND row.state = 'present'
     ORDER BY row.created, row.record`,
  );
  const getAllEverMade = sql.prepare<[string], StoredRecord>(
    `SELECT ${columns} FROM ${shaped} WHERE row.tbl = ? AND row.state <> 'destroyed'
     ORDER BY row.created, row.record`,
  );
  const getReferring = sql.prepare<[string, string, string, string], StoredRecord>(
    `SELECT ${columns} FROM reference JOIN ${shaped}
     WHERE reference.to_record = ? AND reference.to_tbl = ? AND reference.from_tbl = ? AND reference.field = ?
       AND row.record = reference.from_record AND row.tbl = reference.from_tbl
     ORDER BY row.created, row.record`,
  );
  const getLookedUp = sql.prepare<[string, string, string], StoredRecord>(
    `SELECT ${columns} FROM lookup JOIN ${shaped}
     WHERE lookup.value = ? AND lookup.field = ? AND lookup.tbl = ?
       AND row.record = lookup.record AND row.tbl = lookup.tbl
     ORDER BY row.created, row.record`,
  );
  const getState = sql
    .prepare<[string, string], RecordState>("SELECT state FROM row WHERE record = ? AND tbl = ?")
    .pluck();
  const getIds = sql
    .prepare<[string, RecordState], RecordId>(
      "SELECT record FROM row WHERE tbl = ? AND state = ? ORDER BY created, record",
    )
    .pluck();
  // The index by creation holds all that this asks for: no row is read.
  const getEveryId = sql
    .prepare<[string], RecordId>("SELECT record FROM row WHERE tbl = ? ORDER BY created, record")
    .pluck();
  const getReferringIds = sql
    .prepare<[string, string, string, string], RecordId>(
      "SELECT from_record FROM reference WHERE to_record = ? AND to_tbl = ? AND from_tbl = ? AND field = ?",
    )
    .pluck();
  const getNamed = sql.prepare<[string, string, string], AnyRef>(
    `SELECT to_tbl AS "table", to_record AS id FROM reference JOIN row ON row.record = to_record AND row.tbl = to_tbl
     WHERE from_record = ? AND from_tbl = ? AND field = ? AND row.state = 'present'`,
  );
  const getNaming = sql
    .prepare<[string, string, string, string], RecordId>(
      `SELECT from_record FROM reference JOIN row ON row.record = from_record AND row.tbl = from_tbl
       WHERE to_record = ? AND to_tbl = ? AND from_tbl = ? AND field = ? AND row.state = 'present'`,
    )
    .pluck();
  const getReferrers = sql.prepare<[string, string], StoredReference>(
    `SELECT reference.* FROM reference JOIN row ON row.record = from_record AND row.tbl = from_tbl
     WHERE to_record = ? AND to_tbl = ? AND row.state = 'present' ORDER BY row.created, from_record, field`,
  );
  const getReferences = sql.prepare<[], StoredReference>(
    `SELECT reference.* FROM reference
     JOIN row AS source ON source.record = from_record AND source.tbl = from_tbl AND source.state = 'present'
     JOIN row AS target ON target.record = to_record AND target.tbl = to_tbl AND target.state = 'present'
     ORDER BY source.created, from_record, field, target.created, to_record`,
  );
  const getPast = sql.prepare<[string, string], { field: string; commitment: Hash; json: string }>(
    `SELECT entry.field, entry.commitment, value.json FROM entry
     JOIN batch ON batch.id = entry.batch
     JOIN value ON value.commitment = entry.commitment
     WHERE entry.record = ? AND entry.tbl = ? AND entry.kind = 'set'
     ORDER BY clock_ms, clock_counter, device, seq, position`,
  );
  const getTexts = sql
    .prepare<[string, string], string>("SELECT texts FROM row WHERE record = ? AND tbl = ?")
    .pluck();
  return {
    getOne,
    getAll,
    getAllEverMade,
    getReferring,
    getLookedUp,
    getState,
    getIds,
    getEveryId,
    getReferringIds,
    getNamed,
    getNaming,
    getReferrers,
    getReferences,
    getPast,
    getTexts,
  };
}

interface StoredRecord {
  readonly record: RecordId;
  readonly state: RecordState;
  readonly created: Buffer;
  readonly plain: string | null;
  readonly texts: string;
}

interface StoredReference {
  readonly from_record: RecordId;
  readonly from_tbl: string;
  readonly field: string;
  readonly to_record: RecordId;
  readonly to_tbl: string;
}

function recordFrom<T extends Table>(
  table: T,
  row: StoredRecord,
  valueAt: (commitment: Hash) => Json | undefined,
): RecordOf<T> | undefined {
  const plain = row.plain === null ? undefined : parseJson(row.plain);
  const texts = parseJson(row.texts);
  if (!isObject(plain) || !isObject(texts)) return undefined;
  const record: Record<string, Json> = { id: row.record, ...plain };
  const { all, bearingText } = fieldLists(table);
  for (const [name, field] of bearingText) {
    const commitment = texts[name];
    const value = typeof commitment === "string" ? valueAt(commitment) : undefined;
    if (value !== undefined && value !== null) record[name] = value;
    else if (!field.optional) record[name] = destroyedValueOf(field);
  }
  const isWhole = all.every(([name, field]) => field.optional || record[name] !== undefined);
  // Every value was checked against its field before it was committed or received, and none is missing.
  return isWhole ? (record as RecordOf<T>) : undefined;
}

/**
 * What a required field that bears text reads as once its value was destroyed.
 *
 * Words say so; a list of words and a structure are empty; a period is the widest there is and says so in its wording.
 */
function destroyedValueOf(field: Field<unknown>): Json {
  const stand: readonly Json[] = [
    destroyedWords,
    [],
    {},
    { from: "1000-01-01", to: "9999-12-31", asStated: destroyedWords },
  ];
  return stand.find((each) => field.accepts(each)) ?? destroyedWords;
}

function referenceFrom(stored: StoredReference): Reference {
  const from: AnyRef = { table: stored.from_tbl, id: stored.from_record };
  return { from, field: stored.field, to: { table: stored.to_tbl, id: stored.to_record } };
}

function pastTextsFrom(
  past: readonly { readonly field: string; readonly commitment: Hash; readonly json: string }[],
  texts: string | undefined,
): readonly PastText[] {
  const now = texts === undefined ? {} : parseJson(texts);
  const seen = new Set<string>();
  return past.flatMap(({ field, commitment, json }) => {
    // An undo brings a value back under its old commitment: it is one value still. Clearing a field commits to null.
    if (seen.has(commitment) || json === "null") return [];
    seen.add(commitment);
    const current = isObject(now) && now[field] === commitment;
    return [{ field, commitment, value: parseJson(json), current }];
  });
}
