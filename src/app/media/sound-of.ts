import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { mediaFormat, readingErrorText, readMedia, wavPeaks } from "../../core/formats/index.ts";
import { original } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, openVault } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { SoundView } from "./calls.ts";

/** How many stretches a waveform is drawn with. */
const peakCount = 1200;

/** What the recording of a source was found to be, and how loud it is from beginning to end. */
export function soundOf(desk: Desk, input: { readonly source: RecordId }): Result<SoundView, Refusal> {
  const vault = openVault(desk);
  if (!vault.ok) return vault;
  const held = vault.value.store
    .where(original, "source", input.source)
    .find(({ format }) => format.startsWith("audio-"));
  if (held === undefined) return err(refuse("not-found"));
  const bytes = vault.value.originals.read(held.file, held.key);
  if (!bytes.ok) return err(refuse("original-unreadable"));
  const sound = describeSound(bytes.value);
  if (!sound.ok) return sound;
  const peaks = mediaFormat(bytes.value) === "audio-wav" ? wavPeaks(bytes.value, peakCount) : undefined;
  return ok({ ...sound.value, ...(peaks === undefined ? {} : { peaks }) });
}

/** Read the header of a recording; of a form whose header is not read, nothing is known and nothing refused. */
function describeSound(bytes: Uint8Array): Result<SoundView, Refusal> {
  const format = mediaFormat(bytes);
  if (format === undefined) return ok({ notes: [] });
  const read = readMedia(format, bytes);
  if (!read.ok) return err({ code: read.error.type, text: readingErrorText(read.error) });
  const { facts, notes } = read.value;
  if (facts.is !== "sound") return err(refuse("not-a-recording"));
  const { durationMs, channels, hertz } = facts;
  return ok({ durationMs, channels, hertz, notes });
}
