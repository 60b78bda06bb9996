import type { TextRange } from "../../study/index.ts";
import { foldForSearch, originalRange } from "../fold-for-search.ts";
import { placedWords } from "../search-paragraphs.ts";
import { longestWord, wordsIn } from "../search-words.ts";
import type { ConcordedText } from "./concordance.ts";

/** The different words of some texts. */
export interface Vocabulary {
  /** The folded word of each number. */
  readonly words: readonly string[];
  /** How it is written where it is first met, in small letters. */
  readonly written: readonly string[];
}

/** Stands behind the last word of each turn, so that no run of words goes on from one turn to the next. */
export const noWord = -1;

/** The words of one text in order: their numbers in the vocabulary, and where they begin. */
export interface NumberedWords {
  readonly numbers: Int32Array;
  readonly starts: Int32Array;
}

/** Texts whose words are numbered when they are first asked for. */
export interface IndexedTexts {
  readonly vocabulary: Vocabulary;
  wordsOf(text: number): NumberedWords;
  /** The words of the turns that some stretches of a text lie in, or of all of it where it was cut already. */
  wordsAround(text: number, stretches: readonly TextRange[]): NumberedWords;
  /** Where some of these words of a text in a row stand. */
  rangeOf(text: number, words: NumberedWords, first: number, last: number): TextRange;
}

/** Number the words of texts, all in one vocabulary; furniture is left out. */
export function indexedTexts(texts: readonly ConcordedText[]): IndexedTexts {
  const words: string[] = [];
  const written: string[] = [];
  const numberOf = new Map<string, number>();
  const known: NumberedWords[] = [];
  const number = (folded: string, text: string, { start, end }: TextRange): number => {
    const before = numberOf.get(folded);
    if (before !== undefined) return before;
    numberOf.set(folded, words.length);
    written.push(text.slice(start, end).toLowerCase());
    return words.push(folded) - 1;
  };
  const cut = (text: ConcordedText | undefined, parts: readonly TextRange[]): NumberedWords => {
    const numbers: number[] = [];
    const starts: number[] = [];
    for (const { start, end } of parts) {
      for (const word of placedWords(text?.text ?? "", start, end)) {
        numbers.push(number(word.text, text?.text ?? "", word));
        starts.push(word.start);
      }
      numbers.push(noWord);
      starts.push(end);
    }
    return { numbers: Int32Array.from(numbers), starts: Int32Array.from(starts) };
  };
  const partsOf = (at: number): readonly TextRange[] => {
    const text = texts[at];
    return text === undefined ? [] : saidParts(text);
  };
  const wordsOf = (at: number): NumberedWords => {
    const own = known[at] ?? cut(texts[at], partsOf(at));
    known[at] = own;
    return own;
  };
  return {
    vocabulary: { words, written },
    wordsOf,
    wordsAround: (at, stretches) =>
      known[at] ??
      cut(
        texts[at],
        partsOf(at).filter((part) =>
          stretches.some(({ start, end }) => part.start < end && start < part.end),
        ),
      ),
    rangeOf(at, { starts }, first, last) {
      return { start: starts[first] ?? 0, end: endOfWord(texts[at]?.text ?? "", starts[last] ?? 0) };
    },
  };
}

/** The parts of a text that are said or written: all but furniture, or all of a text without blocks. */
export function saidParts({ text, blocks }: ConcordedText): readonly TextRange[] {
  return blocks.length === 0
    ? [{ start: 0, end: text.length }]
    : blocks.filter(({ kind }) => kind !== "furniture");
}

// Where words end is not kept, which halves the index: the few that are shown are folded again. Marks that fold to nothing may
// stand between the letters, hence the room.
function endOfWord(text: string, start: number): number {
  const folded = foldForSearch(text.slice(start, start + 4 * longestWord));
  const [first] = wordsIn(folded.text);
  return first === undefined ? start : start + originalRange(folded, first.start, first.end).end;
}
