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
    .forEach(({ length, meets }, term) => {
      for (let at = 0; at + length <= words.length; at++) {
        const [first, last] = [words[at], words[at + length - 1]];
        if (first === undefined || last === undefined || !meets(run, at)) continue;
        const place = originalRange(folded, first.start, last.end);
        hits.push({ start: range.start + place.start, end: range.start + place.end, term });
      }
    });
  return hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

interface Matcher {
  /** How many words in a row it looks at. */
  readonly length: number;
  readonly meets: (run: readonly string[], at: number) => boolean;
}

function matchersOf({ kind, words }: SearchTerm): readonly Matcher[] {
  switch (kind) {
    case "forms":
      return words.map(formsMatcher);
    case "phrase":
      return [
        { length: words.length, meets: (run, at) => words.every((word, each) => word === run[at + each]) },
      ];
    case "beginning":
      return [beginningMatcher(words)];
  }
}

function formsMatcher(sought: string): Matcher {
  const forms = new Set(formsOf(sought));
  const known = new Map<string, boolean>();
  const meets = (word: string): boolean => {
    const met = known.get(word) ?? formsOf(word).some((form) => forms.has(form));
    known.set(word, met);
    return met;
  };
  return { length: 1, meets: (run, at) => meets(run[at] ?? "") };
}

function beginningMatcher(words: SearchTerm["words"]): Matcher {
  const hidden = words.length === 1 && mayFollowParticle(words[0]);
  const begins = (word: string, sought: string): boolean =>
    word.startsWith(sought) || (hidden && stemsOf(word).some((stem) => stem.startsWith(sought)));
  return {
    length: words.length,
    meets: (run, at) =>
      words.every((sought, each) => {
        const word = run[at + each] ?? "";
        return each < words.length - 1 ? word === sought : begins(word, sought);
      }),
  };
}
