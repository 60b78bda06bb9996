import {
  canonicalJson,
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

/** A value with its canonical form, over which the commitment is made and in which it is kept. */
export interface WrittenValue extends CommittedValue {
  readonly json: string;
}

const domain = utf8("grounds:value:1\0");

/** Commit to a value: SHA-256 over a fixed label, 16 random bytes, and the value's canonical form. */
export function commitTo(
  deps: { readonly randomBytes: RandomBytes; readonly sha256: Sha256 },
  value: Json,
): WrittenValue {
  const salt = deps.randomBytes(16);
  const json = canonicalJson(value);
  return { commitment: commitmentOver(deps.sha256, salt, json), salt, value, json };
}

/** The commitment that a salt and a value make. */
export function commitmentOf(sha256: Sha256, salt: Uint8Array, value: Json): Hash {
  return commitmentOver(sha256, salt, canonicalJson(value));
}

/** Write a value in its canonical form; `undefined` where its commitment is to another one. */
export function writtenAsCommitted(sha256: Sha256, committed: CommittedValue): WrittenValue | undefined {
  const json = canonicalJson(committed.value);
  const { commitment, salt, value } = committed;
  return commitmentOver(sha256, salt, json) === commitment ? { commitment, salt, value, json } : undefined;
}

function commitmentOver(sha256: Sha256, salt: Uint8Array, json: string): Hash {
  return toHex(sha256(concatBytes(domain, salt, utf8(json))));
}
