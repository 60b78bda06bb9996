import type { Field } from "./fields.ts";
import type { Table } from "./table.ts";

type NamedField = readonly [name: string, field: Field<unknown>];

/** A table's fields by what they are, each list in the table's order. */
export interface FieldLists {
  readonly all: readonly NamedField[];
  readonly bearingText: readonly NamedField[];
  /** The fields that name the record to which one belongs, and the table of that. */
  readonly owning: readonly (readonly [name: string, of: string])[];
  /** The fields that refer to records, or hold a choice or a token. */
  readonly linking: readonly NamedField[];
  /** The field that names the parent in the same table. */
  readonly tree: string | undefined;
}

const listed = new WeakMap<Table, FieldLists>();

/** List a table's fields; once for each table, since it is asked for every record that is read or folded. */
export function fieldLists(table: Table): FieldLists {
  const known = listed.get(table);
  if (known !== undefined) return known;
  const all = Object.entries(table.fields);
  const lists: FieldLists = {
    all,
    bearingText: all.filter(([, { bearsText }]) => bearsText),
    owning: all.flatMap(([name, { owner, refersTo }]) =>
      owner === true && refersTo !== undefined ? [[name, refersTo] as const] : [],
    ),
    linking: all.filter(([, { bearsText, refersTo }]) => refersTo !== undefined || !bearsText),
    tree: all.find(([, { tree }]) => tree === true)?.[0],
  };
  listed.set(table, lists);
  return lists;
}
