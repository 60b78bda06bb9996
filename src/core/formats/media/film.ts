import { standsAt } from "./bytes-at.ts";
import { holdsPictures } from "./mp4.ts";

/** How far into a WebM its tracks are told; they stand before the first sound. */
const headBytes = 64 * 1024;

/** Whether a recording has moving pictures beside its sound, by what its header says of its tracks (MP4 and WebM). */
export function isFilm(bytes: Uint8Array): boolean {
  if (standsAt(bytes, 4, "ftyp")) return holdsPictures(bytes);
  if (!standsAt(bytes, 0, "\x1a\x45\xdf\xa3")) return false;
  return /V_(?:VP8|VP9|AV1|MPEG)/.test(new TextDecoder("windows-1252").decode(bytes.subarray(0, headBytes)));
}
