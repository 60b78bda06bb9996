import { randomBytes } from "node:crypto";
import {
  concatBytes,
  err,
  fromHex,
  fromUtf8,
  type Json,
  ok,
  type Result,
  toHex,
  utf8,
} from "../../core/base/index.ts";
import { isObject } from "../../core/study/index.ts";
import { checkKdfCost, type KdfPolicy, stretchPassphrase } from "./kdf.ts";
import { checkPassphrase } from "./passphrase.ts";
import { openSealedBytes, sealBytes } from "./sealed-bytes.ts";

/** The first line of a sealed file; what follows on the second is how its passphrase is stretched. */
const firstLine = "GROUNDS SEALED FILE 1";

/** Of the two lines before the sealed bytes, at most. */
const longestHead = 1000;

/** Why a sealed file was not opened. */
export type SealedFileError =
  | { readonly type: "NotSealed" }
  | { readonly type: "SealedFileDamaged" }
  | { readonly type: "WrongPassphrase" };

/**
 * Seal bytes in a file of their own: Argon2id over the passphrase, then XChaCha20-Poly1305, as in a study's folder.
 *
 * `undefined` where the passphrase could be guessed.
 */
export function sealFile(policy: KdfPolicy, passphrase: string, bytes: Uint8Array): Uint8Array | undefined {
  if (!checkPassphrase(passphrase).ok) return undefined;
  const salt = new Uint8Array(randomBytes(16));
  const head = utf8(
    `${firstLine}\n${JSON.stringify({ kdf: "argon2id", ...policy.cost, salt: toHex(salt) })}\n`,
  );
  const key = stretchPassphrase(passphrase, salt, policy.cost);
  const sealed = sealBytes(key, head, bytes);
  key.fill(0);
  return concatBytes(head, sealed);
}

/** Tell whether bytes are a sealed file. */
export function isSealedFile(bytes: Uint8Array): boolean {
  const start = fromUtf8(bytes.subarray(0, firstLine.length + 1));
  return start.ok && start.value === `${firstLine}\n`;
}

/** Open a sealed file with its passphrase; the cost it states is checked before it is run. */
export function openSealedFile(
  policy: KdfPolicy,
  passphrase: string,
  bytes: Uint8Array,
): Result<Uint8Array, SealedFileError> {
  if (!isSealedFile(bytes)) return err({ type: "NotSealed" });
  const end = bytes.subarray(0, longestHead).indexOf(10, firstLine.length + 1) + 1;
  const stated = end === 0 ? undefined : statedIn(bytes.subarray(firstLine.length + 1, end));
  const cost = stated === undefined ? undefined : checkKdfCost(stated.cost, policy.least);
  if (stated === undefined || cost === undefined || !cost.ok) return err({ type: "SealedFileDamaged" });
  const key = stretchPassphrase(passphrase, stated.salt, cost.value);
  const opened = openSealedBytes(key, bytes.subarray(0, end), bytes.subarray(end));
  key.fill(0);
  return opened === undefined ? err({ type: "WrongPassphrase" }) : ok(opened);
}

/** Say why a sealed file was not opened, and what to do. */
export function sealedFileErrorText(error: SealedFileError): string {
  switch (error.type) {
    case "NotSealed":
      return "This is no sealed file. It was made by another program, or is open already.";
    case "SealedFileDamaged":
      return "This sealed file is damaged or was cut short. Take another copy of it.";
    case "WrongPassphrase":
      return "That passphrase does not open this file, or the file was changed. Look at the passphrase and try again.";
  }
}

function statedIn(line: Uint8Array) {
  const text = fromUtf8(line);
  const json = text.ok ? parsed(text.value) : undefined;
  if (!isObject(json)) return undefined;
  const { memoryKiB, passes, lanes, salt } = json;
  const bytes = typeof salt === "string" ? fromHex(salt) : undefined;
  if (typeof memoryKiB !== "number" || typeof passes !== "number" || typeof lanes !== "number")
    return undefined;
  if (bytes === undefined || !bytes.ok || bytes.value.length !== 16) return undefined;
  return { cost: { memoryKiB, passes, lanes }, salt: bytes.value };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
