import type { ForeignFormat } from "./foreign-document.ts";
import { type MediaFormat, mediaFormat } from "./media/index.ts";
import type { UnreadKind } from "./reading-error.ts";
import { isRis } from "./ris.ts";

/** What the first bytes, and only then the name's ending, say a file is. */
export type FileKind =
  | { readonly is: "format"; readonly format: ForeignFormat }
  | { readonly is: "unread"; readonly kind: UnreadKind }
  | { readonly is: "media"; readonly format: MediaFormat }
  | { readonly is: "zip" }
  | { readonly is: "xml" }
  | { readonly is: "ole" }
  | { readonly is: "text" };

/**
 * Tell what a file is by its content; the ending only chooses among the plain forms of text.
 *
 * A zip, XML or OLE file has to be opened further to know; everything unknown is tried as text.
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const media = mediaFormat(bytes);
  if (media !== undefined) return { is: "media", format: media };
  const head = latin1(bytes.subarray(0, 1024));
  const magic = magics.find(([start, at]) => head.startsWith(start, at ?? 0));
  if (magic !== undefined) return magic[2];
  if (head.slice(0, 1024).includes("%PDF-")) return { is: "format", format: "pdf" };
  return textKind(ending(name), looseHead(bytes));
}

/** Read bytes as Latin-1: one unit a byte, for looking at magic numbers and declarations. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function unread(kind: UnreadKind): FileKind {
  return { is: "unread", kind };
}

const magics: readonly (readonly [start: string, at: number | undefined, kind: FileKind])[] = [
  ["PK\x03\x04", 0, { is: "zip" }],
  ["PK\x05\x06", 0, { is: "zip" }],
  ["PK\x07\x08", 0, { is: "zip" }],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, { is: "ole" }],
  ["{\\rtf", 0, { is: "format", format: "rtf" }],
  ["GIF8", 0, unread("picture")],
  ["II*\0", 0, unread("picture")],
  ["MM\0*", 0, unread("picture")],
  ["WEBP", 8, unread("picture")],
  ["ftypheic", 4, unread("picture")],
  ["fLaC", 0, unread("recording")],
  ["AVI ", 8, unread("recording")],
  ["ftyp", 4, unread("recording")],
  ["\x1aE\xdf\xa3", 0, unread("recording")],
  ["#!AMR", 0, unread("recording")],
  ["Rar!", 0, unread("archive")],
  ["7z\xbc\xaf", 0, unread("archive")],
  ["\x1f\x8b", 0, unread("archive")],
  ["BZh", 0, unread("archive")],
  ["\xfd7zXZ", 0, unread("archive")],
  ["ustar", 257, unread("archive")],
  ["SQLite format 3\0", 0, unread("database")],
  ["MZ\x90", 0, unread("program")],
  ["\x7fELF", 0, unread("program")],
  ["\0asm", 0, unread("program")],
];

function textKind(end: string, head: string): FileKind {
  const start = head.trimStart().toLowerCase();
  if (/^webvtt(\s|$)/.test(start)) return { is: "format", format: "vtt" };
  if (isRis(head)) return unread("references");
  if (/^(file type\s*=\s*)?"ootextfile( short)?"\s*(object class\s*=\s*)?"textgrid"/.test(start))
    return { is: "format", format: "textgrid" };
  if (/^<!doctype html|^<html[\s>]/.test(start)) return { is: "format", format: "html" };
  if (/^(\d+\s*\n)?\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(start)) return { is: "format", format: "srt" };
  if (start.startsWith("<?xml") && !start.includes("<html")) return { is: "xml" };
  if (/^(<!doctype tmx\b|<tmx[\s>])/.test(start)) return { is: "xml" };
  if (end === "xml") return start.startsWith("<") ? { is: "xml" } : { is: "text" };
  const byEnding = textEndings.get(end);
  return byEnding === undefined ? { is: "text" } : { is: "format", format: byEnding };
}

const textEndings: ReadonlyMap<string, ForeignFormat> = new Map([
  ["txt", "txt"],
  ["text", "txt"],
  ["md", "md"],
  ["markdown", "md"],
  ["html", "html"],
  ["htm", "html"],
  ["xhtml", "html"],
  ["vtt", "vtt"],
  ["srt", "srt"],
  ["csv", "csv"],
  ["tsv", "csv"],
  ["tab", "csv"],
]);

function ending(name: string): string {
  return /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

// The first characters of a text in any encoding: without marks, and without the NULs of UTF-16.
function looseHead(bytes: Uint8Array): string {
  return latin1(bytes.subarray(0, 2048))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .replace(/\r\n?/g, "\n");
}
