import { describe, expect, test } from "vitest";
import { destroyedWords } from "../../app/store.ts";
import {
  type Change,
  change,
  claim,
  code,
  create,
  destroyField,
  destroyRecord,
  memo,
  namedPeriod,
  passage,
  remove,
  restore,
  studyVocabulary,
  vaultVocabulary,
  workingText,
} from "../../core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "./node-crypto.ts";
import { noIndexer } from "./search-index.ts";
import { type Committed, openStore, type SqliteStore } from "./sqlite-store.ts";
import { commit, id, makeClaim } from "./testing/some-claims.ts";
import { expectOk, newTestStore, storedRows } from "./testing/test-store.ts";
import { wordIndexer } from "./testing/word-indexer.ts";

describe("reading", () => {
  test("lists records in the order of their creation, and those that a choice or reference names", () => {
    const { store } = newTestStore();
    const [top, a, b] = [id(), id(), id()];
    commit(store, create(code, top, { name: "Leaving" }));
    commit(store, create(code, b, { name: "By day", parent: top, colour: "teal" }));
    commit(store, create(code, a, { name: "By night", parent: top }));
    expect(names(store.all(code))).toEqual(["Leaving", "By day", "By night"]);
    expect(names(store.where(code, "parent", top))).toEqual(["By day", "By night"]);
    expect(names(store.where(code, "colour", "teal"))).toEqual(["By day"]);
    expect(store.referrers({ table: "code", id: top }).map(({ from }) => from.id)).toEqual([b, a]);
    expect(store.references()).toHaveLength(2);
  });

  test("keeps what was removed out of sight, out of references, and in histories", () => {
    const { store } = newTestStore();
    const [top, a] = [id(), id()];
    commit(store, create(code, top, { name: "Leaving" }), create(code, a, { name: "By night", parent: top }));
    commit(store, remove(code, a));
    expect(store.get(code, a)).toBeUndefined();
    expect(store.stateOf({ table: "code", id: a })).toBe("removed");
    expect(store.where(code, "parent", top)).toEqual([]);
    expect(store.referrers({ table: "code", id: top })).toEqual([]);
    expect(store.references()).toEqual([]);
    expect(store.everMade(code, "parent", top)).toMatchObject([
      { removed: true, record: { name: "By night" } },
    ]);
    commit(store, restore(code, a));
    expect(names(store.where(code, "parent", top))).toEqual(["By night"]);
  });

  test("says so where the words of a required field were destroyed", () => {
    const { store } = newTestStore();
    const [said, when] = [id(), id()];
    commit(store, create(claim, said, { text: "x", form: "event", assumption: false, wouldBreak: "y" }));
    commit(store, create(namedPeriod, when, { name: "n", during: { from: "2017-01-01" } }));
    commit(store, destroyField(claim, said, "text"), destroyField(claim, said, "wouldBreak"));
    commit(store, destroyField(namedPeriod, when, "during"));
    expect(store.get(claim, said)).toEqual({
      id: said,
      text: destroyedWords,
      form: "event",
      assumption: false,
    });
    expect(store.get(namedPeriod, when)?.during).toEqual({
      from: "1000-01-01",
      to: "9999-12-31",
      asStated: destroyedWords,
    });
    const vault = newTestStore({ vocabulary: vaultVocabulary }).store;
    commit(vault, create(workingText, said, { source: "s", content: { text: "x" } }));
    commit(vault, destroyField(workingText, said, "content"));
    expect(vault.get(workingText, said)?.content).toEqual({});
  });

  test("gives every wording a field ever had, the current one marked, and none that was cleared or destroyed", () => {
    const { store } = newTestStore();
    const said = id();
    commit(store, create(claim, said, { text: "one", form: "event", assumption: false, wouldBreak: "w" }));
    commit(store, change(claim, said, { text: "two", form: "general", wouldBreak: undefined }));
    store.undo("ann");
    const past = store.pastTexts({ table: "claim", id: said });
    expect(past.map(({ field, value, current }) => [field, value, current])).toEqual([
      ["text", "one", true],
      ["wouldBreak", "w", true],
      ["text", "two", false],
    ]);
    commit(store, destroyRecord(claim, said));
    expect(store.pastTexts({ table: "claim", id: said })).toEqual([]);
  });
});

describe("the log", () => {
  test("tells what was done, by whom, to what, and what an undo took back; never a value", () => {
    const { store } = newTestStore({ clock: () => 5000 });
    const a = id();
    const { action } = commit(store, create(code, a, { name: "Leaving" }));
    store.undo("ann");
    store.redo("ann");
    const touched = [{ table: "code", id: a }];
    expect(store.log(10)).toMatchObject([
      { act: "redo", takesBack: "act", seq: 3, touched },
      { act: "undo", takesBack: "act", seq: 2, touched },
      { act: "act", action, seq: 1, author: "ann", atMs: 5000, touched },
    ]);
    expect(JSON.stringify(store.log(10))).not.toContain("Leaving");
    expect([store.hasAction(action), store.hasAction(id())]).toEqual([true, false]);
  });

  test("names the heads after every action, and goes on where it stood when it is opened again", () => {
    const noted: Committed[] = [];
    const made = newTestStore({ afterCommit: (committed) => noted.push(committed) });
    commit(made.store, create(code, id(), { name: "Leaving" }));
    const { store } = made.reopen();
    commit(store, create(code, id(), { name: "Return" }));
    expect(noted.map(({ batch }) => batch.seq)).toEqual([1, 2]);
    expect(noted[1]?.batch.prev).toBe(noted[0]?.hash);
    expect(store.heads()).toEqual(noted[1]?.heads);
  });

  test("refuses to move a record to another owner and to destroy alone what bears no words", () => {
    const { store } = newTestStore();
    const refuse = (...changes: readonly Change[]) => store.commit({ act: "act", author: "ann", changes });
    expect(refuse(change(passage, id(), { source: id() }))).toEqual({
      ok: false,
      error: { type: "FieldRefused", table: "passage", field: "source" },
    });
    expect(refuse(destroyField(passage, id(), "release"))).toEqual({
      ok: false,
      error: { type: "FieldRefused", table: "passage", field: "release" },
    });
  });

  test("takes nothing of an act that is refused", () => {
    const { store } = newTestStore();
    const bad = { do: "create", table: "code", record: id(), values: {} } as const;
    expect(
      store.commit({ act: "act", author: "ann", changes: [create(code, id(), { name: "x" }), bad] }),
    ).toEqual({
      ok: false,
      error: { type: "FieldMissing", table: "code", field: "name" },
    });
    expect([store.all(code), store.log(1), store.heads()]).toEqual([[], [], {}]);
  });
});

describe("a full disk", () => {
  test("takes nothing of an action, and the next goes through when there is room again", () => {
    const { store } = newTestStore({ indexer: wordIndexer });
    commit(store, makeClaim(id(), "The road was closed."));
    const [heads, rows] = [store.heads(), storedRows(store.database.sql)];
    fillDisk(store, 2);
    expect(() => commit(store, makeClaim(id(), "river ".repeat(10_000)))).toThrow(/full/);
    expect([store.heads(), storedRows(store.database.sql), store.countMatches("river")]).toEqual([
      heads,
      rows,
      0,
    ]);
    fillDisk(store, 10_000);
    expect(commit(store, makeClaim(id(), "river")).seq).toBe(2);
  });
});

describe("undo", () => {
  test("passes over an action of which nothing can be taken back, and says why", () => {
    const { store } = newTestStore();
    const [a, b] = [id(), id()];
    commit(store, create(code, a, { name: "one" }), create(code, b, { name: "two" }));
    commit(store, change(code, b, { name: "mine" }));
    commit(store, change(code, a, { name: "mine too" }));
    commit(store, change(code, a, { name: "another's" }), { author: "ben" });
    const skipped = [{ table: "code", record: a, field: "name", because: "changed-since" }];
    expect(store.undo("ann")).toMatchObject({ skipped, receipt: { seq: 5 } });
    expect(names(store.all(code))).toEqual(["another's", "two"]);
    expect(store.undoable("ben")).toEqual({ undo: "act" });
    expect(store.undo("nobody")).toBeUndefined();
  });

  test("keeps a record that somebody else uses by now", () => {
    const { store } = newTestStore();
    const a = id();
    commit(store, create(code, a, { name: "one" }));
    commit(store, create(memo, id(), { about: { table: "code", id: a }, text: "m", by: id(), at: 1 }), {
      author: "ben",
    });
    expect(store.undo("ann")).toEqual({
      act: "act",
      skipped: [{ table: "code", record: a, because: "used-elsewhere" }],
    });
    expect(store.get(code, a)?.name).toBe("one");
  });
});

test("names the records of a table in the order in which they came to be", () => {
  const { store } = newTestStore();
  const ids = Array.from({ length: 20 }, () => id());
  for (const each of ids) commit(store, makeClaim(each, "The road was closed."));
  const [first, ...others] = ids;
  if (first === undefined) throw new Error("There are twenty");
  commit(store, remove(claim, first));
  expect([store.idsOf(claim, "present"), store.idsOf(claim, "removed")]).toEqual([others, [first]]);
});

describe("search", () => {
  test("finds what stands, ranked, and stops finding what was changed, removed or destroyed", () => {
    const { store } = newTestStore({ indexer: wordIndexer });
    const [a, b, c] = [id(), id(), id()];
    commit(
      store,
      makeClaim(a, "The road was closed."),
      makeClaim(b, "Road, road, road."),
      makeClaim(c, "River."),
    );
    expect(store.search("road", 10).map(({ of }) => of.id)).toEqual([b, a]);
    expect(store.search("road", 1)).toEqual([
      { of: { table: "claim", id: b }, field: "text", start: 0, end: 17 },
    ]);
    expect(
      store
        .searchAll("road", 2)
        ?.map(({ of }) => of.id)
        .toSorted(),
    ).toEqual([a, b].toSorted());
    expect(store.searchAll("road", 1)).toBeUndefined();
    expect(store.countMatches('"was closed"')).toBe(1);
    commit(store, change(claim, a, { text: "The bridge was closed." }));
    expect(store.search("road", 10).map(({ of }) => of.id)).toEqual([b]);
    commit(store, remove(claim, b));
    expect(store.countMatches("road")).toBe(0);
    commit(store, restore(claim, b));
    expect(store.countMatches("road")).toBe(1);
    commit(store, destroyRecord(claim, b));
    expect(store.countMatches("road")).toBe(0);
  });

  test("finds nothing for an expression that is none", () => {
    const { store } = newTestStore({ indexer: wordIndexer });
    commit(store, makeClaim(id(), "The road was closed."));
    for (const match of ['"', "road AND", "nope:road", "(", ""])
      expect([store.search(match, 5), store.searchAll(match, 5), store.countMatches(match)]).toEqual([
        [],
        [],
        0,
      ]);
  });
});

describe("opening", () => {
  test("refuses a database of another study, another vocabulary, or a later one", () => {
    const { store } = newTestStore();
    const { database } = store;
    const open = (options: { studyId?: string; vocabulary?: typeof studyVocabulary }) =>
      openStore({
        database,
        vocabulary: studyVocabulary,
        studyId: "test-study",
        signingKey: expectOk(signingKeyFrom(nodeCrypto.randomBytes(32))),
        deps: nodeCrypto,
        indexer: noIndexer,
        ...options,
      });
    expect(open({ studyId: "other" })).toEqual(refusal("OtherStudy"));
    expect(open({ vocabulary: vaultVocabulary })).toMatchObject(refusal("OtherVocabulary"));
    const earlier = { ...studyVocabulary, version: studyVocabulary.version - 1 };
    expect(open({ vocabulary: earlier })).toMatchObject(refusal("VocabularyNewerThanProgram"));
  });

  test("folds the log again where the vocabulary has grown since", () => {
    const { store } = newTestStore({ indexer: wordIndexer });
    const a = id();
    commit(store, makeClaim(a, "The road was closed."));
    const before = storedRows(store.database.sql);
    store.database.sql.exec(
      "DELETE FROM row; DELETE FROM cell; INSERT INTO words (words) VALUES ('rebuild')",
    );
    const grown = expectOk(
      openStore({
        database: store.database,
        vocabulary: { ...studyVocabulary, version: studyVocabulary.version + 1 },
        studyId: "test-study",
        signingKey: expectOk(signingKeyFrom(nodeCrypto.randomBytes(32))),
        deps: nodeCrypto,
        indexer: wordIndexer,
      }),
    );
    expect(storedRows(store.database.sql)).toEqual(before);
    expect([grown.get(claim, a)?.text, grown.countMatches("road")]).toEqual(["The road was closed.", 1]);
  });
});

/** Let the file grow by so many pages and no further. */
function fillDisk({ database: { sql } }: SqliteStore, pages: number): void {
  sql.pragma(`max_page_count = ${Number(sql.pragma("page_count", { simple: true })) + pages}`);
}

function names(records: readonly { readonly name: string }[]): readonly string[] {
  return records.map(({ name }) => name);
}

function refusal(type: string) {
  return { ok: false, error: { type } };
}
