import type { RecordId } from "../core/base/index.ts";
import { code, coding, passage } from "../core/study/index.ts";
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
  const passages = new Set(study.idsOf(passage, "present"));
  const codings = new Set(study.idsOf(coding, "present"));
  const under = codesOfCodings(study, codings);
  const counts = new Map<RecordId, number>();
  for (const each of under.values()) counts.set(each, (counts.get(each) ?? 0) + 1);
  const takeOff = (id: RecordId): void => {
    const from = under.get(id);
    if (from !== undefined) counts.set(from, (counts.get(from) ?? 0) - 1);
    under.delete(id);
  };
  const put = (id: RecordId): void => {
    takeOff(id);
    const now = study.get(coding, id);
    if (now === undefined) codings.delete(id);
    else codings.add(id);
    // A coding whose passage is gone is held, and counted under no code.
    if (now === undefined || !passages.has(now.passage)) return;
    under.set(id, now.code);
    counts.set(now.code, (counts.get(now.code) ?? 0) + 1);
  };
  const followPassage = (id: RecordId): void => {
    const isThere = study.stateOf({ table: passage.name, id }) === "present";
    if (isThere === passages.has(id)) return;
    if (isThere) passages.add(id);
    else passages.delete(id);
    study.idsReferring(coding, "passage", { table: passage.name, id }).forEach(put);
  };
  return {
    value: {
      get codings() {
        return codings.size;
      },
      get passages() {
        return passages.size;
      },
      of: (each) => counts.get(each) ?? 0,
    },
    follow: (touched) => {
      for (const { table, id } of touched) if (table === passage.name) followPassage(id);
      for (const { table, id } of touched) if (table === coding.name) put(id);
    },
  };
});

// By the references alone: reading every coding for its two ids takes seconds in a study with a hundred thousand.
function codesOfCodings(study: Store, present: ReadonlySet<RecordId>): Map<RecordId, RecordId> {
  const under = new Map<RecordId, RecordId>();
  for (const id of [...study.idsOf(code, "present"), ...study.idsOf(code, "removed")])
    for (const each of study.idsReferring(coding, "code", { table: code.name, id }))
      if (present.has(each)) under.set(each, id);
  for (const id of [...study.idsOf(passage, "removed"), ...study.idsOf(passage, "destroyed")])
    for (const each of study.idsReferring(coding, "passage", { table: passage.name, id })) under.delete(each);
  return under;
}
