import type { Vocabulary } from "../table.ts";
import type { Entry } from "./batch.ts";
import type { Destruction } from "./fold.ts";
import { type FoldView, isDestroyed } from "./row.ts";

/**
 * Tell whether the value that an entry committed to is destroyed: it must then be nowhere, and its absence is no damage.
 *
 * A destroyed record loses every value, with two exceptions that carry no words. A record that is destroyed with its
 * owner keeps what it was created with, for that is where its owner is named. A move in a tree is kept, for where the
 * other records stand depends on it.
 */
export function isValueDestroyed(vocabulary: Vocabulary, view: FoldView, entry: Entry): boolean {
  const { table, record, kind, field, commitment } = entry;
  if (commitment === undefined || kind === "destroy") return false;
  const destructions = view.destructionsOf(table, record);
  if (kind === "create") return destructions.some(isOfRecord);
  if (field === undefined || vocabulary.tables[table]?.fields[field]?.tree === true) return false;
  return (
    destructions.some((each) =>
      each.commitment === undefined ? each.field === field : each.commitment === commitment,
    ) || isDestroyed(vocabulary, view, { table, record })
  );
}

function isOfRecord({ field, commitment }: Destruction): boolean {
  return field === undefined && commitment === undefined;
}
