import {
  err,
  fromBase64,
  ok,
  type RecordId,
  type Result,
  type Sha256,
  toBase64,
  toHex,
} from "../core/base/index.ts";
import { barePicture, recordingFormat } from "../core/formats/index.ts";
import { create, destroyRecord, type Original, original, source } from "../core/study/index.ts";
import type { Nothing, OriginalBytes, Refusal } from "./api.ts";
import { type Desk, newId, openVault } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { ReaderView } from "./views.ts";

type Which = "pages" | "recording" | "picture";

/** The largest recording that is taken, in bytes; it travels as text, which is a third longer. */
const mostRecordingBytes = 45 * 1024 * 1024;

/** Which originals of a source can stand beside its text; nothing is known of them while the vault is locked. */
export function originalsBeside(desk: Desk, id: RecordId, format: string): ReaderView["originals"] {
  const held = desk.open.vault?.store.where(original, "source", id) ?? [];
  return {
    vaultOpen: desk.open.vault !== undefined,
    pages: format === "pdf",
    recording: held.some(isRecording),
    picture: format.startsWith("picture-"),
  };
}

/** An original as it was received, with the names that its text has no more; only while the vault is open. */
export function readOriginal(
  desk: Desk,
  input: { readonly source: RecordId; readonly which: Which },
): Result<OriginalBytes, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  if (desk.open.study.get(source, input.source) === undefined) return err(refuse("not-found"));
  const held = vault.value.store
    .where(original, "source", input.source)
    .find((each) => kindOf[input.which](each.format));
  if (held === undefined) return err(refuse("not-found"));
  const bytes = vault.value.originals.read(held.file, held.key);
  return bytes.ok
    ? ok({ format: held.format, base64: toBase64(shown(input.which, bytes.value)) })
    : err(refuse("original-unreadable"));
}

const kindOf: Readonly<Record<Which, (format: string) => boolean>> = {
  pages: (format) => format === "pdf",
  recording: (format) => format.startsWith("audio-"),
  picture: (format) => format.startsWith("picture-"),
};

// The original is kept byte for byte; where and when its camera took it is nothing that the page needs.
function shown(which: Which, bytes: Uint8Array): Uint8Array {
  return which === "picture" ? barePicture(bytes) : bytes;
}

/** Keep the recording of a talk beside its text, encrypted like every original; an earlier one is destroyed. */
export function attachRecording(
  desk: Desk,
  input: { readonly source: RecordId; readonly name: string; readonly base64: string },
  sha256: Sha256,
): Result<Nothing, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const of = desk.open.study.get(source, input.source);
  if (of === undefined) return err(refuse("not-found"));
  if (of.media !== undefined) return err(refuse("recording-is-source"));
  const bytes = fromBase64(input.base64);
  const format = bytes.ok ? recordingFormat(bytes.value) : undefined;
  if (!bytes.ok || format === undefined) return err(refuse("not-a-recording"));
  if (bytes.value.length > mostRecordingBytes) return err(refuse("recording-too-large"));
  const { store, originals } = vault.value;
  const earlier = store.where(original, "source", input.source).filter(isRecording);
  const stored = originals.put(bytes.value);
  const done = store.commit({
    act: "attach-recording",
    author: desk.me,
    changes: [
      ...earlier.map(({ id }) => destroyRecord(original, id)),
      create(original, newId(desk), {
        source: input.source,
        ...stored,
        fileName: input.name,
        sha256: toHex(sha256(bytes.value)),
        bytes: bytes.value.length,
        format,
        receivedAt: desk.clock(),
      }),
    ],
  });
  if (!done.ok) return err(refuse("not-valid", done.error));
  for (const each of earlier) originals.remove(each.file);
  return ok({});
}

/** Destroy the recording of a talk; its text stays. Cannot be undone. */
export function destroyRecording(desk: Desk, input: { readonly source: RecordId }): Result<Nothing, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const { store, originals } = vault.value;
  const held = store.where(original, "source", input.source).filter(isRecording);
  if (desk.open.study.get(source, input.source)?.media !== undefined)
    return err(refuse("recording-is-source"));
  if (held.length === 0) return err(refuse("not-found"));
  const done = store.commit({
    act: "destroy-recording",
    author: desk.me,
    changes: held.map(({ id }) => destroyRecord(original, id)),
  });
  if (!done.ok) return err(refuse("not-valid", done.error));
  for (const each of held) originals.remove(each.file);
  return ok({});
}

function isRecording({ format }: Pick<Original, "format">): boolean {
  return format.startsWith("audio-");
}
