import { describe, expect, test } from "vitest";
import { compileRegister, realName } from "../../../src/core/protect/index.ts";
import { measureNames, sumOf } from "../../../src/core/protect/testing/measure-names.ts";
import { loadNamesCorpus } from "./load-corpus.ts";

const corpus = loadNamesCorpus(import.meta.dirname);
const register = compileRegister({
  persons: corpus.persons.map(({ id, pseudonym, spellings }) => ({
    id,
    pseudonym,
    spellings: spellings.map(({ text, script }) => ({ text: realName(text), script })),
  })),
  notNames: [],
});
const { mentions, load, missed } = measureNames(register, corpus.texts);

// The figures themselves, by language and kind, are printed by `npm run bench names` and stand in docs/methods/names.md.
describe("the names step on the labelled corpus", () => {
  test("shows every listed and inflected mention, and all but the doubtful ones ready ticked", () => {
    const regular = sumOf(mentions, "listed", "inflected");
    expect(regular.found).toBe(regular.mentions);
    // What is not certain: by-names in small letters, families in the plural, a given name with a nickname between.
    expect(regular.certain / regular.mentions).toBeGreaterThanOrEqual(0.98);
  });

  test("shows at least 99 in 100 misspelled and cross-script mentions, in each language too", () => {
    const far = sumOf(mentions, "misspelled", "cross-script");
    expect(far.found / far.mentions).toBeGreaterThanOrEqual(0.99);
    for (const language of ["en", "ar", "ru"]) {
      const own = sumOf(
        mentions.filter((row) => row.language === language),
        "misspelled",
        "cross-script",
      );
      expect(own.found / own.mentions).toBeGreaterThanOrEqual(0.99);
    }
    expect(missed.length).toBeLessThanOrEqual(3);
  });

  test("shows at least 99 in 100 names of which only a part is said", () => {
    const partial = sumOf(mentions, "partial");
    expect(partial.found / partial.mentions).toBeGreaterThanOrEqual(0.99);
  });

  test.each([
    ["en", 0.98],
    ["ar", 0.95],
    ["ru", 0.98],
  ])("lists unregistered names in %s for a tick: at least %d of them", (language, floor) => {
    const unregistered = sumOf(
      mentions.filter((row) => row.language === language),
      "unregistered",
    );
    expect(unregistered.found / unregistered.mentions).toBeGreaterThanOrEqual(floor);
  });

  test("asks for at most 25 decisions in 1,000 words beside those about registered persons", () => {
    for (const { withoutRegistered, words } of load) {
      expect((1000 * withoutRegistered) / words).toBeLessThanOrEqual(25);
    }
  });

  test("is certain and wrong at most twice in a language", () => {
    for (const { certainButWrong } of load) expect(certainButWrong).toBeLessThanOrEqual(2);
  });
});
