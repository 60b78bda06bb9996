import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { OriginalError, Originals } from "../../app/open-study.ts";
import {
  concatBytes,
  equalBytes,
  err,
  fromHex,
  ok,
  type Result,
  toHex,
  utf8,
} from "../../core/base/index.ts";
import { makeFolder } from "./make-folder.ts";
import { syncFolder, unfinishedSuffix, writeAtomically, writeDurably } from "./write-durably.ts";

/** Bytes of an original in each encrypted piece; the last may be shorter, or empty. */
export const chunkBytes = 64 * 1024;

const mark = utf8("GROUNDS-ORIGINAL-1\n");
const nameBytes = 16;
const noncePrefixBytes = 16;
const tagBytes = 16;

/** The originals of a study in one folder: each an encrypted file with a random name and a random key of its own. */
export function openOriginals(folder: string): Originals & OriginalFiles {
  makeFolder(folder, 0o700);
  let isTogether = false;
  return {
    put: (bytes) => {
      const [file, key] = [toHex(randomBytes(nameBytes)), new Uint8Array(randomBytes(32))];
      const write = isTogether ? writeAtomically : writeDurably;
      write(join(folder, file), encryptedPieces(key, bytes));
      return { file, key: toHex(key) };
    },
    putTogether: (work) => {
      isTogether = true;
      try {
        const done = work();
        syncFolder(folder);
        return done;
      } finally {
        isTogether = false;
      }
    },
    read: (file, key) => readOriginal(folder, file, key),
    remove: (file) => {
      if (!isOriginalName(file)) return;
      rmSync(join(folder, file), { force: true });
      syncFolder(folder);
    },
    list: () => listOriginals(folder),
    sweep: (named) => sweepOriginals(folder, named),
  };
}

/** The files themselves, for opening, backup and verification. */
export interface OriginalFiles {
  /** The names of the files that are whole. */
  readonly list: () => readonly string[];
  /** Delete what no record names and what a crash left unfinished; says how many named files' worth went. */
  readonly sweep: (named: ReadonlySet<string>) => number;
}

/** Tell whether a name is one that `put` gives; nothing else is ever opened or deleted. */
export function isOriginalName(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

function* encryptedPieces(key: Uint8Array, bytes: Uint8Array): Generator<Uint8Array> {
  const prefix = new Uint8Array(randomBytes(noncePrefixBytes));
  yield concatBytes(mark, prefix);
  const pieces = Math.max(1, Math.ceil(bytes.length / chunkBytes));
  for (let index = 0; index < pieces; index++) {
    const piece = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
    yield pieceCipher(key, prefix, index, index === pieces - 1).encrypt(piece);
  }
}

function readOriginal(folder: string, file: string, keyText: string): Result<Uint8Array, OriginalError> {
  const key = fromHex(keyText);
  if (!isOriginalName(file) || !key.ok || key.value.length !== 32) return err({ type: "OriginalDamaged" });
  let stored: Uint8Array;
  try {
    stored = readFileSync(join(folder, file));
  } catch {
    return err({ type: "OriginalMissing" });
  }
  const bytes = decryptPieces(key.value, stored);
  return bytes === undefined ? err({ type: "OriginalDamaged" }) : ok(bytes);
}

function decryptPieces(key: Uint8Array, stored: Uint8Array): Uint8Array | undefined {
  const start = mark.length + noncePrefixBytes;
  if (stored.length < start + tagBytes || !equalBytes(stored.subarray(0, mark.length), mark))
    return undefined;
  const prefix = stored.subarray(mark.length, start);
  const size = chunkBytes + tagBytes;
  const pieces: Uint8Array[] = [];
  try {
    for (let at = start, index = 0; at < stored.length; at += size, index++) {
      const isLast = at + size >= stored.length;
      pieces.push(pieceCipher(key, prefix, index, isLast).decrypt(stored.subarray(at, at + size)));
    }
  } catch {
    return undefined;
  }
  return concatBytes(...pieces);
}

/** The cipher of one piece: its index makes the nonce, and index and last-flag are what it is bound to. */
function pieceCipher(
  key: Uint8Array,
  prefix: Uint8Array,
  index: number,
  isLast: boolean,
): ReturnType<typeof xchacha20poly1305> {
  const place = new Uint8Array(9);
  const view = new DataView(place.buffer);
  view.setBigUint64(0, BigInt(index));
  view.setUint8(8, isLast ? 1 : 0);
  return xchacha20poly1305(key, concatBytes(prefix, place.subarray(0, 8)), concatBytes(mark, place));
}

function listOriginals(folder: string): readonly string[] {
  return readdirSync(folder).filter(isOriginalName).sort();
}

function sweepOriginals(folder: string, named: ReadonlySet<string>): number {
  const strays = listOriginals(folder).filter((file) => !named.has(file));
  const unfinished = readdirSync(folder).filter((file) => file.endsWith(unfinishedSuffix));
  for (const file of [...strays, ...unfinished]) rmSync(join(folder, file), { force: true });
  if (strays.length + unfinished.length > 0) syncFolder(folder);
  return strays.length;
}
