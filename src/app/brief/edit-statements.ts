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
import { resolveStatement } from "./statement-numbers.ts";
import { citesChanged, statementsOf } from "./statements.ts";

/** What is written of a statement. */
export interface StatementValues {
  readonly kind: Statement["kind"];
  readonly text: string;
  readonly footing: Statement["footing"];
  readonly confidence?: NonNullable<Statement["confidence"]> | null;
  readonly by?: RecordId | null;
}

/** The statements of a brief in the order in which they are to stand. */
export interface EditStatements {
  readonly brief: RecordId;
  /** With what was changed of each; all of it where one is new. Those that another window wrote meanwhile stay. */
  readonly statements: readonly (
    | { readonly statement: RecordId; readonly values?: Partial<StatementValues> }
    | { readonly values: StatementValues }
  )[];
  readonly removed: readonly RecordId[];
}

/**
 * Write what was changed in the statements of a brief, in one step that can be undone; what they cite follows their text.
 *
 * Gives the ids of the statements in the order in which they were sent, so that the page knows its new ones.
 */
export function editStatements(
  desk: Desk,
  input: EditStatements,
): Result<{ readonly statements: readonly RecordId[] }, Refusal> {
  const { study } = desk.open;
  if (study.get(brief, input.brief) === undefined) return err(refuse("not-found"));
  const held = new Map(statementsOf(desk, input.brief).map((each) => [each.id, each]));
  const gone = input.removed.filter((id) => held.has(id));
  const ids: RecordId[] = [];
  const changes: Change[] = gone.flatMap((id) => removing(desk, id));
  const created = new Map<RecordId, StatementValues & { readonly cites: readonly AnyRef[] }>();
  for (const each of input.statements) {
    if (!("statement" in each)) {
      const checked = checkedValues(desk, each.values);
      if (!checked.ok) return checked;
      const id = newId(desk);
      ids.push(id);
      created.set(id, { ...each.values, ...checked.value });
      continue;
    }
    const now = held.get(each.statement);
    if (now === undefined || gone.includes(now.id)) return err(refuse("not-found"));
    ids.push(now.id);
    if (each.values === undefined) continue;
    const changed = changing(desk, now, each.values);
    if (!changed.ok) return changed;
    changes.push(...changed.value);
  }
  const order = orderOf(
    [...held.keys()].filter((id) => !gone.includes(id)),
    ids,
  );
  for (const [position, id] of order.entries()) {
    const fresh = created.get(id);
    if (fresh !== undefined) changes.push(...creating(desk, input.brief, id, position, fresh));
    else if (held.get(id)?.position !== position) changes.push(change(statement, id, { position }));
  }
  if (changes.length === 0) return ok({ statements: ids });
  const done = commit(desk, "edit-statements", changes);
  return done.ok ? ok({ statements: ids }) : done;
}

/** What is changed of a brief; `null` clears. */
export interface ChangeBrief {
  readonly brief: RecordId;
  readonly title?: string;
  readonly dated?: NonNullable<Brief["dated"]> | null;
}

/** Give a brief another title or date. */
export function changeBrief(desk: Desk, input: ChangeBrief): Result<Nothing, Refusal> {
  if (desk.open.study.get(brief, input.brief) === undefined) return err(refuse("not-found"));
  if (input.title?.trim() === "") return err(refuse("title-empty"));
  const done = commit(desk, "change-brief", [
    change(brief, input.brief, {
      ...(input.title !== undefined && { title: input.title }),
      ...(input.dated !== undefined && { dated: input.dated ?? undefined }),
    }),
  ]);
  return done.ok ? ok({}) : done;
}

function changing(
  desk: Desk,
  now: Statement,
  { confidence, by, ...rest }: Partial<StatementValues>,
): Result<readonly Change[], Refusal> {
  const checked = checkedValues(desk, { text: rest.text ?? now.text, by: by ?? null });
  if (!checked.ok) return checked;
  const { text, cites } = checked.value;
  const values = {
    ...rest,
    ...(rest.text !== undefined && { text }),
    ...(confidence !== undefined && { confidence: confidence ?? undefined }),
    ...(by !== undefined && { by: by ?? undefined }),
  };
  return ok([
    change(statement, now.id, values),
    ...(rest.text === undefined ? [] : citesChanged(desk, now.id, cites)),
  ]);
}

function checkedValues(
  desk: Desk,
  { text, by }: Pick<StatementValues, "text" | "by">,
): Result<{ readonly text: string; readonly cites: readonly AnyRef[] }, Refusal> {
  if (text.trim() === "") return err(refuse("text-empty"));
  if (by != null && desk.open.study.get(member, by) === undefined) return err(refuse("not-found"));
  const resolved = resolveStatement(desk.open.study, text);
  return resolved.ok ? resolved : err({ code: "number-unknown", text: resolved.error });
}

function creating(
  desk: Desk,
  of: RecordId,
  id: RecordId,
  position: number,
  values: StatementValues & { readonly cites: readonly AnyRef[] },
): readonly Change[] {
  const { cites, confidence, by, ...rest } = values;
  return [
    create(statement, id, {
      brief: of,
      ...rest,
      ...(confidence != null && { confidence }),
      ...(by != null && { by }),
      position,
    }),
    ...cites.map((each) => create(cite, newId(desk), { statement: id, of: each })),
  ];
}

function removing(desk: Desk, id: RecordId): readonly Change[] {
  return [
    ...desk.open.study.where(cite, "statement", id).map((each) => remove(cite, each.id)),
    remove(statement, id),
  ];
}

/** The wanted order, with those that it does not name behind the one that they stood behind. */
function orderOf(held: readonly RecordId[], wanted: readonly RecordId[]): readonly RecordId[] {
  const order = [...wanted];
  for (const [at, id] of held.entries()) {
    if (order.includes(id)) continue;
    const before = held[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}
