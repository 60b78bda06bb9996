import { describe, expect, test } from "vitest";
import { destroyedWords } from "../../app/store.ts";
import { change, claim, code, destroyField, studyVocabulary, vocabulary } from "../../core/study/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import type { SqliteStore } from "./sqlite-store.ts";
import { commit, id, makeClaim } from "./testing/some-claims.ts";
import { expectOk, newTestStore, sentBatches, storedRows } from "./testing/test-store.ts";

describe("a batch of another device", () => {
  test("is folded once, and two wordings that did not know each other are a conflict until one is settled", () => {
    const [one, other] = [newTestStore().store, newTestStore().store];
    const a = id();
    commit(one, makeClaim(a, "first"));
    give(one, other);
    commit(one, change(claim, a, { text: "hers" }));
    commit(other, change(claim, a, { text: "his" }));
    give(one, other);
    give(other, one);
    expect(sentBatches(other.database.sql).map((sent) => other.receive(sent.signed, sent.values))).toEqual(
      [1, 2, 3].map(() => ({ ok: true, value: "known-already" })),
    );
    expect(one.conflicts()).toEqual([
      { of: { table: "claim", id: a }, field: "text", values: ["hers", "his"] },
    ]);
    expect(other.conflicts()).toEqual(one.conflicts());
    commit(one, change(claim, a, { text: "settled" }));
    give(one, other);
    expect(other.conflicts()).toEqual([]);
    expect(other.get(claim, a)?.text).toBe("settled");
  });

  test("is refused where it was altered, comes too early, or stems from another study", () => {
    const { one, other, sent } = twoActions();
    const [first, second] = sent;
    const altered = { ...first.signed, signature: new Uint8Array(64) };
    expect(other.receive(altered, first.values)).toEqual(faulty("signature-wrong"));
    expect(other.receive(second.signed, second.values)).toMatchObject({ ok: false });
    expect(other.receive({ ...first.signed, bytes: new Uint8Array(3) }, [])).toEqual(faulty("not-readable"));
    expect(other.log(1)).toEqual([]);
    expect(one.log(9)).toHaveLength(2);
  });

  test("is refused with a value it does not commit to", () => {
    const { other, sent } = twoActions();
    const [first] = sent;
    const swapped = first.values.map((value, i) => (i === 0 ? { ...value, value: "else" } : value));
    expect(other.receive(first.signed, swapped)).toEqual(refusal("ValueNotCommitted"));
    const stray = { ...(first.values[0] ?? never()), commitment: "00".repeat(32) };
    expect(other.receive(first.signed, [...first.values, stray])).toEqual(refusal("ValueNotCommitted"));
  });

  test("is refused with a value of a kind that its field does not hold", () => {
    const careless = { ...code.fields, name: { ...code.fields.name, accepts: () => true } };
    const one = newTestStore({
      vocabulary: vocabulary("study", 1, [{ name: "code", fields: careless }]),
    }).store;
    commit(one, { do: "create", table: "code", record: id(), values: { name: 5 } });
    const [sent = never()] = sentBatches(one.database.sql);
    expect(newTestStore().store.receive(sent.signed, sent.values)).toEqual({
      ok: false,
      error: { type: "ValueRefused", table: "code", field: "name" },
    });
  });

  test("is refused of a later version that has more fields", () => {
    const later = vocabulary("study", 2, [
      ...Object.values(studyVocabulary.tables),
      { ...code, name: "later" },
    ]);
    const one = newTestStore({ vocabulary: later }).store;
    commit(one, { do: "create", table: "later", record: id(), values: { name: "x" } });
    const [sent] = sentBatches(one.database.sql);
    expect(newTestStore().store.receive((sent ?? never()).signed, [])).toEqual(
      refusal("BatchOfLaterVersion"),
    );
  });

  test("that forks its chain is told from any other fault", () => {
    const seed = nodeCrypto.randomBytes(32);
    const [one, twin] = [
      newTestStore({ signingSecret: seed }).store,
      newTestStore({ signingSecret: seed }).store,
    ];
    const other = newTestStore().store;
    commit(one, makeClaim(id(), "one story"));
    commit(twin, makeClaim(id(), "another"));
    give(one, other);
    const [forked] = sentBatches(twin.database.sql);
    expect(other.receive((forked ?? never()).signed, [])).toMatchObject({
      ok: false,
      error: { type: "ChainForked", seq: 1 },
    });
  });

  test("may come without values that were destroyed meanwhile, and reads as destroyed from the first", () => {
    const [one, other] = [newTestStore().store, newTestStore().store];
    const [a, b] = [id(), id()];
    commit(one, makeClaim(a, "gone"), makeClaim(b, "stays"));
    commit(one, destroyField(claim, a, "text"));
    const [first, second] = sentBatches(one.database.sql);
    expectOk(other.receive((first ?? never()).signed, (first ?? never()).values));
    expect(other.get(claim, a)?.text).toBe(destroyedWords);
    expectOk(other.receive((second ?? never()).signed, []));
    expect(other.all(claim).map((each) => each.text)).toEqual([destroyedWords, "stays"]);
    expect(storedRows(other.database.sql)).toEqual(storedRows(one.database.sql));
  });
});

function give(from: SqliteStore, to: SqliteStore): void {
  for (const { signed, values } of sentBatches(from.database.sql)) expectOk(to.receive(signed, values));
}

function twoActions() {
  const [one, other] = [newTestStore().store, newTestStore().store];
  commit(one, makeClaim(id(), "first"));
  commit(one, makeClaim(id(), "second"));
  const [first = never(), second = never()] = sentBatches(one.database.sql);
  return { one, other, sent: [first, second] as const };
}

function faulty(...faults: readonly string[]) {
  return { ok: false, error: { type: "BatchFaulty", faults } };
}

function refusal(type: string) {
  return { ok: false, error: { type } };
}

function never(): never {
  throw new Error("The log is shorter than it should be");
}
