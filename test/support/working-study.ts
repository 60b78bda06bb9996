import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Refusal } from "../../src/app/api.ts";
import { codePassage } from "../../src/app/code-passage.ts";
import type { Desk } from "../../src/app/desk.ts";
import { finishNames } from "../../src/app/finish-names.ts";
import { firstMember, foundStudy } from "../../src/app/found-study.ts";
import { outlooksHere } from "../../src/app/outlooks-here.ts";
import { readSource } from "../../src/app/read-source.ts";
import { receiveText } from "../../src/app/receive-text.ts";
import { studyIndexer } from "../../src/app/study-index.ts";
import type { RecordId, Result } from "../../src/core/base/index.ts";
import { collectText } from "../../src/core/collect/index.ts";
import { defaultLimits, readForeign, scannedPages } from "../../src/core/formats/index.ts";
import { unpacking } from "../../src/node/reading/unpacking.ts";
import {
  createStudyFolder,
  type FolderDeps,
  nodeCrypto,
  type OpenError,
  type OpenedStudy,
  openStudyFolder,
} from "../../src/node/store/index.ts";
import { cheapKdf } from "../../src/node/store/testing/cheap-kdf.ts";

// No test framework in here: child processes and benchmarks work with it too.

/** The passphrase of the studies made here. */
export const workingPassphrase = "granite ladle seventeen oboe willow parsnip";

/** What opening a study under this folder takes. */
export function workingDeps(root: string): FolderDeps {
  return { crypto: nodeCrypto, kdf: cheapKdf, stateFolder: join(root, "state"), indexer: studyIndexer };
}

/** Where the study under this folder lies. */
export function workingFolder(root: string, name = "study"): string {
  return join(root, `${name}.grounds`);
}

/** Make a study under a folder that is there, and sit down at it. */
export function newWorkingStudy(root: string): Desk & { readonly open: OpenedStudy } {
  const made = createStudyFolder(workingFolder(root), { passphrase: workingPassphrase }, workingDeps(root));
  const { open } = must(made);
  return deskAt(open, foundStudy(open, nodeCrypto.randomBytes, { title: "A study", founder: "Analyst" }));
}

/** Open the study under a folder. */
export function openWorkingStudy(root: string, name?: string): Result<OpenedStudy, OpenError> {
  return openStudyFolder(workingFolder(root, name), { passphrase: workingPassphrase }, workingDeps(root));
}

/** Sit down at an open study as its first member. */
export function sitDown(open: OpenedStudy): Desk & { readonly open: OpenedStudy } {
  const me = firstMember(open);
  if (me === undefined) throw new Error("The study has nobody who works in it");
  return deskAt(open, me);
}

/** Bring a text in, read in this very process, and end its names step with nothing decided. */
export async function enterText(desk: Desk, name: string, text: string): Promise<RecordId> {
  const waiting = await receiveWorking(desk, name, text);
  return must(finishNames(desk, { waiting, title: name, decisions: [], marked: [] })).source;
}

/** Bring a text in, read in this very process; it then waits for its names step. */
export async function receiveWorking(desk: Desk, name: string, text: string): Promise<RecordId> {
  return receiveBytes(desk, `${name}.txt`, new TextEncoder().encode(text));
}

/** Bring a file of any kind in, with nothing decided on names. */
export async function enterBytes(desk: Desk, name: string, bytes: Uint8Array): Promise<RecordId> {
  const waiting = await receiveBytes(desk, name, bytes);
  return must(finishNames(desk, { waiting, title: name, decisions: [], marked: [] })).source;
}

async function receiveBytes(desk: Desk, name: string, bytes: Uint8Array): Promise<RecordId> {
  const read = await readForeign(unpacking, { name, bytes }, defaultLimits);
  const document = must(read.ok ? read : scannedPages(read.error));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const added = must(receiveText(desk, { name, bytes, sha256, read: collectText(document) }));
  if (!("waiting" in added)) throw new Error("The study holds that text already");
  return added.waiting;
}

/** Put a code on the first place where some words stand in a source. */
export function codeWords(desk: Desk, source: RecordId, words: string, code: RecordId) {
  return must(codePassage(desk, { ...placeOfWords(desk, source, words), code }));
}

/** The first place where some words stand in a source as it reads now. */
export function placeOfWords(desk: Desk, source: RecordId, words: string) {
  const { version, text } = must(readSource(desk, { source }));
  const start = text.indexOf(words);
  if (start < 0) throw new Error("The words do not stand in that text");
  return { source, version, start, end: start + words.length };
}

/** What a step gave; a refusal is thrown with its words. */
export function must<T>(result: Result<T, Refusal | { readonly type: string }>): T {
  if (result.ok) return result.value;
  throw new Error("text" in result.error ? result.error.text : JSON.stringify(result.error));
}

function deskAt(open: OpenedStudy, me: RecordId): Desk & { readonly open: OpenedStudy } {
  return { open, me, clock: nodeCrypto.clock, randomBytes: nodeCrypto.randomBytes, outlooks: outlooksHere() };
}
