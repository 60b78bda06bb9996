import { latin1 } from "../file-kind.ts";
import { holdsPictures } from "./mp4.ts";

/** How far into a WebM its tracks are told; they stand before the first sound. */
const headBytes = 64 * 1024;

/** Whether a recording has moving pictures beside its sound, by what its header says of its tracks (MP4 and WebM). */
export function isFilm(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, headBytes));
  if (head.startsWith("\x1a\x45\xdf\xa3")) return /V_(?:VP8|VP9|AV1|MPEG)/.test(head);
  return head.slice(4, 8) === "ftyp" && holdsPictures(bytes);
}
