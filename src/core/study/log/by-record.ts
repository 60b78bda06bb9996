import type { RecordId } from "../../base/index.ts";

/** A record that a batch touched. */
export interface Touched {
  readonly table: string;
  readonly record: RecordId;
}

/** Something about each of many records. */
export interface ByRecord<V> {
  readonly get: (table: string, record: RecordId) => V | undefined;
  readonly set: (table: string, record: RecordId, value: V) => void;
  readonly entries: () => readonly (readonly [of: Touched, value: V])[];
}

/** Keep something about many records at hand: by table and id, since making one name of the two is most of the work. */
export function byRecord<V>(): ByRecord<V> {
  const tables = new Map<string, Map<RecordId, V>>();
  return {
    get: (table, record) => tables.get(table)?.get(record),
    set: (table, record, value) => {
      const held = tables.get(table);
      if (held === undefined) tables.set(table, new Map([[record, value]]));
      else held.set(record, value);
    },
    entries: () =>
      [...tables].flatMap(([table, held]) =>
        [...held].map(([record, value]) => [{ table, record }, value] as const),
      ),
  };
}

/** Gather records, each once, in the order in which they are first added; `add` says whether it was not there yet. */
export function gatheredRecords(): {
  readonly add: (record: Touched) => boolean;
  readonly all: readonly Touched[];
} {
  const seen = byRecord<true>();
  const all: Touched[] = [];
  return {
    add: ({ table, record }) => {
      if (seen.get(table, record) === true) return false;
      seen.set(table, record, true);
      all.push({ table, record });
      return true;
    },
    all,
  };
}
