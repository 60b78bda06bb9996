import { describe, expect, test } from "vitest";
import { newRecordId } from "../../core/base/index.ts";
import { type Change, change, claim, create, destroyField, destroyRecord } from "../../core/study/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { decryptPages } from "./testing/decrypt-pages.ts";
import { expectOk, newTestStore, type TestStore } from "./testing/test-store.ts";

describe("computed results", () => {
  test("are there again after the store was closed, the last one under each key", () => {
    const made = newTestStore();
    keep(made.store, "a", "1");
    keep(made.store, "a", "2");
    expect(made.store.computed.read("b")).toBeUndefined();
    expect(made.reopen().store.computed.read("a")).toBe("2");
  });

  test("are the newest eight, also where the clock was put back", () => {
    let now = 2_000;
    const { store } = newTestStore({ clock: () => now });
    const keys = Array.from({ length: 10 }, (_, at) => `key ${at}`);
    for (const key of keys) {
      keep(store, key, "x");
      now -= 10;
    }
    expect(keptIn(store)).toEqual(keys.slice(2));
    // One that is computed anew is the newest again.
    keep(store, "key 2", "y");
    keep(store, "key 10", "z");
    expect(keptIn(store)).toEqual([...keys.slice(4), "key 2", "key 10"]);
  });

  test("stay through actions that destroy nothing, and go with the first that does, in its transaction", () => {
    const made = newTestStore();
    const { store } = made;
    const id = newRecordId(nodeCrypto.randomBytes);
    keep(store, "a", "wordsofaresult");
    commit(store, create(claim, id, { text: "Most left", form: "general", assumption: false }));
    commit(store, change(claim, id, { text: "Many left" }));
    store.undo("ann");
    expect(keptIn(store)).toEqual(["a"]);
    commit(store, destroyField(claim, id, "text"));
    expect(keptIn(store)).toEqual([]);
    expect(isOnDisk(made, "wordsofaresult")).toBe(false);
    // What is destroyed already is destroyed again, such as on another device: no value goes, and the results do.
    keep(store, "b", "wordsofanother");
    expect(isOnDisk(made, "wordsofanother")).toBe(true);
    commit(store, destroyField(claim, id, "text"));
    expect(keptIn(store)).toEqual([]);
    expect(isOnDisk(made, "wordsofanother")).toBe(false);
  });

  test("stay where the destruction does not come about", () => {
    let fails = false;
    const { store } = newTestStore({
      indexer: {
        documentsOf: () => {
          if (fails) throw new Error("No index");
          return [];
        },
        stretchesOf: () => [],
      },
    });
    const id = newRecordId(nodeCrypto.randomBytes);
    commit(store, create(claim, id, { text: "Most left", form: "general", assumption: false }));
    keep(store, "a", "1");
    fails = true;
    expect(() => commit(store, destroyRecord(claim, id))).toThrow("No index");
    expect(keptIn(store)).toEqual(["a"]);
  });

  test("are not kept where values were destroyed while they were computed", () => {
    const { store } = newTestStore();
    const id = newRecordId(nodeCrypto.randomBytes);
    commit(store, create(claim, id, { text: "Most left", form: "general", assumption: false }));
    const end = store.computed.begin("a");
    commit(store, destroyRecord(claim, id));
    end("1");
    expect(keptIn(store)).toEqual([]);
    keep(store, "a", "2");
    expect(keptIn(store)).toEqual(["a"]);
  });

  test("are passed over in silence where the store was closed, is only read, or has no room", () => {
    const { store } = newTestStore();
    const { sql } = store.database;
    keep(store, "a", "1");
    sql.pragma("query_only = ON");
    keep(store, "b", "1");
    sql.pragma("query_only = OFF");
    sql.pragma(`max_page_count = ${sql.pragma("page_count", { simple: true })}`);
    keep(store, "c", "1".repeat(1_000_000));
    expect(keptIn(store)).toEqual(["a"]);
    expect(sql.inTransaction).toBe(false);
    const end = store.computed.begin("d");
    store.close();
    end("1");
    expect(store.computed.read("a")).toBeUndefined();
  });
});

function keep(store: SqliteStore, key: string, json: string): void {
  store.computed.begin(key)(json);
}

function keptIn({ database }: SqliteStore): readonly string[] {
  return database.sql.prepare<[], string>("SELECT key FROM computed ORDER BY at").pluck().all();
}

function commit(store: SqliteStore, ...changes: readonly Change[]): void {
  expectOk(store.commit({ act: "test", author: "ann", changes }));
}

/** Whether words stand in a decrypted page of the file, with all that the log holds written into it. */
function isOnDisk({ store, path, key }: TestStore, words: string): boolean {
  store.database.sql.pragma("wal_checkpoint(TRUNCATE)");
  return decryptPages(path, key).some(({ bytes }) => Buffer.from(bytes).includes(words));
}
