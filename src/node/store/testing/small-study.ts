import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Deed } from "../../../app/store.ts";
import { newRecordId, type RecordId, type Result } from "../../../core/base/index.ts";
import {
  claim,
  create,
  custody,
  destroyRecord,
  evidence,
  original,
  passage,
  source,
  textVersion,
} from "../../../core/study/index.ts";
import type { FolderDeps, OpenedStudy } from "../assemble-study.ts";
import type { Unlock } from "../key-slots.ts";
import { nodeCrypto } from "../node-crypto.ts";
import { createStudyFolder, openStudyFolder } from "../study-folder.ts";
import { cheapKdf } from "./cheap-kdf.ts";
import { wordIndexer } from "./word-indexer.ts";

/** A passphrase that is strong enough, for tests. */
export const passphrase = "lantern oblique thirteen walrus cinder podium";

/** A place with room for studies and for what the machine notes of them. */
export interface Bench {
  readonly root: string;
  readonly deps: FolderDeps;
  readonly at: (name: string) => string;
}

/** Set up a place; the clock moves a second each time it is asked. */
export function benchIn(root: string, clock: () => number = tickingClock()): Bench {
  const deps: FolderDeps = {
    crypto: { ...nodeCrypto, clock },
    kdf: cheapKdf,
    stateFolder: join(root, "state"),
    indexer: wordIndexer,
  };
  return { root, deps, at: (name) => join(root, name) };
}

/** A clock that moves a second each time it is asked. */
export function tickingClock(from = 1_700_000_000_000): () => number {
  let now = from;
  return () => {
    now += 1000;
    return now;
  };
}

/** Make a study and open it. */
export function newStudy(
  bench: Bench,
  name = "A.grounds",
): { readonly open: OpenedStudy; readonly recoveryCode: string } {
  return expectOk(createStudyFolder(bench.at(name), { passphrase }, bench.deps));
}

/** Open a study that must open. */
export function reopen(bench: Bench, name = "A.grounds", unlock: Unlock = { passphrase }): OpenedStudy {
  return expectOk(openStudyFolder(bench.at(name), unlock, bench.deps));
}

/** Copy a folder over another, as somebody with a stick does. */
export function copyFolder(bench: Bench, from: string, to: string): void {
  rmSync(bench.at(to), { recursive: true, force: true });
  cpSync(bench.at(from), bench.at(to), { recursive: true });
}

/** A source with its text, its original in the vault, a passage and a claim that rests on it. */
export interface SmallSource {
  readonly source: RecordId;
  readonly version: RecordId;
  readonly original: RecordId;
  readonly file: string;
  readonly claim: RecordId;
}

/** Put a source into both databases, in one action, as an import does. */
export function addSource(open: OpenedStudy, text: string): SmallSource {
  const { vault } = open;
  if (vault === undefined) throw new Error("The vault must be open");
  const bytes = new TextEncoder().encode(text);
  const sha256 = Buffer.from(nodeCrypto.sha256(bytes)).toString("hex");
  const stored = vault.originals.put(bytes);
  const ids = { source: id(), version: id(), original: id(), passage: id(), claim: id(), evidence: id() };
  const inVault = create(original, ids.original, {
    ...stored,
    source: ids.source,
    fileName: "interview.txt",
    sha256,
    bytes: bytes.length,
    format: "text/plain",
    receivedAt: 1_700_000_000_000,
  });
  const inStudy = [
    create(source, ids.source, {
      title: `Interview ${ids.source}`,
      release: "never",
      consentAnalysis: "yes",
      consentQuotation: "no",
      consentArchive: "not-asked",
      consentRecontact: "not-asked",
      namesStep: "done",
      format: "text/plain",
      originalSha256: sha256,
      originalBytes: bytes.length,
      receivedAt: 1_700_000_000_000,
    }),
    create(textVersion, ids.version, {
      source: ids.source,
      reason: "import",
      map: [{ start: 0, end: 0, length: text.length }],
      words: [text],
      whole: true,
    }),
    ...(["received", "read"] as const).map((event) =>
      create(custody, id(), { source: ids.source, event, at: 1_700_000_000_000, sha256 }),
    ),
    create(passage, ids.passage, { source: ids.source, version: ids.version, start: 0, end: 4 }),
    create(claim, ids.claim, { text: `What ${ids.source} says`, form: "general", assumption: false }),
    create(evidence, ids.evidence, {
      claim: ids.claim,
      passage: ids.passage,
      direction: "for",
      proximity: "saw-it",
      credibility: "2",
    }),
  ];
  expectOk(open.commitBoth(deed("import", [inVault]), deed("import", inStudy)));
  return { ...ids, file: stored.file };
}

/** Destroy a source in both databases, and its original's file. */
export function withdraw(open: OpenedStudy, small: SmallSource): void {
  const done = open.commitBoth(
    deed("withdraw", [destroyRecord(original, small.original)]),
    deed("withdraw", [destroyRecord(source, small.source), destroyRecord(textVersion, small.version)]),
  );
  expectOk(done);
  open.vault?.originals.remove(small.file);
}

/** Change a claim's wording. */
export function reword(open: OpenedStudy, small: SmallSource, text: string): void {
  expectOk(
    open.study.commit(
      deed("reword", [{ do: "change", table: claim.name, record: small.claim, values: { text } }]),
    ),
  );
}

/** A deed of the one who works in tests. */
export function deed(act: string, changes: Deed["changes"]): Deed {
  return { act, author: "tester", changes };
}

/** A new record id. */
export function id(): RecordId {
  return newRecordId(nodeCrypto.randomBytes);
}

/** The value of a success; fails with the error's name otherwise. */
export function expectOk<T, E extends { readonly type: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.type}`);
  return result.value;
}
