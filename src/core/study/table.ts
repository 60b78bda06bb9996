import type { RecordId } from "../base/index.ts";
import type { Fields, ValuesOf } from "./fields.ts";

/** One table of a study: its name, its fields, and how its records come and go. */
export interface Table<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name;
  readonly fields: F;
}

/** A record of a table as it stands after folding the log. */
export type RecordOf<T extends Table> = { readonly id: RecordId } & ValuesOf<T["fields"]>;

/** What is needed to create a record of a table. */
export type NewRecord<T extends Table> = ValuesOf<T["fields"]>;

/** A change to some fields of a record; `undefined` clears an optional field. */
export type FieldChanges<T extends Table> = {
  readonly [K in keyof ValuesOf<T["fields"]>]?: ValuesOf<T["fields"]>[K] | undefined;
};

/** Declare a table. */
export function table<const Name extends string, const F extends Fields>(
  name: Name,
  fields: F,
): Table<Name, F> {
  return { name, fields };
}

/** The tables of one database by name, and the version of this list; a shipped list changes only by a migration. */
export interface Vocabulary {
  readonly name: string;
  readonly version: number;
  readonly tables: Readonly<Record<string, Table>>;
}

/** Gather tables into a vocabulary. */
export function vocabulary(name: string, version: number, tables: readonly Table[]): Vocabulary {
  return { name, version, tables: Object.fromEntries(tables.map((each) => [each.name, each])) };
}
