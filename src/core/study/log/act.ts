import { err, type Json, ok, type RecordId, type Result } from "../../base/index.ts";
import type { FieldChanges, NewRecord, Table, Vocabulary } from "../table.ts";
import type { Cause, Hash } from "./batch.ts";

/**
 * One change that a use case asks for; made by `create`, `change`, `remove`, `restore` or a `destroy…`.
 *
 * `revert` is undo's own: the field takes an earlier value again under its old commitment, so that a second undo sees
 * the value it expects and destroying the words once destroys them wherever they came back.
 */
export type Change =
  | { readonly do: "create"; readonly table: string; readonly record: RecordId; readonly values: FieldValues }
  | { readonly do: "change"; readonly table: string; readonly record: RecordId; readonly values: FieldValues }
  | { readonly do: "remove"; readonly table: string; readonly record: RecordId }
  | { readonly do: "restore"; readonly table: string; readonly record: RecordId }
  | {
      readonly do: "revert";
      readonly table: string;
      readonly record: RecordId;
      readonly field: string;
      readonly commitment: Hash;
    }
  | {
      readonly do: "destroy";
      readonly table: string;
      readonly record: RecordId;
      readonly field?: string;
      readonly commitment?: Hash;
    };

/** Values by field; `null` clears. */
export interface FieldValues {
  readonly [field: string]: Json;
}

/** What somebody did, all of it or nothing: the changes of one action, under the name of its use case. */
export interface Act {
  readonly act: string;
  readonly author: string;
  readonly changes: readonly Change[];
  /** The action's id, where it had to be known before; drawn otherwise. */
  readonly action?: RecordId;
  readonly cause?: Cause;
  readonly of?: RecordId;
}

/** Why an act cannot be sealed. */
export type ActError =
  | { readonly type: "ActEmpty" }
  | { readonly type: "TableUnknown"; readonly table: string }
  | { readonly type: "FieldUnknown"; readonly table: string; readonly field: string }
  | { readonly type: "FieldMissing"; readonly table: string; readonly field: string }
  | { readonly type: "FieldRefused"; readonly table: string; readonly field: string };

/** Ask for a new record. */
export function create<T extends Table>(table: T, record: RecordId, values: NewRecord<T>): Change {
  return { do: "create", table: table.name, record, values: presentValues(values) };
}

/** Ask for some fields of a record to become other values; `undefined` clears an optional field. */
export function change<T extends Table>(table: T, record: RecordId, values: FieldChanges<T>): Change {
  const cleared = Object.entries(values).map(([field, value]) => [field, value === undefined ? null : value]);
  return { do: "change", table: table.name, record, values: presentValues(Object.fromEntries(cleared)) };
}

/** Ask for a record to be removed; it can be restored. */
export function remove(table: Table, record: RecordId): Change {
  return { do: "remove", table: table.name, record };
}

/** Ask for a removed record to come back. */
export function restore(table: Table, record: RecordId): Change {
  return { do: "restore", table: table.name, record };
}

/** Ask for every value a record ever had to be destroyed, for good. */
export function destroyRecord(table: Table, record: RecordId): Change {
  return { do: "destroy", table: table.name, record };
}

/** Ask for every value a field ever had to be destroyed, for good. */
export function destroyField(table: Table, record: RecordId, field: string): Change {
  return { do: "destroy", table: table.name, record, field };
}

/** Ask for one value to be destroyed, for good; later values of the field stay. */
export function destroyValue(table: Table, record: RecordId, field: string, commitment: Hash): Change {
  return { do: "destroy", table: table.name, record, field, commitment };
}

/** Check an act against the vocabulary before anything is written. */
export function checkAct(vocabulary: Vocabulary, act: Act): Result<Act, ActError> {
  if (act.changes.length === 0) return err({ type: "ActEmpty" });
  for (const each of act.changes) {
    const wrong = changeError(vocabulary, each);
    if (wrong !== undefined) return err(wrong);
  }
  return ok(act);
}

function changeError(vocabulary: Vocabulary, change: Change): ActError | undefined {
  const table = vocabulary.tables[change.table];
  if (table === undefined) return { type: "TableUnknown", table: change.table };
  if (change.do === "revert") return unknownField(table, change.field);
  if (change.do === "destroy")
    return change.field === undefined ? undefined : destroyError(table, change.field);
  if (change.do === "remove" || change.do === "restore") return undefined;
  if (change.do === "create") {
    const missing = Object.keys(table.fields).find(
      (name) => table.fields[name]?.optional === false && change.values[name] === undefined,
    );
    if (missing !== undefined) return { type: "FieldMissing", table: table.name, field: missing };
  }
  for (const [field, value] of Object.entries(change.values)) {
    const known = table.fields[field];
    if (known === undefined || !Object.hasOwn(table.fields, field)) return unknownField(table, field);
    const clears = value === null && known.optional && change.do === "change";
    // What a record belongs to is fixed when it is made: its destruction is decided by that.
    const moves = change.do === "change" && known.owner === true;
    if (moves || (!clears && !known.accepts(value)))
      return { type: "FieldRefused", table: table.name, field };
  }
  return undefined;
}

// A field without words shares the commitment of its creation, so it cannot be destroyed alone.
function destroyError(table: Table, field: string): ActError | undefined {
  const unknown = unknownField(table, field);
  if (unknown !== undefined) return unknown;
  return table.fields[field]?.bearsText === true
    ? undefined
    : { type: "FieldRefused", table: table.name, field };
}

function unknownField(table: Table, field: string): ActError | undefined {
  return Object.hasOwn(table.fields, field) ? undefined : { type: "FieldUnknown", table: table.name, field };
}

// Every field accepts only JSON (`Field.accepts`), which `checkAct` asks for before anything is sealed.
function presentValues(values: object): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as FieldValues;
}
