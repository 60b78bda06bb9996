import { matchersOf, type WordMatcher } from "../find-in-text.ts";
import type { SearchQuery } from "../parse-search.ts";
import { noWord, type Vocabulary } from "./indexed-texts.ts";

/** Tells whether words in a row meet a term, by their numbers. */
export interface WordTester {
  /** How many words it looks at. */
  readonly length: number;
  meets(numbers: Int32Array, at: number): boolean;
}

/** The tests of the wanted terms of a query; each word of the vocabulary is judged once, when it is first met. */
export function testersOf(query: SearchQuery, vocabulary: Vocabulary): readonly WordTester[] {
  return query.all
    .flat()
    .flatMap(matchersOf)
    .map((matchers) => testerOf(matchers, vocabulary));
}

function testerOf(matchers: readonly WordMatcher[], { words }: Vocabulary): WordTester {
  const judged = matchers.map((meets) => {
    const known: boolean[] = [];
    return (number: number): boolean => {
      if (number === noWord) return false;
      known[number] ??= meets(words[number] ?? "");
      return known[number];
    };
  });
  return {
    length: judged.length,
    meets(numbers, at) {
      if (at + judged.length > numbers.length) return false;
      for (let each = 0; each < judged.length; each++) {
        if (judged[each]?.(numbers[at + each] ?? noWord) !== true) return false;
      }
      return true;
    },
  };
}
