import type { PartChange, PartTable, PartValues } from "./part-change.ts";

// How the starter models are written down: each part goes by its key, and others refer to it as `new:KEY`.

/** A part that goes by its key. */
export function part(table: PartTable, key: string, name: string, values: PartValues = {}): PartChange {
  return { do: "put", table, id: `new:${key}`, values: { key, name, ...values } };
}

/** Kinds of member; whom the study calls so is for its researcher to say. */
export function groupOf(key: string, name: string): PartChange {
  return part("modelGroup", key, name, { groups: [] });
}

/** A number that nobody has given yet. */
export function unknown(key: string, unit: string, name: string): PartChange {
  return part("parameter", key, name, { unit });
}

/** A number of which each of these groups has its own. */
export function unknownOf(
  groups: readonly string[],
  key: string,
  unit: string,
  name: string,
): readonly PartChange[] {
  return groups.map((group) => ({
    do: "put",
    table: "parameter",
    id: `new:${key}.${group}`,
    values: { key, group: `new:${group}`, name, unit },
  }));
}

/** Who is in a state at the base date: each of these groups by a formula of its own. */
export function startsIn(state: string, groups: readonly string[], people: string): readonly PartChange[] {
  return groups.map((group) => ({
    do: "put",
    table: "start",
    values: { state: `new:${state}`, group: `new:${group}`, people },
  }));
}

/** People who move by a rate a month. */
export function moves(
  key: string,
  from: string,
  to: string,
  formula: string,
  name: string,
  values: PartValues = {},
): PartChange {
  const ends = { from: `new:${from}`, to: `new:${to}` };
  return part("flow", key, name, { ...ends, by: "rate", formula, runs: "always", ...values });
}

/** A number of people in a state, watched. */
export function watchedPeople(key: string, state: string, name: string): PartChange {
  return part("watched", key, name, { formula: `people(${state})`, unit: "people" });
}
