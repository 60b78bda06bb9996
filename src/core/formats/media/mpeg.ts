import { damaged, greatestFirst, standsAt } from "./bytes-at.ts";
import { lengthNotes, type ReadMedia, type SoundFacts } from "./media-facts.ts";

interface Frame {
  readonly length: number;
  readonly samples: number;
  readonly channels: number;
  readonly hertz: number;
  /** Where the header that counts the frames would stand. */
  readonly countAt: number;
}

/** Read an MP3: its frames are walked and counted, since what its header says of its length may be false. */
export function readMpeg(bytes: Uint8Array): ReadMedia<SoundFacts> {
  const first = firstFrame(bytes, tagLength(bytes));
  if (first === undefined) throw damaged("recording");
  const { frame } = first;
  const stated = statedFrames(bytes, first.at, frame);
  const { samples, end } = walkFrames(bytes, first.at + (stated === undefined ? 0 : frame.length));
  const inMs = (count: number): number => Math.round((count / frame.hertz) * 1000);
  const durationMs = inMs(samples);
  if (durationMs === 0) throw damaged("recording");
  const { channels, hertz } = frame;
  const notes = lengthNotes(stated === undefined ? undefined : inMs(stated * frame.samples), durationMs);
  const isCut = notes.length === 0 && end > bytes.length;
  return {
    facts: { is: "sound", format: "audio-mpeg", durationMs, channels, hertz },
    notes: isCut ? ["The recording breaks off in the midst of a frame: it was cut short."] : notes,
  };
}

// The length of a tag is written in seven bits a byte, so that it never looks like a frame.
function tagLength(bytes: Uint8Array): number {
  if (!standsAt(bytes, 0, "ID3")) return 0;
  let length = 0;
  for (let at = 6; at < 10; at++) length = length * 128 + ((bytes[at] ?? 0) & 0x7f);
  return 10 + length;
}

/** How far the first frame may lie behind the tag. */
const mostPadding = 1_000_000;

// Two bytes of chance look like a frame; two frames one behind the other do not.
function firstFrame(
  bytes: Uint8Array,
  from: number,
): { readonly at: number; readonly frame: Frame } | undefined {
  const last = Math.min(bytes.length - 4, from + mostPadding);
  for (let at = from; at <= last; at++) {
    const frame = frameAt(bytes, at);
    if (frame === undefined) continue;
    const next = at + frame.length;
    if (next + 4 > bytes.length || frameAt(bytes, next) !== undefined) return { at, frame };
  }
  return undefined;
}

function walkFrames(bytes: Uint8Array, from: number): { readonly samples: number; readonly end: number } {
  let [at, samples, end] = [from, 0, from];
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame === undefined) {
      at++;
      continue;
    }
    end = at + frame.length;
    if (end <= bytes.length) samples += frame.samples;
    at = end;
  }
  return { samples, end };
}

function statedFrames(bytes: Uint8Array, at: number, frame: Frame): number | undefined {
  const tag = at + frame.countAt;
  if (!standsAt(bytes, tag, "Xing") && !standsAt(bytes, tag, "Info")) return undefined;
  const hasCount = tag + 12 <= bytes.length && (greatestFirst(bytes, tag + 4, 4) & 1) === 1;
  return hasCount ? greatestFirst(bytes, tag + 8, 4) : undefined;
}

const hertzOfMpeg1 = [44_100, 48_000, 32_000] as const;
const kilobits = {
  "1": {
    1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  "2": {
    1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
} as const;

/** Read the four bytes that begin a frame (ISO 11172-3, 2.4.2.3; the halved rates of 13818-3, and 2.5). */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [one = 0, two = 0, three = 0] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (bytes[at] !== 0xff || (one & 0xe0) !== 0xe0) return undefined;
  const version = (one >> 3) & 3;
  const layerBits = (one >> 1) & 3;
  if (version === 1 || layerBits === 0) return undefined;
  const layer = layerBits === 3 ? 1 : layerBits === 2 ? 2 : 3;
  const rate = kilobits[version === 3 ? "1" : "2"][layer][(two >> 4) - 1];
  const base = hertzOfMpeg1[((two >> 2) & 3) as 0 | 1 | 2];
  if (rate === undefined || base === undefined) return undefined;
  const hertz = version === 3 ? base : version === 2 ? base / 2 : base / 4;
  const padding = (two >> 1) & 1;
  const channels = three >> 6 === 3 ? 1 : 2;
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152;
  const length =
    layer === 1
      ? (Math.floor((12_000 * rate) / hertz) + padding) * 4
      : Math.floor((samples * 125 * rate) / hertz) + padding;
  const side = version === 3 ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  return { length, samples, channels, hertz, countAt: 4 + side };
}
