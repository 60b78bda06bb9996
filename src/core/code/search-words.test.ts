import { describe, expect, test } from "vitest";
import { foldForSearch } from "./fold-for-search.ts";
import { longestWord, wordsIn } from "./search-words.ts";

function wordsOf(text: string): readonly string[] {
  return wordsIn(foldForSearch(text).text).map((word) => word.text);
}

describe("wordsIn", () => {
  test.each([
    [
      "takes letters, marks and digits together",
      "Cell 12b, wing-C (2017).",
      ["cell", "12b", "wing", "c", "2017"],
    ],
    ["leaves an apostrophe within a word out", "don't O’Brien ʿAli's", ["dont", "obrien", "alis"]],
    [
      "parts an elision",
      "l'homme d’Arabie qu'il m'appelle",
      ["l", "homme", "d", "arabie", "qu", "il", "m", "appelle"],
    ],
    ["does not take a name for an elision", "Qur'an Sana'a N'Djamena", ["quran", "sanaa", "ndjamena"]],
    ["takes Chinese by the character", "监狱里 3人", ["监", "狱", "里", "3", "人"]],
    ["takes Thai by the character with its marks", "ที่คุก", ["ท\u0e35\u0e48", "ค\u0e38", "ก"]],
    ["finds words between right-to-left marks", "\u200fالسجن\u200f، «باب»", ["السجن", "باب"]],
    ["keeps vowel signs of scripts that need them", "जेल में", ["जेल", "में"]],
    ["finds nothing in signs", "… — 🙂 \u0301 \n", []],
  ])("%s", (_what, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test("cuts an endless run of letters", () => {
    expect(wordsOf("a".repeat(250)).map((word) => word.length)).toEqual([longestWord, longestWord, 50]);
  });

  test("says where each word stands in the folded text", () => {
    const folded = "don't 7000";
    expect(wordsIn(folded).map(({ start, end }) => folded.slice(start, end))).toEqual(["don't", "7000"]);
  });
});
