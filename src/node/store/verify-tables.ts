import { canonicalJson, isRecordId, type Json } from "../../core/base/index.ts";
import {
  cellName,
  creation,
  destructionName,
  type Finding,
  isObject,
  type MemoryFold,
  type Row,
  type Vocabulary,
  type Write,
  winner,
} from "../../core/study/index.ts";
import { damage } from "./damage.ts";
import type { Sql } from "./sealed-database.ts";
import { parseJson, sqlFold, stampOf } from "./sql-fold.ts";
import { isLookedUp, targetsOf } from "./write-rows.ts";

/** Compare every table that is folded from the log with what folding the log anew gives, cell by cell and row by row. */
export function verifyTables(sql: Sql, vocabulary: Vocabulary, fold: MemoryFold): readonly Finding[] {
  return [
    ...compareRows(sql, fold),
    ...compareCells(sql, vocabulary, fold),
    ...compareSets(
      sql,
      "the list of what was destroyed",
      destructionsSql,
      fold.destructions().map(destructionName),
    ),
    ...compareSets(sql, "the list of what belongs to what", belongingSql, belongings(vocabulary, fold, sql)),
    ...compareSets(
      sql,
      "the table of references",
      referenceSql,
      [...fold.rows().values()].flatMap((row) => references(vocabulary, row)),
    ),
    ...compareSets(
      sql,
      "the table of choices and tokens",
      lookupSql,
      [...fold.rows().values()].flatMap((row) => lookups(vocabulary, row)),
    ),
  ];
}

interface StoredRow {
  readonly tbl: string;
  readonly record: string;
  readonly state: string;
  readonly created: Buffer;
  readonly plain: string | null;
  readonly texts: string;
  readonly contested: string | null;
}

function compareRows(sql: Sql, fold: MemoryFold): readonly Finding[] {
  const findings: Finding[] = [];
  const left = new Map(fold.rows());
  const stored = sql.prepare<[], StoredRow>(
    `SELECT row.tbl, row.record, row.state, row.created, coalesce(row.plain, value.json) AS plain, row.texts, row.contested
     FROM row LEFT JOIN value ON row.plain IS NULL AND value.commitment = row.shape`,
  );
  for (const row of stored.iterate()) {
    const name = `${row.tbl} ${row.record}`;
    const expected = left.get(name);
    left.delete(name);
    const what =
      expected === undefined ? "is in the table but not in the log" : rowDifference(row, expected, fold);
    if (what !== undefined) findings.push(damage(placeOfRow(row.tbl, row.record), what));
  }
  for (const { table, record } of left.values())
    findings.push(damage(placeOfRow(table, record), "is in the log but not in the table"));
  return findings;
}

function rowDifference(stored: StoredRow, row: Row, fold: MemoryFold): string | undefined {
  if (stored.state !== row.state) return "is present, removed or destroyed otherwise than the log says";
  if (stored.plain !== canonicalJson(row.plain)) return "holds other fields than the log says";
  if (stored.texts !== canonicalJson(row.texts)) return "holds other words than the log says";
  const contested = row.contested.length === 0 ? null : canonicalJson(row.contested);
  if (stored.contested !== contested) return "lists other conflicts than the log says";
  const created = fold.cells().get(cellName({ table: row.table, record: row.record, field: creation }))?.[0];
  if (created !== undefined && !stampOf(created).equals(stored.created))
    return "stands in another place of the order than the log says";
  return undefined;
}

function compareCells(sql: Sql, vocabulary: Vocabulary, fold: MemoryFold): readonly Finding[] {
  const findings: Finding[] = [];
  const { writesOf } = sqlFold(sql, vocabulary);
  const isKnown = (name: string): boolean => fold.cells().has(name);
  for (const [name, writes] of fold.cells()) {
    const [table = "", record, field = ""] = name.split(" ");
    if (!isRecordId(record)) throw new Error("A folded cell is named by a record");
    if (
      canonicalJson(writes.map(writeJson)) !==
      canonicalJson(writesOf({ table, record, field }).map(writeJson))
    )
      findings.push(
        damage(
          placeOfRow(table, record),
          `its history of ${field === "" ? "coming and going" : field === creation ? "creation" : field} is not the log's`,
        ),
      );
  }
  for (const { tbl, record, field } of sql
    .prepare<[], { tbl: string; record: string; field: string }>("SELECT tbl, record, field FROM cell")
    .iterate()) {
    if (!isKnown(`${tbl} ${record} ${field}`))
      findings.push(damage(placeOfRow(tbl, record), "has a history that the log does not"));
  }
  return findings;
}

const destructionsSql =
  "SELECT tbl || ' ' || record || ' ' || field || ' ' || commitment AS name FROM destruction";
// A record destroyed by itself no longer says to whom it belonged; the list may still, and it changes nothing.
const belongingSql = `SELECT owner || ' ' || tbl || ' ' || field || ' ' || record AS name FROM belonging
  WHERE NOT EXISTS (SELECT 1 FROM destruction WHERE destruction.record = belonging.record
    AND destruction.tbl = belonging.tbl AND destruction.field = '' AND destruction.commitment = '')`;
const referenceSql =
  "SELECT from_tbl || ' ' || from_record || ' ' || field || ' ' || to_tbl || ' ' || to_record AS name FROM reference";
const lookupSql = "SELECT tbl || ' ' || record || ' ' || field || ' ' || value AS name FROM lookup";

function compareSets(
  sql: Sql,
  where: string,
  query: string,
  expected: readonly string[],
): readonly Finding[] {
  const missing = new Set(expected);
  let unexpected = 0;
  const known = new Set(expected);
  for (const name of sql.prepare<[], string>(query).pluck().iterate()) {
    if (!known.has(name)) unexpected++;
    missing.delete(name);
  }
  return [
    ...(missing.size > 0 ? [damage(where, `lacks ${missing.size} that the log gives`)] : []),
    ...(unexpected > 0 ? [damage(where, `holds ${unexpected} that the log does not give`)] : []),
  ];
}

function belongings(vocabulary: Vocabulary, fold: MemoryFold, sql: Sql): readonly string[] {
  const shape = sql.prepare<[string], string>("SELECT json FROM value WHERE commitment = ?").pluck();
  return [...fold.cells()].flatMap(([name, writes]) => {
    const [table = "", record = "", field] = name.split(" ");
    const json = field === creation ? shape.get(winner(writes)?.commitment ?? "") : undefined;
    const values = json === undefined ? undefined : parseJson(json);
    if (!isObject(values)) return [];
    return Object.entries(vocabulary.tables[table]?.fields ?? {}).flatMap(([owner, { owner: owns }]) => {
      const id = values[owner];
      return owns === true && isRecordId(id) ? [`${id} ${table} ${owner} ${record}`] : [];
    });
  });
}

function references(vocabulary: Vocabulary, row: Row): readonly string[] {
  return linkingFields(vocabulary, row).flatMap(([name, field, value]) =>
    targetsOf(field, value).map((to) => `${row.table} ${row.record} ${name} ${to.table} ${to.id}`),
  );
}

function lookups(vocabulary: Vocabulary, row: Row): readonly string[] {
  return linkingFields(vocabulary, row).flatMap(([name, field, value]) =>
    typeof value === "string" && isLookedUp(field) ? [`${row.table} ${row.record} ${name} ${value}`] : [],
  );
}

function linkingFields(vocabulary: Vocabulary, row: Row) {
  if (row.state === "destroyed") return [];
  return Object.entries(vocabulary.tables[row.table]?.fields ?? {}).flatMap(([name, field]) => {
    const value = row.plain[name];
    return value === undefined ? [] : [[name, field, value] as const];
  });
}

/** Name a record by its table and id: an id is random and says nothing. */
export function placeOfRow(table: string, record: string): string {
  return `${table} ${record}`;
}

function writeJson({ device, seq, index, clock, kind, commitment }: Write): Json {
  return [device, seq, index, clock[0], clock[1], kind, commitment ?? null];
}
