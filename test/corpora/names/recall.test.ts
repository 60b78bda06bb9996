import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileRegister, realName } from "../../../src/core/protect/index.ts";
import { measureNames, type NamesMeasure, sumOf } from "../../../src/core/protect/testing/measure-names.ts";
import { loadNamesCorpus } from "./load-corpus.ts";

// The figures themselves, by language and kind, are printed by `npm run bench names` and stand in docs/methods/names.md.
describe.each([
  ["first", 25, measure(import.meta.dirname)],
  ["second", 25, measure(join(import.meta.dirname, "../names-second"))],
  // Shorter texts with a list of exact dates or many ordinary words that are parts of names.
  ["third", 29, measure(join(import.meta.dirname, "../names-third"))],
  ["fourth", 31, measure(join(import.meta.dirname, "../names-fourth"))],
])("the names step on the %s labelled corpus", (_corpus, mostFlags, { mentions, load, missed }) => {
  const inLanguage = (language: string) => mentions.filter((row) => row.language === language);

  test("shows every listed and inflected mention, and all but the doubtful ones ready ticked", () => {
    const regular = sumOf(mentions, "listed", "inflected");
    expect(regular.found).toBe(regular.mentions);
    // What is not certain: names of one word where an ordinary word may stand, families in the plural, a given name
    // with a nickname between.
    expect(regular.certain / regular.mentions).toBeGreaterThanOrEqual(0.92);
  });

  test("shows at least 99 in 100 misspelled and cross-script mentions, in each language too", () => {
    const far = sumOf(mentions, "misspelled", "cross-script");
    expect(far.found / far.mentions).toBeGreaterThanOrEqual(0.99);
    for (const language of ["en", "ar", "ru"]) {
      const own = sumOf(inLanguage(language), "misspelled", "cross-script");
      // Of fewer than a hundred mentions one is a whole hundredth and more.
      expect(own.found / own.mentions).toBeGreaterThanOrEqual(own.mentions < 100 ? 0.98 : 0.99);
    }
    expect(missed.length).toBeLessThanOrEqual(3);
  });

  test("bars release at 98 in 100 misspelled and cross-script mentions", () => {
    const far = sumOf(mentions, "misspelled", "cross-script");
    expect((far.certain + far.likely) / far.mentions).toBeGreaterThanOrEqual(0.98);
  });

  test("shows at least 99 in 100 names of which only a part is said", () => {
    const partial = sumOf(mentions, "partial");
    expect(partial.found / partial.mentions).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ["en", 0.98],
    ["ar", 0.95],
    ["ru", 0.93],
  ])("lists unregistered names in %s for a tick: at least %d of them", (language, floor) => {
    const unregistered = sumOf(inLanguage(language), "unregistered");
    expect(unregistered.found / unregistered.mentions).toBeGreaterThanOrEqual(floor);
  });

  test(`asks for at most ${mostFlags} decisions in 1,000 words beside those about registered persons`, () => {
    for (const { withoutRegistered, words } of load) {
      expect((1000 * withoutRegistered) / words).toBeLessThanOrEqual(mostFlags);
    }
  });

  test("is never certain and wrong", () => {
    for (const { certainButWrong } of load) expect(certainButWrong).toBe(0);
  });
});

function measure(folder: string): NamesMeasure {
  const corpus = loadNamesCorpus(folder);
  const register = compileRegister({
    persons: corpus.persons.map(({ id, pseudonym, spellings }) => ({
      id,
      pseudonym,
      spellings: spellings.map(({ text, script }) => ({ text: realName(text), script })),
    })),
    notNames: [],
  });
  return measureNames(register, corpus.texts);
}
