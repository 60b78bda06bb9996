import { err, ok, type Result } from "../../core/base/index.ts";
import { type Change, remove } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { commit, type Desk } from "../desk.ts";
import type { ChangeToTry, TriedChange } from "../ground-views.ts";
import type { Trouble } from "../outlook-views.ts";
import { own } from "../said/index.ts";
import type { RecordReader } from "../store.ts";
import { fieldRefusal } from "./check-fields.ts";
import { problemOf } from "./check-parts.ts";
import { modelOf } from "./gather-model.ts";
import { declaring, goingAlong } from "./going-along.ts";
import { readModelRecords } from "./model-records.ts";
import type { ModelChanged, PartChange, RemovableTable } from "./part-change.ts";
import { modelRefusal, partRefused } from "./part-place.ts";
import { type ResolvedPart, resolveParts } from "./resolve-parts.ts";
import { partsIn, studyAfter } from "./study-after.ts";

/**
 * Change the model of a study, all of it or nothing; can be undone as one.
 *
 * A change may leave the model as troubled as it was, so that one mistake can be mended after the other; it may not add a
 * trouble. Parameters that nobody has grounded yet are none. What is taken out takes along what is nothing without it.
 */
export function changeModel(
  desk: Desk,
  input: { readonly changes: readonly PartChange[] },
): Result<ModelChanged, Refusal> {
  if (input.changes.length === 0) return ok({ ids: {}, parts: [] });
  const planned = planChange(desk, input.changes);
  if (!planned.ok) return planned;
  const { changes, made } = planned.value;
  const done = commit(desk, "change-model", changes);
  return done.ok ? ok(made) : done;
}

/** See what a change would be refused with, and change nothing. */
export function tryChange(desk: Desk, input: ChangeToTry): TriedChange {
  const planned = planChange(desk, input.changes);
  return planned.ok ? {} : { refused: planned.error.why ?? own(planned.error.text) };
}

function planChange(
  desk: Desk,
  asked: readonly PartChange[],
): Result<{ readonly changes: readonly Change[]; readonly made: ModelChanged }, Refusal> {
  const { study } = desk.open;
  const resolved = resolveParts(desk, asked);
  if (!resolved.ok) return resolved;
  const { parts, ids } = resolved.value;
  const fields = fieldRefusal(partsIn(study, study.vocabulary.tables), parts);
  if (fields !== undefined) return err(fields);
  const changes = [...parts.map(changeOf), ...goingAlong(study, parts), ...declaring(study, parts, desk.me)];
  const after = studyAfter(study, changes);
  const refused = partRefusal(partsIn(after, study.vocabulary.tables), parts) ?? newTrouble(study, after);
  if (refused !== undefined) return err(refused);
  return ok({ changes, made: { ids: Object.fromEntries(ids), parts: parts.map(({ id }) => id) } });
}

function changeOf(part: ResolvedPart): Change {
  const { table, id } = part;
  if (part.do === "remove") return remove(table, id);
  const given = Object.entries(part.values);
  const values = part.do === "create" ? given.filter(([, value]) => value !== null) : given;
  return { do: part.do, table: table.name, record: id, values: Object.fromEntries(values) };
}

function partRefusal(after: ReturnType<typeof partsIn>, parts: readonly ResolvedPart[]): Refusal | undefined {
  for (const { table, id } of parts) {
    // The tables of parts alone were let through.
    const name = table.name as RemovableTable;
    const part = after.get(name, id);
    const problem = part === undefined ? undefined : problemOf(after, name, part);
    if (part !== undefined && problem !== undefined) return partRefused(after, name, part, problem);
  }
  return undefined;
}

function newTrouble(study: RecordReader, after: RecordReader): Refusal | undefined {
  const before = new Set(troublesIn(study).map(({ text }) => text));
  const added = troublesIn(after).find(({ text }) => !before.has(text));
  return added === undefined ? undefined : modelRefusal(added);
}

function troublesIn(reader: RecordReader): readonly Trouble[] {
  return modelOf(readModelRecords(reader)).troubles;
}
