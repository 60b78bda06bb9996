import type { Brand } from "./brand.ts";
import type { RandomBytes } from "./ports.ts";

/** The id of a record: 20 characters of Crockford base 32, that is 100 random bits; unique without a server. */
export type RecordId = string & Brand<"RecordId">;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Draw a new record id. */
export function newRecordId(randomBytes: RandomBytes): RecordId {
  let id = "";
  for (const byte of randomBytes(20)) id += alphabet.charAt(byte & 31);
  return id as RecordId;
}

/** Tell whether a text has the form of a record id. */
export function isRecordId(text: unknown): text is RecordId {
  return typeof text === "string" && /^[0-9a-hjkmnp-tv-z]{20}$/.test(text);
}
