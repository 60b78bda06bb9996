import { newRecordId, type RecordId } from "../../../core/base/index.ts";
import { type Change, claim, create } from "../../../core/study/index.ts";
import { nodeCrypto } from "../node-crypto.ts";
import type { SqliteStore } from "../sqlite-store.ts";
import { expectOk } from "./test-store.ts";

/** Draw the id of a record. */
export function id(): RecordId {
  return newRecordId(nodeCrypto.randomBytes);
}

/** A claim that comes to be. */
export function makeClaim(record: RecordId, text: string): Change {
  return create(claim, record, { text, form: "event", assumption: false });
}

/** Do something under a name, “ann” where none is given. */
export function commit(store: SqliteStore, ...given: readonly (Change | { readonly author: string })[]) {
  const changes = given.filter((each) => "do" in each);
  const author = given.find((each) => "author" in each)?.author ?? "ann";
  return expectOk(store.commit({ act: "act", author, changes }));
}
