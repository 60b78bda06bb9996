import Database from "better-sqlite3-multiple-ciphers";
import type { Indexer, RecordReader } from "../../app/store.ts";
import type { Json } from "../../core/base/index.ts";
import {
  decodeBatch,
  type Finding,
  type Hash,
  placeOf,
  type SignedBatch,
  type StoredLog,
  type Vocabulary,
  verifyLog,
} from "../../core/study/index.ts";
import { damage, whatCanBeRead } from "./damage.ts";
import type { DatabaseName } from "./key-header.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { Sql } from "./sealed-database.ts";
import { parseJson } from "./sql-fold.ts";
import { verifyIndex } from "./verify-index.ts";
import { placeOfRow, verifyTables } from "./verify-tables.ts";

/** One database to verify. */
export interface DatabaseToVerify {
  readonly name: DatabaseName;
  readonly studyId: string;
  readonly sql: Sql;
  readonly vocabulary: Vocabulary;
  readonly reader: RecordReader;
  readonly indexer: Indexer;
}

/** How much was checked in one database. */
export interface DatabaseCounts {
  readonly actions: number;
  readonly values: number;
  /** Values that are rightly gone. */
  readonly destroyedValues: number;
  readonly records: number;
  readonly stretches: number;
}

/** Verify one database: its pages, its log, the tables folded from it, its references and its index. */
export function verifyDatabase(
  database: DatabaseToVerify,
  onStep: (step: string) => void,
): { readonly findings: readonly Finding[]; readonly counts: DatabaseCounts } {
  const findings: Finding[] = [];
  const counts = { actions: 0, values: 0, destroyedValues: 0, records: 0, stretches: 0 };
  const { sql, vocabulary } = database;
  const step = (name: string, check: () => readonly Finding[]): void => {
    onStep(`${database.name}: ${name}`);
    for (const each of whatCanBeRead(name, check))
      findings.push({ ...each, where: `${database.name}, ${each.where}` });
  };
  step("pages", () => verifyPages(sql));
  step("log", () => {
    const log = verifyLog(nodeCrypto, vocabulary, storedLog(sql, database.studyId));
    Object.assign(counts, { actions: log.actions, values: log.values, destroyedValues: log.destroyedValues });
    counts.records = log.fold?.rows().size ?? 0;
    const tables = log.fold === undefined ? [notCompared] : verifyTables(sql, vocabulary, log.fold);
    return [...log.findings, ...verifyColumns(sql), ...tables];
  });
  step("references", () => danglingReferences(database));
  step("search index", () => {
    const { found, stretches } = verifyIndex(database);
    counts.stretches = stretches;
    return found;
  });
  return { findings, counts };
}

const notCompared: Finding = {
  severity: "damage",
  where: "tables",
  what: "could not be compared with the log, since part of the log cannot be folded",
};

function verifyPages(sql: Sql): readonly Finding[] {
  const lines = sql.prepare<[], string>("PRAGMA integrity_check(20)").pluck().all();
  const structure = lines.filter((line) => line !== "ok").length;
  const foreign = sql.prepare("PRAGMA foreign_key_check").all().length;
  return [
    // SQLite's own lines may quote what a row holds, so they are counted and not repeated.
    ...(structure > 0
      ? [damage("pages", `SQLite finds the file's structure broken in ${structure} places`)]
      : []),
    ...(foreign > 0 ? [damage("pages", `${foreign} entries of the log belong to no action`)] : []),
    ...partialIndexes.flatMap((each) =>
      isPartialIndexWhole(sql, each)
        ? []
        : [damage("pages", `the index ${each.name} does not agree with its table`)],
    ),
  ];
}

/** The indexes of only some rows, whose number of entries SQLite's own check does not count. */
const partialIndexes = [
  { name: "row_contested", table: "row", of: "contested IS NOT NULL" },
  { name: "batch_by_undone", table: "batch", of: "undoes IS NOT NULL" },
] as const;

function isPartialIndexWhole(sql: Sql, { name, table, of }: (typeof partialIndexes)[number]): boolean {
  const count = (how: string): unknown =>
    sql.prepare(`SELECT count(*) FROM ${table} ${how} WHERE ${of}`).pluck().get();
  try {
    return count(`INDEXED BY ${name}`) === count("NOT INDEXED");
  } catch (fault) {
    if (!(fault instanceof Database.SqliteError)) throw fault;
    return false;
  }
}

function storedLog(sql: Sql, study: string): StoredLog {
  const batches = sql.prepare<[], SignedBatch>("SELECT bytes, signature FROM batch ORDER BY id");
  const value = sql.prepare<[string], { salt: Uint8Array; json: string }>(
    "SELECT salt, json FROM value WHERE commitment = ?",
  );
  const commitments = sql.prepare<[], Hash>("SELECT commitment FROM value").pluck();
  return {
    study,
    // Read whole: the connection cannot run another statement's writes while one is being walked, and actions are small.
    batches: () => batches.all(),
    valueAt: (commitment) => {
      const stored = value.get(commitment);
      return stored === undefined ? undefined : { salt: stored.salt, value: readJson(stored.json) };
    },
    commitments: () => commitments.all(),
  };
}

// Text that is not JSON any more cannot be the value that was committed to; as a text it fails its commitment.
function readJson(json: string): Json {
  try {
    return parseJson(json);
  } catch {
    return json;
  }
}

interface StoredColumns {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly columns: string;
}

/** The columns beside the signed bytes, and the entries, only repeat what the bytes say; they must say the same. */
function verifyColumns(sql: Sql): readonly Finding[] {
  const findings: Finding[] = [];
  const stored = sql.prepare<[], StoredColumns>(
    `SELECT id, bytes, json_array(device, seq, hash, action, act, cause, undoes, author, clock_ms, clock_counter,
       destroys <> 0) AS columns FROM batch ORDER BY id`,
  );
  const entries = sql
    .prepare<[number], string>(
      "SELECT json_array(kind, tbl, record, field, commitment) FROM entry WHERE batch = ? ORDER BY position",
    )
    .pluck();
  for (const { id, bytes, columns } of stored.all()) {
    const decoded = decodeBatch(bytes);
    if (!decoded.ok) continue;
    const { device, seq, action, act, cause, of, author, clock } = decoded.value;
    const hash = Buffer.from(nodeCrypto.sha256(bytes)).toString("hex");
    const destroys = decoded.value.entries.some((entry) => entry.kind === "destroy") ? 1 : 0;
    const said = [device, seq, hash, action, act, cause, of ?? null, author, clock[0], clock[1], destroys];
    const where = placeOf(decoded.value);
    if (JSON.stringify(said) !== JSON.stringify(parseJson(columns)))
      findings.push(damage(where, "is listed otherwise than it was signed"));
    const listed = decoded.value.entries.map(({ kind, table, record, field, commitment }) =>
      JSON.stringify([kind, table, record, field ?? null, commitment ?? null]),
    );
    if (
      listed.join("\n") !==
      entries
        .all(id)
        .map((entry) => JSON.stringify(parseJson(entry)))
        .join("\n")
    )
      findings.push(damage(where, "has other entries than were signed"));
  }
  return findings;
}

/** References of present records to records that never were; one to a removed or destroyed record is as it should be. */
function danglingReferences({ sql }: DatabaseToVerify): readonly Finding[] {
  const dangling = sql.prepare<[], { from_tbl: string; from_record: string; field: string; to_tbl: string }>(
    `SELECT from_tbl, from_record, field, to_tbl FROM reference
     LEFT JOIN row ON row.record = to_record AND row.tbl = to_tbl WHERE row.record IS NULL`,
  );
  return dangling
    .all()
    .map(({ from_tbl, from_record, field, to_tbl }) =>
      damage(`${placeOfRow(from_tbl, from_record)}`, `its ${field} refers to a ${to_tbl} that is not there`),
    );
}
