import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { attribute, create, member, type NewRecord } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { refuse } from "./refusal.ts";

/** Record a fact about a person or source that can help to identify somebody, so that the disclosure check sees it. */
export function addAttribute(
  desk: Desk,
  input: NewRecord<typeof attribute>,
): Result<{ readonly attribute: RecordId }, Refusal> {
  if (input.name.trim() === "" || input.value.trim() === "") return err(refuse("name-empty"));
  if (desk.open.study.stateOf(input.about) !== "present") return err(refuse("not-found"));
  const id = newId(desk);
  const done = commit(desk, "add-attribute", [create(attribute, id, input)]);
  return done.ok ? ok({ attribute: id }) : done;
}

/** Add somebody who works in the study under a name that need not be their own. */
export function addMember(
  desk: Desk,
  input: { readonly name: string },
): Result<{ readonly member: RecordId }, Refusal> {
  const name = input.name.trim();
  if (name === "") return err(refuse("name-empty"));
  const held = desk.open.study.all(member).find((each) => each.name === name);
  if (held !== undefined) return ok({ member: held.id });
  const id = newId(desk);
  const done = commit(desk, "add-member", [create(member, id, { name })]);
  return done.ok ? ok({ member: id }) : done;
}
