import { isRecordId, type RecordId } from "../../base/index.ts";
import type { Guid } from "./refi-project.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** Tells guids made here from those of other programs; the last five digits of each. */
const marker = "67d5c";

/**
 * The guid under which a record leaves: always the same for a record, and nobody else's.
 *
 * A UUID of version 8 (RFC 9562, 5.8): the record's 100 bits, then a mark. A later import knows the record again by it.
 */
export function guidOfRecord(id: RecordId): Guid {
  const bits = Array.from(id, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const hex = (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-9${hex.slice(15, 18)}-${hex.slice(18)}${marker}`;
}

/** The record that a guid was made of; `undefined` for a guid of another program. */
export function recordOfGuid(guid: Guid): RecordId | undefined {
  const parts = /^([0-9a-f]{8})-([0-9a-f]{4})-8([0-9a-f]{3})-9([0-9a-f]{3})-([0-9a-f]{7})([0-9a-f]{5})$/.exec(
    guid,
  );
  if (parts === null || parts[6] !== marker) return undefined;
  const hex = parts.slice(1, 6).join("");
  const bits = Array.from(hex, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const id = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join("");
  return isRecordId(id) ? id : undefined;
}

/** A guid for something that is no record, such as a variable: made of its name, the same in every project. */
export function guidOfName(kind: string, name: string): Guid {
  const hex = [1, 2, 3, 4].map((seed) => hashed(`${seed} ${kind} ${name}`)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A guid for what has none of its own and goes with a record: the record's, of a version that no other guid has. */
export function guidBeside(guid: Guid, version: "a" | "b" | "c" | "d" | "e" | "f"): Guid {
  return `${guid.slice(0, 14)}${version}${guid.slice(15)}`;
}

/** FNV-1a over UTF-16 units, stirred at the end; eight hexadecimal digits. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
