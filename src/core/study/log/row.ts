import { isRecordId, type Json, type RecordId } from "../../base/index.ts";
import { fieldLists } from "../field-lists.ts";
import { isObject } from "../fields.ts";
import type { Table, Vocabulary } from "../table.ts";
import type { Hash } from "./batch.ts";
import { byRecord, gatheredRecords, type Touched } from "./by-record.ts";
import { type CellKey, creation, type Destruction, presence } from "./fold.ts";
import { compareWrites, isAdded, type Write, winner } from "./register.ts";
import { type Move, replayMoves } from "./tree.ts";

/** Whether a record is there, was removed (and can be restored), or was destroyed (and cannot). */
export type RecordState = "present" | "removed" | "destroyed";

/** A record as the tables hold it: plain values, and for each text-bearing field where its value lies. */
export interface Row {
  readonly table: string;
  readonly record: RecordId;
  readonly state: RecordState;
  readonly plain: { readonly [field: string]: Json };
  /** The commitment under which the text lies; `null` where that text was destroyed. */
  readonly texts: { readonly [field: string]: Hash | null };
  /** Fields that people wrote without seeing each other; the later one counts until somebody settles it. */
  readonly contested: readonly string[];
}

/** What rows are made from. */
export interface FoldView {
  readonly writesOf: (key: CellKey) => readonly Write[];
  readonly destructionsOf: (table: string, record: RecordId) => readonly Destruction[];
  /** The value under a commitment; `undefined` where it was destroyed or has not come yet. */
  readonly valueAt: (commitment: Hash) => Json | undefined;
  /** Every record of a table that was ever created. */
  readonly recordsOf: (table: string) => readonly RecordId[];
  /** The records of a table whose owner field names that record. */
  readonly ownedBy: (table: string, field: string, owner: RecordId) => readonly RecordId[];
}

/**
 * Make anew every row that a batch changed: the records it touched, what they own, and the tables whose tree moved.
 *
 * Owned records follow their owner into destruction, also when they arrive after it.
 */
export function rowsAfter(
  vocabulary: Vocabulary,
  view: FoldView,
  touched: readonly Touched[],
): readonly Row[] {
  const wanted = gatheredRecords();
  const isGone = destroyedIn(vocabulary, view);
  const add = (each: Touched): void => {
    if (wanted.add(each) && isGone(each))
      for (const owned of ownedRecords(vocabulary, view, each)) add(owned);
  };
  touched.forEach(add);
  const trees = new Map<string, ReadonlyMap<RecordId, RecordId | undefined>>();
  for (const name of new Set(touched.map((each) => each.table))) {
    const treeField = fieldLists(tableOf(vocabulary, name)).tree;
    if (treeField === undefined) continue;
    trees.set(name, settleTree(view, name, treeField));
    for (const record of view.recordsOf(name)) add({ table: name, record });
  }
  return wanted.all.flatMap(
    (each) =>
      rowOf(vocabulary, view, each, { isDestroyed: isGone(each), parents: trees.get(each.table) }) ?? [],
  );
}

/** Whether a record, or the record it belongs to, was destroyed as a whole. */
export function isDestroyed(vocabulary: Vocabulary, view: FoldView, record: Touched): boolean {
  return destroyedIn(vocabulary, view)(record);
}

/** The same of many records while nothing is folded: many have one owner, so what was found is kept. */
function destroyedIn(vocabulary: Vocabulary, view: FoldView): (record: Touched) => boolean {
  const found = byRecord<boolean>();
  const find = ({ table, record }: Touched): boolean => {
    const isItself = view
      .destructionsOf(table, record)
      .some((each) => each.field === undefined && each.commitment === undefined);
    if (isItself) return true;
    const owner = ownerOf(tableOf(vocabulary, table), shapeOf(view, table, record));
    return owner !== undefined && isGone(owner);
  };
  const isGone = (each: Touched): boolean => {
    const known = found.get(each.table, each.record);
    if (known !== undefined) return known;
    const gone = find(each);
    found.set(each.table, each.record, gone);
    return gone;
  };
  return isGone;
}

/** Whether a field is committed to alone, so that it can be destroyed or replayed alone. */
export function standsAlone(table: Table, field: string): boolean {
  const known = table.fields[field];
  return known?.bearsText === true || known?.tree === true;
}

/** What a row depends on besides the cells of its record. */
interface Surroundings {
  readonly isDestroyed: boolean;
  /** Where the records of its table stand, where that has a tree. */
  readonly parents: ReadonlyMap<RecordId, RecordId | undefined> | undefined;
}

function rowOf(
  vocabulary: Vocabulary,
  view: FoldView,
  { table: name, record }: Touched,
  { isDestroyed, parents }: Surroundings,
): Row | undefined {
  const table = tableOf(vocabulary, name);
  const events = view.writesOf({ table: name, record, field: presence });
  if (events.length === 0 && !isDestroyed) return undefined;
  if (isDestroyed) return { table: name, record, state: "destroyed", plain: {}, texts: {}, contested: [] };
  const cells = cellsOf(view, table, record);
  const plain: Record<string, Json> = { ...shapeOf(view, name, record), ...cells.plain };
  const treeField = fieldLists(table).tree;
  if (treeField !== undefined) {
    const parent = parents?.get(record);
    if (parent === undefined) delete plain[treeField];
    else plain[treeField] = parent;
  }
  return {
    table: name,
    record,
    state: isAdded(events) ? "present" : "removed",
    ...cells,
    plain: withoutNull(plain),
  };
}

function cellsOf(view: FoldView, table: Table, record: RecordId): Pick<Row, "plain" | "texts" | "contested"> {
  const plain: Record<string, Json> = {};
  const texts: Record<string, Hash | null> = {};
  const contested: string[] = [];
  const destructions = view.destructionsOf(table.name, record);
  for (const [name, field] of fieldLists(table).all) {
    const writes = view.writesOf({ table: table.name, record, field: name });
    const commitment = winner(writes)?.commitment;
    if (commitment === undefined) continue;
    if (writes.length > 1 && field.tree !== true) contested.push(name);
    const gone = destructions.some((each) =>
      each.commitment === undefined ? each.field === name : each.commitment === commitment,
    );
    if (field.bearsText) texts[name] = gone ? null : commitment;
    else if (!gone) plain[name] = view.valueAt(commitment) ?? null;
  }
  return { plain, texts, contested };
}

function shapeOf(view: FoldView, table: string, record: RecordId): { readonly [key: string]: Json } {
  const commitment = winner(view.writesOf({ table, record, field: creation }))?.commitment;
  const shape = commitment === undefined ? undefined : view.valueAt(commitment);
  return isObject(shape) ? shape : {};
}

function ownerOf(table: Table, shape: { readonly [key: string]: Json }): Touched | undefined {
  for (const [name, of] of fieldLists(table).owning) {
    const id = shape[name];
    if (isRecordId(id)) return { table: of, record: id };
  }
  return undefined;
}

/** The records that belong to a record, whether present or not; not what belongs to those in turn. */
export function ownedRecords(vocabulary: Vocabulary, view: FoldView, owner: Touched): readonly Touched[] {
  return Object.values(vocabulary.tables).flatMap((table) =>
    fieldLists(table).owning.flatMap(([name, of]) =>
      of === owner.table
        ? view.ownedBy(table.name, name, owner.record).map((record) => ({ table: table.name, record }))
        : [],
    ),
  );
}

function settleTree(
  view: FoldView,
  table: string,
  field: string,
): ReadonlyMap<RecordId, RecordId | undefined> {
  const writes = view
    .recordsOf(table)
    .flatMap((record) => view.writesOf({ table, record, field }).map((write) => ({ record, write })))
    .sort((a, b) => compareWrites(a.write, b.write));
  const moves = writes.map(({ record, write }): Move => {
    const parent = write.commitment === undefined ? undefined : view.valueAt(write.commitment);
    return { record, parent: isRecordId(parent) ? parent : undefined };
  });
  return replayMoves(moves);
}

function tableOf(vocabulary: Vocabulary, name: string): Table {
  const table = vocabulary.tables[name];
  if (table === undefined) throw new Error("The log names a table that this version does not know");
  return table;
}

function withoutNull(values: Readonly<Record<string, Json>>): { readonly [field: string]: Json } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
