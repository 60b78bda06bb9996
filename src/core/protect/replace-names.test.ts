import { describe, expect, test } from "vitest";
import { applySplices } from "../study/index.ts";
import { findNames } from "./find-names.ts";
import { openRealName } from "./real-name.ts";
import { type DecidedName, replaceInLayout, replaceNames } from "./replace-names.ts";
import { registerOf } from "./testing/register-of.ts";

const register = registerOf({
  "Fighter 3": ["Khalid Hadduri", "خالد الحدوري"],
  "Officer 1": ["Иван Петрович Сомов"],
  "Clerk 2": ["Agnes Morrows"],
});

describe("replaceNames", () => {
  test.each([
    ["keeps the English possessive", "Khalid Hadduri's brother", "Fighter 3's brother"],
    ["gives a bare possessive the letter that the pseudonym lacks", "Agnes Morrows' desk", "Clerk 2’s desk"],
    ["takes the case ending away with the name", "видел Ивана Петровича Сомова.", "видел Officer 1."],
    [
      "keeps an Arabic conjunction and sets the pseudonym apart",
      "وخالد الحدوري قال",
      "و \u2068Fighter 3\u2069 قال",
    ],
    ["writes a joined preposition with a tatweel", "قلت لخالد الحدوري", "قلت لـ \u2068Fighter 3\u2069"],
    ["keeps both clitics", "ولخالد الحدوري بيت", "ولـ \u2068Fighter 3\u2069 بيت"],
    ["keeps the vocative", "يا خالد الحدوري", "يا \u2068Fighter 3\u2069"],
    ["replaces a name broken over two lines", "met Khalid\nHadduri there", "met Fighter 3 there"],
    ["replaces initials with the surname", "с И. П. Сомовым", "с Officer 1"],
  ])("%s", (_what, before, after) => {
    expect(replaceNames(before, decidedIn(before)).text).toBe(after);
  });

  test("gives a map and words that make the new text, and the words taken out in order", () => {
    const text = "Khalid Hadduri met Ивана Петровича Сомова.";
    const replaced = replaceNames(text, decidedIn(text));
    expect(applySplices(text, replaced.map, replaced.words)).toBe(replaced.text);
    expect(replaced.text).toBe("Fighter 3 met Officer 1.");
    expect(replaced.taken.map(({ words }) => openRealName(words))).toEqual([
      "Khalid Hadduri",
      "Ивана Петровича Сомова",
    ]);
    expect(JSON.stringify(replaced.taken)).not.toContain("Khalid");
  });

  test("lets the surer of two overlapping places take the words of both", () => {
    const places: readonly DecidedName[] = [
      { start: 0, end: 7, person: "a", pseudonym: "A", certainty: "likely" },
      { start: 4, end: 11, person: "b", pseudonym: "B", certainty: "certain" },
    ];
    expect(replaceNames("one two six ten", places).text).toBe("B ten");
  });

  test("makes one of neighbouring places of one person", () => {
    const places: readonly DecidedName[] = [
      { start: 0, end: 3, person: "a", pseudonym: "A" },
      { start: 4, end: 7, person: "a", pseudonym: "A" },
    ];
    expect(replaceNames("one two six", places).text).toBe("A six");
  });

  test("writes an Arabic pseudonym joined to its clitic and without isolation", () => {
    const text = "قلت لخالد";
    const place = { start: 4, end: 9, nameStart: 5, nameEnd: 9, person: "a", pseudonym: "مقاتل ٣" };
    expect(replaceNames(text, [place]).text).toBe("قلت لمقاتل ٣");
  });

  test("changes nothing where nothing was decided", () => {
    expect(replaceNames("nobody here", [])).toEqual({ text: "nobody here", map: [], words: [], taken: [] });
  });

  test("carries the blocks across", () => {
    const text = "Khalid Hadduri came.\nKhalid Hadduri left.";
    const blocks = [
      { start: 0, end: 20, kind: "turn", language: "en", direction: "ltr" },
      { start: 21, end: 41, kind: "turn", language: "en", direction: "ltr" },
    ] as const;
    const replaced = replaceNames(text, decidedIn(text));
    const lines = replaceInLayout(blocks, replaced).map(({ start, end }) => replaced.text.slice(start, end));
    expect(lines).toEqual(["Fighter 3 came.", "Fighter 3 left."]);
  });
});

function decidedIn(text: string): readonly DecidedName[] {
  return findNames(register, text).map((hit) => ({ ...hit, pseudonym: hit.person }));
}
