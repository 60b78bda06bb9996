import { knownSubjects } from "../../../core/protect/index.ts";
import { type ProtectedTables, type WhatMustNotLeave, withMentions } from "../../../core/report/index.ts";
import { attribute, memo, passage, person, place, source } from "../../../core/study/index.ts";
import type { Desk } from "../../desk.ts";
import type { Vault } from "../../open-study.ts";
import { namesRegisterOf } from "../../register-names.ts";
import { textOfSource } from "../../text-of-source.ts";
import { quotable } from "./quotable.ts";

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
  const texts = sources.flatMap(({ id }) => textOfSource(study, id).text ?? []);
  const subjects = knownSubjects({
    persons: study.all(person),
    sources,
    attributes: study.all(attribute),
    places,
  });
  return {
    register: namesRegisterOf(desk, vault),
    texts: [...texts, ...study.all(memo).map(({ text }) => text)],
    released: study.all(passage).flatMap(({ id, source: of }) => quotable(desk, of, id) ?? []),
    allowed,
    finePlaces: finePlaces(sources, places),
    subjects: withMentions(subjects, texts),
    cells: counts.cells,
    people: ["source", "interview", "judge", "lawyer", "guard", "fighter", "member", "official", "soldier"],
    k: counts.k,
  };
}

/** Places finer than any source allows them to be shown. */
function finePlaces(
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
