import type { NameGroup } from "../../src/app/views.ts";
import type { FakeStudy } from "./fake-study.ts";

/** Find listed spellings, and call every other capitalised pair of words a candidate. */
export function findNames(study: FakeStudy, text: string): readonly NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const person of study.persons)
    for (const surface of person.spellings) {
      const places = placesOf(text, surface);
      if (places.length === 0 || groups.has(surface)) continue;
      groups.set(surface, {
        key: `known ${surface}`,
        surface,
        person: { id: person.id, pseudonym: person.pseudonym },
        certainty: surface.includes(" ") ? "certain" : "likely",
        why: [surface.includes(" ") ? "listed spelling" : "part of a listed name"],
        places,
        proposed: "replace",
      });
    }
  for (const match of text.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+)*/gu)) {
    const surface = match[0];
    if ([...groups.keys()].some((known) => known.includes(surface) || surface.includes(known))) continue;
    groups.set(surface, {
      key: `seen ${surface}`,
      surface,
      certainty: "possible",
      why: ["capital letter inside a sentence"],
      places: placesOf(text, surface),
      proposed: "look",
    });
  }
  return [...groups.values()];
}

function placesOf(text: string, surface: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length))
    places.push({ start: at, end: at + surface.length });
  return places;
}
