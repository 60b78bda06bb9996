import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Indexer } from "../../../app/store.ts";
import { type Clock, isRecordId, type Json, type Result, type SigningKey } from "../../../core/base/index.ts";
import {
  type CommittedValue,
  type Hash,
  isObject,
  type Row,
  type SignedBatch,
  studyVocabulary,
  type Vocabulary,
} from "../../../core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "../node-crypto.ts";
import { openSealed, type Sql } from "../sealed-database.ts";
import { noIndexer } from "../search-index.ts";
import { parseJson } from "../sql-fold.ts";
import { openStore, type SqliteStore, type StoreOptions } from "../sqlite-store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A store in a temporary folder, with what a test needs to open it again. */
export interface TestStore {
  readonly store: SqliteStore;
  readonly path: string;
  readonly key: Uint8Array;
  /** Close and open again, as a new process would. */
  readonly reopen: () => TestStore;
}

/** What a test may choose. */
export interface TestStoreOptions {
  readonly vocabulary?: Vocabulary;
  readonly indexer?: Indexer;
  readonly clock?: Clock;
  readonly sweeping?: StoreOptions["sweeping"];
  readonly afterCommit?: StoreOptions["afterCommit"];
  /** The 32 bytes of the device's signing key; random where absent. */
  readonly signingSecret?: Uint8Array;
}

/** Make a new store that is closed and deleted when the test is over. */
export function newTestStore(options: TestStoreOptions = {}): TestStore {
  const path = join(temporaryFolder(), "study.db");
  const signingKey = expectOk(signingKeyFrom(options.signingSecret ?? nodeCrypto.randomBytes(32)));
  return openTestStore(path, nodeCrypto.randomBytes(32), signingKey, true, options);
}

function openTestStore(
  path: string,
  key: Uint8Array,
  signingKey: SigningKey,
  create: boolean,
  options: TestStoreOptions,
): TestStore {
  const { clock, vocabulary = studyVocabulary, indexer = noIndexer, sweeping, afterCommit } = options;
  const database = expectOk(openSealed(path, key, { create }));
  onTestFinished(() => database.close());
  const store = expectOk(
    openStore({
      database,
      vocabulary,
      studyId: "test-study",
      signingKey,
      deps: clock === undefined ? nodeCrypto : { ...nodeCrypto, clock },
      indexer,
      ...(sweeping === undefined ? {} : { sweeping }),
      ...(afterCommit === undefined ? {} : { afterCommit }),
    }),
  );
  const reopen = (): TestStore => {
    store.close();
    return openTestStore(path, key, signingKey, false, options);
  };
  return { store, path, key, reopen };
}

/** The value of a result that must be one. */
export function expectOk<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Every row as the tables hold it, by table and record. */
export function storedRows(sql: Sql): ReadonlyMap<string, Row> {
  const rows = sql
    .prepare<
      [],
      { tbl: string; record: string; state: Row["state"]; plain: string; texts: string; contested: string }
    >(
      `SELECT tbl, record, state, coalesce(plain, json) AS plain, texts, coalesce(contested, '[]') AS contested
       FROM row LEFT JOIN value ON plain IS NULL AND commitment = shape ORDER BY tbl, record`,
    )
    .all();
  return new Map(
    rows.map(({ tbl, record, state, plain, texts, contested }) => {
      if (!isRecordId(record)) throw new Error("A row without a record");
      const row: Row = {
        table: tbl,
        record,
        state,
        plain: members(plain),
        texts: JSON.parse(texts),
        contested: JSON.parse(contested),
      };
      return [`${tbl} ${record}`, row];
    }),
  );
}

/** A batch as it travels: the signed bytes, and those of its values that are not destroyed. */
export interface SentBatch {
  readonly signed: SignedBatch;
  readonly values: readonly CommittedValue[];
}

/** Everything in a store's log, each batch after those it had seen. */
export function sentBatches(sql: Sql): readonly SentBatch[] {
  const getValues = sql.prepare<[number], { commitment: Hash; salt: Buffer; json: string }>(
    `SELECT DISTINCT value.commitment, value.salt, value.json FROM entry
     JOIN value ON value.commitment = entry.commitment WHERE entry.batch = ?`,
  );
  return sql
    .prepare<[], { id: number; bytes: Buffer; signature: Buffer }>(
      "SELECT id, bytes, signature FROM batch ORDER BY id",
    )
    .all()
    .map(({ id, bytes, signature }) => ({
      signed: { bytes, signature },
      values: getValues
        .all(id)
        .map(({ commitment, salt, json }) => ({ commitment, salt, value: parseJson(json) })),
    }));
}

function members(json: string): { readonly [key: string]: Json } {
  const value = parseJson(json);
  if (!isObject(value)) throw new Error("A row's fields are an object");
  return value;
}
