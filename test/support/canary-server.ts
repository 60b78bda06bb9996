// Makes a study with a canary in every field that can carry words, and serves it until it is told to end. Says what it
// does on its output, a line of JSON each; a line on its input asks for a new link, the word "close" ends it.
import { writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { addCode } from "../../src/app/codebook.ts";
import { correctText } from "../../src/app/correct-text.ts";
import { commit } from "../../src/app/desk.ts";
import { readSource } from "../../src/app/read-source.ts";
import { replaceNameLater } from "../../src/app/replace-name-later.ts";
import { searchStudy } from "../../src/app/search-study.ts";
import { undo } from "../../src/app/undo.ts";
import { withdrawSource } from "../../src/app/withdraw-source.ts";
import { newRecordId } from "../../src/core/base/index.ts";
import { studyVocabulary, vaultVocabulary } from "../../src/core/study/index.ts";
import { createReader } from "../../src/node/reading/index.ts";
import { shelfWith, startServer } from "../../src/node/server/index.ts";
import { backupStudy, keptViewIn, nodeCrypto } from "../../src/node/store/index.ts";
import { canary, canaryOf } from "./canaries.ts";
import { fillVocabulary, wordsFieldsOf } from "./fill-vocabulary.ts";
import { codeWords, enterText, must, newWorkingStudy } from "./working-study.ts";

const [root = "", page = ""] = process.argv.slice(2);
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const newId = () => newRecordId(nodeCrypto.randomBytes);

const desk = newWorkingStudy(root);
const vault = desk.open.vault?.store;

// A canary in every field of both vocabularies, whatever fields they come to have.
const [ofStudy, ofVault] = [wordsFieldsOf(studyVocabulary), wordsFieldsOf(vaultVocabulary)];
const inStudy = fillVocabulary(studyVocabulary, { newId, wordsFor: (at) => canaryOf(ofStudy, at, 0) });
must(commit(desk, "fill", inStudy.changes));
const inVault = fillVocabulary(vaultVocabulary, { newId, wordsFor: (at) => canaryOf(ofVault, at, 300) });
if (vault === undefined) throw new Error("The vault is open");
must(vault.commit({ act: "fill", author: desk.me, changes: inVault.changes }));

// A day's work through the use cases: what is imported, corrected, coded, replaced later, withdrawn, undone, sought.
const source = await enterText(
  desk,
  canary(400),
  `A.: ${canary(401)} was there.\n\nB.: ${canary(402)} went ${canary(403)}.`,
);
const read = must(readSource(desk, { source }));
must(correctText(desk, { source, version: read.version, text: `${read.text} ${canary(404)}` }));
codeWords(desk, source, canary(401), must(addCode(desk, { name: canary(405) })).id);
must(replaceNameLater(desk, { words: canary(402), person: { pseudonym: "Driver 9", role: "civilian" } }));
const gone = await enterText(desk, canary(406), `A.: ${canary(407)} wants to be forgotten.`);
must(withdrawSource(desk, { source: gone, reason: "consent-withdrawn" }));
must(addCode(desk, { name: canary(410) }));
undo(desk);
for (const number of [401, 404, 411]) must(searchStudy(desk, { query: canary(number) }));
must(backupStudy(desk.open, join(root, "backup"), { label: canary(412) }));

const { clock, randomBytes } = nodeCrypto;
const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
const server = await startServer({
  shelf: shelfWith({ clock, randomBytes, here: { name: canary(413), desk } }),
  reader,
  page,
  view: keptViewIn(join(root, "state")),
  clock,
  randomBytes,
  port: 0,
  onLock: () => void end(),
});
say({ link: server.launchLink(), port: server.port, pid: process.pid });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "close") break;
  say({ link: server.launchLink() });
}
await end();

async function end(): Promise<void> {
  await server.close();
  await reader.close();
  desk.open.close();
  process.exit(0);
}
