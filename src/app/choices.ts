import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { create, group, type Place, person, place, wave } from "../core/study/index.ts";
import type { NewChoice, Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";
import type { Choices } from "./views.ts";

/** What a description of a source can refer to. */
export function listChoices(desk: Desk): Choices {
  const { study } = desk.open;
  return {
    persons: study
      .all(person)
      .map(({ id, pseudonym, role }) => ({ id, pseudonym, role }))
      .sort((a, b) => compare(a.pseudonym, b.pseudonym)),
    groups: study.all(group).map(named).sort(byName),
    waves: study.all(wave).map(named).sort(byName),
    places: study
      .all(place)
      .map((each) => ({ id: each.id, name: placeName(each) }))
      .sort(byName),
  };
}

/** What a place is called, from the nearest to the widest that is known. */
export function placeName({ country, region, site }: Place): string {
  return [site, region, country].filter(Boolean).join(", ");
}

/** Add a place, a wave or a group that descriptions can refer to; one of the same name is used again. */
export function addChoice(desk: Desk, input: NewChoice): Result<{ readonly id: RecordId }, Refusal> {
  const name = (input.table === "place" ? input.country : input.name).trim();
  if (name === "") return err(refuse("name-empty"));
  const id = newId(desk);
  const { study } = desk.open;
  if (input.table === "place") {
    const { table: _, ...values } = input;
    const held = study
      .all(place)
      .find((each) => each.country === name && each.region === input.region && each.site === input.site);
    if (held !== undefined) return ok({ id: held.id });
    return done(commit(desk, "add-place", [create(place, id, { ...values, country: name })]), id);
  }
  const table = input.table === "wave" ? wave : group;
  const held = study.all(table).find((each) => each.name === name);
  if (held !== undefined) return ok({ id: held.id });
  return done(commit(desk, `add-${input.table}`, [create(table, id, { name })]), id);
}

function done(committed: Result<unknown, Refusal>, id: RecordId): Result<{ readonly id: RecordId }, Refusal> {
  return committed.ok ? ok({ id }) : committed;
}

function named({ id, name }: { readonly id: RecordId; readonly name: string }): {
  readonly id: RecordId;
  readonly name: string;
} {
  return { id, name };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
