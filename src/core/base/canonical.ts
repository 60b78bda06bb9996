import { utf8 } from "./bytes.ts";

/** What the log can hold: JSON without `undefined`, NaN or infinity. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; a key whose value would be `undefined` is left out. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * Write JSON in its one canonical form: keys in order of their UTF-16 units, no white space, shortest numbers.
 *
 * The form of RFC 8785. It is what commitments and signatures are made over, so it never changes; the golden
 * vectors in `canonical.test.ts` hold it. Throws on NaN, infinity and `undefined` inside a list: those are bugs.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return canonicalNumber(value);
  return isList(value) ? canonicalList(value) : canonicalObject(value);
}

/** The canonical form as UTF-8 bytes. */
export function canonicalBytes(value: Json): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(value));
}

// Both are grown as texts: lists of members, joined, took half as long again.
function canonicalList(list: readonly Json[]): string {
  let items = "";
  for (const each of list) items += items === "" ? canonicalJson(each) : `,${canonicalJson(each)}`;
  return `[${items}]`;
}

function canonicalObject(object: JsonObject): string {
  let members = "";
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error("NaN and infinity have no canonical form");
  return JSON.stringify(value === 0 ? 0 : value);
}

// Array.isArray does not narrow a readonly list on its own.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
