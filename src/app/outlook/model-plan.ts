import { err, isRecordId, type Json, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { isList, isObject, type Table } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { RecordReader } from "../store.ts";
import { type PartChange, type PartTable, partTables } from "./part-change.ts";
import { modelRefusal } from "./part-place.ts";

/** A model as a file holds it: one list of parts for each table, under its plural name. */
export interface ModelPlan {
  readonly [list: string]: readonly PlannedPart[];
}

/** A part with its fields, and ids of records or of the plan's own wherever it refers to another. */
export interface PlannedPart {
  readonly id: string;
  readonly [field: string]: Json;
}

/** The lists of a plan, each with its table. */
const lists: readonly (readonly [string, (typeof partTables)[number]])[] = partTables.map((table) => [
  listName(table.name),
  table,
]);

/** Write down the whole model, so that it can be edited and set again. */
export function planOfModel(study: RecordReader): ModelPlan {
  return Object.fromEntries(
    lists.flatMap(([name, table]) => {
      // A record is its id and what its fields accepted, which is JSON.
      const parts = study.all(table) as readonly unknown[] as readonly PlannedPart[];
      return parts.length === 0 ? [] : [[name, parts]];
    }),
  );
}

/**
 * Read a plan as a change of the model: what stands in the study is changed where it differs, and what does not is new.
 *
 * An id that is no record's is the plan's own; `known` says what became of those that were made before, such as claims.
 * What the plan leaves out stays as it is; `leftOut` are its lists that are no parts of a model.
 */
export function changesOfPlan(
  study: RecordReader,
  plan: Json,
  known: (planned: string) => RecordId | undefined = () => undefined,
): Result<{ readonly changes: readonly PartChange[]; readonly leftOut: readonly string[] }, Refusal> {
  if (!isObject(plan)) return err(modelRefusal(notAPlan));
  const leftOut = Object.keys(plan).filter((name) => besides.has(name));
  const unknown = Object.keys(plan).find(
    (name) => !besides.has(name) && !heading.has(name) && !lists.some(([list]) => list === name),
  );
  if (unknown !== undefined)
    return err(
      modelRefusal(
        `A model has no list “${unknown.slice(0, 40)}”. Its lists are: ${lists.map(([name]) => name).join(", ")}.`,
      ),
    );
  const planned = lists.flatMap(([name, table]) => {
    const list = plan[name] ?? [];
    return (isList(list) ? list : [list]).map((each) => ({ table, part: each }));
  });
  const own = new Set(planned.flatMap(({ part }) => (isPlanned(part) ? [part.id] : [])));
  const idOf = (id: Json): Json => {
    if (isList(id)) return id.map(idOf);
    if (typeof id !== "string" || isRecordId(id)) return id;
    return known(id) ?? (own.has(id) ? `new:${id}` : id);
  };
  const changes: PartChange[] = [];
  for (const { table, part } of planned) {
    if (!isPlanned(part)) return err(modelRefusal(notAPlan));
    const values = valuesOf(table, part, idOf);
    const held = isRecordId(part.id) ? study.get(table as Table, part.id) : undefined;
    const name = table.name as PartTable;
    if (held === undefined) changes.push({ do: "put", table: name, id: `new:${part.id}`, values });
    else {
      const differing = differences(held, values);
      if (Object.keys(differing).length > 0)
        changes.push({ do: "put", table: name, id: part.id, values: differing });
    }
  }
  return ok({ changes, leftOut });
}

/** What else a sample's plan holds, which is signed or written and no part of a model. */
const besides = new Set(["judgements", "briefs", "statements"]);

/** What a file says of itself. */
const heading = new Set(["format", "version"]);

const notAPlan =
  "A model in a file is one list for each kind of part, and each part has an id of its own. `grounds model --json` shows the form.";

function isPlanned(part: Json): part is PlannedPart & { readonly [field: string]: Json } {
  return isObject(part) && typeof part.id === "string" && /^[A-Za-z0-9_.:-]{1,80}$/.test(part.id);
}

function valuesOf(table: Table, part: PlannedPart, idOf: (id: Json) => Json): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => {
      if (name === "id") return [];
      const refers = Object.hasOwn(table.fields, name) && table.fields[name]?.refersTo !== undefined;
      return [[name, refers ? idOf(value) : value]];
    }),
  );
}

function differences(
  held: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !(value === null && held[name] === undefined) && !isSame(held[name], value),
    ),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => isSame(each, other[at]));
  if (typeof one === "object" && one !== null && typeof other === "object" && other !== null) {
    const [here, there] = [Object.entries(one), Object.entries(other)];
    const byName = new Map<string, unknown>(there);
    return here.length === there.length && here.every(([name, value]) => isSame(value, byName.get(name)));
  }
  return one === other;
}

function listName(table: string): string {
  if (table === "watched") return "watched";
  if (table === "outlook") return "outlook";
  return table === "clash" ? "clashes" : `${table}s`;
}
