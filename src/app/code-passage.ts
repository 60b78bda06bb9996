import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { snapSelection } from "../core/code/index.ts";
import {
  type Change,
  change,
  code,
  coding,
  create,
  type Passage,
  passage,
  remove,
} from "../core/study/index.ts";
import type { CodePassage, LinkEvidence, Nothing, Refusal } from "./api.ts";
import { isRetired } from "./coders/retired-codes.ts";
import { isClosedWork } from "./coders/round-state.ts";
import { commit, type Desk, newId } from "./desk.ts";
import { passageOn } from "./kept-text.ts";
import { partAt } from "./media/part-at.ts";
import { refuse } from "./refusal.ts";
import { settledText } from "./settled-text.ts";

/** A passage to work on: one that is there, or one that comes into being with the changes. */
export interface PassageAt {
  readonly id: RecordId;
  readonly changes: readonly Change[];
}

/** Put a code on a selection; an equal passage is used again, and the same code by the same coder is not put twice. */
export function codePassage(
  desk: Desk,
  input: CodePassage,
): Result<{ readonly passage: RecordId; readonly coding: RecordId }, Refusal> {
  const at = passageAt(desk, input);
  return at.ok ? layCode(desk, at.value, input.code, "code-passage") : at;
}

/** Put a code on a passage that is there or comes into being with it. */
export function layCode(
  desk: Desk,
  at: PassageAt,
  of: RecordId,
  act: "code-passage" | "mark-part",
): Result<{ readonly passage: RecordId; readonly coding: RecordId }, Refusal> {
  const { study } = desk.open;
  if (study.get(code, of) === undefined) return err(refuse("not-found"));
  if (isRetired(study, of)) return err(refuse("code-retired"));
  const held = study
    .where(coding, "passage", at.id)
    .find((each) => each.code === of && each.coder === desk.me);
  if (held !== undefined) return ok({ passage: at.id, coding: held.id });
  const id = newId(desk);
  const done = commit(desk, act, [
    ...at.changes,
    create(coding, id, { passage: at.id, code: of, coder: desk.me, at: desk.clock() }),
  ]);
  return done.ok ? ok({ passage: at.id, coding: id }) : done;
}

/** Take a code off a passage; the passage goes too where nothing else refers to it. */
export function uncode(desk: Desk, input: { readonly coding: RecordId }): Result<Nothing, Refusal> {
  const { study } = desk.open;
  const held = study.get(coding, input.coding);
  if (held === undefined) return err(refuse("not-found"));
  const of = study.get(passage, held.passage)?.source;
  if (of !== undefined && isClosedWork(study, of, held)) return err(refuse("text-closed"));
  const others = study
    .referrers({ table: passage.name, id: held.passage })
    .filter((each) => each.from.id !== held.id);
  const done = commit(desk, "uncode", [
    remove(coding, held.id),
    ...(others.length === 0 ? [remove(passage, held.passage)] : []),
  ]);
  return done.ok ? ok({}) : done;
}

/** Hold a passage back further than its source; `null` lets it follow the source again. Never makes it looser. */
export function restrictPassage(
  desk: Desk,
  input: { readonly passage: RecordId; readonly release: Passage["release"] | null },
): Result<Nothing, Refusal> {
  if (desk.open.study.get(passage, input.passage) === undefined) return err(refuse("not-found"));
  const values = { release: input.release ?? undefined };
  const done = commit(desk, "restrict-passage", [change(passage, input.passage, values)]);
  return done.ok ? ok({}) : done;
}

/** Find the passage meant, or say how to make it; its edges are brought to whole characters without white space. */
export function passageAt(desk: Desk, at: LinkEvidence["at"]): Result<PassageAt, Refusal> {
  const { study } = desk.open;
  if ("passage" in at) {
    return study.get(passage, at.passage) === undefined
      ? err(refuse("not-found"))
      : ok({ id: at.passage, changes: [] });
  }
  if ("part" in at) return partAt(desk, at);
  const settled = settledText(desk, at.source, at.version);
  if (!settled.ok) return settled;
  const { text, version, changes } = settled.value;
  if (at.end > text.length || at.start > at.end) return err(refuse("selection-outside"));
  const range = snapSelection(text, at);
  if (range === undefined) return err(refuse("selection-empty"));
  const held = passageOn(study, at.source, range);
  if (held !== undefined) return ok({ id: held, changes: [] });
  const id = newId(desk);
  const { start, end } = range;
  return ok({ id, changes: [...changes, create(passage, id, { source: at.source, version, start, end })] });
}
