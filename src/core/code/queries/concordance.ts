import type { RecordId } from "../../base/index.ts";
import type { Block, TextRange } from "../../study/index.ts";
import type { SearchQuery } from "../parse-search.ts";
import { hitFinder } from "./hit-finder.ts";
import { indexedTexts } from "./indexed-texts.ts";
import { type KwicLine, kwicLine } from "./kwic-line.ts";
import { countWords, type FrequencyOptions, type WordFrequency } from "./word-frequencies.ts";

/** A text that words are looked up in. */
export interface ConcordedText {
  readonly source: RecordId;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Says of each source whether it is read. */
export interface Among {
  has(source: RecordId): boolean;
}

/** Which lines are wanted. */
export interface KwicOptions {
  /** How many lines to leave out, and how many to give. */
  readonly from?: number;
  readonly limit: number;
  /** How many characters to show on each side, cut between words and within the turn. */
  readonly around: number;
  /** Only these sources are read: what the study's search found, as a rule. */
  readonly among?: Among;
  /** Where the words can be at all; only the turns there are read, and only these sources. */
  readonly within?: ReadonlyMap<RecordId, readonly TextRange[]>;
}

/** Lines of a concordance, and whether there are more behind them. */
export interface KwicLines {
  readonly lines: readonly KwicLine[];
  readonly more: boolean;
}

/** How often something is met, and in how many sources. */
export interface HitCount {
  readonly hits: number;
  readonly sources: number;
}

/** Texts whose words can be looked up and counted. */
export interface Concordance {
  /** Every place that meets a wanted term of a query, in its line, in the order of the texts; excluded terms are not heeded. */
  lines(query: SearchQuery, options: KwicOptions): KwicLines;
  count(query: SearchQuery, among?: Among): HitCount;
  /** The words by how often they stand there, the most frequent first. */
  frequencies(options: FrequencyOptions): readonly WordFrequency[];
}

/**
 * Make a concordance of some texts. A text is cut into words when it is first read, and its words are kept as numbers: the first
 * lines of a common word need few texts, and the second question needs none to be cut again.
 */
export function concordance(texts: readonly ConcordedText[]): Concordance {
  const indexed = indexedTexts(texts);
  return {
    lines(query, { from = 0, limit, around, among, within }) {
      const find = hitFinder(query, indexed.vocabulary);
      const lines: KwicLine[] = [];
      let [seen, more] = [0, false];
      for (const [at, text] of texts.entries()) {
        if (among?.has(text.source) === false || within?.has(text.source) === false) continue;
        const stretches = within?.get(text.source);
        const words = stretches === undefined ? indexed.wordsOf(at) : indexed.wordsAround(at, stretches);
        find(words.numbers, (first, last) => {
          seen++;
          if (seen <= from) return true;
          more = lines.length === limit;
          if (!more) lines.push(kwicLine(text, indexed.rangeOf(at, words, first, last), around));
          return !more;
        });
        if (more) break;
      }
      return { lines, more };
    },
    count(query, among) {
      const find = hitFinder(query, indexed.vocabulary);
      let [hits, sources] = [0, 0];
      for (const [at, { source }] of texts.entries()) {
        if (among?.has(source) === false) continue;
        const before = hits;
        find(indexed.wordsOf(at).numbers, () => {
          hits++;
          return true;
        });
        if (hits > before) sources++;
      }
      return { hits, sources };
    },
    frequencies: (options) => countWords(texts, indexed, options),
  };
}
