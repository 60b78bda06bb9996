import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { change, create, member, type NamedQuery, namedQuery, remove } from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { nameOf } from "../memos.ts";
import { refuse } from "../refusal.ts";
import { checkAsked } from "./check-asked.ts";
import { askedOf, fieldsOf } from "./kept-query.ts";
import type { Asked, NamedQueryLine } from "./question-views.ts";

/** Every question that has a name, in the order of their names, with what is wrong with it since. */
export function listNamedQueries(desk: Desk): readonly NamedQueryLine[] {
  return desk.open.study
    .all(namedQuery)
    .map((each) => lineOf(desk, each))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Give a question a name. */
export function addNamedQuery(
  desk: Desk,
  input: { readonly name: string; readonly asked: Asked },
): Result<{ readonly query: RecordId }, Refusal> {
  const name = freeName(desk, input.name);
  if (!name.ok) return name;
  const fields = fieldsOf(desk, input.asked);
  if (!fields.ok) return fields;
  const id = newId(desk);
  const values = { name: name.value, ...fields.value, by: desk.me, at: desk.clock() };
  const done = commit(desk, "add-named-query", [create(namedQuery, id, values)]);
  return done.ok ? ok({ query: id }) : done;
}

/** Give a named question another name, or let the name stand for another question. */
export function changeNamedQuery(
  desk: Desk,
  input: { readonly query: RecordId; readonly name?: string; readonly asked?: Asked },
): Result<Nothing, Refusal> {
  if (desk.open.study.get(namedQuery, input.query) === undefined) return err(refuse("query-gone"));
  const name = input.name === undefined ? undefined : freeName(desk, input.name, input.query);
  if (name?.ok === false) return name;
  const fields = input.asked === undefined ? undefined : fieldsOf(desk, input.asked);
  if (fields?.ok === false) return fields;
  const values = {
    ...(name === undefined ? {} : { name: name.value }),
    ...(fields === undefined ? {} : { text: undefined, where: undefined, ...fields.value }),
  };
  if (Object.keys(values).length === 0) return ok({});
  const done = commit(desk, "change-named-query", [change(namedQuery, input.query, values)]);
  return done.ok ? ok({}) : done;
}

/** Take a name away from a question; nothing of the coding is touched. */
export function removeNamedQuery(desk: Desk, input: { readonly query: RecordId }): Result<Nothing, Refusal> {
  if (desk.open.study.get(namedQuery, input.query) === undefined) return err(refuse("query-gone"));
  const done = commit(desk, "remove-named-query", [remove(namedQuery, input.query)]);
  return done.ok ? ok({}) : done;
}

function freeName(desk: Desk, typed: string, own?: RecordId): Result<string, Refusal> {
  const name = typed.trim();
  if (name === "") return err(refuse("name-empty"));
  const isTaken = desk.open.study
    .all(namedQuery)
    .some((each) => each.id !== own && each.name.toLowerCase() === name.toLowerCase());
  return isTaken ? err(refuse("query-name-taken")) : ok(name);
}

function lineOf(desk: Desk, held: NamedQuery): NamedQueryLine {
  const asked = askedOf(desk, held);
  return {
    id: held.id,
    name: held.name,
    asked,
    by: nameOf(desk, { table: member.name, id: held.by }),
    at: held.at,
    problems: checkAsked(desk, asked),
  };
}
