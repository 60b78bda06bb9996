import { clockText } from "../../core/formats/index.ts";
import type { MediaPart } from "../../core/study/index.ts";

/** Say which part of a recording or picture is meant; no word of a source is in it. */
export function partText(part: MediaPart): string {
  return part.is === "time"
    ? `${tenthsOf(part.fromMs)} to ${tenthsOf(part.toMs)} of the recording`
    : `region of the picture, ${part.width} × ${part.height} pixels at ${part.x}, ${part.y}`;
}

function tenthsOf(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${clockText(Math.floor(tenths / 10) * 1000)}.${tenths % 10}`;
}
