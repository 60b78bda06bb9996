import { canonicalJson, type Json } from "../base/index.ts";
import { isObject } from "./fields.ts";
import type { Block } from "./layout.ts";

/** What was read from the header of a recording or a picture that is a source: never a word of it. */
export type SourceMedia =
  | {
      readonly is: "sound";
      readonly durationMs: number;
      readonly channels: number;
      readonly hertz: number;
    }
  /** In pixels, as the picture is seen. */
  | { readonly is: "picture"; readonly width: number; readonly height: number };

/** A part of a recording, in milliseconds; `toMs` is exclusive. */
export interface TimeSpan {
  readonly is: "time";
  readonly fromMs: number;
  readonly toMs: number;
}

/** A rectangle of a picture, in pixels of the picture as it is seen, from its upper left corner. */
export interface Region {
  readonly is: "region";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a passage marks where it has no words. */
export type MediaPart = TimeSpan | Region;

const fieldsOf = {
  time: ["fromMs", "toMs"],
  region: ["x", "y", "width", "height"],
  sound: ["durationMs", "channels", "hertz"],
  picture: ["width", "height"],
} as const;

/** Tell whether a value read from the log is a part that is not empty. */
export function isMediaPart(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { is, fromMs, toMs, width, height } = value;
  if (is === "time") return areCounts(value, "time") && Number(toMs) > Number(fromMs);
  return is === "region" && areCounts(value, "region") && Number(width) > 0 && Number(height) > 0;
}

/** Tell whether a value read from the log says what a recording or picture is. */
export function isSourceMedia(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  return (value.is === "sound" || value.is === "picture") && areCounts(value, value.is);
}

/** Whether a part lies in what a source was found to be; a recording kept beside a text has a length that the study does not know. */
export function liesIn(part: MediaPart, media: SourceMedia | undefined): boolean {
  if (part.is === "time")
    return media === undefined || (media.is === "sound" && part.toMs <= media.durationMs);
  return (
    media?.is === "picture" && part.x + part.width <= media.width && part.y + part.height <= media.height
  );
}

/** Where in a text a part is listed: at the turn that is heard when it begins, else at its beginning. */
export function placeOfPart(blocks: readonly Block[], part: MediaPart): number {
  if (part.is === "region") return 0;
  return blocks.findLast(({ atMs }) => atMs !== undefined && atMs <= part.fromMs)?.start ?? 0;
}

/** What a passage marks, as one string: two passages that mark the same have the same. */
export function markOf(passage: {
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly part?: MediaPart;
}): string {
  const { version, start, end, part } = passage;
  // Where in the text a part is listed is no matter of what it marks.
  return part === undefined ? `${version} ${start} ${end}` : canonicalJson({ ...part });
}

function areCounts(value: { readonly [key: string]: Json }, is: keyof typeof fieldsOf): boolean {
  const names: readonly string[] = ["is", ...fieldsOf[is]];
  return (
    Object.keys(value).every((name) => names.includes(name)) &&
    fieldsOf[is].every((name) => Number.isSafeInteger(value[name]) && Number(value[name]) >= 0)
  );
}
