import { describe, expect, test } from "vitest";
import { newRecordId, type RecordId } from "../../core/base/index.ts";
import {
  type Change,
  change,
  claim,
  create,
  destroyField,
  destroyRecord,
  destroyValue,
} from "../../core/study/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { SqliteStore, StoreOptions } from "./sqlite-store.ts";
import { decryptPages } from "./testing/decrypt-pages.ts";
import { expectOk, newTestStore, type TestStore } from "./testing/test-store.ts";
import { wordIndexer } from "./testing/word-indexer.ts";

describe("destroyed words", () => {
  test("stand in the decrypted pages before, and in none after: file, free pages, index, log", () => {
    const made = newTestStore({ indexer: wordIndexer });
    const doomed = unlikeWords(200);
    const kept = unlikeWords(200);
    const [gone, stays] = [addClaim(made.store, doomed), addClaim(made.store, kept)];
    expect(wordsOnDisk(made, doomed)).toEqual(doomed);
    commit(made.store, destroyRecord(claim, gone));
    expect(wordsOnDisk(made, doomed)).toEqual([]);
    // The index keeps a word without the beginning that it shares with the word before it.
    const ends = doomed.map((word) => word.slice(4));
    expect(wordsOnDisk(made, ends)).toEqual([]);
    expect(wordsOnDisk(made, kept)).toEqual(kept);
    expect(made.store.get(claim, stays)?.text).toBe(kept.join(" "));
  });

  test("are gone likewise where one field or one earlier wording was destroyed", () => {
    const made = newTestStore({ indexer: wordIndexer });
    const words = wordMaker();
    const [first, second, reason] = [words(50), words(50), words(50)];
    const id = addClaim(made.store, first);
    commit(made.store, change(claim, id, { text: second.join(" "), confidenceReason: reason.join(" ") }));
    const earlier = made.store.pastTexts({ table: "claim", id }).find((past) => !past.current);
    commit(
      made.store,
      destroyValue(claim, id, "text", earlier?.commitment ?? ""),
      destroyField(claim, id, "confidenceReason"),
    );
    expect(wordsOnDisk(made, [...first, ...reason])).toEqual([]);
    expect(wordsOnDisk(made, second)).toEqual(second);
    expect(made.store.get(claim, id)).toMatchObject({ text: second.join(" ") });
  });

  test("leave no trace after many destructions among many words that begin alike", () => {
    const { made, doomed, kept } = manyDestructions("at-once");
    expect(wordsOnDisk(made, doomed)).toEqual([]);
    expect(wordsOnDisk(made, kept).length).toBeGreaterThan(0.99 * kept.length);
  });

  test("are out of the log at once and out of the file at the latest when it is closed, if sweeping waits", () => {
    const { made, doomed } = manyDestructions("at-closing");
    expect(wordsIn(logBytes(made), doomed)).toEqual([]);
    const again = made.reopen();
    expect(wordsOnDisk(again, doomed)).toEqual([]);
  });

  test("are swept at the next opening where the process was killed before it could", () => {
    const { made, doomed } = manyDestructions("at-closing");
    made.store.database.close();
    const again = made.reopen();
    expect(wordsOnDisk(again, doomed)).toEqual([]);
  });
});

/** Words that share a beginning, as the words of one language do: the index keeps such beginnings as separators. */
function wordMaker(): (count: number) => readonly string[] {
  let made = 0;
  return (count) => Array.from({ length: count }, () => `zeugnis${10_000 + ((made++ * 7919) % 90_000)}`);
}

function unlikeWords(count: number): readonly string[] {
  return Array.from({ length: count }, () => newRecordId(nodeCrypto.randomBytes));
}

function manyDestructions(sweeping: NonNullable<StoreOptions["sweeping"]>) {
  const made = newTestStore({ indexer: wordIndexer, sweeping });
  made.store.database.sql.pragma("synchronous = OFF");
  const words = wordMaker();
  const lengths = [3, 20, 60, 100, 200, 400];
  const texts = Array.from({ length: 150 }, (_, i) => {
    const said = words(lengths[i % lengths.length] ?? 1);
    return { said, id: addClaim(made.store, said) };
  });
  const isDoomed = (i: number): boolean => i % 3 !== 1;
  const condemned = texts.filter((_, i) => isDoomed(i));
  for (let i = 0; i < condemned.length; i += 20)
    commit(made.store, ...condemned.slice(i, i + 20).map(({ id }) => destroyRecord(claim, id)));
  return {
    made,
    doomed: condemned.flatMap(({ said }) => said),
    kept: texts.filter((_, i) => !isDoomed(i)).flatMap(({ said }) => said),
  };
}

function addClaim(store: SqliteStore, said: readonly string[]): RecordId {
  const id = newRecordId(nodeCrypto.randomBytes);
  commit(store, create(claim, id, { text: said.join(" "), form: "general", assumption: false }));
  return id;
}

function commit(store: SqliteStore, ...changes: readonly Change[]): void {
  expectOk(store.commit({ act: "act", author: "ann", changes }));
}

/** Those of the words that stand in any page of the file or frame of the log, live, free or stale. */
function wordsOnDisk(made: TestStore, words: readonly string[]): readonly string[] {
  const pages = decryptPages(made.path, made.key);
  return wordsIn(Buffer.concat(pages.map(({ bytes }) => bytes)), words);
}

function logBytes({ path, key }: TestStore): Buffer {
  return Buffer.concat(decryptPages(path, key).flatMap(({ from, bytes }) => (from === "log" ? [bytes] : [])));
}

function wordsIn(bytes: Buffer, words: readonly string[]): readonly string[] {
  const text = bytes.toString("latin1");
  const numbered = new Set(text.match(/zeugnis\d{5}/g));
  return words.filter((word) => (word.startsWith("zeugnis") ? numbered.has(word) : text.includes(word)));
}
