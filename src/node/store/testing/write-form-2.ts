// Wrote form-2.db, the fixture of the second form. Kept to show what is in it; run again it would no longer be form 2.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { newRecordId } from "../../../core/base/index.ts";
import { code, create, studyVocabulary } from "../../../core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "../node-crypto.ts";
import { openSealed } from "../sealed-database.ts";
import { openStore } from "../sqlite-store.ts";
import { codeNames } from "./code-names.ts";

const path = join(import.meta.dirname, "form-2.db");
if (existsSync(path)) throw new Error("The fixture is there; it is never written again");
const database = openSealed(path, new Uint8Array(32).fill(7), { create: true });
const signingKey = signingKeyFrom(new Uint8Array(32).fill(9));
if (!database.ok || !signingKey.ok) throw new Error("The fixture could not be made");

const opened = openStore({
  database: database.value,
  vocabulary: studyVocabulary,
  studyId: "form-2",
  signingKey: signingKey.value,
  deps: nodeCrypto,
  indexer: codeNames,
});
if (!opened.ok) throw new Error(opened.error.type);
const store = opened.value;
const flight = newRecordId(nodeCrypto.randomBytes);
store.commit({ act: "add-code", author: "ann", changes: [create(code, flight, { name: "Flight" })] });
store.computed.begin("some plan")('{"share":0.25}');
store.close();
