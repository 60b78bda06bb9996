import { knownSubjects } from "../../../core/protect/index.ts";
import {
  type Mention,
  type ProtectedTables,
  type WhatMustNotLeave,
  withMentions,
} from "../../../core/report/index.ts";
import {
  attribute,
  memo,
  type Person,
  type Place,
  passage,
  person,
  place,
  type Source,
  source,
} from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import type { Vault } from "../../open-study.ts";
import { namesRegisterOf } from "../../register-names.ts";
import { textOfSource } from "../../text-of-source.ts";
import { quotable } from "./quotable.ts";
import { withoutPseudonyms } from "./release-voice.ts";

/** What of a study must not leave it with a release, and what of that may. */
export function whatMustNotLeave(
  desk: Desk,
  vault: Vault,
  counts: ProtectedTables,
  allowed: readonly string[],
): WhatMustNotLeave {
  const { study } = desk.open;
  const sources = study.all(source);
  const places = study.all(place);
  const read = sources.map((each) => ({ of: each, text: textOfSource(study, each.id).text ?? "" }));
  const subjects = knownSubjects({
    persons: study.all(person),
    sources,
    attributes: study.all(attribute),
    places,
  });
  return {
    register: namesRegisterOf(desk, vault),
    texts: [...read.map(({ text }) => text), ...study.all(memo).map(({ text }) => text)],
    released: study.all(passage).flatMap(({ id, source: of }) => quotable(desk, of, id) ?? []),
    allowed,
    finePlaces: finePlaces(sources, places),
    subjects: withMentions(subjects, mentionsIn(read, study.all(person), places)),
    cells: counts.cells,
    people: ["source", "interview", "judge", "lawyer", "guard", "fighter", "member", "official", "soldier"],
    k: counts.k,
  };
}

/** Who is spoken of in which source, by their pseudonyms, with the month and the place of that source. */
function mentionsIn(
  read: readonly { readonly of: Source; readonly text: string }[],
  persons: readonly Person[],
  places: readonly Place[],
): readonly Mention[] {
  return read.flatMap(({ of, text }) => {
    const at = places.find(({ id }) => id === of.place);
    const facts: Record<string, string> = {};
    if (of.collected !== undefined) facts.month = of.collected.from.slice(0, 7);
    const town = at?.site ?? at?.region ?? at?.country;
    if (town !== undefined) facts.place = town;
    return persons
      .filter(({ pseudonym }) => withoutPseudonyms([pseudonym])(text) !== text)
      .map(({ id }) => ({ subject: id, facts }));
  });
}

/** Places finer than any source allows them to be shown. */
export function finePlaces(
  sources: readonly { readonly place?: string; readonly placeShown?: "country" | "region" | "site" }[],
  places: readonly { readonly id: string; readonly region?: string; readonly site?: string }[],
): readonly string[] {
  return places.flatMap(({ id, region, site }) => {
    const shown = sources.filter((each) => each.place === id).map((each) => each.placeShown ?? "country");
    if (shown.length === 0) return [];
    const siteShown = shown.every((each) => each === "site");
    const regionShown = shown.every((each) => each !== "country");
    return [...(siteShown ? [] : [site]), ...(regionShown ? [] : [region])].filter(
      (each) => each !== undefined,
    );
  });
}
