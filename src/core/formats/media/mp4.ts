import { NotReadable } from "../not-readable.ts";
import { checkedRate, damaged, greatestFirst, standsAt } from "./bytes-at.ts";
import { lengthNotes, type ReadMedia, type SoundFacts } from "./media-facts.ts";

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Read an M4A, or the sound of another MP4: what its tables say of each sample is held against the bytes there are. */
export function readMp4(bytes: Uint8Array): ReadMedia<SoundFacts> {
  const whole = boxesIn(bytes, 0, bytes.length);
  const movie = whole.find(({ name }) => name === "moov");
  if (movie === undefined) throw damaged("recording");
  const tracks = boxesIn(bytes, movie.start, movie.end).filter(({ name }) => name === "trak");
  const sounds = tracks.filter((each) => holds(bytes, each, "soun"));
  const [track] = sounds;
  if (track === undefined) throw damaged("recording");
  const room = whole
    .filter(({ name }) => name === "mdat")
    .reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, bytes.length) - start), 0);
  const { facts, statedMs } = readTrack(bytes, track, room);
  return {
    facts,
    notes: [
      ...lengthNotes(statedMs, facts.durationMs),
      ...(sounds.length > 1
        ? ["The file holds more than one track of sound; its length is that of the first."]
        : []),
    ],
  };
}

function readTrack(
  bytes: Uint8Array,
  track: Box,
  room: number,
): { readonly facts: SoundFacts; readonly statedMs: number } {
  const media = boxAt(bytes, track, ["mdia"]);
  const { unitsPerSecond, length } = readMediaHeader(bytes, boxAt(bytes, media, ["mdhd"]));
  const table = boxAt(bytes, media, ["minf", "stbl"]);
  const { channels, hertz } = readEntry(bytes, boxAt(bytes, table, ["stsd"]), unitsPerSecond);
  const timed = readTimes(bytes, boxAt(bytes, table, ["stts"]));
  const sized = readSizes(bytes, boxAt(bytes, table, ["stsz"]));
  // As much of the sound as samples are both timed and there: a table may promise more than the file holds.
  const present = Math.min(timed.samples, sized.samples);
  const share = sized.bytes > room && sized.bytes > 0 ? room / sized.bytes : 1;
  const units = timed.samples === 0 ? 0 : timed.units * (present / timed.samples) * share;
  const durationMs = Math.round((units / unitsPerSecond) * 1000);
  if (durationMs === 0 || !Number.isSafeInteger(durationMs)) throw damaged("recording");
  const statedMs = Math.round((length / unitsPerSecond) * 1000);
  return { facts: { is: "sound", format: "audio-mp4", durationMs, channels, hertz }, statedMs };
}

/** The most boxes beside one another; a real file has tens. */
const mostBoxes = 10_000;

function boxesIn(bytes: Uint8Array, from: number, until: number): readonly Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= Math.min(until, bytes.length) && boxes.length < mostBoxes) {
    const size = greatestFirst(bytes, at, 4);
    const head = size === 1 ? 16 : 8;
    const length = size === 1 ? greatestFirst(bytes, at + 8, 8) : size === 0 ? until - at : size;
    if (length < head) throw damaged("recording");
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    boxes.push({ name, start: at + head, end: Math.min(until, at + length) });
    at += length;
  }
  return boxes;
}

function boxAt(bytes: Uint8Array, box: Box, path: readonly string[]): Box {
  let found = box;
  for (const step of path) {
    const next = boxesIn(bytes, found.start, found.end).find(({ name }) => name === step);
    if (next === undefined) throw damaged("recording");
    found = next;
  }
  return found;
}

/** Whether an MP4 has a track of moving pictures; one whose boxes are damaged has none. */
export function holdsPictures(bytes: Uint8Array): boolean {
  try {
    const movie = boxesIn(bytes, 0, bytes.length).find(({ name }) => name === "moov");
    const inMovie = movie === undefined ? [] : boxesIn(bytes, movie.start, movie.end);
    return inMovie.some((each) => each.name === "trak" && holds(bytes, each, "vide"));
  } catch (fault) {
    if (fault instanceof NotReadable) return false;
    throw fault;
  }
}

function holds(bytes: Uint8Array, track: Box, handlerType: "soun" | "vide"): boolean {
  const media = boxesIn(bytes, track.start, track.end).find(({ name }) => name === "mdia");
  if (media === undefined) return false;
  const handler = boxesIn(bytes, media.start, media.end).find(({ name }) => name === "hdlr");
  return handler !== undefined && standsAt(bytes, handler.start + 8, handlerType);
}

function readMediaHeader(
  bytes: Uint8Array,
  { start }: Box,
): { readonly unitsPerSecond: number; readonly length: number } {
  const isLong = bytes[start] === 1;
  const unitsPerSecond = greatestFirst(bytes, start + (isLong ? 20 : 12), 4);
  const length = greatestFirst(bytes, start + (isLong ? 24 : 16), isLong ? 8 : 4);
  if (unitsPerSecond === 0) throw damaged("recording");
  return { unitsPerSecond, length };
}

function readEntry(
  bytes: Uint8Array,
  { start }: Box,
  unitsPerSecond: number,
): { readonly channels: number; readonly hertz: number } {
  const channels = greatestFirst(bytes, start + 32, 2);
  // Rates above 65,535 do not fit the entry, which then says 0.
  const hertz = greatestFirst(bytes, start + 40, 2) || unitsPerSecond;
  checkedRate(channels, hertz);
  return { channels, hertz };
}

function readTimes(
  bytes: Uint8Array,
  { start, end }: Box,
): { readonly samples: number; readonly units: number } {
  const rows = Math.min(greatestFirst(bytes, start + 4, 4), Math.floor((end - start - 8) / 8));
  let [samples, units] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const count = greatestFirst(bytes, start + 8 + row * 8, 4);
    samples += count;
    units += count * greatestFirst(bytes, start + 12 + row * 8, 4);
  }
  return { samples, units };
}

function readSizes(
  bytes: Uint8Array,
  { start, end }: Box,
): { readonly samples: number; readonly bytes: number } {
  const each = greatestFirst(bytes, start + 4, 4);
  const count = greatestFirst(bytes, start + 8, 4);
  if (each > 0) return { samples: count, bytes: count * each };
  const samples = Math.min(count, Math.floor((end - start - 12) / 4));
  let sum = 0;
  for (let row = 0; row < samples; row++) sum += greatestFirst(bytes, start + 12 + row * 4, 4);
  return { samples, bytes: sum };
}
