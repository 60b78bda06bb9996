import { checkedRate, damaged, leastFirst, standsAt } from "./bytes-at.ts";
import { lengthNotes, type ReadMedia, type SoundFacts } from "./media-facts.ts";

interface Stream {
  readonly channels: number;
  readonly hertz: number;
  /** Samples at the beginning that are not played. */
  readonly skipped: number;
  readonly isOpus: boolean;
}

interface Page {
  readonly at: number;
  readonly body: number;
  readonly end: number;
  /** Lengths of its segments, in bytes. */
  readonly segments: Uint8Array;
  /** How many samples are over at its end; `undefined` where no packet ends on it. */
  readonly reached: number | undefined;
  readonly stream: number;
}

/** Read an Ogg of Opus, Vorbis or Speex; of Opus each packet is counted, of the others the bytes are held against the time. */
export function readOgg(bytes: Uint8Array): ReadMedia<SoundFacts> {
  const first = pageAt(bytes, 0);
  if (first === undefined) throw damaged("recording");
  const stream = readStream(bytes, first.body);
  const { reached, packets, isCut } = walkPages(bytes, first, stream);
  const inMs = (samples: number): number => Math.round((Math.max(0, samples) / stream.hertz) * 1000);
  const statedMs = inMs(reached - stream.skipped);
  const heldMs = stream.isOpus ? inMs(packets - stream.skipped) : mostHeldMs(bytes, statedMs);
  const durationMs = Math.min(statedMs, heldMs);
  if (durationMs === 0 || !Number.isSafeInteger(durationMs)) throw damaged("recording");
  const notes = lengthNotes(statedMs, heldMs);
  const { channels, hertz } = stream;
  return {
    facts: { is: "sound", format: "audio-ogg", durationMs, channels, hertz },
    notes:
      isCut && notes.length === 0
        ? ["The recording breaks off in the midst of a page: it was cut short."]
        : notes,
  };
}

/** The fewest bytes in which a second of speech was ever written (Speex at 2 kbit/s), halved. */
const fewestBytesPerSecond = 125;

function mostHeldMs(bytes: Uint8Array, statedMs: number): number {
  return Math.min(statedMs, Math.round((bytes.length / fewestBytesPerSecond) * 1000));
}

function readStream(bytes: Uint8Array, at: number): Stream {
  const shaped = (channels: number, hertz: number, skipped: number, isOpus: boolean): Stream => {
    checkedRate(channels, hertz);
    return { channels, hertz, skipped, isOpus };
  };
  if (standsAt(bytes, at, "OpusHead"))
    return shaped(leastFirst(bytes, at + 9, 1), 48_000, leastFirst(bytes, at + 10, 2), true);
  if (standsAt(bytes, at, "\x01vorbis"))
    return shaped(leastFirst(bytes, at + 11, 1), leastFirst(bytes, at + 12, 4), 0, false);
  if (standsAt(bytes, at, "Speex   "))
    return shaped(leastFirst(bytes, at + 48, 4), leastFirst(bytes, at + 36, 4), 0, false);
  throw damaged("recording");
}

function walkPages(bytes: Uint8Array, first: Page, stream: Stream) {
  let [reached, packets, heads] = [0, 0, 0];
  let page: Page | undefined = first;
  let isCut = false;
  while (page !== undefined) {
    isCut = page.end > bytes.length;
    if (page.stream === first.stream && !isCut) {
      reached = Math.max(reached, page.reached ?? 0);
      // The two pages before the sound hold what it is and who made it.
      if (stream.isOpus && heads >= 2) packets += packetSamples(bytes, page);
      heads++;
    }
    page = pageAt(bytes, page.end);
  }
  return { reached, packets, isCut };
}

function pageAt(bytes: Uint8Array, at: number): Page | undefined {
  if (at + 27 > bytes.length || !standsAt(bytes, at, "OggS")) return undefined;
  const count = bytes[at + 26] ?? 0;
  const segments = bytes.subarray(at + 27, at + 27 + count);
  const body = at + 27 + count;
  const length = segments.reduce((sum, each) => sum + each, 0);
  const isNone = bytes.subarray(at + 6, at + 14).every((each) => each === 0xff);
  const reached = isNone ? undefined : leastFirst(bytes, at + 6, 8);
  return { at, body, end: body + length, segments, reached, stream: leastFirst(bytes, at + 14, 4) };
}

/** Samples of the packets that begin on a page, by their first byte (RFC 6716, 3.1); one carried over is skipped. */
function packetSamples(bytes: Uint8Array, page: Page): number {
  let [samples, at] = [0, page.body];
  let isContinued = ((bytes[page.at + 5] ?? 0) & 1) === 1;
  let begins = true;
  for (const length of page.segments) {
    if (begins && !isContinued && length > 0) samples += opusSamples(bytes, at);
    isContinued = isContinued && length === 255;
    begins = length < 255;
    at += length;
  }
  return samples;
}

// Samples of a frame at 48 kHz by its mode: SILK 10 to 60 ms, hybrid 10 and 20 ms, CELT 2.5 to 20 ms.
const silk = [480, 960, 1920, 2880] as const;
const celt = [120, 240, 480, 960] as const;

function opusSamples(bytes: Uint8Array, at: number): number {
  const head = bytes[at] ?? 0;
  const mode = head >> 3;
  const step = (mode & 3) as 0 | 1 | 2 | 3;
  const frame = mode < 12 ? silk[step] : mode < 16 ? ((mode & 1) === 0 ? 480 : 960) : celt[step];
  const frames = [1, 2, 2, (bytes[at + 1] ?? 0) & 0x3f][head & 3] ?? 1;
  return frame * frames;
}
