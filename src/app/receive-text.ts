import {
  canonicalJson,
  err,
  isRecordId,
  type Json,
  ok,
  type RecordId,
  type Result,
} from "../core/base/index.ts";
import type { CollectedText } from "../core/collect/index.ts";
import {
  type Change,
  create,
  isObject,
  type Original,
  original,
  source,
  type WorkingText,
  workingText,
} from "../core/study/index.ts";
import type { AddedText, Nothing, Refusal, SourceDescription } from "./api.ts";
import { commitBoth, type Desk, newId, openVault } from "./desk.ts";
import type { Vault } from "./open-study.ts";
import { refuse } from "./refusal.ts";
import { isDescription } from "./sources.ts";
import type { WaitingText } from "./views.ts";
import { destructionsIn, vaultDestructions } from "./withdraw-source.ts";

/** A file or a pasted note as it was received, with what reading made of it. */
export interface ReceivedText {
  /** The file's name without its folder, or the title of a pasted note. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes in hexadecimal. */
  readonly sha256: string;
  readonly read: CollectedText;
  /** The recording that it is a transcript of, to be kept beside it. */
  readonly recording?: { readonly bytes: Uint8Array; readonly sha256: string; readonly format: string };
}

/** What waits in the vault for its names step. */
export interface WorkingContent {
  readonly title: string;
  readonly collected: CollectedText;
  /** What was said of it on its contact sheet, to be recorded once it enters. */
  readonly description?: SourceDescription;
  /** The text of the same file that this one translates. */
  readonly of?: RecordId;
  /** The texts of the same file that translate this one. */
  readonly translatedBy?: readonly RecordId[];
}

/**
 * Keep the original, byte for byte, and the text read from it in the vault, to wait for the names step.
 *
 * The record's id becomes the source's. A text the study holds already, by its hash, is not taken twice.
 */
export function receiveText(
  desk: Desk,
  received: ReceivedText,
  description?: SourceDescription,
): Result<AddedText, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  if (description !== undefined && !isDescription(description)) return err(refuse("not-described"));
  if (received.read.text.trim() === "" && received.read.media === undefined) return err(refuse("text-empty"));
  const known = duplicateOf(desk, vault.value, received.sha256);
  if (known !== undefined) return ok(known);
  const texts = waitingTexts(desk, received, description);
  const done = vault.value.store.commit({
    act: "receive-text",
    author: desk.me,
    changes: texts.flatMap(([waiting, content]) => [
      create(original, newId(desk), {
        source: waiting,
        ...vault.value.originals.put(received.bytes),
        fileName: received.name,
        sha256: received.sha256,
        bytes: received.bytes.length,
        format: content.collected.format,
        receivedAt: desk.clock(),
      }),
      ...(waiting === texts[0][0] ? recordingBeside(desk, vault.value, waiting, received) : []),
      create(workingText, waiting, { source: waiting, content: asJson(content) }),
    ]),
  });
  if (!done.ok) return err(refuse("not-valid", done.error));
  const [waiting, { collected }] = texts[0];
  return ok({ waiting, notes: collected.notes });
}

type Waiting = readonly [id: RecordId, content: WorkingContent];

/** What a file becomes: one text that waits, or one for each of the languages in which it holds it. */
function waitingTexts(
  desk: Desk,
  received: ReceivedText,
  description: SourceDescription | undefined,
): readonly [Waiting, ...Waiting[]] {
  const { translations = [], ...read } = received.read;
  const [id, title] = [newId(desk), description?.title?.trim() || titleOf(received.name)];
  const said = description === undefined ? {} : { description };
  const others = translations
    .filter(({ text }) => text.trim() !== "")
    .map((each) => [newId(desk), each] as const);
  if (others.length === 0) return [[id, { title, collected: read, ...said }]];
  const first: WorkingContent = {
    title: `${title} (${read.language})`,
    collected: { ...read, notes: [...read.notes, languagesNote(others.length)] },
    ...said,
    translatedBy: others.map(([other]) => other),
  };
  const translated = others.map(([other, collected]): Waiting => {
    return [other, { title: `${title} (${collected.language})`, collected, of: id }];
  });
  return [[id, first], ...translated];
}

function languagesNote(others: number): string {
  return `The file holds the text in ${others + 1} languages: each waits as a text of its own, and they stand side by side once both are in.`;
}

function recordingBeside(
  desk: Desk,
  { originals }: Vault,
  of: RecordId,
  { name, recording }: ReceivedText,
): readonly Change[] {
  if (recording === undefined) return [];
  const { bytes, sha256, format } = recording;
  return [
    create(original, newId(desk), {
      source: of,
      ...originals.put(bytes),
      fileName: name,
      sha256,
      bytes: bytes.length,
      format,
      receivedAt: desk.clock(),
    }),
  ];
}

/** What a waiting text was read from; a recording may lie beside it. */
export function originalOf(
  { store }: Vault,
  waiting: RecordId,
  content: WorkingContent,
): Original | undefined {
  const held = store.where(original, "source", waiting);
  return held.find(({ format }) => format === content.collected.format) ?? held[0];
}

/** The texts that wait for their names step, oldest first. */
export function listWaiting(desk: Desk): readonly WaitingText[] {
  const { vault } = desk.open;
  if (vault === undefined) return [];
  return vault.store.all(workingText).flatMap((each) => {
    const content = contentOf(each.content);
    const from = originalOf(vault, each.id, content);
    if (from === undefined) return [];
    const { title, collected } = content;
    return [
      {
        id: each.id,
        title,
        format: from.format,
        language: collected.language,
        words: countWords(collected.text),
        receivedAtMs: from.receivedAt,
        notes: collected.notes,
      },
    ];
  });
}

/** Throw a waiting text away, with its original; for a file added by mistake. Cannot be undone. */
export function discardWaiting(desk: Desk, input: { readonly waiting: RecordId }): Result<Nothing, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { store, originals } = vault.value;
  if (store.get(workingText, input.waiting) === undefined) return err(refuse("not-found"));
  const files = store.where(original, "source", input.waiting);
  const gone = vaultDestructions(vault.value, input.waiting, new Set());
  const done = wasLetIn(desk, input.waiting)
    ? commitBoth(desk, "discard-waiting", gone, destructionsIn(desk, input.waiting, new Set()))
    : store.commit({ act: "discard-waiting", author: desk.me, changes: gone });
  if (!done.ok) return err("code" in done.error ? done.error : refuse("not-valid", done.error));
  for (const each of files) originals.remove(each.file);
  return ok({});
}

/** Whether a waiting text had been let in and was taken back: its words are still in the study's log. */
function wasLetIn(desk: Desk, waiting: RecordId): boolean {
  return desk.open.study.stateOf({ table: source.name, id: waiting }) === "removed";
}

/** Read what a waiting record holds. Throws where this program did not store it so. */
export function contentOf(content: WorkingText["content"]): WorkingContent {
  if (!isWorkingContent(content)) throw new Error("A waiting text is not in the form in which it was stored");
  return content;
}

/** Roughly how many words a text has: runs of letters and digits. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

// The parts that others rely on; each was made by `collectText` and stored through `asJson`.
function isWorkingContent(content: object): content is WorkingContent {
  if (!("title" in content) || typeof content.title !== "string") return false;
  const collected = "collected" in content ? content.collected : undefined;
  if (typeof collected !== "object" || collected === null) return false;
  const has = (name: string, is: (value: unknown) => boolean): boolean =>
    is(Object.entries(collected).find(([key]) => key === name)?.[1]);
  const isText = (value: unknown): boolean => typeof value === "string";
  const others: unknown = "translatedBy" in content ? content.translatedBy : [];
  if (!Array.isArray(others) || !others.every(isRecordId)) return false;
  if ("of" in content && !isRecordId(content.of)) return false;
  return (
    ["text", "format", "language"].every((name) => has(name, isText)) &&
    ["blocks", "speakers", "notes"].every((name) => has(name, Array.isArray))
  );
}

function duplicateOf(desk: Desk, vault: Vault, sha256: string): AddedText | undefined {
  const inStudy = desk.open.study.where(source, "originalSha256", sha256)[0];
  if (inStudy !== undefined) return { duplicateOf: inStudy.id, title: inStudy.title };
  const waiting = vault.store
    .where(original, "sha256", sha256)
    .flatMap(
      (each) => (isRecordId(each.source) ? vault.store.get(workingText, each.source) : undefined) ?? [],
    )[0];
  return waiting === undefined
    ? undefined
    : { duplicateOf: waiting.id, title: contentOf(waiting.content).title };
}

function titleOf(name: string): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replaceAll("_", " ")
    .trim();
  return bare === "" ? "Untitled" : bare;
}

// Through the canonical form and back: what is stored is exactly what a later reading gives.
function asJson(content: WorkingContent): WorkingText["content"] {
  const json: Json = JSON.parse(canonicalJson(JSON.parse(JSON.stringify(content))));
  if (!isObject(json)) throw new Error("A title and a text make an object");
  return json;
}
