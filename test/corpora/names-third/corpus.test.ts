import { describe, expect, it } from "vitest";
import { loadNamesCorpus, type MentionKind } from "../names/load-corpus.ts";

const corpus = loadNamesCorpus(import.meta.dirname);
const spellingsOf = new Map(corpus.persons.map((person) => [person.id, person.spellings.map(spellingText)]));
const floors: Record<MentionKind, number> = {
  listed: 12,
  inflected: 20,
  misspelled: 20,
  "cross-script": 45,
  partial: 9,
  unregistered: 11,
};

describe("the third labelled names corpus", () => {
  it("holds 30 persons with a pseudonym of their own each", () => {
    expect(corpus.persons).toHaveLength(30);
    expect(new Set(corpus.persons.map((person) => person.pseudonym)).size).toBe(30);
  });

  it.each(["en", "ar", "ru"] as const)("has enough texts and mentions of every kind in %s", (lang) => {
    const texts = corpus.texts.filter((text) => text.lang === lang);
    const mentions = texts.flatMap((text) => text.mentions);
    expect(texts).toHaveLength(10);
    expect(mentions.length).toBeGreaterThanOrEqual(130);
    for (const [kind, floor] of Object.entries(floors)) {
      const count = mentions.filter((mention) => mention.kind === kind).length;
      expect(count, kind).toBeGreaterThanOrEqual(floor);
    }
    for (const person of spellingsOf.keys()) {
      expect(
        mentions.some((mention) => mention.person === person),
        person,
      ).toBe(true);
    }
  });

  it("keeps every text between 100 and 240 words with 9 to 20 mentions", () => {
    for (const { id, text, mentions } of corpus.texts) {
      const words = text.split(/\s+/u).length;
      expect(words, id).toBeGreaterThanOrEqual(100);
      expect(words, id).toBeLessThanOrEqual(240);
      expect(mentions.length, id).toBeGreaterThanOrEqual(9);
      expect(mentions.length, id).toBeLessThanOrEqual(20);
    }
  });

  it("calls a mention listed exactly when it equals a listed spelling", () => {
    for (const { id, mentions } of corpus.texts) {
      for (const { person, kind, surface, start } of mentions) {
        const equal = spellingsOf.get(person ?? "")?.includes(folded(surface)) ?? false;
        expect(equal, `${id} at ${start}`).toBe(kind === "listed");
      }
    }
  });
});

function spellingText(spelling: { readonly text: string }): string {
  return folded(spelling.text);
}

/** Case and runs of white space do not count when a mention is compared with a listed spelling. */
function folded(name: string): string {
  return name.replaceAll(/\s+/gu, " ").toLowerCase();
}
