import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames } from "./find-names.ts";
import { proposeNames } from "./names-proposal.ts";
import { replaceNames } from "./replace-names.ts";
import { registerOf } from "./testing/register-of.ts";

// Names that say who is meant, parts that do not, and words of every kind that may stand beside them.
const languages = [
  {
    name: "English",
    listed: { A: ["Khalid Hadduri"], B: ["Abu Sindar"], C: ["Murat"], D: ["Hope"] },
    words: [
      "Khalid Hadduri",
      "Hadduri, Khalid",
      "Abu Sindar",
      "Murat",
      "Murat's",
      "Hadduri",
      "Khalid",
      "Hope",
    ],
    beside: ["Brannock", "Brannock's", "Aslan", "B.", "Colonel", "In", "Samarkand", "March", "Street", "bin"],
    marks: [" ", " ", " ", " ", "-", ", ", ". ", "\n", "\n\n", " (", "’"],
  },
  {
    name: "Russian",
    listed: { A: ["Халид Хаддуров"], B: ["Абу Синдар"], C: ["Мурат"], D: ["Вера"] },
    words: ["Халида Хаддурова", "Хаддуров Халид", "Абу Синдаром", "Мурату", "Мурат", "Хаддурову", "Вере"],
    beside: ["Демиров", "Демирову", "Руслан", "Д.", "Майор", "В", "Самарканде", "Марта", "бин", "Ивановна"],
    marks: [" ", " ", " ", " ", "-", ", ", ". ", "\n", "\n\n", " («"],
  },
  {
    name: "Arabic",
    listed: { A: ["خالد الحدوري"], B: ["أبو سندار"], C: ["غانم"], D: ["كريم"] },
    words: ["خالد الحدوري", "ولخالد الحدوري", "أبا سندار", "وغانم", "غانم", "الحدوري", "خالد", "كريم"],
    beside: ["الدوماني", "ديميروف", "سليم", "وسليم", "القاضي", "في", "بن", "السوق", "سأل"],
    marks: [" ", " ", " ", " ", "-", "، ", ". ", "\n", "\n\n", " و"],
  },
] as const;

describe.each(languages)("words known in part, in $name", ({ listed, words, beside, marks }) => {
  const register = registerOf(listed);
  const piece = fc
    .tuple(fc.constantFrom<string>(...words, ...beside, "and"), fc.constantFrom<string>(...marks))
    .map(([word, mark]) => word + mark);
  const texts = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(""));

  test("leave no hit out of the groups, and none that says who is meant unticked", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hits = findNames(register, text);
        const { groups } = proposeNames(register, text);
        const places = groups.flatMap(({ places: own, ...group }) =>
          own.map((each) => ({ ...each, ...group })),
        );
        const isShown = (hit: (typeof hits)[number]) =>
          places.some(
            (place) =>
              place.start <= hit.start &&
              hit.end <= place.end &&
              place.persons.includes(hit.person) &&
              (place.proposed === "replace" || hit.certainty !== "certain" || hit.isOneWord),
          );
        expect(hits.filter((hit) => !isShown(hit))).toEqual([]);
        const isSure = ({ start, end }: (typeof places)[number]) =>
          hits.some((hit) => hit.start === start && hit.end === end && hit.certainty === "certain");
        expect(places.filter((place) => place.proposed === "replace" && !isSure(place))).toEqual([]);
      }),
      { numRuns: 500, seed: 20_260_301 },
    );
  });

  test("are replaced as a whole, and no letter around them is", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const runs = proposeNames(register, text).groups.filter(({ isRun }) => isRun);
        const places = runs.flatMap((group) => group.places);
        const { map } = replaceNames(
          text,
          places.map((place) => ({ ...place, person: "Z", pseudonym: "Zz" })),
        );
        const names = places.map(({ nameStart, nameEnd }) => ({ start: nameStart, end: nameEnd }));
        expect(lettersIn(text, map)).toEqual(lettersIn(text, names));
      }),
      { numRuns: 500, seed: 20_260_302 },
    );
  });
});

/** Where the letters stand that lie in some stretches of a text. */
function lettersIn(text: string, stretches: readonly { readonly start: number; readonly end: number }[]) {
  return [...text.matchAll(/\p{L}/gu)]
    .map(({ index }) => index)
    .filter((at) => stretches.some(({ start, end }) => start <= at && at < end));
}
