import type { Attribute, Person, Place, Source } from "../study/index.ts";
import type { KnownSubject } from "./unique-combinations.ts";

/** The records that say something about who a source or a person is. */
export interface IdentifyingRecords {
  readonly persons: readonly Person[];
  readonly sources: readonly Source[];
  readonly attributes: readonly Attribute[];
  readonly places: readonly Place[];
}

/**
 * Gather what the records of a study tell about each person and each source without one.
 *
 * A source that is a person's statement adds its facts to that person: role and kind, institution, place at the
 * coarseness it may be shown, and the month it was collected. Attributes win over what is derived; facts with several
 * values (a person met in two places) are numbered.
 */
export function knownSubjects(records: IdentifyingRecords): readonly KnownSubject[] {
  const gathered = new Map<string, Map<string, Set<string>>>();
  const add = (subject: string, name: string, value: string | undefined): void => {
    if (value === undefined || value === "") return;
    const facts = gathered.get(subject) ?? new Map<string, Set<string>>();
    gathered.set(subject, facts);
    facts.set(name, (facts.get(name) ?? new Set()).add(value));
  };
  const placeById = new Map(records.places.map((place) => [place.id, place]));
  const subjectBySource = new Map(records.sources.map((source) => [source.id, source.person ?? source.id]));
  for (const { id, role, kind } of records.persons) {
    add(id, "role", role);
    add(id, "kind", kind);
  }
  for (const source of records.sources) {
    const subject = source.person ?? source.id;
    add(subject, "role", source.person === undefined ? source.role : undefined);
    add(subject, "kind", source.person === undefined ? source.kind : undefined);
    add(subject, "institution", source.institution);
    add(subject, "month", source.collected?.from.slice(0, 7));
    add(
      subject,
      "place",
      shownPlace(source, source.place === undefined ? undefined : placeById.get(source.place)),
    );
  }
  for (const { about, name, value } of records.attributes) {
    const subject = about.table === "source" ? subjectBySource.get(about.id) : about.id;
    if (subject !== undefined && (about.table === "source" || about.table === "person"))
      add(subject, name, value);
  }
  return [...gathered].map(([id, facts]) => ({ id, facts: flatten(facts) }));
}

function shownPlace(source: Source, place: Place | undefined): string | undefined {
  switch (source.placeShown) {
    case undefined:
    case "country":
      return place?.country;
    case "region":
      return place?.region ?? place?.country;
    case "site":
      return place?.site ?? place?.region ?? place?.country;
  }
}

function flatten(facts: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  for (const [name, values] of facts) {
    [...values].forEach((value, i) => {
      flat[i === 0 ? name : `${name} ${i + 1}`] = value;
    });
  }
  return flat;
}
