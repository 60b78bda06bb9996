import type { RecordChange, RecordThen } from "../../app/store.ts";
import type { Json, RecordId } from "../../core/base/index.ts";
import { type Hash, type MemoryFold, memoryFold, type Row, type Vocabulary } from "../../core/study/index.ts";
import { readBatch } from "./log-tables.ts";
import type { Sql } from "./sealed-database.ts";

/**
 * Say what became of the records that were touched between two actions: the log is folded in memory up to the one and on to
 * the other. The tables stay out of it, since they know no yesterday.
 */
export function recordsBetween(
  sql: Sql,
  vocabulary: Vocabulary,
  valueAt: (commitment: Hash) => Json | undefined,
): (after: RecordId, upTo: RecordId) => readonly RecordChange[] | undefined {
  // In the order of the clock, which puts every batch after those it had seen.
  const getBatches = sql.prepare<[], { action: RecordId; bytes: Buffer }>(
    "SELECT action, bytes FROM batch ORDER BY clock_ms, clock_counter, device, seq",
  );
  return (after, upTo) => {
    const batches = getBatches.all();
    const from = batches.findIndex(({ action }) => action === after);
    const to = batches.findIndex(({ action }) => action === upTo);
    if (from < 0 || to < from) return undefined;
    const fold = memoryFold(vocabulary, valueAt);
    for (const { bytes } of batches.slice(0, from + 1)) fold.apply(readBatch(bytes));
    // A row is made anew where it changes, so the map of then keeps those of then.
    const before = new Map(fold.rows());
    for (const { bytes } of batches.slice(from + 1, to + 1)) fold.apply(readBatch(bytes));
    return changesOf(before, fold, valueAt);
  };
}

function changesOf(
  before: ReadonlyMap<string, Row>,
  fold: MemoryFold,
  valueAt: (commitment: Hash) => Json | undefined,
): readonly RecordChange[] {
  return [...fold.rows()].flatMap(([key, row]): readonly RecordChange[] => {
    const then = before.get(key);
    if (then === row) return [];
    const of = { table: row.table, id: row.record };
    return [{ of, before: recordOf(then, valueAt), after: recordOf(row, valueAt) }];
  });
}

function recordOf(row: Row | undefined, valueAt: (commitment: Hash) => Json | undefined): RecordThen {
  if (row === undefined) return { state: "unknown", fields: {} };
  const texts = Object.entries(row.texts).flatMap(([field, commitment]) => {
    const value = commitment === null ? undefined : valueAt(commitment);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { state: row.state, fields: { ...row.plain, ...Object.fromEntries(texts) } };
}
