import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { passage, remove } from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { layCode } from "../code-passage.ts";
import { commit, type Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { MarkedPart, MarkPart } from "./calls.ts";
import { partAt } from "./part-at.ts";

/** Mark a stretch of a recording, or a region of a picture or page, with a code where one is given; the same part is marked once. */
export function markPart(desk: Desk, input: MarkPart): Result<MarkedPart, Refusal> {
  const at = partAt(desk, input);
  if (!at.ok) return at;
  if (input.code !== undefined) return layCode(desk, at.value, input.code, "mark-part");
  if (at.value.changes.length === 0) return ok({ passage: at.value.id });
  const done = commit(desk, "mark-part", at.value.changes);
  return done.ok ? ok({ passage: at.value.id }) : done;
}

/** Take a mark away on which nothing rests any more: no code, no memo, no evidence. */
export function unmarkPart(desk: Desk, input: { readonly passage: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const held = study.get(passage, input.passage);
  if (held?.part === undefined) return err(refuse("not-found"));
  if (study.referrers({ table: passage.name, id: held.id }).length > 0) return err(refuse("part-in-use"));
  const done = commit(desk, "unmark-part", [remove(passage, held.id)]);
  return done.ok ? ok({}) : done;
}
