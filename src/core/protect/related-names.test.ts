import { describe, expect, test } from "vitest";
import { proposeNames } from "./names-proposal.ts";
import { relatedNames } from "./related-names.ts";
import { registerOf } from "./testing/register-of.ts";

const register = registerOf({ "Comrade 1": ["Murat", "Мурат"], "Fighter 3": ["Khalid Hadduri"] });

/** What the groups of a text are to the group of some words: `how words`, in the order of the text. */
function relatedTo(words: string, text: string): readonly string[] {
  const { groups } = proposeNames(register, text);
  const nameOf = (key: string | undefined): string => {
    const place = groups.find((group) => group.key === key)?.places[0];
    return text.slice(place?.nameStart, place?.nameEnd);
  };
  const own = groups.find(({ key }) => nameOf(key) === words);
  if (own === undefined) throw new Error("The words are not proposed");
  return (relatedNames(text, groups).get(own.key) ?? []).map(({ key, how }) => `${how} ${nameOf(key)}`);
}

describe("relatedNames", () => {
  test("knows a part of a longer name, in any script, form or slip", () => {
    const text = "We met Murat Demirov. Then Demirov left, and Demirof too. Искали Демирову.";
    expect(relatedTo("Demirov", text)).toContain("part Murat Demirov");
    expect(relatedTo("Demirof", text)).toContain("part Murat Demirov");
    expect(relatedTo("Демирову", text)).toContain("part Murat Demirov");
  });

  test("knows the same name in another script", () => {
    const text = "We met Murat Demirov. Видели Мурата Демирова. ثم رأيت مراد دميروف أمس";
    expect(relatedTo("Murat Demirov", text)).toEqual(["same Мурата Демирова", "same مراد دميروف"]);
    expect(relatedTo("مراد دميروف", text)).toEqual(["same Murat Demirov", "same Мурата Демирова"]);
  });

  test("says nothing of a longer name that has a listed part, nor of one that shares but a part", () => {
    const text = "We met Murat Demirov, then Demirov, then Zelim Demirov.";
    expect(relatedTo("Murat Demirov", text)).toEqual([]);
    expect(relatedTo("Zelim Demirov", text)).toEqual([]);
    expect(relatedTo("Demirov", text)).toEqual(["part Murat Demirov", "part Zelim Demirov"]);
  });

  test("does not take two words for the one part that both are like", () => {
    expect(relatedTo("Demirov Demiroff", "We met Demirov Demiroff. Then Murat Demirov.")).toEqual([]);
  });

  test("knows what stands right beside a name, and is nobody's", () => {
    expect(relatedTo("Brannock", "They let Khalid Hadduri Brannock go.")).toEqual(["beside Khalid Hadduri"]);
    expect(relatedTo("Selim", "They let Selim Khalid Hadduri go.")).toEqual(["beside Khalid Hadduri"]);
  });

  test.each([
    ["a place before it", "Samarkand", "In Samarkand Khalid Hadduri waited."],
    ["beyond a comma", "Brannock", "They let Khalid Hadduri, Brannock and others go."],
    ["on the next line", "Brannock", "Khalid Hadduri\nBrannock"],
  ])("says nothing of %s", (_what, words, text) => {
    expect(relatedTo(words, text)).toEqual([]);
  });

  test("does not compare numbers", () => {
    expect(relatedTo("+44 20 7946 0000", "Call +44 20 7946 0000 or +44 20 7946 0001.")).toEqual([]);
  });
});
