import { err, isRecordId, type Json, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { clash, estimate, isList, judgement, outlook, type Table } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, newId } from "../desk.ts";
import { newPart, type PartChange, type PartValues, partTable, partWords } from "./part-change.ts";
import { modelRefusal } from "./part-place.ts";

/** A change with real ids: of the part itself, and of the parts that it refers to. */
export type ResolvedPart =
  | { readonly do: "create"; readonly table: Table; readonly id: RecordId; readonly values: PartValues }
  | { readonly do: "change"; readonly table: Table; readonly id: RecordId; readonly values: PartValues }
  | { readonly do: "remove"; readonly table: Table; readonly id: RecordId };

/** Changes with real ids, and what the names of new parts became. */
export interface ResolvedParts {
  readonly parts: readonly ResolvedPart[];
  readonly ids: ReadonlyMap<string, RecordId>;
}

/** Give every new part its id, let references name it by that, and fill in what nobody has to say. */
export function resolveParts(desk: Desk, changes: readonly PartChange[]): Result<ResolvedParts, Refusal> {
  const placed = placeParts(desk, changes);
  if (!placed.ok) return placed;
  const { ids, targets } = placed.value;
  const positions = nextPositions(desk);
  const parts: ResolvedPart[] = [];
  for (const [at, change] of changes.entries()) {
    const target = targets[at];
    if (target === undefined) throw new Error("A change was not placed");
    if (change.do === "remove") {
      parts.push({ do: "remove", ...target });
      continue;
    }
    const values = withRealIds(target.table, change.values, placed.value);
    if (!values.ok) return values;
    const whole = withDefaults(desk, target, values.value, positions);
    parts.push({ do: target.isNew ? "create" : "change", table: target.table, id: target.id, values: whole });
  }
  return ok({ parts, ids });
}

interface Target {
  readonly table: Table;
  readonly id: RecordId;
  readonly isNew: boolean;
}

interface Placed {
  readonly ids: ReadonlyMap<string, RecordId>;
  readonly targets: readonly Target[];
}

function placeParts(desk: Desk, changes: readonly PartChange[]): Result<Placed, Refusal> {
  const ids = new Map<string, RecordId>();
  const targets: Target[] = [];
  for (const change of changes) {
    const table = partTable(change.table) ?? (change.do === "remove" ? judgement : undefined);
    if (table === undefined)
      return err(modelRefusal("A change names a table that no part of a model is in."));
    const only = change.do === "put" ? theOnlyOne(desk, table) : undefined;
    const name = newPart.exec(change.id ?? "")?.[1];
    if (change.do === "put" && only === undefined && (change.id === undefined || name !== undefined)) {
      if (name !== undefined && ids.has(name))
        return err(modelRefusal(`Two new parts are called “new:${name}”. Give one another name.`));
      const id = newId(desk);
      if (name !== undefined) ids.set(name, id);
      targets.push({ table, id, isNew: true });
      continue;
    }
    const id = change.id === undefined || name !== undefined ? only : change.id;
    if (!isRecordId(id) || desk.open.study.get(table, id) === undefined)
      return err(
        modelRefusal(
          `A ${partWords[change.table]} that is to be changed is not in this study, or was taken out.`,
        ),
      );
    if (name !== undefined) ids.set(name, id);
    targets.push({ table, id, isNew: false });
  }
  return ok({ ids, targets });
}

/** How a study looks ahead is said once: to say it anew is to change it. */
function theOnlyOne(desk: Desk, table: Table): RecordId | undefined {
  return table.name === outlook.name ? desk.open.study.all(table)[0]?.id : undefined;
}

function withRealIds(
  table: Table,
  values: PartValues,
  { ids, targets }: Placed,
): Result<PartValues, Refusal> {
  const missing: string[] = [];
  const real = (value: Json): Json => {
    if (isList(value)) return value.map(real);
    const name = typeof value === "string" ? newPart.exec(value)?.[1] : undefined;
    if (name === undefined) return value;
    const id = ids.get(name);
    if (id === undefined) missing.push(name);
    return id ?? value;
  };
  const resolved = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Object.hasOwn(table.fields, name) && table.fields[name]?.refersTo !== undefined ? real(value) : value,
    ]),
  );
  const [first] = missing;
  if (first !== undefined)
    return err(modelRefusal(`“new:${first}” is referred to, and no new part of this change is called so.`));
  const astray = astrayField(table, resolved, targets);
  return astray === undefined
    ? ok(resolved)
    : err(modelRefusal(`A ${table.name} refers in “${astray}” to a new part of another kind.`));
}

/** The first field that refers to a new part of another kind than it takes; of what is there already the store knows the kind. */
function astrayField(table: Table, values: PartValues, targets: readonly Target[]): string | undefined {
  const kinds = new Map<Json, string>(targets.map((target) => [target.id, target.table.name]));
  return Object.keys(values).find((name) => {
    const wanted = Object.hasOwn(table.fields, name) ? table.fields[name]?.refersTo : undefined;
    const value = values[name];
    if (wanted === undefined || wanted === "any" || value === undefined) return false;
    return (isList(value) ? value : [value]).some((id) => (kinds.get(id) ?? wanted) !== wanted);
  });
}

/** Who judged, and when, is whoever changes it now; what has a place comes last. */
function withDefaults(
  desk: Desk,
  { table, isNew }: Target,
  values: PartValues,
  positions: (table: Table) => number,
): PartValues {
  const signed =
    table.name === estimate.name
      ? { judge: desk.me, judgedAt: desk.clock() }
      : table.name === clash.name && isNew
        ? { by: desk.me }
        : {};
  const placed = isNew && table.fields.position !== undefined && values.position === undefined;
  return { ...signed, ...(placed && { position: positions(table) }), ...values };
}

function nextPositions(desk: Desk): (table: Table) => number {
  const last = new Map<string, number>();
  return (table) => {
    const held = last.get(table.name) ?? lastPosition(desk, table);
    last.set(table.name, held + 1);
    return held + 1;
  };
}

function lastPosition(desk: Desk, table: Table): number {
  const positions = desk.open.study.all(table).map((each) => {
    const { position } = each as { readonly position?: unknown };
    return typeof position === "number" ? position : 0;
  });
  return Math.max(-1, ...positions);
}
