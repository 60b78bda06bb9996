import { err, fromUtf8, ok, type Result } from "../base/index.ts";
import { type CleanedText, cleanText } from "./clean-text.ts";
import type { EncodingName, FoundEncoding } from "./foreign-document.ts";
import { guessCodePage } from "./letter-statistics.ts";

/** A decoded text, the encoding that was found and what was odd about it. */
export interface DecodedText extends CleanedText {
  readonly encoding: FoundEncoding;
}

/** The bytes are not a text in any of the encodings that are looked for. */
export interface NotText {
  readonly type: "NotText";
}

/**
 * Find the encoding of a text by its bytes and decode it.
 *
 * In this order: byte order marks, what the file declares (where the bytes bear it out), UTF-16 without a mark,
 * valid UTF-8, UTF-8 with a few damaged bytes, and last a code page by the statistics of its letters.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Result<DecodedText, NotText> {
  const found = findEncoding(bytes, declared);
  if (found === undefined) return err({ type: "NotText" });
  const decoded = decodeAs(found.name, bytes);
  if (found.name.startsWith("utf-16") ? looksBinaryText(decoded) : looksBinary(bytes))
    return err({ type: "NotText" });
  const cleaned = cleanText(decoded);
  return ok({ ...cleaned, encoding: found, notes: [...encodingNote(found), ...cleaned.notes] });
}

/** Say which encoding was found and how sure that is, where a reader should know. */
function encodingNote(found: FoundEncoding): readonly string[] {
  if (found.sureness === "likely")
    return [`The file does not say how its letters are encoded; ${found.name} was found by its letters.`];
  if (found.sureness === "guess")
    return [
      `The file does not say how its letters are encoded; ${found.name} is a guess. Check letters with accents, or save the file as UTF-8 and add it again.`,
    ];
  return [];
}

function findEncoding(bytes: Uint8Array, declared: string | undefined): FoundEncoding | undefined {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { name: marked, sureness: "stated" };
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return { name: wide, sureness: "certain" };
  if (bytes.every((byte) => byte < 0x80)) return { name: "ascii", sureness: "certain" };
  const stated = declared === undefined ? undefined : encodingLabels.get(declared.trim().toLowerCase());
  if (fromUtf8(bytes).ok)
    return {
      name: "utf-8",
      sureness: stated === "utf-8" ? "stated" : countSequences(bytes) > 1 ? "certain" : "likely",
    };
  if (stated !== undefined && stated !== "utf-8") return { name: stated, sureness: "stated" };
  if (isMostlyUtf8(bytes)) return { name: "utf-8", sureness: "likely" };
  const guess = guessCodePage(bytes);
  return { name: guess.page, sureness: guess.lead >= 0.5 && guess.seen >= 8 ? "likely" : "guess" };
}

// A file that calls itself Latin-1 is Windows-1252 in practice, as in every browser.
const encodingLabels: ReadonlyMap<string, EncodingName> = new Map([
  ["utf-8", "utf-8"],
  ["utf8", "utf-8"],
  ["windows-1251", "windows-1251"],
  ["cp1251", "windows-1251"],
  ["windows-1252", "windows-1252"],
  ["cp1252", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["latin1", "windows-1252"],
  ["windows-1256", "windows-1256"],
  ["cp1256", "windows-1256"],
  ["koi8-r", "koi8-r"],
]);

function byteOrderMark(bytes: Uint8Array): EncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

// Latin, Cyrillic, Arabic and Indic units have a high byte below 0x0e, which no 8-bit text has in such numbers.
function wideWithoutMark(bytes: Uint8Array): EncodingName | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const low = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x09) low[at % 2] = (low[at % 2] ?? 0) + 1;
  }
  const half = bytes.length / 2;
  const [even, odd] = [(low[0] ?? 0) / half, (low[1] ?? 0) / half];
  const name = odd >= 0.7 && even < 0.3 ? "utf-16le" : even >= 0.7 && odd < 0.3 ? "utf-16be" : undefined;
  return name !== undefined && !looksBinaryText(decodeAs(name, bytes)) ? name : undefined;
}

function decodeAs(name: EncodingName, bytes: Uint8Array): string {
  return new TextDecoder(name === "ascii" ? "utf-8" : name).decode(bytes);
}

function countSequences(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + (byte >= 0xc2 ? 1 : 0), 0);
}

// A long UTF-8 text with a cut or damaged place is still UTF-8: read it, and let the damaged characters show.
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const leads = countSequences(bytes);
  const damaged = new TextDecoder("utf-8").decode(bytes).match(/\ufffd/g)?.length ?? 0;
  return leads >= 20 && damaged * 10 <= leads;
}

// Texts have no control bytes but tab, line ends, form feed, and now and then one that slipped in.
function looksBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > 3 && controls * 100 > bytes.length;
}

function looksBinaryText(text: string): boolean {
  let faults = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isControl(unit) || unit === 0xfffd || unit === 0xffff) faults++;
  }
  return faults > 3 && faults * 100 > text.length;
}

function isControl(unit: number): boolean {
  return (unit < 0x20 && (unit < 0x09 || unit > 0x0d) && unit !== 0x1a) || unit === 0x7f;
}
