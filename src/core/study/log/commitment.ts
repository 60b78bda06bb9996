import {
  canonicalBytes,
  concatBytes,
  type Json,
  type RandomBytes,
  type Sha256,
  toHex,
  utf8,
} from "../../base/index.ts";
import type { Hash } from "./batch.ts";

/** A value beside the log. The salt keeps a guesser from testing a short value against the log once it is destroyed. */
export interface CommittedValue {
  readonly commitment: Hash;
  /** 16 random bytes, destroyed together with the value. */
  readonly salt: Uint8Array;
  readonly value: Json;
}

const domain = utf8("grounds:value:1\0");

/** Commit to a value: SHA-256 over a fixed label, 16 random bytes, and the value's canonical form. */
export function commitTo(
  deps: { readonly randomBytes: RandomBytes; readonly sha256: Sha256 },
  value: Json,
): CommittedValue {
  const salt = deps.randomBytes(16);
  return { commitment: commitmentOf(deps.sha256, salt, value), salt, value };
}

/** The commitment that a salt and a value make. */
export function commitmentOf(sha256: Sha256, salt: Uint8Array, value: Json): Hash {
  return toHex(sha256(concatBytes(domain, salt, canonicalBytes(value))));
}
