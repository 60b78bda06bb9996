import { foldForSearch, originalRange } from "./fold-for-search.ts";
import type { SearchQuery, SearchTerm } from "./parse-search.ts";
import { formsOf, mayFollowParticle, stemsOf } from "./search-stems.ts";
import { wordsIn } from "./search-words.ts";

/** A place in a text that meets a term of a query, in UTF-16 units. */
export interface TextHit {
  readonly start: number;
  readonly end: number;
  /** Which of the words and phrases looked for it meets, counted through the whole query. */
  readonly term: number;
}

/** Every place within a range of a text that meets a wanted term, in the order of the text. */
export function hitsInText(
  text: string,
  range: { readonly start: number; readonly end: number },
  query: SearchQuery,
): readonly TextHit[] {
  const folded = foldForSearch(text.slice(range.start, range.end));
  const words = wordsIn(folded.text);
  const run = words.map((word) => word.text);
  const hits: TextHit[] = [];
  query.all
    .flat()
    .flatMap(matchersOf)
    .forEach((matchers, term) => {
      const length = matchers.length;
      for (let at = 0; at + length <= words.length; at++) {
        const [first, last] = [words[at], words[at + length - 1]];
        if (first === undefined || last === undefined) continue;
        if (!matchers.every((meets, each) => meets(run[at + each] ?? ""))) continue;
        const place = originalRange(folded, first.start, last.end);
        hits.push({ start: range.start + place.start, end: range.start + place.end, term });
      }
    });
  return hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Tells whether a folded word meets what is looked for. */
export type WordMatcher = (word: string) => boolean;

/** What a term looks for, each as what words in a row must meet; of a term in all its forms each word by itself. */
export function matchersOf({ kind, words }: SearchTerm): readonly (readonly WordMatcher[])[] {
  switch (kind) {
    case "forms":
      return words.map((word) => [formsMatcher(word)]);
    case "phrase":
      return [words.map((sought) => (word) => word === sought)];
    case "beginning":
      return [beginningMatchers(words)];
  }
}

function formsMatcher(sought: string): WordMatcher {
  const forms = new Set(formsOf(sought));
  const known = new Map<string, boolean>();
  return (word) => {
    const met = known.get(word) ?? formsOf(word).some((form) => forms.has(form));
    known.set(word, met);
    return met;
  };
}

function beginningMatchers(words: SearchTerm["words"]): readonly WordMatcher[] {
  const hidden = words.length === 1 && mayFollowParticle(words[0]);
  return words.map((sought, each) => (word) => {
    if (each < words.length - 1) return word === sought;
    return word.startsWith(sought) || (hidden && stemsOf(word).some((stem) => stem.startsWith(sought)));
  });
}
