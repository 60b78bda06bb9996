import { randomBytes } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes } from "../../core/base/index.ts";

/** Bytes that a nonce and a tag add to what is sealed. */
const sealOverhead = 24 + 16;

/** Encrypt bytes with XChaCha20-Poly1305 under a random nonce, which comes first; `about` must be given again to open. */
export function sealBytes(key: Uint8Array, about: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(randomBytes(24));
  return concatBytes(nonce, xchacha20poly1305(key, nonce, about).encrypt(bytes));
}

/** Open what `sealBytes` made; `undefined` where the key is another, or anything was changed. */
export function openSealedBytes(
  key: Uint8Array,
  about: Uint8Array,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  if (sealed.length < sealOverhead) return undefined;
  try {
    return new Uint8Array(xchacha20poly1305(key, sealed.subarray(0, 24), about).decrypt(sealed.subarray(24)));
  } catch {
    return undefined;
  }
}
