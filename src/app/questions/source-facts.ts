import type { RecordId, StatedPeriod } from "../../core/base/index.ts";
import {
  type CorroborateIndex,
  groupOfSource,
  kindOfSource,
  roleOfSource,
  type SourceIndependence,
  sourceIndependence,
} from "../../core/corroborate/index.ts";
import {
  attribute,
  caseMember,
  group,
  independence,
  origin,
  originLink,
  passage,
  person,
  place,
  type Source,
  source,
  studyCase,
  withdrawal,
} from "../../core/study/index.ts";
import { corroborateIndex } from "../corroboration.ts";
import { keptUp } from "../kept-up.ts";
import type { Store } from "../store.ts";

/** What is known of the sources of a study, as questions ask for it. */
export interface SourceFacts {
  /** Those that stand, in the order in which they came. */
  readonly sources: readonly Source[];
  readonly index: CorroborateIndex;
  readonly independence: SourceIndependence;
  /** The cases of a source as a whole. */
  readonly casesOf: (source: RecordId) => readonly RecordId[];
  /** The cases of a passage by itself. */
  readonly casesOfPassage: (passage: RecordId) => readonly RecordId[];
  /** The cases that some passage of a source belongs to by itself. */
  readonly casesWithin: (source: RecordId) => readonly RecordId[];
  readonly attributesOf: (source: RecordId) => readonly { readonly name: string; readonly value: string }[];
  readonly attributeNames: readonly string[];
  readonly collected: (source: RecordId) => StatedPeriod | undefined;
}

const read: readonly string[] = [
  source,
  person,
  group,
  place,
  attribute,
  studyCase,
  caseMember,
  origin,
  originLink,
  independence,
  withdrawal,
].map(({ name }) => name);

/** The facts of a study's sources, read once for as long as none of them changes. */
export const sourceFacts: (study: Store) => SourceFacts = keptUp((study) => {
  let held: SourceFacts | undefined;
  const now = (): SourceFacts => {
    held ??= readFacts(study);
    return held;
  };
  return {
    get value() {
      return now();
    },
    follow(touched) {
      if (touched.some(({ table }) => read.includes(table))) held = undefined;
    },
  };
});

function readFacts(study: Store): SourceFacts {
  const index = corroborateIndex(study);
  const sources = study.all(source).filter(({ id }) => !index.withdrawnSourceIds.has(id));
  const members = study.all(caseMember);
  const casesOf = listed(members, ({ of, case: id }) => [of.id, id]);
  const within = listed(members, ({ of, case: id }) => {
    const at = of.table === passage.name ? study.get(passage, of.id)?.source : undefined;
    return at === undefined ? undefined : [at, id];
  });
  const attributes = study.all(attribute);
  const ofRecord = listed(attributes, ({ about, name, value }) => [about.id, { name, value }]);
  return {
    sources,
    index,
    independence: sourceIndependence(index),
    casesOf,
    casesOfPassage: casesOf,
    casesWithin: within,
    attributesOf: (id) => {
      const who = index.sourceById.get(id)?.person;
      return [id, ...(who === undefined ? [] : [who]), ...casesOf(id)].flatMap(ofRecord);
    },
    attributeNames: [...new Set(attributes.map(({ name }) => name))].sort(),
    collected: (id) => index.sourceById.get(id)?.collected,
  };
}

function listed<R, T>(
  records: readonly R[],
  entry: (record: R) => readonly [RecordId, T] | undefined,
): (id: RecordId) => readonly T[] {
  const lists = new Map<RecordId, T[]>();
  for (const each of records) {
    const [id, value] = entry(each) ?? [];
    if (id === undefined || value === undefined) continue;
    const own = lists.get(id);
    if (own === undefined) lists.set(id, [value]);
    else own.push(value);
  }
  return (id) => lists.get(id) ?? [];
}

/** A fact of a source that holds for all of it: as plain values or ids of records, none where nothing is recorded. */
export function factOfSource(
  { index }: SourceFacts,
  of: Source,
  fact: "role" | "wave" | "place" | "group" | "mode" | "kind" | "language" | "source",
): readonly string[] {
  switch (fact) {
    case "role":
      return present(roleOfSource(index, of));
    case "group":
      return present(groupOfSource(index, of));
    case "kind":
      return present(kindOfSource(index, of));
    case "source":
      return [of.id];
    default:
      return present(of[fact]);
  }
}

function present(value: string | undefined): readonly string[] {
  return value === undefined || value === "" ? [] : [value];
}
