import type { RecordId } from "../core/base/index.ts";
import { type Coding, coding, passage } from "../core/study/index.ts";
import { keptUp } from "./kept-up.ts";
import type { Store } from "./store.ts";

/** How much is coded in a study, kept up coding by coding. */
export interface CodingTally {
  readonly codings: number;
  readonly passages: number;
  /** Codings of a code itself, on passages that are there. */
  readonly of: (code: RecordId) => number;
}

/** Count the codings of a study; at once, however many there are, after the first time. */
export const codingTally: (study: Store) => CodingTally = keptUp((study) => {
  const passages = new Set(study.all(passage).map(({ id }) => id));
  const codings = new Map<RecordId, Coding>();
  const counts = new Map<RecordId, number>();
  const move = (code: RecordId, by: 1 | -1): void => void counts.set(code, (counts.get(code) ?? 0) + by);
  // A coding whose passage is gone is held, and counted under no code.
  const put = (each: Coding): void => {
    codings.set(each.id, each);
    if (passages.has(each.passage)) move(each.code, 1);
  };
  const drop = (id: RecordId): void => {
    const held = codings.get(id);
    if (held !== undefined && passages.has(held.passage)) move(held.code, -1);
    codings.delete(id);
  };
  const followCoding = (id: RecordId): void => {
    drop(id);
    const now = study.get(coding, id);
    if (now !== undefined) put(now);
  };
  const followPassage = (id: RecordId): void => {
    const isThere = study.get(passage, id) !== undefined;
    if (isThere === passages.has(id)) return;
    const on = study.where(coding, "passage", id).filter((each) => codings.has(each.id));
    for (const each of on) drop(each.id);
    if (isThere) passages.add(id);
    else passages.delete(id);
    on.forEach(put);
  };
  study.all(coding).forEach(put);
  return {
    value: {
      get codings() {
        return codings.size;
      },
      get passages() {
        return passages.size;
      },
      of: (code) => counts.get(code) ?? 0,
    },
    follow: (touched) => {
      // Codings first: one that went with its passage is taken off while the passage is still known.
      for (const { table, id } of touched) if (table === coding.name) followCoding(id);
      for (const { table, id } of touched) if (table === passage.name) followPassage(id);
    },
  };
});
