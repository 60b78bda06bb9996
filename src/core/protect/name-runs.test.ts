import { describe, expect, test } from "vitest";
import { proposeNames } from "./names-proposal.ts";
import { registerOf } from "./testing/register-of.ts";

const register = registerOf({
  "Comrade 1": ["Murat", "Мурат"],
  "Fighter 3": ["Khalid Hadduri"],
  "Leader 1": ["Abu Sindar", "Абу Синдар", "أبو سندار"],
  "Neighbour 1": ["غانم"],
  "Buyer 1": ["Анзор Тлимаров"],
});

/** What is asked about words that are known in part, and what is ready ticked. */
function read(text: string) {
  const { groups } = proposeNames(register, text);
  const words = (isWanted: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(isWanted).flatMap(({ places }) => places.map(({ start, end }) => text.slice(start, end)));
  return {
    groups,
    runs: words(({ isRun }) => isRun),
    ticked: words(({ proposed }) => proposed === "replace"),
  };
}

describe("a name of which a part is listed", () => {
  test("is one question about all its words, with the person as a guess", () => {
    const { groups } = read("They let Murat Demirov go.");
    expect(groups).toMatchObject([
      {
        persons: ["Comrade 1"],
        certainty: "likely",
        proposed: "look",
        isRun: true,
        why: ["listed", "surname-ending", "capitalised"],
      },
    ]);
  });

  test.each([
    ["a family name behind", "They let Murat Brannock go.", "Murat Brannock"],
    ["a given name before", "They let Selim Hadduri go.", "Selim Hadduri"],
    ["an unknown given name before a family name", "They let Dursun Hadduri go.", "Dursun Hadduri"],
    ["an initial before", "They let B. Hadduri go.", "B. Hadduri"],
    ["a father's name between", "They let Murat bin Rashid go.", "Murat bin Rashid"],
    ["two words", "They let Murat Aslan Brannock go.", "Murat Aslan Brannock"],
    ["a title before", "They let Colonel Murat Brannock go.", "Murat Brannock"],
    ["a stranger's family name", "They let Murat Hadduri go.", "Murat Hadduri"],
    ["a case form", "Видели Мурата Демирова у реки.", "Мурата Демирова"],
    ["the family name first", "Там был Демиров Мурат с братом.", "Демиров Мурат"],
    ["a slip", "They let Murrat Brannock go.", "Murrat Brannock"],
    ["a name of origin in Arabic", "ثم رأيت غانم الدوماني أمس", "غانم الدوماني"],
    ["a family name written by its sound", "ثم رأيت غانم ديميروف أمس", "غانم ديميروف"],
    ["a father in Arabic", "ثم رأيت غانم بن سالم أمس", "غانم بن سالم"],
  ])("is seen with %s", (_with, text, run) => {
    expect(read(text).runs).toEqual([run]);
    expect(read(text).ticked).toEqual([]);
  });

  test("is asked about once where it stands in several forms", () => {
    const { groups, runs } = read("Видели Мурата Демирова. Потом Мурат Демиров ушёл.");
    expect(runs).toHaveLength(2);
    expect(groups).toHaveLength(1);
  });

  test("ends before a possessive and begins behind a clitic", () => {
    const names = (text: string) =>
      read(text).groups.flatMap(({ places }) => places.map((at) => text.slice(at.nameStart, at.nameEnd)));
    expect(names("That was Murat Demirov's lorry.")).toEqual(["Murat Demirov"]);
    expect(names("سلمت الرسالة لغانم الدوماني أمس")).toEqual(["غانم الدوماني"]);
  });
});

test("words together that a person decided to be no name are asked about as doubtful, and never hidden", () => {
  const denied = registerOf({ "Comrade 1": ["Murat"] }, ["Murat Brannock"]);
  const { groups } = proposeNames(denied, "They let Murat Brannock go.");
  expect(groups).toMatchObject([{ persons: ["Comrade 1"], certainty: "possible", proposed: "look" }]);
});

describe("a name that says who is meant", () => {
  test.each([
    ["a full name before another word", "They let Khalid Hadduri Brannock go.", "Khalid Hadduri"],
    ["a full name in a case form", "Видели Анзора Тлимарова Демирова у реки.", "Анзора Тлимарова"],
    ["a full name behind a place", "In Samarkand Khalid Hadduri waited.", "Khalid Hadduri"],
    ["a kunya", "They let Abu Sindar Brannock go.", "Abu Sindar"],
    ["a kunya in Russian", "Видели Абу Синдара Демирова у реки.", "Абу Синдара"],
    ["a kunya in Arabic", "ثم رأيت أبو سندار الدوماني أمس", "أبو سندار"],
    ["one word behind a place", "In Samarkand Murat waited.", "Murat"],
    ["one word behind a word that begins a sentence", "Nobody came. Grudgingly Murat went.", "Murat"],
    ["one word behind a title", "They let Colonel Murat go.", "Murat"],
    ["one word before a month", "They let Murat go. Since Murat March was bad.", "Murat"],
    ["one word before an ordinary word", "It stood in Murat Street, by the Murat Bridge.", "Murat"],
    ["one word before a comma", "They let Murat, Brannock and others go.", "Murat"],
    ["one word at the end of a line", "Present:\nMurat\nBrannock\nQuell", "Murat"],
    ["one word before the end of a sentence", "They let Murat. Brannock stayed.", "Murat"],
    ["a possessive", "They took Murat's Toyota away.", "Murat's"],
    ["a given name beside another in Russian", "Вчера Мурат Руслану позвонил.", "Мурат"],
    ["who acts beside whom it is done to, in Arabic", "ثم سأل غانم كريم عن ذلك", "غانم"],
  ])("stays ready ticked: %s", (_what, text, ticked) => {
    expect(read(text).runs).toEqual([]);
    expect(read(text).ticked).toContain(ticked);
  });

  test("is not made of a word in small letters, nor in a text without capitals", () => {
    expect(
      read("they let murat brannock go, and nobody asked why, not even the guard at the gate").runs,
    ).toEqual([]);
    expect(read("Then he said Brannock was gone.").runs).toEqual([]);
  });
});
