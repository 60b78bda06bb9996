import { existsSync, readFileSync } from "node:fs";
import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { chacha20 } from "@noble/ciphers/chacha.js";

/** One page as SQLite sees it, from the file (live or free) or from a frame of the write-ahead log (in use or stale). */
export interface ClearPage {
  readonly from: "file" | "log";
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * Decrypt every page of a database and every frame of its write-ahead log, without SQLite.
 *
 * Page format of SQLite3MultipleCiphers, cipher chacha20: the last 32 bytes hold a 16-byte nonce, of which the last four
 * bytes, little-endian and xored with the page number, are the counter, and a 16-byte Poly1305 tag. The first block of
 * the page's stream under the database key gives 32 bytes for the tag and a 32-byte key for the page, which continues
 * at the next counter. Page 1 keeps its first 24 bytes: salt, page size and version numbers.
 *
 * The write-ahead log: a header of 32 bytes, then frames of a 24-byte header (page number first) and a page.
 */
export function decryptPages(path: string, key: Uint8Array): readonly ClearPage[] {
  const file = readFileSync(path);
  const size = file.readUInt16BE(16) === 1 ? 65_536 : file.readUInt16BE(16);
  const pages: ClearPage[] = [];
  for (let at = 0; at + size <= file.length; at += size) {
    const number = at / size + 1;
    pages.push({ from: "file", number, bytes: decryptPage(file.subarray(at, at + size), number, key) });
  }
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  for (let at = 32; at + 24 + size <= log.length; at += 24 + size) {
    const number = log.readUInt32BE(at);
    const page = log.subarray(at + 24, at + 24 + size);
    pages.push({ from: "log", number, bytes: decryptPage(page, number, key) });
  }
  return pages;
}

/** The pages in which the bytes of a text stand, as UTF-8. */
export function pagesWith(pages: readonly ClearPage[], text: string): readonly ClearPage[] {
  return pages.filter(({ bytes }) => Buffer.from(bytes).includes(text));
}

function decryptPage(page: Uint8Array, number: number, key: Uint8Array): Uint8Array {
  const end = page.length - 32;
  const nonce = page.subarray(end, end + 12);
  const counter = (Buffer.from(page).readUInt32LE(end + 12) ^ number) >>> 0;
  const oneTime = chacha20(key, nonce, new Uint8Array(64), undefined, counter);
  const tag = poly1305(page.subarray(0, end + 16), oneTime.subarray(0, 32));
  if (!Buffer.from(tag).equals(Buffer.from(page.subarray(end + 16))))
    throw new Error(`Page ${number} does not decrypt`);
  const start = number === 1 ? 24 : 0;
  const clear = chacha20(
    oneTime.subarray(32),
    nonce,
    page.subarray(start, end),
    undefined,
    (counter + 1) >>> 0,
  );
  return Buffer.concat([page.subarray(0, start), clear]);
}
