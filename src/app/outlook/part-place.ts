import type { Json, RecordId } from "../../core/base/index.ts";
import { isRecordId } from "../../core/base/index.ts";
import type { Refusal } from "../api.ts";
import { type Said, say } from "../said/index.ts";
import type { RemovableTable } from "./part-change.ts";

/** The parts of a model as they stand, or would stand after a change. */
export interface Parts {
  readonly get: (table: string, id: RecordId) => PartFields | undefined;
  readonly all: (table: string) => readonly PartFields[];
}

/** What is wrong with one field of a part. */
export interface PartProblem {
  readonly field: string;
  readonly problem: Said;
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

/** Refuse what is wrong with one field of a part. */
export function partRefused(
  parts: Parts,
  table: RemovableTable,
  part: Readonly<Record<string, Json>>,
  { field, problem }: PartProblem,
): Refusal {
  return modelRefusal(say("part-wrong", { place: partPlace(parts, table, part), field, problem }));
}

/** Say which part is meant, by its key where it has one; never by a name, which somebody's words could stand in. */
function partPlace(parts: Parts, table: RemovableTable, part: Readonly<Record<string, Json>>): Said {
  const key = keyOf(parts, table, part);
  if (key !== undefined) return say("part-keyed", { part: say(`part-${table}`), key });
  switch (table) {
    case "estimate":
      return say("part-estimate-of", { of: named(parts, "parameter", part.parameter) });
    case "start":
      return say("part-start-of", {
        group: named(parts, "modelGroup", part.group),
        state: named(parts, "state", part.state),
      });
    case "measureEffect":
      return say("part-effect-of", { of: named(parts, "measure", part.measure) });
    case "outlook":
      return say("part-outlook");
    default:
      return say(`part-a-${table}`);
  }
}

function named(
  parts: Parts,
  table: "parameter" | "modelGroup" | "state" | "measure",
  id: Json | undefined,
): Said {
  const part = isRecordId(id) ? parts.get(table, id) : undefined;
  const key = part === undefined ? undefined : keyOf(parts, table, part);
  return key === undefined ? say(`part-some-${table}`) : say("part-named", { key });
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
