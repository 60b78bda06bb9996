import { describe, expect, test } from "vitest";
import { loadNamesCorpus, type MentionKind } from "./load-corpus.ts";

/** What a corpus must hold to measure anything. */
export interface CorpusShape {
  readonly persons: number;
  readonly textsPerLanguage: number;
  readonly mentionsPerLanguage: number;
  /** The least of each kind in each language. */
  readonly floors: Readonly<Record<MentionKind, number>>;
  /** Words of a text, from and to. */
  readonly words: readonly [number, number];
  /** Mentions in a text, from and to. */
  readonly mentions: readonly [number, number];
}

/** Test that a labelled corpus is as large as it says and that its labels agree with its register. */
export function checkCorpus(name: string, folder: string, shape: CorpusShape): void {
  const corpus = loadNamesCorpus(folder);
  const spellingsOf = new Map(
    corpus.persons.map((person) => [person.id, person.spellings.map(({ text }) => folded(text))]),
  );

  describe(name, () => {
    test("gives each of its persons a pseudonym of their own", () => {
      expect(corpus.persons).toHaveLength(shape.persons);
      expect(new Set(corpus.persons.map((person) => person.pseudonym)).size).toBe(shape.persons);
    });

    test.each(["en", "ar", "ru"] as const)("has enough texts and mentions of every kind in %s", (lang) => {
      const texts = corpus.texts.filter((text) => text.lang === lang);
      const mentions = texts.flatMap((text) => text.mentions);
      expect(texts).toHaveLength(shape.textsPerLanguage);
      expect(mentions.length).toBeGreaterThanOrEqual(shape.mentionsPerLanguage);
      for (const [kind, floor] of Object.entries(shape.floors))
        expect(mentions.filter((mention) => mention.kind === kind).length, kind).toBeGreaterThanOrEqual(
          floor,
        );
      const named = new Set(mentions.map((mention) => mention.person));
      expect([...spellingsOf.keys()].filter((person) => !named.has(person))).toEqual([]);
    });

    test("keeps every text within its length and its number of mentions", () => {
      for (const { id, text, mentions } of corpus.texts) {
        expectWithin(text.split(/\s+/u).length, shape.words, id);
        expectWithin(mentions.length, shape.mentions, id);
      }
    });

    test("calls a mention listed exactly when it equals a listed spelling", () => {
      for (const { id, mentions } of corpus.texts)
        for (const { person, kind, surface, start } of mentions) {
          const equal = spellingsOf.get(person ?? "")?.includes(folded(surface)) ?? false;
          expect(equal, `${id} at ${start}`).toBe(kind === "listed");
        }
    });
  });
}

function expectWithin(value: number, [from, to]: readonly [number, number], id: string): void {
  expect(value, id).toBeGreaterThanOrEqual(from);
  expect(value, id).toBeLessThanOrEqual(to);
}

/** Case and runs of white space do not count when a mention is compared with a listed spelling. */
function folded(name: string): string {
  return name.replaceAll(/\s+/gu, " ").toLowerCase();
}
