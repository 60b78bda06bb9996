import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  type AnyRef,
  type Brief,
  brief,
  type Change,
  change,
  cite,
  create,
  member,
  remove,
  type Statement,
  statement,
} from "../../core/study/index.ts";
import type { Nothing, Refusal } from "../api.ts";
import { commit, type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { briefsOf } from "./brief-material.ts";
import { resolveStatement } from "./statement-numbers.ts";

/** Begin a brief; it comes after those that are there. */
export function addBrief(
  desk: Desk,
  input: { readonly title: string; readonly dated?: NonNullable<Brief["dated"]> },
): Result<{ readonly brief: RecordId }, Refusal> {
  if (input.title.trim() === "") return err(refuse("title-empty"));
  const id = newId(desk);
  const position = nextAfter(briefsOf(desk.open.study));
  const done = commit(desk, "add-brief", [create(brief, id, { ...input, position })]);
  return done.ok ? ok({ brief: id }) : done;
}

/** What is written as a statement. */
export type WriteStatement = Omit<Statement, "id" | "position">;

/** Write a statement at the end of a brief; the records that its live numbers are of are cited with it. */
export function writeStatement(
  desk: Desk,
  input: WriteStatement,
): Result<{ readonly statement: RecordId }, Refusal> {
  const { study } = desk.open;
  if (study.get(brief, input.brief) === undefined) return err(refuse("not-found"));
  const resolved = checkedText(desk, input);
  if (!resolved.ok) return resolved;
  const id = newId(desk);
  const position = nextAfter(statementsOf(desk, input.brief));
  const { text, cites } = resolved.value;
  const done = commit(desk, "write-statement", [
    create(statement, id, { ...input, text, position }),
    ...cites.map((of) => create(cite, newId(desk), { statement: id, of })),
  ]);
  return done.ok ? ok({ statement: id }) : done;
}

/** What is changed of a statement; `null` clears. */
export interface ChangeStatement extends Partial<Pick<Statement, "kind" | "text" | "footing">> {
  readonly statement: RecordId;
  readonly confidence?: NonNullable<Statement["confidence"]> | null;
  readonly by?: RecordId | null;
}

/** Change a statement; what it cites follows its text. */
export function changeStatement(desk: Desk, input: ChangeStatement): Result<Nothing, Refusal> {
  const held = desk.open.study.get(statement, input.statement);
  if (held === undefined) return err(refuse("not-found"));
  const { statement: _, confidence, by, ...rest } = input;
  const cleared = {
    ...(confidence !== undefined && { confidence: confidence ?? undefined }),
    ...(by !== undefined && { by: by ?? undefined }),
  };
  const resolved = checkedText(desk, { text: rest.text ?? held.text, ...(by != null && { by }) });
  if (!resolved.ok) return resolved;
  const { text, cites } = resolved.value;
  const done = commit(desk, "change-statement", [
    change(statement, held.id, { ...rest, ...cleared, text }),
    ...citesChanged(desk, held.id, cites),
  ]);
  return done.ok ? ok({}) : done;
}

/** Take a statement out, with what it cites. Can be undone. */
export function removeStatement(
  desk: Desk,
  input: { readonly statement: RecordId },
): Result<Nothing, Refusal> {
  const { study } = desk.open;
  if (study.get(statement, input.statement) === undefined) return err(refuse("not-found"));
  const done = commit(desk, "remove-statement", [
    ...study.where(cite, "statement", input.statement).map(({ id }) => remove(cite, id)),
    remove(statement, input.statement),
  ]);
  return done.ok ? ok({}) : done;
}

/** Move a statement to another place among those of its brief; `to` counts from 0 and stops at the end. */
export function moveStatement(
  desk: Desk,
  input: { readonly statement: RecordId; readonly to: number },
): Result<Nothing, Refusal> {
  const held = desk.open.study.get(statement, input.statement);
  if (held === undefined) return err(refuse("not-found"));
  const others = statementsOf(desk, held.brief).filter(({ id }) => id !== held.id);
  const at = Math.min(Math.max(0, Math.trunc(input.to)), others.length);
  const moved = [...others.slice(0, at), held, ...others.slice(at)].flatMap((each, place) =>
    each.position === place ? [] : [change(statement, each.id, { position: place })],
  );
  if (moved.length === 0) return ok({});
  const done = commit(desk, "move-statement", moved);
  return done.ok ? ok({}) : done;
}

function checkedText(
  desk: Desk,
  { text, by }: { readonly text: string; readonly by?: RecordId },
): ReturnType<typeof asRefusal> {
  if (text.trim() === "") return err(refuse("text-empty"));
  if (by !== undefined && desk.open.study.get(member, by) === undefined) return err(refuse("not-found"));
  return asRefusal(resolveStatement(desk.open.study, text));
}

function asRefusal(
  resolved: ReturnType<typeof resolveStatement>,
): Result<{ readonly text: string; readonly cites: readonly AnyRef[] }, Refusal> {
  return resolved.ok ? resolved : err({ code: "number-unknown", text: resolved.error });
}

/** New cites for what the text came to name, and an end of those for what it no longer does. */
export function citesChanged(desk: Desk, of: RecordId, wanted: readonly AnyRef[]): readonly Change[] {
  const held = desk.open.study.where(cite, "statement", of);
  const gone = held.filter((each) => !wanted.some(({ id }) => id === each.of.id));
  const added = wanted.filter(({ id }) => !held.some((each) => each.of.id === id));
  return [
    ...gone.map(({ id }) => remove(cite, id)),
    ...added.map((each) => create(cite, newId(desk), { statement: of, of: each })),
  ];
}

/** The statements of a brief in their order. */
export function statementsOf(desk: Desk, of: RecordId): readonly Statement[] {
  return desk.open.study
    .where(statement, "brief", of)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function nextAfter(list: readonly { readonly position: number }[]): number {
  return Math.max(-1, ...list.map(({ position }) => position)) + 1;
}
