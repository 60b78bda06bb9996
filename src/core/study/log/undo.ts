import { isRecordId, type Json, type RecordId } from "../../base/index.ts";
import { fieldLists } from "../field-lists.ts";
import type { Vocabulary } from "../table.ts";
import type { Change } from "./act.ts";
import type { Batch, Entry, Hash } from "./batch.ts";
import type { CellKey } from "./fold.ts";
import { hadSeen, isAdded, type Write, winner } from "./register.ts";

/** What undoing looks at. */
export interface UndoView {
  readonly writesOf: (key: CellKey) => readonly Write[];
  /** The write to the cell that counted for whoever made the batch, before the batch. */
  readonly writeBefore: (key: CellKey, batch: Batch) => Write | undefined;
  readonly valueAt: (commitment: Hash) => Json | undefined;
  /** The value that the record was created with, for a field that shares the creation's commitment. */
  readonly createdWith: (key: CellKey) => Json | undefined;
  /** Whether the record, or what it belongs to, was destroyed as a whole. */
  readonly isDestroyed: (table: string, record: RecordId) => boolean;
  /** The fields of present records in which this one is referred to. */
  readonly usesOf: (table: string, record: RecordId) => readonly Use[];
}

/** A field in which a record is referred to. */
export interface Use extends CellKey {
  /** Where the reference was first made; one that an undo or redo brought back is as old as it was. */
  readonly madeBy: Pick<Write, "device" | "seq">;
}

/** Why one step of an action was not undone. */
export interface Skipped {
  readonly table: string;
  readonly record: RecordId;
  readonly field?: string;
  readonly because:
    | "changed-since"
    | "used-elsewhere"
    | "words-destroyed"
    | "destruction"
    // These three are about what the vault holds of a text.
    | "no-longer-waits"
    | "entered-again"
    | "vault-locked";
}

/** The changes that take an action back, and the steps that cannot be taken back. */
export interface Inverse {
  readonly changes: readonly Change[];
  readonly skipped: readonly Skipped[];
}

/**
 * Work out what takes one action back; a field that somebody changed since keeps the later value.
 *
 * `deed` is what the action goes back to where it is itself an undo or a redo: a record that has come to be used since
 * then is kept.
 */
export function inverseOf(
  vocabulary: Vocabulary,
  view: UndoView,
  batch: Batch,
  deed: Batch = batch,
): Inverse {
  const created = new Set(batch.entries.filter(({ kind }) => kind === "create").map(recordName));
  // What the action itself created goes as a whole, so its fields need no undoing.
  const entries = batch.entries
    .filter((each) => each.kind !== "set" || !created.has(recordName(each)))
    .toReversed();
  const sets = new Map(entries.map((each) => [each, inverseSet(vocabulary, view, batch, each)]));
  const takenBack = new Set([...sets].flatMap(([each, step]) => (isChange(step) ? [fieldName(each)] : [])));
  const isUsedElsewhere = (table: string, record: RecordId): boolean =>
    view.usesOf(table, record).some((use) => !takenBack.has(fieldName(use)) && !hadSeen(deed, use.madeBy));
  const alone = new Map(
    entries.map((each) => [each, sets.get(each) ?? inverseOfPresence(view, each, isUsedElsewhere)]),
  );
  const kept = new Set(
    [...alone].flatMap(([each, step]) =>
      step !== undefined && !isChange(step) && each.kind !== "set" ? [recordName(each)] : [],
    ),
  );
  const steps = entries.map((each) =>
    staysWithOwner(vocabulary, view, each, kept) ? undefined : alone.get(each),
  );
  return {
    changes: steps.flatMap((step) => (isChange(step) ? [step] : [])),
    skipped: steps.flatMap((step) => (step === undefined || isChange(step) ? [] : [step])),
  };
}

/**
 * Whether a record came with one that is kept and belongs to it: a source in use keeps its text and its custody.
 *
 * Not where the owner belongs to something itself: a passage in use does not keep the codes that were put on it.
 */
function staysWithOwner(
  vocabulary: Vocabulary,
  view: UndoView,
  { table, record, kind }: Entry,
  kept: ReadonlySet<string>,
): boolean {
  if (kind !== "create" && kind !== "restore") return false;
  const [field, of] = ownerField(vocabulary, table) ?? [];
  if (field === undefined || of === undefined || ownerField(vocabulary, of) !== undefined) return false;
  const owner = view.createdWith({ table, record, field });
  return isRecordId(owner) && kept.has(recordName({ table: of, record: owner }));
}

function ownerField(vocabulary: Vocabulary, table: string): readonly [field: string, of: string] | undefined {
  const known = vocabulary.tables[table];
  return known === undefined ? undefined : fieldLists(known).owning[0];
}

function inverseOfPresence(
  view: UndoView,
  { table, record, kind }: Entry,
  isUsedElsewhere: (table: string, record: RecordId) => boolean,
): Change | Skipped | undefined {
  // Not even its coming and going is taken back: that would say that something had been done.
  if (view.isDestroyed(table, record)) return { table, record, because: "destruction" };
  switch (kind) {
    case "destroy":
      return { table, record, because: "destruction" };
    case "create":
    case "restore":
      if (!isAdded(view.writesOf({ table, record, field: "" }))) return undefined;
      if (isUsedElsewhere(table, record)) return { table, record, because: "used-elsewhere" };
      return { do: "remove", table, record };
    case "remove":
      return isAdded(view.writesOf({ table, record, field: "" }))
        ? undefined
        : { do: "restore", table, record };
    case "set":
      return undefined;
  }
}

function inverseSet(
  vocabulary: Vocabulary,
  view: UndoView,
  batch: Batch,
  entry: Entry,
): Change | Skipped | undefined {
  const { table, record, field } = entry;
  if (entry.kind !== "set" || field === undefined) return undefined;
  if (view.isDestroyed(table, record)) return { table, record, because: "destruction" };
  const key = { table, record, field };
  const current = winner(view.writesOf(key));
  if (current?.commitment !== entry.commitment) return { table, record, field, because: "changed-since" };
  const earlier = view.writeBefore(key, batch)?.commitment;
  if (earlier !== undefined) {
    if (view.valueAt(earlier) === undefined) return { table, record, field, because: "words-destroyed" };
    return { do: "revert", table, record, field, commitment: earlier };
  }
  const value = view.createdWith(key) ?? null;
  if (value === null && vocabulary.tables[table]?.fields[field]?.optional !== true) {
    return { table, record, field, because: "words-destroyed" };
  }
  return { do: "change", table, record, values: { [field]: value } };
}

function isChange(step: Change | Skipped | undefined): step is Change {
  return step !== undefined && "do" in step;
}

function recordName({ table, record }: { readonly table: string; readonly record: RecordId }): string {
  return `${table} ${record}`;
}

function fieldName({ table, record, field = "" }: Partial<CellKey> & Omit<CellKey, "field">): string {
  return `${table} ${record} ${field}`;
}

/** What an author can undo and redo next. */
export interface UndoStacks {
  /** The deed or redo that an undo would take back. */
  readonly undoable?: Batch;
  /** The undo that a redo would take back. */
  readonly redoable?: Batch;
}

/**
 * Walk an author's batches, oldest first, as undo stacks do: an undo takes the newest deed back, a new deed ends redoing.
 *
 * Batches that destroyed something are passed over: destruction cannot be undone.
 */
export function undoStacks(batches: readonly Batch[]): UndoStacks {
  const done: Batch[] = [];
  let undone: Batch[] = [];
  for (const batch of batches) {
    if (batch.entries.some((each) => each.kind === "destroy")) continue;
    if (batch.cause === "undo") {
      drop(done, batch.of);
      undone.push(batch);
    } else {
      if (batch.cause === "redo") drop(undone, batch.of);
      else undone = [];
      done.push(batch);
    }
  }
  const [undoable, redoable] = [done.at(-1), undone.at(-1)];
  return { ...(undoable === undefined ? {} : { undoable }), ...(redoable === undefined ? {} : { redoable }) };
}

function drop(stack: Batch[], action: RecordId | undefined): void {
  const at = stack.findLastIndex((batch) => batch.action === action);
  if (at >= 0) stack.splice(at, 1);
}
