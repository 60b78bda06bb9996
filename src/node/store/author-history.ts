import type { RecordId } from "../../core/base/index.ts";
import {
  type Act,
  type Batch,
  type CellKey,
  creation,
  type FoldView,
  inverseOf,
  isObject,
  type Skipped,
  type UndoView,
  type Vocabulary,
  type Write,
  winner,
} from "../../core/study/index.ts";
import type { LogTables } from "./log-tables.ts";
import type { Sql } from "./sealed-database.ts";

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
  view: FoldView,
  log: LogTables,
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
  const undoView = undoViewOf(sql, view, log);

  const takeBack = (
    action: RecordId,
    author: string,
    cause: "undo" | "redo",
    objection?: Objection,
  ): TakingBack => {
    const batch = found(log.batchOf(action));
    const { changes, skipped } = inverseOf(vocabulary, undoView, batch, deedBehind(log, batch));
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

function undoViewOf(sql: Sql, view: FoldView, log: LogTables): UndoView {
  const getBatches = sql
    .prepare<[string, string, string], number>(
      "SELECT DISTINCT batch FROM entry WHERE record = ? AND tbl = ? AND commitment = ?",
    )
    .pluck();
  // The clock of a batch lies behind its bytes, which for a large action are megabytes: it is read only where there are several.
  const getMaker = sql.prepare<[number], Pick<Write, "device" | "seq">>(
    "SELECT device, seq FROM batch WHERE id = ?",
  );
  const getEarliest = sql.prepare<[string, string, string], Pick<Write, "device" | "seq">>(
    `SELECT device, seq FROM entry JOIN batch ON batch.id = entry.batch
     WHERE entry.record = ? AND entry.tbl = ? AND entry.commitment = ?
     ORDER BY clock_ms, clock_counter, device, seq LIMIT 1`,
  );
  const madeBy = ({ table, record, field }: CellKey): Pick<Write, "device" | "seq"> => {
    const writes = view.writesOf({ table, record, field });
    const { commitment } = found(winner(writes) ?? winner(view.writesOf({ table, record, field: creation })));
    const [batch, ...more] = getBatches.all(record, table, commitment ?? "");
    return found(
      batch === undefined || more.length > 0
        ? getEarliest.get(record, table, commitment ?? "")
        : getMaker.get(batch),
    );
  };
  const getUses = sql.prepare<[string, string], CellKey>(
    `SELECT from_tbl AS "table", from_record AS record, field FROM reference
     JOIN row ON row.record = from_record AND row.tbl = from_tbl
     WHERE to_record = ? AND to_tbl = ? AND row.state = 'present'`,
  );
  const getState = sql
    .prepare<[string, string], string>("SELECT state FROM row WHERE record = ? AND tbl = ?")
    .pluck();
  return {
    writesOf: view.writesOf,
    writeBefore: log.writeBefore,
    valueAt: view.valueAt,
    createdWith: ({ table, record, field }) => {
      const commitment = winner(view.writesOf({ table, record, field: creation }))?.commitment;
      const shape = commitment === undefined ? undefined : view.valueAt(commitment);
      return isObject(shape) ? shape[field] : undefined;
    },
    isDestroyed: (table, record) => getState.get(record, table) === "destroyed",
    usesOf: (table, record) => getUses.all(record, table).map((use) => ({ ...use, madeBy: madeBy(use) })),
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
