import type { RecordId } from "../../base/index.ts";

/** One move of a record under a parent; `undefined` puts it at the top. Given in the order of the writes. */
export interface Move {
  readonly record: RecordId;
  readonly parent: RecordId | undefined;
}

/**
 * Replay moves in their order; a move that would close a cycle changes nothing.
 *
 * Method: Kleppmann et al. 2022, "A highly-available move operation for replicated trees", without its undo log,
 * since codebooks are small enough to replay.
 */
export function replayMoves(moves: readonly Move[]): ReadonlyMap<RecordId, RecordId | undefined> {
  const parents = new Map<RecordId, RecordId | undefined>();
  for (const { record, parent } of moves) {
    if (!isUnder(parents, parent, record)) parents.set(record, parent);
  }
  return parents;
}

/** Whether a record is the other or lies somewhere under it. */
export function isUnder(
  parents: ReadonlyMap<RecordId, RecordId | undefined>,
  record: RecordId | undefined,
  ancestor: RecordId,
): boolean {
  for (let at = record; at !== undefined; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}
