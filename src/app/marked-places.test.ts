import { describe, expect, test } from "vitest";
import { markedPlaces } from "./marked-places.ts";

describe("markedPlaces", () => {
  test.each([
    ["every place", "Zelim said it. Then Zelim left.", "Zelim", ["Zelim", "Zelim"]],
    ["not inside a longer word", "Zelimkhan and Zelima", "Zelim", []],
    [
      "over a line break",
      "Zelim\nGarmatov and Zelim  Garmatov",
      "Zelim Garmatov",
      ["Zelim\nGarmatov", "Zelim  Garmatov"],
    ],
    ["before punctuation and a possessive", "(Zelim), Zelim's", "Zelim", ["Zelim", "Zelim"]],
    ["Cyrillic only as whole words", "Лев и Левша", "Лев", ["Лев"]],
    ["Arabic after a clitic, without it", "وسالم ولسالم وبسالم", "سالم", ["سالم", "سالم", "سالم"]],
    ["nothing for white space", "a b", "  ", []],
    ["signs of a pattern as themselves", "A. (B)? A. (B)?", "A. (B)?", ["A. (B)?", "A. (B)?"]],
  ])("%s", (_, text, words, found) => {
    expect(markedPlaces(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
