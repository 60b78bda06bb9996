import { canonicalJson, type Json } from "../base/index.ts";
import { isObject } from "./fields.ts";
import type { Block } from "./layout.ts";

/** What was read from the header of a recording or a picture, or of the pages, that a source is: never a word of it. */
export type SourceMedia =
  | {
      readonly is: "sound";
      readonly durationMs: number;
      readonly channels: number;
      readonly hertz: number;
    }
  /** In pixels, as the picture is seen. */
  | { readonly is: "picture"; readonly width: number; readonly height: number }
  /** Pages without words, such as a scan, by their number. */
  | { readonly is: "pages"; readonly count: number };

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

/** A rectangle of a page, in points of its PDF: from the page's lower left corner, upwards, before it is turned to be shown. */
export interface PageRegion {
  readonly is: "page";
  /** From 0, below `mostPages`. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a passage marks where it has no words. */
export type MediaPart = TimeSpan | Region | PageRegion;

/** No page that is marked has a higher number. */
export const mostPages = 100_000;
/** Points along either side of a page, above what a PDF can have. */
export const mostPoints = 100_000;

const fieldsOf = {
  time: ["fromMs", "toMs"],
  region: ["x", "y", "width", "height"],
  page: ["page", "x", "y", "width", "height"],
  sound: ["durationMs", "channels", "hertz"],
  picture: ["width", "height"],
  pages: ["count"],
} as const;

/** Tell whether a value read from the log is a part that is not empty. */
export function isMediaPart(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { is, fromMs, toMs, width, height } = value;
  if (is === "time") return areCounts(value, "time") && Number(toMs) > Number(fromMs);
  if (!(Number(width) > 0 && Number(height) > 0)) return false;
  return is === "page" ? isPageRegion(value) : is === "region" && areCounts(value, "region");
}

function isPageRegion(value: { readonly [key: string]: Json }): boolean {
  const { page, x, y, width, height } = value;
  return (
    areCounts(value, "page") &&
    Number(page) < mostPages &&
    Number(x) + Number(width) <= mostPoints &&
    Number(y) + Number(height) <= mostPoints
  );
}

/** Tell whether a value read from the log says what a recording, a picture or pages are. */
export function isSourceMedia(value: Json | undefined): boolean {
  if (!isObject(value)) return false;
  const { is } = value;
  return (is === "sound" || is === "picture" || is === "pages") && areCounts(value, is);
}

/**
 * Whether a part lies in what a source was found to be, or beside its text.
 *
 * A recording kept beside a text has a length that the study does not know, and so has the PDF that a text was read from.
 */
export function liesIn(part: MediaPart, media: SourceMedia | undefined, format?: string): boolean {
  if (part.is === "time")
    return media === undefined || (media.is === "sound" && part.toMs <= media.durationMs);
  if (part.is === "page")
    return media === undefined ? format === "pdf" : media.is === "pages" && part.page < media.count;
  return (
    media?.is === "picture" && part.x + part.width <= media.width && part.y + part.height <= media.height
  );
}

/** Where in a text a part is listed: at the turn that is heard when it begins, else at its beginning. */
export function placeOfPart(blocks: readonly Block[], part: MediaPart): number {
  if (part.is !== "time") return 0;
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
