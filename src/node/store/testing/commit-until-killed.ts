// Commits one claim after another to the store named on the command line and says the id of each once it is durable.
import { writeSync } from "node:fs";
import { newRecordId } from "../../../core/base/index.ts";
import { claim, create, destroyRecord, studyVocabulary } from "../../../core/study/index.ts";
import { nodeCrypto, signingKeyFrom } from "../node-crypto.ts";
import { openSealed } from "../sealed-database.ts";
import { openStore } from "../sqlite-store.ts";
import { wordIndexer } from "./word-indexer.ts";

const [path = "", keyHex = ""] = process.argv.slice(2);
const database = openSealed(path, Buffer.from(keyHex, "hex"), { create: false });
const signingKey = signingKeyFrom(nodeCrypto.randomBytes(32));
if (!database.ok || !signingKey.ok) throw new Error("The store did not open");
const opened = openStore({
  database: database.value,
  vocabulary: studyVocabulary,
  studyId: "test-study",
  signingKey: signingKey.value,
  deps: nodeCrypto,
  indexer: wordIndexer,
});
if (!opened.ok) throw new Error(opened.error.type);
for (let step = 0; ; step++) {
  const id = newRecordId(nodeCrypto.randomBytes);
  const text = `said ${id} ${"word ".repeat(step % 7 === 0 ? 4000 : 10)}`;
  opened.value.commit({
    act: "make-claim",
    author: "ann",
    changes: [create(claim, id, { text, form: "event", assumption: false })],
  });
  writeSync(1, `made ${id}\n`);
  if (step % 10 !== 9) continue;
  opened.value.commit({ act: "destroy-claim", author: "ann", changes: [destroyRecord(claim, id)] });
  writeSync(1, `destroyed ${id}\n`);
}
