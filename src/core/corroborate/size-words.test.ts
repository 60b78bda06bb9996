import { describe, expect, test } from "vitest";
import type { SizeWord } from "../study/index.ts";
import { checkSizeWords, readSizeWord, sizeWordErrorText } from "./size-words.ts";
import { id } from "./testing/study-builder.ts";

function word(name: string, fields: Partial<SizeWord> = {}): SizeWord {
  return {
    id: id(name),
    word: "many",
    language: "en",
    role: "any",
    kind: "share",
    low: 0.5,
    high: 0.8,
    ...fields,
  };
}

const said = { word: "many", language: "en", role: "insider", kind: "share" } as const;
const entryOf = (table: readonly SizeWord[], asked: Parameters<typeof readSizeWord>[1] = said) => {
  const found = readSizeWord(table, asked);
  return found.ok ? found.value.id : found.error.type;
};

describe("readSizeWord", () => {
  const any = word("any");
  const insider = word("insider", { role: "insider" });
  const regional = word("regional", { language: "en-GB" });
  const both = word("both", { language: "en-GB", role: "insider" });

  test("takes the entry for the speaker's role before the one for any role", () => {
    expect(entryOf([any, insider])).toBe(id("insider"));
    expect(entryOf([any, insider], { ...said, role: "official" })).toBe(id("any"));
    expect(entryOf([any, insider], { ...said, role: undefined })).toBe(id("any"));
  });

  test("takes the exact language before its base, within a role", () => {
    const british = { ...said, language: "en-GB" };
    expect(entryOf([any, regional], british)).toBe(id("regional"));
    expect(entryOf([any], british)).toBe(id("any"));
    expect(entryOf([any, insider, regional], british)).toBe(id("insider"));
    expect(entryOf([any, insider, regional, both], british)).toBe(id("both"));
    expect(entryOf([regional])).toBe("WordNotInTable");
  });

  test("keeps the kinds apart", () => {
    expect(entryOf([word("count", { kind: "count" })])).toBe("WordNotInTable");
  });

  test("is not put off by case, spaces, Arabic vowel signs or the Russian letter with two dots", () => {
    expect(entryOf([any], { ...said, word: " Many " })).toBe(id("any"));
    const russian = word("ru", { word: "мало ещё", language: "ru" });
    expect(entryOf([russian], { ...said, language: "ru", word: "Мало  еще" })).toBe(id("ru"));
    const arabic = word("ar", { word: "كثير", language: "ar" });
    expect(entryOf([arabic], { ...said, language: "ar-IQ", word: "كَثِيـر" })).toBe(id("ar"));
  });

  test("refuses a word the table does not have, and one whose language is not known", () => {
    const missing = readSizeWord([any], { ...said, word: "a handful" });
    expect(missing).toEqual({ ok: false, error: { type: "WordNotInTable", kind: "share", language: "en" } });
    const unknown = readSizeWord([any], { ...said, language: undefined });
    expect(unknown).toEqual({ ok: false, error: { type: "WordNotInTable", kind: "share" } });
    expect(missing.ok || sizeWordErrorText(missing.error)).not.toContain("handful");
  });

  test("refuses two entries equally specific that differ, and takes the first of two that agree", () => {
    const other = word("zother", { low: 0.2 });
    expect(readSizeWord([other, any], said)).toEqual({
      ok: false,
      error: { type: "WordSetTwice", entries: [id("any"), id("zother")] },
    });
    expect(entryOf([word("zother"), any])).toBe(id("any"));
  });
});

describe("checkSizeWords", () => {
  test("finds nothing wrong with words that meet end to end", () => {
    const few = word("few", { word: "few", low: 0, high: 0.5 });
    expect(checkSizeWords([few, word("many", { high: 1 })])).toEqual([]);
  });

  test("finds a low above a high, a share above 1 and a count below 0", () => {
    const table = [
      word("a", { low: 0.9 }),
      word("b", { word: "most", high: 80, low: 0.9 }),
      word("c", { word: "several", kind: "count", low: -1, high: 9 }),
    ];
    expect(checkSizeWords(table)).toEqual([
      { type: "LowAboveHigh", entry: id("a") },
      { type: "OutOfRange", entry: id("b"), kind: "share" },
      { type: "OutOfRange", entry: id("c"), kind: "count" },
    ]);
  });

  test("finds overlaps and gaps within one language, role and kind, and none across them", () => {
    const some = word("some", { word: "some", low: 0.1, high: 0.3 });
    const most = word("most", { word: "most", low: 0.7, high: 0.95 });
    expect(checkSizeWords([some, word("many"), most])).toEqual([
      { type: "Gap", below: id("some"), above: id("many"), from: 0.3, to: 0.5 },
      { type: "Overlap", one: id("many"), other: id("most") },
    ]);
    expect(checkSizeWords([some, word("many", { language: "ru" })])).toEqual([]);
  });

  test("finds a word set twice", () => {
    expect(checkSizeWords([word("a"), word("b")])).toContainEqual({
      type: "SetTwice",
      entries: [id("a"), id("b")],
    });
  });
});
