import type { RecordId } from "../core/base/index.ts";
import { origin, passage, quantity, replaced, source, speaker } from "../core/study/index.ts";
import type { Desk } from "./desk.ts";
import type { Vault } from "./open-study.ts";

/**
 * The people whom one source alone is about: named in it, or speaking or interpreting in it, and in no other way known.
 *
 * With the source they are withdrawn too: nothing else in the study is a reason to keep their names.
 */
export function personsOfAlone(desk: Desk, { store }: Vault, id: RecordId): ReadonlySet<string> {
  const named = store.all(replaced);
  const sources = desk.open.study.allEverMade(source).map(({ record }) => record);
  const speakers = desk.open.study.allEverMade(speaker).map(({ record }) => record);
  const here = sources.find((each) => each.id === id);
  const met = [
    ...named.filter((each) => each.source === id).map((each) => each.person),
    ...speakers.filter((each) => each.source === id).map((each) => each.person),
    here?.person,
    here?.interpreter,
  ];
  const elsewhere = new Set<string | undefined>([
    ...named.filter((each) => each.source !== id).map((each) => each.person),
    ...speakers.filter((each) => each.source !== id).map((each) => each.person),
    ...sources.filter((each) => each.id !== id).flatMap((each) => [each.person, each.interpreter]),
    ...knownOtherwise(desk, id),
  ]);
  return new Set(met.flatMap((each) => (each === undefined || elsewhere.has(each) ? [] : [each])));
}

/** Those behind an origin, and those who stated a quantity in another source. */
function knownOtherwise({ open: { study } }: Desk, id: RecordId): readonly (RecordId | undefined)[] {
  const own = new Set(study.everMade(passage, "source", id).map(({ record }) => record.id));
  return [
    ...study.allEverMade(origin).map(({ record }) => record.person),
    ...study
      .allEverMade(quantity)
      .flatMap(({ record }) => (own.has(record.passage) ? [] : [record.statedBy])),
  ];
}
