import { type CoarserFact, coarserFact, knownSubjects, uniqueCombinations } from "../core/protect/index.ts";
import { attribute, outlook, type Place, person, place, source } from "../core/study/index.ts";
import type { DisclosingFacts, DisclosureView } from "./brief-views.ts";
import type { Desk } from "./desk.ts";

/** As many combinations as are shown. */
const mostShown = 60;

/**
 * The disclosure check of a study: which facts that are recorded of its people fit fewer than k of them, alone and together.
 *
 * Looked up over everybody who spoke or is spoken of; what a reader may know beside the study is not in it.
 */
export function disclosure(desk: Desk): DisclosureView {
  const { study } = desk.open;
  const sources = study.all(source);
  const persons = study.all(person);
  const subjects = knownSubjects({
    persons,
    sources,
    attributes: study.all(attribute),
    places: study.all(place),
  });
  const broader = broaderPlaces(study.all(place));
  const k = Math.max(3, study.all(outlook)[0]?.smallestCell ?? 5);
  const found = uniqueCombinations(subjects, { k });
  const minimal = found.filter(({ isMinimal }) => isMinimal);
  const named = (id: string): DisclosureView["found"][number]["subjects"][number] | undefined => {
    const somebody = persons.find((each) => each.id === id);
    const of = sources.find((each) => each.id === id || each.person === id);
    if (somebody !== undefined)
      return {
        table: "person",
        id: somebody.id,
        name: somebody.pseudonym,
        ...(of !== undefined && { source: of.id }),
      };
    return of === undefined ? undefined : { table: "source", id: of.id, name: of.title, source: of.id };
  };
  return {
    k,
    people: subjects.length,
    sizes: [1, 2, 3, 4].map((facts) => {
      const ofSize = found.filter((each) => each.facts.length === facts);
      const fitOne = ofSize.filter((each) => each.subjects.length === 1).length;
      return { facts, combinations: ofSize.length, fitOne, fitFew: ofSize.length - fitOne };
    }),
    found: minimal.slice(0, mostShown).map(({ facts, subjects: held }) => ({
      facts,
      fits: held.length,
      subjects: held.flatMap((id) => named(id) ?? []),
      ...coarserOf(coarserFact(subjects, facts, k, (_name, value) => broader.get(value))),
    })),
    foundInAll: minimal.length,
    exposed: new Set(minimal.flatMap(({ subjects: held }) => held)).size,
  };
}

function coarserOf(coarser: CoarserFact | undefined): Pick<DisclosingFacts, "coarser"> {
  return coarser === undefined ? {} : { coarser };
}

/** What each place lies in, by its name; a name that two places share says nothing. */
function broaderPlaces(places: readonly Place[]): ReadonlyMap<string, string> {
  const broader = new Map<string, string>();
  for (const { country, region, site } of places) {
    if (site !== undefined) broader.set(site, region ?? country);
    if (region !== undefined) broader.set(region, country);
  }
  return broader;
}
