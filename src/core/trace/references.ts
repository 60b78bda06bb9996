import { isRecordId } from "../base/index.ts";
import type { Vocabulary } from "../study/index.ts";
import type { RecordKey, Reference } from "./trace.ts";

/** The records of a study by table, each with its id and fields. */
export type RecordsByTable = Readonly<Record<string, readonly { readonly id: string }[] | undefined>>;

/** List every reference between records, as the vocabulary declares them; in order of the tables and their fields. */
export function listReferences(vocabulary: Vocabulary, records: RecordsByTable): readonly Reference[] {
  return Object.values(vocabulary.tables).flatMap((table) => {
    const referring = Object.entries(table.fields).filter(([, field]) => field.refersTo !== undefined);
    return (records[table.name] ?? []).flatMap((record) => {
      if (!isRecordId(record.id)) return [];
      const from = { table: table.name, id: record.id };
      const values = new Map<string, unknown>(Object.entries(record));
      return referring.flatMap(([name, field]) =>
        keysIn(values.get(name), field.refersTo ?? "").map((to) => ({ from, to, field: name })),
      );
    });
  });
}

/** The records a field's value names: one id, several, or a reference that carries its own table. */
function keysIn(value: unknown, table: string): readonly RecordKey[] {
  if (isRecordId(value)) return [{ table, id: value }];
  if (Array.isArray(value)) return value.filter(isRecordId).map((id) => ({ table, id }));
  return isKey(value) ? [{ table: value.table, id: value.id }] : [];
}

function isKey(value: unknown): value is RecordKey {
  return (
    typeof value === "object" &&
    value !== null &&
    "table" in value &&
    typeof value.table === "string" &&
    "id" in value &&
    isRecordId(value.id)
  );
}
