import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { original, source } from "../../core/study/index.ts";
import type { AddedText, Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { type ReceivedText, receiveText } from "../receive-text.ts";
import { refuse } from "../refusal.ts";

/** The recording of a source, to be heard by a program that its user named; only with the vault open. */
export function soundToHear(desk: Desk, input: { readonly source: RecordId }): Result<HeldSound, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const of = desk.open.study.get(source, input.source);
  const held = vault.value.store
    .where(original, "source", input.source)
    .find(({ format }) => format.startsWith("audio-"));
  if (of === undefined || held === undefined) return err(refuse("no-recording"));
  const bytes = vault.value.originals.read(held.file, held.key);
  if (!bytes.ok) return err(refuse("original-unreadable"));
  const { format, sha256 } = held;
  return ok({ title: of.title, format, sha256, bytes: bytes.value });
}

/** A recording with what is known of it. */
export interface HeldSound {
  readonly title: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Keep what a program made of a recording as a text that waits for its names step, with the recording beside it. */
export function receiveTranscript(
  desk: Desk,
  sound: HeldSound,
  heard: Omit<ReceivedText, "recording" | "name">,
): Result<AddedText, Refusal> {
  const { bytes, format, sha256 } = sound;
  const read = { ...heard.read, notes: [...heard.read.notes, madeByProgram] };
  return receiveText(desk, {
    ...heard,
    name: `${sound.title}, transcript`,
    read,
    recording: { bytes, format, sha256 },
  });
}

const madeByProgram =
  "A speech recognition program made this transcript; nobody has checked it. Hear the recording before anything rests on it.";
