import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type Change,
  type CoderRole,
  change,
  coderRole,
  create,
  type Member,
  member,
} from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { RecordReader } from "../store.ts";
import type { CoderLine } from "./coder-views.ts";

/** Everybody who works in the study, in the order in which they joined, with the role of each as a coder. */
export function listCoders(desk: Desk): readonly CoderLine[] {
  const { study } = desk.open;
  return study.all(member).map(({ id, name }) => ({ id, name, role: roleOf(study, id), me: id === desk.me }));
}

/** The role of a member: the one set last, and that of a coder where none was set. */
export function roleOf(study: RecordReader, id: RecordId): CoderRole["role"] {
  return recordOf(study, id)?.role ?? "coder";
}

/** Give a member another role. Can be undone. */
export function setCoderRole(
  desk: Desk,
  input: { readonly member: RecordId; readonly role: "lead" | "coder" | "adjudicator" },
): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (!isPerson(study, input.member)) return err(refuse("not-found"));
  const held = recordOf(study, input.member);
  const values = { role: input.role, by: desk.me, at: desk.clock() };
  const done = commit(desk, "set-coder-role", [
    held === undefined
      ? create(coderRole, newId(desk), { member: input.member, ...values })
      : change(coderRole, held.id, values),
  ]);
  return done.ok ? ok({}) : done;
}

/** The members who are people, and not what was settled on. */
export function peopleIn(study: RecordReader): readonly Member[] {
  return study.all(member).filter(({ id }) => isPerson(study, id));
}

/** Whether somebody can work under that member. */
export function isPerson(study: RecordReader, id: RecordId): boolean {
  return study.get(member, id) !== undefined && roleOf(study, id) !== "agreed";
}

/** Who works under a name or under the beginning of one; `undefined` where nobody or several do. */
export function personNamed(study: RecordReader, name: string): Member | undefined {
  const sought = plain(name);
  const people = peopleIn(study);
  const begun = people.filter((each) => plain(each.name).startsWith(sought));
  return people.find((each) => plain(each.name) === sought) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** Under whom settled codings stand, and what makes it where nobody settled anything yet. */
export function agreedCoder(desk: Desk): { readonly id: RecordId; readonly changes: readonly Change[] } {
  const held = desk.open.study.where(coderRole, "role", "agreed")[0];
  if (held !== undefined) return { id: held.member, changes: [] };
  const id = newId(desk);
  const role = { member: id, role: "agreed", by: desk.me, at: desk.clock() } as const;
  return {
    id,
    changes: [create(member, id, { name: agreedName }), create(coderRole, newId(desk), role)],
  };
}

const agreedName = "Agreed";

function recordOf(study: RecordReader, id: RecordId): CoderRole | undefined {
  // Two devices may each have made one; the later counts.
  return [...study.where(coderRole, "member", id)].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
}

function plain(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
