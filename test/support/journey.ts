import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Refusal } from "../../src/app/api.ts";
import type { Desk } from "../../src/app/desk.ts";
import { foundStudy } from "../../src/app/found-study.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { createReader, type Reader } from "../../src/node/reading/index.ts";
import {
  createStudyFolder,
  type FolderDeps,
  nodeCrypto,
  type OpenedStudy,
  openStudyFolder,
} from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";

/** A passphrase that is strong enough, for tests. */
export const passphrase = "granite ladle seventeen oboe willow parsnip";

/** A place on disk with one study in it and everything a journey needs. */
export interface Journey {
  readonly root: string;
  readonly folder: string;
  readonly deps: FolderDeps;
  readonly desk: Desk & { readonly open: OpenedStudy };
  readonly reader: Reader;
  readonly open: OpenedStudy;
  readonly recoveryCode: string;
}

/** Begin a journey in a new, empty study; everything is gone when the test is over. */
export function beginJourney(title = "A study"): Journey {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "grounds-journey-")));
  const deps: FolderDeps = {
    crypto: nodeCrypto,
    kdf: cheapKdf,
    stateFolder: join(root, "state"),
    indexer: studyIndexer,
  };
  const folder = join(root, "study.grounds");
  const { open, recoveryCode } = expectOk(createStudyFolder(folder, { passphrase }, deps));
  const me = foundStudy(open, nodeCrypto.randomBytes, { title, founder: "Analyst" });
  const desk = {
    open,
    me,
    clock: nodeCrypto.clock,
    randomBytes: nodeCrypto.randomBytes,
    outlooks: outlooksHere(),
  };
  const reader = createReader({ maxSeconds: 60, maxMegabytes: 512 });
  onTestFinished(async () => {
    await reader.close();
    open.close();
    rmSync(root, { recursive: true, force: true });
  });
  return { root, folder, deps, desk, reader, open, recoveryCode };
}

/** Open a study again after it was closed. */
export function reopen(deps: FolderDeps, folder: string): OpenedStudy {
  const open = expectOk(openStudyFolder(folder, { passphrase }, deps));
  onTestFinished(() => open.close());
  return open;
}

/** Bring a text in as a dropped file; it then waits for its names step. */
export async function drop(
  { desk, reader }: Journey,
  name: string,
  content: string | Uint8Array,
): Promise<RecordId> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const read = expectOk(await reader.read({ name, bytes }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const added = expectOk(receiveText(desk, { name, bytes, sha256, read }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return added.waiting;
}

/** What a use case or the store gave; a refusal fails the test with its words. */
export function expectOk<T>(result: Result<T, Refusal | { readonly type: string }>): T {
  if (result.ok) return result.value;
  throw new Error("text" in result.error ? result.error.text : JSON.stringify(result.error));
}
