import type { Json, RecordId } from "../../base/index.ts";
import type { Vocabulary } from "../table.ts";
import type { Batch, Hash } from "./batch.ts";
import { type CellKey, creation, type Destruction, type FoldState, foldBatch, presence } from "./fold.ts";
import type { Write } from "./register.ts";
import { type FoldView, type Row, rowsAfter } from "./row.ts";

/** The fold kept in memory: what `verify` compares the tables with, and what a merge is tested on. */
export interface MemoryFold {
  /** Fold a batch; it must come after every batch it had seen. */
  readonly apply: (batch: Batch) => void;
  readonly rows: () => ReadonlyMap<string, Row>;
  readonly cells: () => ReadonlyMap<string, readonly Write[]>;
  readonly destructions: () => readonly Destruction[];
  readonly view: FoldView;
}

/** Start an empty fold; values are looked up where the caller keeps them. */
export function memoryFold(
  vocabulary: Vocabulary,
  valueAt: (commitment: Hash) => Json | undefined,
): MemoryFold {
  const cells = new Map<string, readonly Write[]>();
  const destructions = new Map<string, Destruction>();
  const destructionsByRecord = new Map<string, Destruction[]>();
  const recordsByTable = new Map<string, Set<RecordId>>();
  const ownersByField = new Map<string, Set<RecordId>>();
  const rows = new Map<string, Row>();
  const state: FoldState = {
    writesOf: (key) => cells.get(cellName(key)) ?? [],
    putWrites: (key, writes) => {
      cells.set(cellName(key), writes);
      if (key.field !== creation) return;
      addTo(recordsByTable, key.table, key.record);
      for (const owner of ownersIn(vocabulary, key, valueAt(writes.at(-1)?.commitment ?? "")))
        addTo(ownersByField, owner, key.record);
    },
    addDestruction: (each) => {
      const name = destructionName(each);
      if (destructions.has(name)) return;
      destructions.set(name, each);
      const key = `${each.table} ${each.record}`;
      destructionsByRecord.set(key, [...(destructionsByRecord.get(key) ?? []), each]);
    },
  };
  const view: FoldView = {
    writesOf: state.writesOf,
    destructionsOf: (table, record) => destructionsByRecord.get(`${table} ${record}`) ?? [],
    valueAt,
    recordsOf: (table) => [...(recordsByTable.get(table) ?? [])].sort(),
    ownedBy: (table, field, owner) => [...(ownersByField.get(`${table} ${field} ${owner}`) ?? [])].sort(),
  };
  return {
    apply: (batch) => {
      const touched = foldBatch(vocabulary, state, batch);
      for (const row of rowsAfter(vocabulary, view, touched)) rows.set(`${row.table} ${row.record}`, row);
    },
    rows: () => rows,
    cells: () => cells,
    destructions: () => [...destructions.values()],
    view,
  };
}

/** The name under which a cell is kept: table, record and field. */
export function cellName(key: CellKey): string {
  return `${key.table} ${key.record} ${key.field === presence ? "" : key.field}`;
}

/** The name under which a destruction is kept. */
export function destructionName(each: Destruction): string {
  return [each.table, each.record, each.field ?? "", each.commitment ?? ""].join(" ");
}

function ownersIn(vocabulary: Vocabulary, key: CellKey, shape: Json | undefined): readonly string[] {
  const table = vocabulary.tables[key.table];
  if (table === undefined || typeof shape !== "object" || shape === null) return [];
  return Object.entries(table.fields)
    .filter(([, field]) => field.owner === true)
    .map(([name]) => `${key.table} ${name} ${String((shape as { readonly [key: string]: Json })[name])}`);
}

function addTo<K>(map: Map<K, Set<RecordId>>, key: K, record: RecordId): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([record]));
  else set.add(record);
}
