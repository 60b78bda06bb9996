import type { RecordId } from "../../core/base/index.ts";
import type { Field } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { partWords, type RemovableTable } from "./part-change.ts";
import { modelRefusal, type Parts, partPlace } from "./part-place.ts";
import type { ResolvedPart } from "./resolve-parts.ts";

/** The first field that its table does not have, does not accept, or must have; or a part that is changed twice. */
export function fieldRefusal(stand: Parts, parts: readonly ResolvedPart[]): Refusal | undefined {
  const seen = new Set<RecordId>();
  const now = withNew(stand, parts);
  for (const part of parts) {
    // The tables of parts alone were let through.
    const table = part.table.name as RemovableTable;
    if (seen.has(part.id))
      return modelRefusal(`One ${partWords[table]} is changed twice. Make one change of both.`);
    seen.add(part.id);
    const wrong = part.do === "remove" ? undefined : problemIn(part);
    if (wrong === undefined) continue;
    return modelRefusal(
      `${partPlace(now, table, now.get(table, part.id) ?? {})}, ${wrong.field}: ${wrong.text}`,
    );
  }
  return undefined;
}

/** Longest value of a field, as JSON: what is stored stays in the log, and is read whenever the model is. */
const longestValue = 100_000;

function problemIn(
  part: Exclude<ResolvedPart, { readonly do: "remove" }>,
): { readonly field: string; readonly text: string } | undefined {
  const { fields } = part.table;
  for (const [name, value] of Object.entries(part.values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return { field: "fields", text: `there is no field “${name.slice(0, 40)}”.` };
    if (value === null) {
      if (!field.optional) return { field: name, text: "it cannot be left out." };
    } else if (!field.accepts(value)) return { field: name, text: wantedOf(field) };
    else if (JSON.stringify(value).length > longestValue)
      return { field: name, text: `it is longer than ${longestValue} letters. Shorten it, or write a memo.` };
    else if (part.do === "change" && field.owner === true)
      return { field: name, text: "what it belongs to is fixed when it is made. Make another." };
  }
  const missing = Object.keys(fields).find(
    (name) =>
      part.do === "create" && fields[name]?.optional === false && (part.values[name] ?? null) === null,
  );
  return missing === undefined ? undefined : { field: missing, text: "it is missing." };
}

function wantedOf(field: Field<unknown>): string {
  if ("choices" in field && Array.isArray(field.choices)) return `choose one of ${field.choices.join(", ")}.`;
  if (field.refersTo !== undefined)
    return `it must be the id of a ${wordFor(field.refersTo)}${field.accepts([]) ? ", or several in a list" : ""}.`;
  if (field.accepts(0.5)) return "it must be a number.";
  if (field.accepts(1)) return "it must be a whole number, 0 or more.";
  if (field.accepts(true)) return "it must be true or false.";
  if (field.accepts("a")) return "it must be a text.";
  if (field.accepts({ from: "2018-01-01" })) return "it must be a day or a period, such as from 2018-12-31.";
  return field.accepts(["a"]) ? "it must be a list of texts." : "it holds what cannot stand there.";
}

function wordFor(table: string): string {
  return Object.hasOwn(partWords, table) ? partWords[table as RemovableTable] : table;
}

/** The parts as they stand with what a change would put over them, accepted or not: to say which part is meant. */
function withNew(stand: Parts, parts: readonly ResolvedPart[]): Parts {
  const put = new Map(
    parts.flatMap((each) => (each.do === "remove" ? [] : [[each.id, each.values] as const])),
  );
  return {
    all: stand.all,
    get: (table, id) => {
      const held = stand.get(table, id);
      const values = put.get(id);
      return values === undefined ? held : { ...held, ...values, id };
    },
  };
}
