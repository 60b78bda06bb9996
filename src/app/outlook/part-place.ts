import type { Json, RecordId } from "../../core/base/index.ts";
import { isRecordId } from "../../core/base/index.ts";
import type { Refusal } from "../api.ts";
import type { Said } from "../said/index.ts";
import { partWords, type RemovableTable } from "./part-change.ts";

/** The parts of a model as they stand, or would stand after a change. */
export interface Parts {
  readonly get: (table: string, id: RecordId) => PartFields | undefined;
  readonly all: (table: string) => readonly PartFields[];
}

/** A part with its fields by name. */
export interface PartFields {
  readonly id: RecordId;
  readonly [field: string]: Json;
}

/** Refuse a change of the model, in words that say what, where and what to do. */
export function modelRefusal(why: string | Said): Refusal {
  return typeof why === "string"
    ? { code: "model-refused", text: why }
    : { code: "model-refused", text: why.text, why };
}

/** Say which part is meant, by its key where it has one; never by a name, which somebody's words could stand in. */
export function partPlace(parts: Parts, table: RemovableTable, part: Readonly<Record<string, Json>>): string {
  const word = partWords[table];
  const key = keyOf(parts, table, part);
  if (key !== undefined) return `${capital(word)} “${key}”`;
  switch (table) {
    case "estimate":
      return `An estimate of ${named(parts, "parameter", part.parameter)}`;
    case "start":
      return `The start of ${named(parts, "modelGroup", part.group)} in ${named(parts, "state", part.state)}`;
    case "measureEffect":
      return `An effect of ${named(parts, "measure", part.measure)}`;
    case "outlook":
      return "The outlook";
    default:
      return `${/^[aeiou]/.test(word) ? "An" : "A"} ${word}`;
  }
}

function named(
  parts: Parts,
  table: "parameter" | "modelGroup" | "state" | "measure",
  id: Json | undefined,
): string {
  const part = isRecordId(id) ? parts.get(table, id) : undefined;
  const key = part === undefined ? undefined : keyOf(parts, table, part);
  return key === undefined ? `a ${partWords[table]}` : `“${key}”`;
}

function keyOf(
  parts: Parts,
  table: string,
  { key, group }: Readonly<Record<string, Json>>,
): string | undefined {
  if (typeof key !== "string") return undefined;
  const of = table === "parameter" && isRecordId(group) ? parts.get("modelGroup", group)?.key : undefined;
  return typeof of === "string" ? `${key}.${of}` : key;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
