import type { Batch, DeviceId, Hash, HybridClock } from "./batch.ts";
import { compareClocks } from "./hybrid-clock.ts";

/** One write to a cell, with what is needed to order it against any other. */
export interface Write {
  readonly device: DeviceId;
  readonly seq: number;
  /** Position of the entry in its batch. */
  readonly index: number;
  readonly clock: HybridClock;
  readonly kind: "create" | "set" | "remove" | "restore";
  readonly commitment?: Hash;
}

/**
 * Put a write beside those a cell holds, dropping the ones its author had seen.
 *
 * What is left are the writes that nobody who wrote later had seen replaced: one where people took turns, several
 * where they wrote without seeing each other. Batches must come in causal order, so a new write is never itself seen.
 */
export function addWrite(held: readonly Write[], write: Write, batch: Batch): readonly Write[] {
  return [...held.filter((each) => !hadSeen(batch, each)), write].sort(compareWrites);
}

/** The write that counts: the latest by hybrid clock, then by device, sequence and position. */
export function winner(writes: readonly Write[]): Write | undefined {
  return writes.at(-1);
}

/** Whether a record is there: some latest create or restore was not seen by any remove (an add wins over a removal). */
export function isAdded(writes: readonly Write[]): boolean {
  return writes.some((write) => write.kind === "create" || write.kind === "restore");
}

/** Order writes the same way on every machine. */
export function compareWrites(a: Write, b: Write): number {
  return (
    compareClocks(a.clock, b.clock) ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) ||
    a.seq - b.seq ||
    a.index - b.index
  );
}

/** Whether whoever made the batch had folded the write before. */
export function hadSeen(batch: Batch, write: Pick<Write, "device" | "seq">): boolean {
  if (batch.device === write.device) return batch.seq >= write.seq;
  return (batch.seen[write.device]?.seq ?? 0) >= write.seq;
}
