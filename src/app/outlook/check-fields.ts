import type { RecordId } from "../../core/base/index.ts";
import type { Field } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Said, say } from "../said/index.ts";
import { partWords, type RemovableTable } from "./part-change.ts";
import { modelRefusal, type PartProblem, type Parts, partRefused } from "./part-place.ts";
import type { ResolvedPart } from "./resolve-parts.ts";

/** The first field that its table does not have, does not accept, or must have; or a part that is changed twice. */
export function fieldRefusal(stand: Parts, parts: readonly ResolvedPart[]): Refusal | undefined {
  const seen = new Set<RecordId>();
  const now = withNew(stand, parts);
  for (const part of parts) {
    // The tables of parts alone were let through.
    const table = part.table.name as RemovableTable;
    if (seen.has(part.id)) return modelRefusal(say("part-twice", { part: say(`part-${table}`) }));
    seen.add(part.id);
    const wrong = part.do === "remove" ? undefined : problemIn(part);
    if (wrong === undefined) continue;
    return partRefused(now, table, now.get(table, part.id) ?? {}, wrong);
  }
  return undefined;
}

/** Longest value of a field, as JSON: what is stored stays in the log, and is read whenever the model is. */
const longestValue = 100_000;

function problemIn(part: Exclude<ResolvedPart, { readonly do: "remove" }>): PartProblem | undefined {
  const { fields } = part.table;
  for (const [name, value] of Object.entries(part.values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined)
      return { field: "fields", problem: say("part-no-field", { name: name.slice(0, 40) }) };
    if (value === null) {
      if (!field.optional) return { field: name, problem: say("part-needed") };
    } else if (!field.accepts(value)) return { field: name, problem: wantedOf(field) };
    else if (JSON.stringify(value).length > longestValue)
      return { field: name, problem: say("part-long", { most: String(longestValue) }) };
    else if (part.do === "change" && field.owner === true) return { field: name, problem: say("part-fixed") };
  }
  const missing = Object.keys(fields).find(
    (name) =>
      part.do === "create" && fields[name]?.optional === false && (part.values[name] ?? null) === null,
  );
  return missing === undefined ? undefined : { field: missing, problem: say("part-missing") };
}

function wantedOf(field: Field<unknown>): Said {
  if ("choices" in field && Array.isArray(field.choices))
    return say("part-choose", { choices: field.choices.join(", ") });
  if (field.refersTo !== undefined)
    return say(field.accepts([]) ? "part-ids" : "part-id", { part: wordFor(field.refersTo) });
  if (field.accepts(0.5)) return say("part-number");
  if (field.accepts(1)) return say("part-count");
  if (field.accepts(true)) return say("part-truth");
  if (field.accepts("a")) return say("part-text");
  if (field.accepts({ from: "2018-01-01" })) return say("part-period");
  return say(field.accepts(["a"]) ? "part-texts" : "part-other");
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
