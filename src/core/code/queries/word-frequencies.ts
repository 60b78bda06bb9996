import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import { foldForSearch } from "../fold-for-search.ts";
import { coveredBy } from "../landed-passages.ts";
import { standsAlone, wordsIn } from "../search-words.ts";
import type { ConcordedText } from "./concordance.ts";
import { type IndexedTexts, noWord, saidParts, type Vocabulary } from "./indexed-texts.ts";
import { countBelow } from "./places.ts";
import { type StopWordLanguage, stopWordLanguageOf, stopWordsOf } from "./stop-words.ts";

/** How often a word stands in some texts. */
export interface WordFrequency {
  /** In small letters, with the accents it is first written with. */
  readonly word: string;
  readonly count: number;
  readonly sources: number;
}

/** What is counted. */
export interface FrequencyOptions {
  /**
   * The little words of these languages are left out: of each in what is written in it. Where nothing is known of the language
   * of a text, those of all of them.
   */
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
  const stopWords = stopNumbers(indexed.vocabulary, withoutStopWordsOf);
  texts.forEach((text, at) => {
    const ranges = coveredBy(within === undefined ? saidParts(text) : (within.get(text.source) ?? []));
    if (ranges.length > 0) tallyText(tally, text, at, indexed, { ranges, isLeftOut: stopWords(text) });
  });
  const also = new Set(without.flatMap(foldedWords));
  const kept = tally
    .counted(indexed.vocabulary)
    .filter(({ folded }) => !also.has(folded) && !/^\p{N}+$/u.test(folded));
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
  { ranges, isLeftOut }: { readonly ranges: readonly TextRange[]; readonly isLeftOut: LeftOut },
): void {
  const { numbers, starts } = indexed.wordsOf(at);
  let spaceless = false;
  for (const { start, end } of ranges) {
    for (let word = countBelow(starts, start); word < numbers.length && (starts[word] ?? 0) < end; word++) {
      const number = numbers[word] ?? noWord;
      if (number === noWord || isLeftOut(number, starts[word] ?? 0)) continue;
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

/** Whether a word is left out where it stands; places are asked in order, from one range to the next. */
type LeftOut = (number: number, place: number) => boolean;

/** Finds the little words of a text, block by block: a German "die" is none in English, and "war" is what a study may be about. */
function stopNumbers(
  vocabulary: Vocabulary,
  chosen: readonly StopWordLanguage[],
): (text: ConcordedText) => LeftOut {
  const byLanguages = new Map<string, (number: number) => boolean>();
  const littleWords = (languages: readonly StopWordLanguage[]): ((number: number) => boolean) => {
    const key = languages.join();
    const known = byLanguages.get(key);
    if (known !== undefined) return known;
    const words = stopWordsOf(languages);
    // Words get their numbers while texts are read, so each is looked at when it is first met.
    const isLittle: boolean[] = [];
    const tell = (number: number): boolean => {
      while (isLittle.length <= number) isLittle.push(words.has(vocabulary.words[isLittle.length] ?? ""));
      return isLittle[number] === true;
    };
    byLanguages.set(key, tell);
    return tell;
  };
  const kept = (language: StopWordLanguage): readonly StopWordLanguage[] =>
    chosen.includes(language) ? [language] : [];
  return ({ blocks }) => {
    const main = mainLanguage(blocks);
    const ofMain = main === undefined ? undefined : stopWordLanguageOf(main);
    // What stands in no language that is known here is taken for the text's own.
    const otherwise = main === undefined ? chosen : ofMain === undefined ? [] : kept(ofMain);
    const outside = littleWords(otherwise);
    const inBlock = blocks.map(({ language }) => {
      const own = stopWordLanguageOf(language);
      return own === undefined ? outside : littleWords(kept(own));
    });
    let at = -1;
    let [until, isLittle] = [0, outside];
    return (number, place) => {
      while (place >= until) {
        at++;
        until = blocks[at]?.end ?? Number.POSITIVE_INFINITY;
        isLittle = inBlock[at] ?? outside;
      }
      return isLittle(number);
    };
  };
}

/** The language in which most of a text is written; `undefined` where it is not known of any part. */
function mainLanguage(blocks: ConcordedText["blocks"]): string | undefined {
  const letters = new Map<string, number>();
  for (const { language, start, end } of blocks)
    if (language !== "und") letters.set(language, (letters.get(language) ?? 0) + end - start);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
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
