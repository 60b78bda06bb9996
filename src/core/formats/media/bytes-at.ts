import { NotReadable } from "../not-readable.ts";

/** A whole number of one to eight bytes, the greatest first; past the end of the bytes the file is refused. */
export function greatestFirst(bytes: Uint8Array, at: number, size: number): number {
  if (at < 0 || at + size > bytes.length) throw damaged("recording");
  let value = 0;
  for (let index = at; index < at + size; index++) value = value * 256 + (bytes[index] ?? 0);
  return value;
}

/** A whole number of one to eight bytes, the least first; past the end of the bytes the file is refused. */
export function leastFirst(bytes: Uint8Array, at: number, size: number): number {
  if (at < 0 || at + size > bytes.length) throw damaged("recording");
  let value = 0;
  for (let index = at + size - 1; index >= at; index--) value = value * 256 + (bytes[index] ?? 0);
  return value;
}

/** Whether some letters of Latin-1 stand at a place. */
export function standsAt(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index++)
    if (bytes[at + index] !== letters.charCodeAt(index)) return false;
  return true;
}

/** The refusal of a recording or picture whose structure cannot be followed. */
export function damaged(kind: "recording" | "picture"): NotReadable {
  return new NotReadable({ type: "Damaged", kind });
}

const mostChannels = 64;
const mostHertz = 768_000;

/** Refuse what no recording has: no channel, no samples, or far more of them than there are. */
export function checkedRate(channels: number, hertz: number): void {
  const fits = channels >= 1 && channels <= mostChannels && hertz >= 1 && hertz <= mostHertz;
  if (!fits) throw damaged("recording");
}
