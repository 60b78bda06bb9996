import { clockText } from "../../core/formats/index.ts";
import type { MediaPart } from "../../core/study/index.ts";

/** Say which part of a recording, picture or page is meant; no word of a source is in it. */
export function partText(part: MediaPart): string {
  if (part.is === "time") return `${tenthsOf(part.fromMs)} to ${tenthsOf(part.toMs)} of the recording`;
  const { x, y, width, height } = part;
  return part.is === "page"
    ? `region of page ${part.page + 1}, ${width} × ${height} points at ${x}, ${y}`
    : `region of the picture, ${width} × ${height} pixels at ${x}, ${y}`;
}

function tenthsOf(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${clockText(Math.floor(tenths / 10) * 1000)}.${tenths % 10}`;
}
