import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import { foldForSearch } from "../fold-for-search.ts";
import { coveredBy } from "../landed-passages.ts";
import { standsAlone, wordsIn } from "../search-words.ts";
import type { ConcordedText } from "./concordance.ts";
import { type IndexedTexts, noWord, saidParts, type Vocabulary } from "./indexed-texts.ts";
import { countBelow } from "./places.ts";
import { type StopWordLanguage, stopWordsOf } from "./stop-words.ts";

/** How often a word stands in some texts. */
export interface WordFrequency {
  /** In small letters, with the accents it is first written with. */
  readonly word: string;
  readonly count: number;
  readonly sources: number;
}

/** What is counted. */
export interface FrequencyOptions {
  /** The little words of these languages are left out. */
  readonly withoutStopWordsOf: readonly StopWordLanguage[];
  /** Further words to leave out, as a person types them. */
  readonly without?: readonly string[];
  /** At most so many words are told. */
  readonly limit: number;
  /** Only the words that begin in these stretches: the passages of a code, say. A source that is not named has none. */
  readonly within?: ReadonlyMap<RecordId, readonly TextRange[]>;
}

/**
 * Count words, folded as for search; figures are left out. Words of the same count stand in the order of their letters.
 *
 * Scripts without spaces are cut by the dictionary of the platform (`Intl.Segmenter`): their counts may differ between machines.
 */
export function countWords(
  texts: readonly ConcordedText[],
  indexed: IndexedTexts,
  { withoutStopWordsOf, without = [], limit, within }: FrequencyOptions,
): readonly WordFrequency[] {
  const tally = wordTally();
  texts.forEach((text, at) => {
    const ranges = coveredBy(within === undefined ? saidParts(text) : (within.get(text.source) ?? []));
    if (ranges.length > 0) tallyText(tally, text, at, indexed, ranges);
  });
  const leftOut = stopWordsOf(withoutStopWordsOf);
  const also = new Set(without.flatMap(foldedWords));
  const kept = tally
    .counted(indexed.vocabulary)
    .filter(({ folded }) => !leftOut.has(folded) && !also.has(folded) && !/^\p{N}+$/u.test(folded));
  return kept
    .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
    .slice(0, limit)
    .map(({ word, count, sources }) => ({ word, count, sources }));
}

function tallyText(
  tally: ReturnType<typeof wordTally>,
  text: ConcordedText,
  at: number,
  indexed: IndexedTexts,
  ranges: readonly TextRange[],
): void {
  const { numbers, starts } = indexed.wordsOf(at);
  let spaceless = false;
  for (const { start, end } of ranges) {
    for (let word = countBelow(starts, start); word < numbers.length && (starts[word] ?? 0) < end; word++) {
      const number = numbers[word] ?? noWord;
      if (number === noWord) continue;
      if (standsAlone(indexed.vocabulary.words[number] ?? "")) spaceless = true;
      else tally.add(number, at);
    }
  }
  if (!spaceless) return;
  const segmenter = new Intl.Segmenter("und", { granularity: "word" });
  for (const { start, end } of ranges) {
    for (const { segment, isWordLike } of segmenter.segment(text.text.slice(start, end))) {
      const folded = isWordLike === true ? foldForSearch(segment).text : "";
      if (folded !== "" && standsAlone(folded)) tally.addWritten(folded, segment, at);
    }
  }
}

interface Counted extends WordFrequency {
  readonly folded: string;
}

/** Counts words by number, and those that only a dictionary finds by their letters; each source once, as they come in order. */
function wordTally() {
  const counts: number[] = [];
  const sources: number[] = [];
  const last: number[] = [];
  const written = new Map<string, { word: string; count: number; sources: number; last: number }>();
  return {
    add(number: number, source: number): void {
      counts[number] = (counts[number] ?? 0) + 1;
      if (last[number] === source) return;
      last[number] = source;
      sources[number] = (sources[number] ?? 0) + 1;
    },
    addWritten(folded: string, word: string, source: number): void {
      const own = written.get(folded) ?? { word, count: 0, sources: 0, last: -1 };
      own.count++;
      if (own.last !== source) own.sources++;
      own.last = source;
      written.set(folded, own);
    },
    counted({ words, written: asWritten }: Vocabulary): Counted[] {
      const numbered = counts.flatMap((count, number): Counted[] => [
        { folded: words[number] ?? "", word: asWritten[number] ?? "", count, sources: sources[number] ?? 0 },
      ]);
      const cut = [...written].map(([folded, { word, count, sources: own }]) => ({
        folded,
        word,
        count,
        sources: own,
      }));
      return [...numbered, ...cut];
    },
  };
}

function foldedWords(text: string): readonly string[] {
  return wordsIn(foldForSearch(text).text).map((word) => word.text);
}
