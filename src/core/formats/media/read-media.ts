import { err, ok, type Result } from "../../base/index.ts";
import { NotReadable } from "../not-readable.ts";
import type { ReadingError } from "../reading-error.ts";
import { standsAt } from "./bytes-at.ts";
import type { MediaFormat, ReadMedia } from "./media-facts.ts";
import { readMp4 } from "./mp4.ts";
import { readMpeg } from "./mpeg.ts";
import { readOgg } from "./ogg.ts";
import { readJpeg, readPng } from "./picture.ts";
import { readWav } from "./wav.ts";

/** What kind of recording or picture some bytes are, by how they begin; `undefined` where they are none that is read. */
export function mediaFormat(bytes: Uint8Array): MediaFormat | undefined {
  if (standsAt(bytes, 0, "\x89PNG\r\n\x1a\n")) return "picture-png";
  if (standsAt(bytes, 0, "\xff\xd8\xff")) return "picture-jpeg";
  if (standsAt(bytes, 0, "RIFF") && standsAt(bytes, 8, "WAVE")) return "audio-wav";
  if (standsAt(bytes, 0, "OggS")) return "audio-ogg";
  if (standsAt(bytes, 4, "ftyp") && !/^(heic|heix|mif1|avif)/.test(brandOf(bytes))) return "audio-mp4";
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  return isFrame || standsAt(bytes, 0, "ID3") ? "audio-mpeg" : undefined;
}

/**
 * Read the header of a recording or a picture, never its sound or pixels.
 *
 * A length or size in it is not believed: it is held against the bytes that are there, and nothing is allotted by it.
 */
export function readMedia(format: MediaFormat, bytes: Uint8Array): Result<ReadMedia, ReadingError> {
  try {
    return ok(readers[format](bytes));
  } catch (fault) {
    if (fault instanceof NotReadable) return err(fault.reason);
    throw fault;
  }
}

const readers: Readonly<Record<MediaFormat, (bytes: Uint8Array) => ReadMedia>> = {
  "audio-wav": readWav,
  "audio-mpeg": readMpeg,
  "audio-mp4": readMp4,
  "audio-ogg": readOgg,
  "picture-png": readPng,
  "picture-jpeg": readJpeg,
};

function brandOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(8, 12));
}
