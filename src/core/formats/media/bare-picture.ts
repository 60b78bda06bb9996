import { concatBytes } from "../../base/index.ts";
import { standsAt } from "./bytes-at.ts";
import { jpegSegments, orientationOf } from "./jpeg-segments.ts";
import { pngChunks } from "./picture.ts";

/**
 * A picture without what its camera wrote beside the pixels: place, time, device, thumbnail, comments.
 *
 * How the camera was held is kept, alone, so that the picture stands the right way up.
 */
export function barePicture(bytes: Uint8Array): Uint8Array {
  return standsAt(bytes, 0, "\x89PNG") ? barePng(bytes) : bareJpeg(bytes);
}

// Ancillary chunks that change how the pixels are seen; every other one that is not critical is left out.
const seenChunks: ReadonlySet<string> = new Set(["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs"]);

function barePng(bytes: Uint8Array): Uint8Array {
  const kept = pngChunks(bytes).filter(({ name }) => /^[A-Z]/.test(name) || seenChunks.has(name));
  return concatBytes(bytes.subarray(0, 8), ...kept.map(({ start, end }) => bytes.subarray(start, end)));
}

function bareJpeg(bytes: Uint8Array): Uint8Array {
  const segments = jpegSegments(bytes);
  const pixels = segments.at(-1);
  if (pixels === undefined) return bytes;
  const held = orientationOf(bytes, segments);
  const kept = segments.slice(0, -1).filter((each) => isSeen(bytes, each));
  return concatBytes(
    bytes.subarray(0, 2),
    ...(held === 1 ? [] : [orientationSegment(held)]),
    ...kept.map(({ start, end }) => bytes.subarray(start - 4, end)),
    bytes.subarray(pixels.start - 4, endOfPixels(bytes, pixels.start)),
  );
}

// APP0 (JFIF), APP2 where it is a colour profile, and APP14 (Adobe) say how colours are meant; comments do not.
function isSeen(
  bytes: Uint8Array,
  { marker, start }: { readonly marker: number; readonly start: number },
): boolean {
  if (marker === 0xe2) return standsAt(bytes, start, "ICC_PROFILE");
  return marker === 0xee || marker === 0xe0 || (marker < 0xe0 && marker !== 0xfe);
}

// Some cameras put a second picture, with its own notes, behind the end of the first.
function endOfPixels(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

function orientationSegment(held: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0, 0, 0, 0, 0];
  const body = [...[..."Exif\0\0"].map((letter) => letter.charCodeAt(0)), ...tiff];
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
}
