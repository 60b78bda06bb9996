import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { type Change, code, create, remove, retiredCode } from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { RecordReader } from "../store.ts";
import { wholeDesk } from "./blind-desk.ts";
import { blindTexts } from "./round-state.ts";

/** Use a code no more, and leave the work done with it as it is. Can be undone. */
export function retireCode(
  desk: Desk,
  input: { readonly code: RecordId; readonly into?: RecordId },
): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(code, input.code) === undefined) return err(refuse("not-found"));
  if (input.into === input.code) return err(refuse("code-in-itself"));
  if (isHeld(desk)) return err(refuse("codebook-held"));
  if (isRetired(study, input.code)) return ok({});
  const done = commit(desk, "retire-code", [retiring(desk, input.code, input.into)]);
  return done.ok ? ok({}) : done;
}

/** Put a retired code into use again. Can be undone. */
export function reviveCode(desk: Desk, input: { readonly code: RecordId }): Result<Nothing, Refusal> {
  const held = desk.open.study.where(retiredCode, "code", input.code);
  if (held.length === 0) return err(refuse("not-found"));
  const done = commit(
    desk,
    "revive-code",
    held.map((each) => remove(retiredCode, each.id)),
  );
  return done.ok ? ok({}) : done;
}

/** What retires a code, for a deed that does more. */
export function retiring(desk: Desk, id: RecordId, into: RecordId | undefined): Change {
  const values = { code: id, by: desk.me, at: desk.clock() };
  return create(retiredCode, newId(desk), into === undefined ? values : { ...values, into });
}

/** Whether a code is used no more. */
export function isRetired(study: RecordReader, id: RecordId): boolean {
  return study.where(retiredCode, "code", id).length > 0;
}

/** Whether the codebook must stay as it is, because a blind round is under way. */
export function isHeld(desk: Desk): boolean {
  return blindTexts(wholeDesk(desk).open.study).size > 0;
}
