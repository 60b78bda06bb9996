import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { create, custody } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import { type Desk, newId } from "../desk.ts";
import { refuse } from "../refusal.ts";
import type { Store } from "../store.ts";

/** What the custody of a source says where the source was counted in a table that left; a drawn word behind it tells tables apart. */
const noteOfTable = "Counted in the table of an answer that left: ";

/**
 * Whether a table over some sources, beside one that left before, would tell of fewer than k sources.
 *
 * A count of one set less the count of another that lacks a few of its sources is a count of these few.
 */
export function isTooClose(study: Store, sources: readonly RecordId[], k: number): boolean {
  const now = new Set(sources);
  return [...earlierSets(study).values()].some(
    (before) => isFew(without(now, before), k) || isFew(without(before, now), k),
  );
}

/** Note in the custody of each source that it was counted in a table that leaves; the very same sources are noted once. */
export function noteTable(desk: Desk, sources: readonly RecordId[]): Result<true, Refusal> {
  const { study } = desk.open;
  const now = new Set(sources);
  const isNoted = [...earlierSets(study).values()].some(
    (before) => before.size === now.size && without(now, before) === 0,
  );
  if (isNoted) return ok(true);
  const note = `${noteOfTable}${newId(desk).slice(0, 8)}`;
  const at = desk.clock();
  const done = study.commit({
    act: "export-table",
    // Under an author of its own, so that an undo takes back the member's latest work and not this note.
    author: "words-out",
    changes: [...now].map((source) => create(custody, newId(desk), { source, event: "exported", at, note })),
  });
  return done.ok ? ok(true) : err(refuse("not-valid", done.error));
}

function earlierSets(study: Store): ReadonlyMap<string, ReadonlySet<RecordId>> {
  const sets = new Map<string, Set<RecordId>>();
  for (const { note, source } of study.all(custody))
    if (note?.startsWith(noteOfTable) === true) sets.set(note, (sets.get(note) ?? new Set()).add(source));
  return sets;
}

function without(one: ReadonlySet<RecordId>, other: ReadonlySet<RecordId>): number {
  return [...one].filter((id) => !other.has(id)).length;
}

function isFew(count: number, k: number): boolean {
  return count > 0 && count < k;
}
