import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isRecordId } from "../../core/base/index.ts";
import { claim, code, studyVocabulary } from "../../core/study/index.ts";
import { formOf, migrate, migrations } from "./migrations.ts";
import { nodeCrypto, signingKeyFrom } from "./node-crypto.ts";
import { openSealed, type Sql } from "./sealed-database.ts";
import { openStore, type SqliteStore } from "./sqlite-store.ts";
import { codeNames } from "./testing/code-names.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";
import { expectOk } from "./testing/test-store.ts";

describe("migrations", () => {
  test("bring an empty database to the latest form, and a second time do nothing", () => {
    const sql = emptyDatabase();
    expect(migrate(sql)).toEqual({ ok: true, value: { from: 0, to: migrations.length } });
    expect(migrate(sql)).toEqual({ ok: true, value: { from: migrations.length, to: migrations.length } });
  });

  test("refuse a form later than the program knows and leave it as it is", () => {
    const sql = emptyDatabase();
    sql.pragma("user_version = 99");
    expect(migrate(sql)).toEqual({
      ok: false,
      error: { type: "FormNewerThanProgram", form: 99, known: migrations.length },
    });
    expect(sql.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'batch'").get()).toEqual({
      n: 0,
    });
  });

  test("change nothing where one step fails", () => {
    const sql = emptyDatabase();
    const failing = [
      ...migrations,
      (each: Sql) => {
        each.exec("DROP TABLE lookup");
        throw new Error("half-way");
      },
    ];
    expect(() => migrate(sql, failing)).toThrow("half-way");
    expect(formOf(sql)).toBe(0);
    expect(migrate(sql).ok).toBe(true);
    expect(() => migrate(sql, failing)).toThrow("half-way");
    expect(formOf(sql)).toBe(migrations.length);
    expect(sql.prepare("SELECT count(*) AS n FROM lookup").get()).toEqual({ n: 0 });
  });

  test("make of form 1 what they make of an empty database", () => {
    const path = join(temporaryFolder(), "study.db");
    copyFileSync(join(import.meta.dirname, "testing/form-1.db"), path);
    const old = expectOk(openSealed(path, new Uint8Array(32).fill(7), { create: false }));
    const fresh = emptyDatabase();
    for (const sql of [old.sql, fresh]) expectOk(migrate(sql));
    expect(schemaOf(old.sql)).toEqual(schemaOf(fresh));
    old.close();
  });

  test("open a study that was written in form 1", () => {
    // Made once by testing/write-form-1.ts and never again: it stands for every study already written.
    const store = openForm(1);
    expect(store.all(code).map(({ name, definition }) => ({ name, definition }))).toEqual([
      { name: "Leaving", definition: "When and how somebody left" },
      { name: "Return", definition: undefined },
    ]);
    expect(store.all(claim).map(({ text, form }) => ({ text, form }))).toEqual([
      { text: "⟦destroyed⟧", form: "general" },
    ]);
    expect(store.where(code, "parent", firstId(store.all(code))).map((each) => each.name)).toEqual([
      "Return",
    ]);
    expect(store.search("leaving", 10)).toHaveLength(1);
    expect(store.log(10)).toHaveLength(4);
    expect(store.undo("ann")?.act).toBe("rename-code");
    expect(store.all(code).map((each) => each.name)).toEqual(["Flight", "Return"]);
    expect(store.computed.read("some plan")).toBeUndefined();
    store.computed.begin("some plan")("{}");
    expect(store.computed.read("some plan")).toBe("{}");
    store.close();
  });

  test("open a study that was written in form 2, with what was computed from it", () => {
    const store = openForm(2);
    expect(store.all(code).map(({ name }) => name)).toEqual(["Flight"]);
    expect(store.computed.read("some plan")).toBe('{"share":0.25}');
    store.close();
  });
});

/** Open a copy of a fixture, which is in the form of its name. */
function openForm(form: number): SqliteStore {
  const path = join(temporaryFolder(), "study.db");
  copyFileSync(join(import.meta.dirname, `testing/form-${form}.db`), path);
  const database = expectOk(openSealed(path, new Uint8Array(32).fill(7), { create: false }));
  expect(formOf(database.sql)).toBe(form);
  return expectOk(
    openStore({
      database,
      vocabulary: studyVocabulary,
      studyId: `form-${form}`,
      signingKey: expectOk(signingKeyFrom(nodeCrypto.randomBytes(32))),
      deps: nodeCrypto,
      // The one that it was written with: an index is made anew where the vocabulary has grown since.
      indexer: codeNames,
    }),
  );
}

function emptyDatabase(): Sql {
  const path = join(temporaryFolder(), "empty.db");
  return expectOk(openSealed(path, nodeCrypto.randomBytes(32), { create: true })).sql;
}

function schemaOf(sql: Sql): readonly unknown[] {
  return sql.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all();
}

function firstId(records: readonly { readonly id: string }[]) {
  const id = records[0]?.id;
  if (!isRecordId(id)) throw new Error("Nothing was read");
  return id;
}
