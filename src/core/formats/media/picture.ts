import { NotReadable } from "../not-readable.ts";
import { damaged, greatestFirst, standsAt } from "./bytes-at.ts";
import { jpegSegments, orientationOf } from "./jpeg-segments.ts";
import type { PictureFacts, ReadMedia } from "./media-facts.ts";

/** The most pixels of a picture; a browser needs four bytes for each. */
const mostPixels = 100_000_000;

/** Read the header of a PNG. */
export function readPng(bytes: Uint8Array): ReadMedia<PictureFacts> {
  if (bytes.length < 33 || !standsAt(bytes, 12, "IHDR")) throw damaged("picture");
  const size = { width: greatestFirst(bytes, 16, 4), height: greatestFirst(bytes, 20, 4) };
  return pictureOf("picture-png", size, pngChunks(bytes).at(-1)?.name === "IEND");
}

/** Read the header of a JPEG; a picture that was taken with the camera held upright has its sides the other way round. */
export function readJpeg(bytes: Uint8Array): ReadMedia<PictureFacts> {
  const segments = jpegSegments(bytes);
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined || frame.end - frame.start < 6) throw damaged("picture");
  const height = greatestFirst(bytes, frame.start + 1, 2);
  const width = greatestFirst(bytes, frame.start + 3, 2);
  const isTurned = orientationOf(bytes, segments) >= 5;
  const size = isTurned ? { width: height, height: width } : { width, height };
  return pictureOf("picture-jpeg", size, hasEnd(bytes));
}

/** A chunk of a PNG; `end` is behind its checksum. */
export interface PngChunk {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The chunks of a PNG, as far as they are whole. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const chunks: PngChunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + greatestFirst(bytes, at, 4);
    if (end > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, start: at, end });
    if (name === "IEND") break;
    at = end;
  }
  return chunks;
}

function pictureOf(
  format: PictureFacts["format"],
  size: { readonly width: number; readonly height: number },
  isWhole: boolean,
): ReadMedia<PictureFacts> {
  if (size.width === 0 || size.height === 0) throw damaged("picture");
  if (size.width * size.height > mostPixels)
    throw new NotReadable({ type: "TooManyPixels", ...size, maxPixels: mostPixels });
  return {
    facts: { is: "picture", format, ...size },
    notes: isWhole ? [] : ["The picture breaks off: the file was cut short."],
  };
}

// Of the markers C0 to CF three are no frames: tables of codes, a reserved one, and arithmetic conditioning.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
