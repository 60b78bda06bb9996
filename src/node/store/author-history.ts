import type { RecordId } from "../../core/base/index.ts";
import {
  type Act,
  type Batch,
  type Heads,
  type Inverse,
  inverseOf,
  type Skipped,
  type UndoView,
  type Vocabulary,
} from "../../core/study/index.ts";
import type { LogTables } from "./log-tables.ts";
import type { Sql } from "./sealed-database.ts";
import type { SqlFold } from "./sql-fold.ts";
import { recordsOf } from "./take-in.ts";
import { undoViewer } from "./undo-view.ts";

/** The act that would take an action of an author back, or why it cannot be. */
export interface TakingBack {
  /** The name of the act that is taken back, or done again. */
  readonly act: string;
  readonly skipped: readonly Skipped[];
  /** Absent where every step had to be skipped. */
  readonly deed?: Act;
}

/**
 * Asked before a step is taken: what bars it as a whole, besides what was skipped already; `undefined` where nothing does.
 */
export type Objection = (deed: Act, taken: Batch) => readonly Skipped[] | undefined;

/** What an author can undo and redo next, found without reading the author's whole history. */
export interface AuthorHistory {
  readonly undo: (author: string, objection?: Objection) => TakingBack | undefined;
  readonly redo: (author: string, objection?: Objection) => TakingBack | undefined;
}

/**
 * Find what an author can take back, by the same rules as `undoStacks`.
 *
 * An action of which no step can be taken back is passed over, so that it does not bar the ones before it; where that
 * leaves none, the newest is reported with the reasons.
 */
export function authorHistory(
  sql: Sql,
  vocabulary: Vocabulary,
  fold: SqlFold,
  log: LogTables,
  heads: () => Heads,
): AuthorHistory {
  const getUndoable = sql
    .prepare<[string], RecordId>(
      `SELECT action FROM batch AS done WHERE author = ? AND cause <> 'undo' AND destroys = 0
         AND NOT EXISTS (SELECT 1 FROM batch AS undo
           WHERE undo.undoes = done.action AND undo.cause = 'undo' AND undo.author = done.author)
       ORDER BY clock_ms DESC, clock_counter DESC, device DESC, seq DESC LIMIT ${passedOver}`,
    )
    .pluck();
  const getRedoable = sql
    .prepare<[string], RecordId>(
      `SELECT action FROM batch AS undo WHERE author = ? AND cause = 'undo' AND destroys = 0
         AND NOT EXISTS (SELECT 1 FROM batch AS redo
           WHERE redo.undoes = undo.action AND redo.cause = 'redo' AND redo.author = undo.author)
         AND NOT EXISTS (SELECT 1 FROM batch AS later
           WHERE later.author = undo.author AND later.cause = 'do' AND later.destroys = 0
             AND (later.clock_ms, later.clock_counter, later.device, later.seq)
               > (undo.clock_ms, undo.clock_counter, undo.device, undo.seq))
       ORDER BY clock_ms DESC, clock_counter DESC, device DESC, seq DESC LIMIT 1`,
    )
    .pluck();
  const inverse = inverseFinder(vocabulary, fold, log, heads, undoViewer(sql, fold, log));

  const takeBack = (
    action: RecordId,
    author: string,
    cause: "undo" | "redo",
    objection?: Objection,
  ): TakingBack => {
    const batch = found(log.batchOf(action));
    const { changes, skipped } = inverse(batch);
    const act = log.deedOf(action);
    if (changes.length === 0) return { act, skipped };
    const deed: Act = { act: cause, author, changes, cause, of: action };
    const barred = objection?.(deed, batch);
    return barred === undefined ? { act, skipped, deed } : { act, skipped: [...skipped, ...barred] };
  };
  return {
    undo: (author, objection) => {
      const tried: TakingBack[] = [];
      for (const action of getUndoable.all(author)) {
        const step = takeBack(action, author, "undo", objection);
        tried.push(step);
        if (step.deed !== undefined) return { ...step, skipped: tried.flatMap((each) => each.skipped) };
      }
      return tried[0];
    },
    redo: (author, objection) => {
      const action = getRedoable.get(author);
      return action === undefined ? undefined : takeBack(action, author, "redo", objection);
    },
  };
}

// How many actions an undo looks back through for one that can be taken back.
const passedOver = 100;

/**
 * Find what takes an action back; once while nothing else is done, since a page asks whether it can be, and then does it.
 */
function inverseFinder(
  vocabulary: Vocabulary,
  fold: SqlFold,
  log: LogTables,
  heads: () => Heads,
  viewOf: (batch: Batch) => UndoView,
): (batch: Batch) => Inverse {
  let kept = new Map<RecordId, Inverse>();
  let keptAt: Heads | undefined;
  return (batch) => {
    if (keptAt !== heads()) kept = new Map();
    keptAt = heads();
    const known = kept.get(batch.action);
    if (known !== undefined) return known;
    const inverse = fold.holding({ records: recordsOf(batch), values: [] }, () =>
      inverseOf(vocabulary, viewOf(batch), batch, deedBehind(log, batch)),
    );
    kept.set(batch.action, inverse);
    return inverse;
  };
}

/** The deed at the root of the undos and redos that an action is. */
function deedBehind(log: LogTables, batch: Batch): Batch {
  let deed = batch;
  while (deed.of !== undefined) deed = found(log.batchOf(deed.of));
  return deed;
}

function found<T>(listed: T | undefined): T {
  if (listed === undefined) throw new Error("The log lost what it listed");
  return listed;
}
