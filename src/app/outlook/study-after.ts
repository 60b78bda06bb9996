import type { RecordId } from "../../core/base/index.ts";
import type { Change, RecordOf, Table } from "../../core/study/index.ts";
import type { RecordReader } from "../store.ts";
import type { PartFields, Parts } from "./part-place.ts";

/** The records as they would stand after some changes, one by one and in lists, so that a change can be looked at first. */
export function studyAfter(study: RecordReader, changes: readonly Change[]): RecordReader {
  const changed = new Map<string, Change[]>();
  for (const each of changes) {
    const list = changed.get(each.table);
    if (list === undefined) changed.set(each.table, [each]);
    else list.push(each);
  }
  const laid = new Map<string, readonly { readonly id: RecordId }[]>();
  const all = <T extends Table>(table: T): readonly RecordOf<T>[] => {
    const own = changed.get(table.name);
    if (own === undefined) return study.all(table);
    const after = laid.get(table.name) ?? recordsAfter(study.all(table), own);
    laid.set(table.name, after);
    // The values of every change were asked of their fields before, so what stands here is what the table holds.
    return after as readonly RecordOf<T>[];
  };
  return { ...study, all, get: (table, id) => all(table).find((each) => each.id === id) };
}

/** Parts of a model by the names of their tables. */
export function partsIn(reader: Pick<RecordReader, "all">, tables: Readonly<Record<string, Table>>): Parts {
  const all = (name: string): readonly PartFields[] => {
    const table = tables[name];
    // A record is its id and what its fields accepted, which is JSON.
    return table === undefined ? [] : (reader.all(table) as readonly unknown[] as readonly PartFields[]);
  };
  return { all, get: (table, id) => all(table).find((each) => each.id === id) };
}

function recordsAfter(
  held: readonly { readonly id: RecordId }[],
  changes: readonly Change[],
): readonly { readonly id: RecordId }[] {
  const records = new Map(held.map((each) => [each.id, each]));
  for (const each of changes) {
    if (each.do === "remove") records.delete(each.record);
    if (each.do !== "create" && each.do !== "change") continue;
    const values = Object.entries({ ...records.get(each.record), ...each.values });
    const whole = Object.fromEntries(values.filter(([, value]) => value !== null));
    records.set(each.record, { ...whole, id: each.record });
  }
  return [...records.values()];
}
