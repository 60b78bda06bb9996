import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRecordId } from "../../core/base/index.ts";
import { studyVocabulary, vaultVocabulary } from "../../core/study/index.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { anyValuesOf } from "./testing/any-record.ts";
import { expectOk, newTestStore } from "./testing/test-store.ts";

describe.each([studyVocabulary, vaultVocabulary])("a store of the $name", (vocabulary) => {
  test.each(Object.keys(vocabulary.tables))("reads back every %s that was written", (name) => {
    const table = vocabulary.tables[name];
    if (table === undefined) throw new Error("No such table");
    const made = newTestStore({ vocabulary });
    const written = new Map<string, object>();
    fc.assert(
      fc.property(anyValuesOf(table), (values) => {
        const id = newRecordId(nodeCrypto.randomBytes);
        expectOk(
          made.store.commit({
            act: "create",
            author: "somebody",
            changes: [{ do: "create", table: name, record: id, values }],
          }),
        );
        written.set(id, { id, ...values });
        expect(made.store.get(table, id)).toEqual(written.get(id));
      }),
      { numRuns: 15 },
    );
    const { store } = made.reopen();
    expect(store.all(table)).toEqual([...written.values()]);
  });
});
