// Wrote form-1.db, the fixture of the first form. Kept to show what is in it; run again it would no longer be form 1.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { newRecordId } from "../../../core/base/index.ts";
import { change, claim, code, create, destroyField, studyVocabulary } from "../../../core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "../node-crypto.ts";
import { openSealed } from "../sealed-database.ts";
import { openStore } from "../sqlite-store.ts";
import { codeNames } from "./code-names.ts";

const path = join(import.meta.dirname, "form-1.db");
if (existsSync(path)) throw new Error("The fixture is there; it is never written again");
const database = openSealed(path, new Uint8Array(32).fill(7), { create: true });
const signingKey = signingKeyFrom(new Uint8Array(32).fill(9));
if (!database.ok || !signingKey.ok) throw new Error("The fixture could not be made");

const opened = openStore({
  database: database.value,
  vocabulary: studyVocabulary,
  studyId: "form-1",
  signingKey: signingKey.value,
  deps: nodeCrypto,
  indexer: codeNames,
});
if (!opened.ok) throw new Error(opened.error.type);
const store = opened.value;
const newId = () => newRecordId(nodeCrypto.randomBytes);
const [flight, back, said] = [newId(), newId(), newId()];
store.commit({
  act: "add-codes",
  author: "ann",
  changes: [create(code, flight, { name: "Flight" }), create(code, back, { name: "Return", parent: flight })],
});
store.commit({
  act: "make-claim",
  author: "ben",
  changes: [create(claim, said, { text: "Most left at night", form: "general", assumption: false })],
});
store.commit({
  act: "rename-code",
  author: "ann",
  changes: [change(code, flight, { name: "Leaving", definition: "When and how somebody left" })],
});
store.commit({ act: "destroy-claim", author: "ben", changes: [destroyField(claim, said, "text")] });
store.close();
