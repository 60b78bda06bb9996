import { checkedRate, damaged, leastFirst, standsAt } from "./bytes-at.ts";
import { lengthNotes, type ReadMedia, type SoundFacts } from "./media-facts.ts";

/** The samples of a WAVE file: where they lie and how they are written. */
export interface WavSamples {
  readonly start: number;
  readonly end: number;
  readonly channels: number;
  readonly hertz: number;
  readonly bitsPerSample: number;
  /** Samples are floating-point numbers rather than whole ones. */
  readonly isFloat: boolean;
  /** Whether the samples stand as they are, not packed. */
  readonly isPlain: boolean;
}

interface WavForm extends Omit<WavSamples, "start" | "end"> {
  readonly bytesPerSecond: number;
}

/** Read the header of a WAVE file; its length is counted from the bytes that are there. */
export function readWav(bytes: Uint8Array): ReadMedia<SoundFacts> {
  const { form, start, stated } = findSamples(bytes);
  const held = Math.min(stated, bytes.length - start);
  const { channels, hertz } = form;
  const inMs = (size: number): number => Math.round((size / form.bytesPerSecond) * 1000);
  // A recorder that was switched off in the midst leaves the length that it began with.
  const isOpen = stated === 0xffffffff || (stated === 0 && bytes.length > start);
  const durationMs = inMs(isOpen ? bytes.length - start : held);
  if (durationMs === 0) throw damaged("recording");
  return {
    facts: { is: "sound", format: "audio-wav", durationMs, channels, hertz },
    notes: isOpen
      ? ["The file does not state its length; it was counted from the sound it holds."]
      : lengthNotes(inMs(stated), durationMs),
  };
}

/** Where the samples of a WAVE file lie, for drawing them; refuses as reading does. */
export function wavSamples(bytes: Uint8Array): WavSamples {
  const { form, start, stated } = findSamples(bytes);
  const { bytesPerSecond: _, ...shape } = form;
  const end = stated === 0 ? bytes.length : Math.min(bytes.length, start + stated);
  return { ...shape, start, end };
}

function findSamples(bytes: Uint8Array): {
  readonly form: WavForm;
  readonly start: number;
  readonly stated: number;
} {
  let form: WavForm | undefined;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = leastFirst(bytes, at + 4, 4);
    if (standsAt(bytes, at, "fmt ")) form = readForm(bytes, at + 8, size);
    if (standsAt(bytes, at, "data") && form !== undefined) return { form, start: at + 8, stated: size };
    at += 8 + size + (size % 2);
  }
  throw damaged("recording");
}

const extensible = 0xfffe;

function readForm(bytes: Uint8Array, at: number, size: number): WavForm {
  if (size < 16) throw damaged("recording");
  const channels = leastFirst(bytes, at + 2, 2);
  const hertz = leastFirst(bytes, at + 4, 4);
  const bitsPerSample = leastFirst(bytes, at + 14, 2);
  const named = leastFirst(bytes, at, 2);
  const tag = named === extensible && size >= 26 ? leastFirst(bytes, at + 24, 2) : named;
  const isPlain = (tag === 1 || tag === 3) && [8, 16, 24, 32, 64].includes(bitsPerSample);
  checkedRate(channels, hertz);
  // What plain samples take follows from their form; the field that repeats it may be false.
  const bytesPerSecond = isPlain ? (channels * hertz * bitsPerSample) / 8 : leastFirst(bytes, at + 8, 4);
  if (bytesPerSecond === 0) throw damaged("recording");
  return { channels, hertz, bitsPerSample, isFloat: tag === 3, isPlain, bytesPerSecond };
}
