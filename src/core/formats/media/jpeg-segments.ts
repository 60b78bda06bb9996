import { leastFirst, standsAt } from "./bytes-at.ts";

/** A segment of a JPEG before its pixels; `start` is behind marker and length. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** The segments of a JPEG up to where its pixels begin; that one is the last. */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] {
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (end < at + 4 || end > bytes.length) break;
    segments.push({ marker, start: at + 4, end });
    if (marker === 0xda) break;
    at = end;
  }
  return segments;
}

/** How the camera was held, 1 to 8 as Exif counts; 1 where the picture does not say. */
export function orientationOf(bytes: Uint8Array, segments: readonly JpegSegment[]): number {
  for (const { marker, start, end } of segments) {
    if (marker !== 0xe1 || !standsAt(bytes, start, "Exif\0\0")) continue;
    const found = orientationIn(bytes.subarray(start + 6, end));
    if (found !== undefined) return found;
  }
  return 1;
}

const orientationTag = 0x0112;

function orientationIn(tiff: Uint8Array): number | undefined {
  const isLeastFirst = standsAt(tiff, 0, "II");
  const read = (at: number, size: number): number => {
    const field = tiff.slice(at, at + size);
    return field.length < size ? 0 : leastFirst(isLeastFirst ? field : field.reverse(), 0, size);
  };
  const directory = read(4, 4);
  const entries = read(directory, 2);
  for (let entry = 0; entry < entries && directory + 14 + entry * 12 <= tiff.length; entry++) {
    const at = directory + 2 + entry * 12;
    if (read(at, 2) !== orientationTag) continue;
    const value = read(at + 8, 2);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
