import { matchersOf, type WordMatcher } from "../find-in-text.ts";
import type { SearchQuery } from "../parse-search.ts";
import { noWord, type Vocabulary } from "./indexed-texts.ts";

/** Finds the places in a list of words that meet a term, in order; `seen` says whether to go on. */
export type HitFinder = (numbers: Int32Array, seen: (first: number, last: number) => boolean) => void;

/**
 * Look for the wanted terms of a query. Each word of the vocabulary is judged once, when it is first met; most words of a text
 * begin nothing, and are passed over by one look into a list. A place that meets several terms is told once.
 */
export function hitFinder(query: SearchQuery, vocabulary: Vocabulary): HitFinder {
  const terms = query.all
    .flat()
    .flatMap(matchersOf)
    .map((matchers) => termTester(matchers, vocabulary));
  let beginnings = new Uint8Array(0);
  const judge = (number: number): number => {
    const judged = terms.some(({ begins }) => begins(number)) ? begin : passOver;
    beginnings[number] = judged;
    return judged;
  };
  return (numbers, seen) => {
    beginnings = grown(beginnings, vocabulary.words.length);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? noWord;
      if (number === noWord) continue;
      const known = beginnings[number] ?? notJudged;
      if (known === passOver || (known === notJudged && judge(number) === passOver)) continue;
      const met = terms.find(({ meets }) => meets(numbers, at));
      if (met !== undefined && !seen(at, at + met.length - 1)) return;
    }
  };
}

const notJudged = 0;
const passOver = 1;
const begin = 2;

function grown(judged: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (judged.length >= length) return judged;
  const longer = new Uint8Array(length);
  longer.set(judged);
  return longer;
}

interface TermTester {
  /** How many words it looks at. */
  readonly length: number;
  begins(number: number): boolean;
  meets(numbers: Int32Array, at: number): boolean;
}

function termTester(matchers: readonly WordMatcher[], { words }: Vocabulary): TermTester {
  const judged = matchers.map((meets) => {
    const known = new Map<number, boolean>();
    return (number: number): boolean => {
      if (number === noWord) return false;
      const before = known.get(number);
      if (before !== undefined) return before;
      const met = meets(words[number] ?? "");
      known.set(number, met);
      return met;
    };
  });
  return {
    length: judged.length,
    begins: (number) => judged[0]?.(number) ?? false,
    meets: (numbers, at) => judged.every((meets, each) => meets(numbers[at + each] ?? noWord)),
  };
}
