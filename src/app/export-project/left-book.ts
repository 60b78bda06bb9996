import type { RecordId } from "../../core/base/index.ts";
import type { LeftKind, LeftLine, LeftReason } from "./calls.ts";

/** A record that stays behind or leaves changed, with its name. */
export interface NamedLeft {
  readonly table: string;
  readonly id: RecordId;
  readonly name: string;
}

/** Collects what stays behind or leaves changed while a study is written for another program. */
export interface LeftBook {
  /** One record by its name. */
  readonly record: (kind: LeftKind, fate: LeftLine["fate"], why: LeftReason, of: NamedLeft) => void;
  /** So many of a kind, of which none is named. */
  readonly count: (kind: LeftKind, fate: LeftLine["fate"], why: LeftReason, count?: number) => void;
  readonly lines: () => readonly LeftLine[];
}

/** Open the list of what stays behind. */
export function openLeftBook(): LeftBook {
  const records: LeftLine[] = [];
  const counts = new Map<string, LeftLine>();
  return {
    record: (kind, fate, why, of) => records.push({ kind, fate, why, count: 1, ...of }),
    count(kind, fate, why, count = 1) {
      if (count === 0) return;
      const key = `${kind} ${fate} ${why}`;
      counts.set(key, { kind, fate, why, count: (counts.get(key)?.count ?? 0) + count });
    },
    lines: () => [...records, ...counts.values()],
  };
}
