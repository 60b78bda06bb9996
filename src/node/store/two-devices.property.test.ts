import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecordId } from "../../core/base/index.ts";
import {
  type Change,
  change,
  claim,
  code,
  coding,
  create,
  decodeBatch,
  destroyField,
  destroyRecord,
  destroyValue,
  memoryFold,
  passage,
  remove,
  restore,
  source,
  studyVocabulary,
} from "../../core/study/index.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { expectOk, newTestStore, sentBatches, storedRows } from "./testing/test-store.ts";

const idOf = (letter: string, n: number): RecordId => `${letter.repeat(19)}${n}` as RecordId;
const sources = [0, 1].map((n) => idOf("s", n));
const codes = [0, 1, 2].map((n) => idOf("c", n));
const claims = [0, 1].map((n) => idOf("k", n));

/** One step of a schedule: somebody acts on one of two devices, or one takes in what the other has. */
interface Step {
  readonly device: 0 | 1;
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly word: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  what: fc.nat(15),
  a: fc.nat(11),
  b: fc.nat(11),
  word: fc.nat(999),
});

describe("two devices that act and take in each other's batches", () => {
  test("hold the same rows, which are those of the fold in memory, and the same without folding step by step", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 4, maxLength: 30 }), (steps) => {
        const [one, other] = run(steps);
        exchange(one, other);
        exchange(other, one);
        const rows = storedRows(one.database.sql);
        expect(storedRows(other.database.sql)).toEqual(rows);
        expect(foldedInMemory(one)).toEqual(rows);
        expect(destroyedValuesLeft(one)).toBe(0);
        expect(destroyedValuesLeft(other)).toBe(0);
        expect(creationOrder(other)).toEqual(creationOrder(one));
        one.foldAgain();
        expect(storedRows(one.database.sql)).toEqual(rows);
        one.close();
        other.close();
      }),
      { numRuns: 60 },
    );
  });
});

function run(steps: readonly Step[]): readonly [SqliteStore, SqliteStore] {
  let now = 1000;
  const clock = (): number => ++now;
  const one = newTestStore({ clock, sweeping: "at-closing" }).store;
  const other = newTestStore({ clock: () => clock() - 3, sweeping: "at-closing" }).store;
  const pair = [one, other] as const;
  for (const step of steps) {
    const store = pair[step.device];
    if (step.what === 15) exchange(pair[1 - step.device] ?? one, store);
    else if (step.what === 14) store.undo(`author-${step.device}`);
    else if (step.what === 13) store.redo(`author-${step.device}`);
    else act(store, step);
  }
  return pair;
}

function act(store: SqliteStore, step: Step): void {
  const changes = changesOf(store, step);
  if (changes.length === 0) return;
  expectOk(store.commit({ act: "act", author: `author-${step.device}`, changes }));
}

function changesOf(store: SqliteStore, { what, a, b, word, device }: Step): readonly Change[] {
  const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  const s = at(sources, a);
  const c = at(codes, b);
  const k = at(claims, a);
  const isThere = (table: string, id: RecordId): boolean => store.stateOf({ table, id }) !== "unknown";
  const mine = idOf(device === 0 ? "p" : "q", word % 10);
  const text = `w${word}`;
  switch (what) {
    case 0:
    case 1:
      return isThere("source", s)
        ? [change(source, s, { title: text, release: "quote" })]
        : [newSource(s, text)];
    case 2:
    case 3:
      return isThere("code", c)
        ? [change(code, c, { parent: word % 4 === 0 ? undefined : at(codes, a) })]
        : [create(code, c, { name: text })];
    case 4:
      return isThere("code", c)
        ? [change(code, c, { name: text, definition: word % 2 ? text : undefined })]
        : [];
    case 5:
    case 6:
      if (!isThere("passage", mine))
        return [create(passage, mine, { source: s, version: idOf("v", 0), start: 0, end: word })];
      return [
        create(coding, idOf(device === 0 ? "x" : "y", word % 10), {
          passage: mine,
          code: c,
          coder: c,
          at: 1,
        }),
      ];
    case 7:
      return isThere("claim", k)
        ? [change(claim, k, { text, confidenceReason: text })]
        : [create(claim, k, { text, form: "event", assumption: false, premises: [at(claims, a + 1)] })];
    case 8:
      return isThere("passage", mine) ? [remove(passage, mine)] : [remove(code, c)];
    case 9:
      return isThere("passage", mine) ? [restore(passage, mine)] : [restore(code, c)];
    case 10:
      return word % 3 === 0 ? [destroyRecord(source, s)] : [destroyField(claim, k, "confidenceReason")];
    case 11: {
      const past = store.pastTexts({ table: "claim", id: k })[0];
      return past === undefined ? [] : [destroyValue(claim, k, past.field, past.commitment)];
    }
    default:
      return word % 5 === 0 ? [destroyRecord(passage, mine)] : [change(source, s, { language: "ar" })];
  }
}

function newSource(id: RecordId, title: string): Change {
  return create(source, id, {
    title,
    release: "never",
    consentAnalysis: "yes",
    consentQuotation: "no",
    consentArchive: "no",
    consentRecontact: "no",
    namesStep: "done",
    format: "text/plain",
    originalSha256: "00",
    originalBytes: 1,
    receivedAt: 1,
  });
}

/** Give one store everything in the other's log, known or not. */
function exchange(from: SqliteStore, to: SqliteStore): void {
  for (const { signed, values } of sentBatches(from.database.sql)) expectOk(to.receive(signed, values));
}

function foldedInMemory(store: SqliteStore): ReadonlyMap<string, unknown> {
  const values = new Map(
    sentBatches(store.database.sql).flatMap((sent) =>
      sent.values.map(({ commitment, value }) => [commitment, value] as const),
    ),
  );
  const fold = memoryFold(studyVocabulary, (commitment) => values.get(commitment));
  for (const { signed } of sentBatches(store.database.sql)) {
    const batch = decodeBatch(signed.bytes);
    if (batch.ok) fold.apply(batch.value);
  }
  return new Map([...fold.rows()].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many values of destroyed records and fields are still stored, asked in SQL and not through the fold. */
function destroyedValuesLeft({ database }: SqliteStore): number {
  return Number(
    database.sql
      .prepare<[], number>(
        `SELECT count(*) FROM value JOIN entry USING (commitment)
         JOIN row ON row.record = entry.record AND row.tbl = entry.tbl
         LEFT JOIN destruction AS gone ON gone.record = entry.record AND gone.tbl = entry.tbl
         WHERE (row.state = 'destroyed' AND entry.kind = 'set')
            OR (gone.field = '' AND gone.commitment = '' AND entry.kind = 'create')
            OR (gone.commitment = '' AND gone.field = entry.field)
            OR gone.commitment = entry.commitment`,
      )
      .pluck()
      .get(),
  );
}

function creationOrder({ database }: SqliteStore): readonly unknown[] {
  return database.sql
    .prepare("SELECT tbl, record FROM row WHERE state <> 'destroyed' ORDER BY tbl, created, record")
    .all();
}
