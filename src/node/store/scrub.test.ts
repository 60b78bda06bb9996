import Database from "better-sqlite3-multiple-ciphers";
import { expect, test } from "vitest";
import { scrubber } from "./scrub.ts";
import type { Sql } from "./sealed-database.ts";
import { newTestStore } from "./testing/test-store.ts";

test("a sweep for which the disk has no room stays due and is made up for later", () => {
  const { sql } = newTestStore().store.database;
  const disk = { isFull: true };
  const scrub = scrubber(onDisk(sql, disk));
  scrub.markDue();
  scrub.scrub();
  expect(scrub.isDue()).toBe(true);
  disk.isFull = false;
  scrub.scrub();
  expect(scrub.isDue()).toBe(false);
});

test("any other fault of a sweep is thrown, and it stays due", () => {
  const { sql } = newTestStore().store.database;
  const scrub = scrubber(sql);
  scrub.markDue();
  // SQLite refuses to write a file anew inside a transaction.
  expect(() => sql.transaction(scrub.scrub)()).toThrow(/VACUUM/);
  expect(scrub.isDue()).toBe(true);
});

/** A connection whose disk may be full: then the file cannot be written anew. */
function onDisk(sql: Sql, disk: { readonly isFull: boolean }): Sql {
  const exec = (source: string): Sql => {
    if (disk.isFull && source === "VACUUM")
      throw new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    return sql.exec(source);
  };
  return new Proxy(sql, {
    get: (target, name) => {
      if (name === "exec") return exec;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}
