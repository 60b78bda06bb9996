import type { Level, Model } from "./model.ts";
import type { ModelError, ModelPlace } from "./model-error.ts";
import { parseUnit, plain, type Unit } from "./units.ts";

/** What the formulas of a model can name. */
export interface Scope {
  readonly parameters: ReadonlyMap<string, { readonly slot: number; readonly unit: Unit }>;
  readonly levels: ReadonlyMap<string, { readonly slot: number; readonly unit: Unit }>;
  readonly groups: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly funds: ReadonlySet<string>;
}

const nameForm = /^[A-Za-z][A-Za-z0-9_]*$/;
const parameterForm = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?$/;
const reserved = new Set([
  "month",
  "and",
  "or",
  "people",
  "funds",
  "entries",
  "exits",
  "min",
  "max",
  "exp",
  "ln",
]);

/** Most parameters: each is drawn and weighed for every run, and a program has room for some fifty thousand values. */
const mostParameters = 5_000;

/** Gather the names of a model; what is no name, stands twice or has no unit is told. */
export function scopeOf(model: Model, tell: (error: ModelError) => void): Scope {
  const taken = new Map<string, ModelPlace["part"]>();
  const take = (part: ModelPlace["part"], id: string, form: RegExp): void => {
    const at = { part, id };
    const by = taken.get(id);
    if (!form.test(id) || reserved.has(id)) tell({ at, problem: { type: "NotAName" } });
    else if (by !== undefined) tell({ at, problem: { type: "NameTaken", by } });
    else taken.set(id, part);
  };
  for (const { id } of model.groups) take("group", id, nameForm);
  for (const { id } of model.states) take("state", id, nameForm);
  for (const { id } of model.funds) take("fund", id, nameForm);
  for (const { id } of model.parameters) take("parameter", id, parameterForm);
  for (const { id } of model.levels) take("level", id, nameForm);
  const beyond = model.parameters[mostParameters];
  if (beyond !== undefined)
    tell({
      at: { part: "parameter", id: beyond.id },
      problem: { type: "TooMany", what: "parameters", most: mostParameters },
    });
  const unitAt = (part: "parameter" | "level", { id, unit }: { id: string; unit: string }): Unit => {
    const parsed = parseUnit(unit);
    if (parsed.ok) return parsed.value;
    tell({ at: { part, id, field: "unit" }, problem: { type: "UnknownUnit", unit } });
    return plain;
  };
  return {
    parameters: new Map(
      model.parameters.map((each, slot) => [each.id, { slot, unit: unitAt("parameter", each) }]),
    ),
    levels: new Map(
      model.levels.map((each: Level, slot) => [each.id, { slot, unit: unitAt("level", each) }]),
    ),
    groups: new Set(model.groups.map(({ id }) => id)),
    states: new Set(model.states.map(({ id }) => id)),
    funds: new Set(model.funds.map(({ id }) => id)),
  };
}

/** The parameter that a name means to a group: its own where it has one, else the common one. */
export function parameterFor(scope: Scope, name: string, group: string | undefined) {
  return (
    (group === undefined ? undefined : scope.parameters.get(`${name}.${group}`)) ?? scope.parameters.get(name)
  );
}
