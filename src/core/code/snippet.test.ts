import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSearch } from "./parse-search.ts";
import { snippet } from "./snippet.ts";

function shown(text: string, query: string, around: number, range = { start: 0, end: text.length }): string {
  const parsed = parseSearch(query);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return snippet(text, range, parsed.value, around)
    .parts.map(({ text: words, hit }) => (hit ? `[${words}]` : words))
    .join("");
}

const filler = "Nothing of note was said that day. ".repeat(20);

describe("snippet", () => {
  test("marks the hits and cuts around them between words", () => {
    const text = `${filler}He left the prison at dawn with two others. ${filler}`;
    expect(shown(text, "prison", 20)).toBe("… day. He left the [prison] at dawn with two …");
  });

  test("chooses the place where the words stand together", () => {
    const text = `A prison. ${filler}A camp. ${filler}The prison beside the camp burned. ${filler}`;
    expect(shown(text, "prison camp", 30)).toContain("The [prison] beside the [camp] burned.");
  });

  test("finds other forms, clitics and spellings", () => {
    expect(shown("Он вышел из тюрьмы.", "тюрьма", 40)).toBe("Он вышел из [тюрьмы].");
    expect(shown("خرج من السِّجْنِ ليلا", "سجن", 40)).toBe("خرج من [السِّجْنِ] ليلا");
    expect(shown("They were recruited.", "recruiting", 40)).toBe("They were [recruited].");
  });

  test("marks a phrase as one and a beginning by its whole word", () => {
    expect(shown("He left the camp.", '"left the"', 40)).toBe("He [left the] camp.");
    expect(shown("Smugglers came.", "smug*", 40)).toBe("[Smugglers] came.");
    expect(shown("جاء السجناء", "سجن*", 40)).toBe("جاء [السجناء]");
  });

  test("does not mark a quoted word in another form", () => {
    expect(shown("camps and a camp", '"camp"', 40)).toBe("camps and a [camp]");
  });

  test("shows nothing outside the range", () => {
    const text = "one camp two camp three";
    expect(shown(text, "camp", 100, { start: 9, end: 17 })).toBe("two [camp]");
  });

  test("begins at the beginning where nothing in the range is met", () => {
    expect(shown(filler, "prison", 12)).toBe("Nothing of …");
  });

  test("never cuts within a character of any script, and shows the text as it stands", () => {
    const unit = fc.constantFrom(..."abم\u064e监 .", "👩🏽‍🌾", "e\u0301", "한", "camp", "السجن", "🇸🇾");
    const parsed = parseSearch("camp OR سجن OR 监");
    if (!parsed.ok) throw new Error(parsed.error.type);
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (text, around) => {
        const found = snippet(text, { start: 0, end: text.length }, parsed.value, around);
        const words = found.parts
          .map((part) => part.text)
          .join("")
          .replace(/^… | …$/g, "");
        const level = (all: string): string => all.replace(/\s+/gu, " ");
        expect(level(text)).toContain(words);
        const whole = new Set(Array.from(graphemes.segment(text), ({ segment }) => level(segment)));
        const cut = found.parts.flatMap((part) =>
          Array.from(graphemes.segment(part.text.replaceAll("…", "")), ({ segment }) => segment),
        );
        expect(cut.filter((each) => !whole.has(each) && each !== " ")).toEqual([]);
      }),
    );
  });
});
