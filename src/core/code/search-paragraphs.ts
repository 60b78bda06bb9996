import type { Block } from "../study/index.ts";
import { foldForSearch, originalRange } from "./fold-for-search.ts";
import { stemMark, stemsOf } from "./search-stems.ts";
import { wordsIn } from "./search-words.ts";

/** A stretch of a text as search finds it: its place in UTF-16 units, and its folded words, then the stems of them. */
export interface SearchParagraph {
  readonly start: number;
  readonly end: number;
  /** Parted by spaces, in the order of the text; then each different stem once, behind `stemMark`. */
  readonly folded: string;
}

/** How long a stretch may be, in UTF-16 units: what a reader sees at once, and within which words count as together. */
export const longestStretch = 1500;
/** How many words of a stretch stand in the next one again where it had to be cut within a sentence. */
export const sharedWords = 8;

/**
 * Cut a text into stretches for the search index: whole blocks together, a long block at the ends of its sentences, and
 * only a sentence that is too long by itself between words. Furniture is left out and parts what stands around it; a
 * text without blocks is taken as one.
 *
 * A phrase within one sentence is always found in one stretch, in a sentence of more than `longestStretch` units a
 * phrase of up to `sharedWords` words.
 */
export function searchParagraphs(text: string, blocks: readonly Block[]): readonly SearchParagraph[] {
  const paragraphs: SearchParagraph[] = [];
  const stems = rememberedStems();
  let open: Clause[] = [];
  const close = (): void => {
    const paragraph = paragraphOf(open, stems);
    if (paragraph !== undefined) paragraphs.push(paragraph);
    open = [];
  };
  const whole: readonly Pick<Block, "start" | "end" | "kind">[] =
    blocks.length === 0 ? [{ start: 0, end: text.length, kind: "paragraph" }] : blocks;
  for (const block of whole) {
    if (block.kind === "furniture") {
      close();
      continue;
    }
    for (const clause of clausesOf(text, block)) {
      const first = open[0];
      if (first !== undefined && (clause.again || clause.end - first.start > longestStretch)) close();
      open.push(clause);
    }
  }
  close();
  return paragraphs;
}

/** What is never cut: a short block, a sentence, or a part of a sentence that is too long. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: readonly PlacedWord[];
  /** Begins with words of the clause before, and so must not stand in one stretch with it. */
  readonly again: boolean;
}

/** A word of a stretch, folded, with its place in the text as it stands. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function clausesOf(text: string, { start, end }: Pick<Block, "start" | "end">): readonly Clause[] {
  const words = placedWords(text, start, end);
  if (end - start <= longestStretch) return [{ start, end, words, again: false }];
  const clauses: Clause[] = [];
  let from = 0;
  let reached = start;
  for (const stop of sentenceEnds(text, start, end)) {
    let to = from;
    while (to < words.length && (words[to]?.start ?? end) < stop) to++;
    clauses.push(...cutLong({ start: reached, end: stop, words: words.slice(from, to), again: false }));
    from = to;
    reached = stop;
  }
  return clauses;
}

/** The words of a stretch of a text, in order. */
export function placedWords(text: string, start: number, end: number): readonly PlacedWord[] {
  const folded = foldForSearch(text.slice(start, end));
  return wordsIn(folded.text).map((word) => {
    const place = originalRange(folded, word.start, word.end);
    return { start: start + place.start, end: start + place.end, text: word.text };
  });
}

const sentenceEnd = /[.!?؟…۔।]+["'”’»)\]]*\s+|[。！？]+[」』”’）]*\s*|\n\s*/gu;

/** Where the sentences of a stretch of a text end, with the white space behind each; the last is the end of the stretch. */
export function sentenceEnds(text: string, start: number, end: number): readonly number[] {
  const part = text.slice(start, end);
  const ends = Array.from(part.matchAll(sentenceEnd), (match) => start + match.index + match[0].length);
  return ends.at(-1) === end ? ends : [...ends, end];
}

function cutLong(clause: Clause): readonly Clause[] {
  if (clause.end - clause.start <= longestStretch) return [clause];
  const parts: Clause[] = [];
  const { words } = clause;
  let from = 0;
  while (from < words.length) {
    const start = words[from]?.start ?? clause.start;
    let to = from + 1;
    while (to < words.length && (words[to]?.end ?? 0) - start <= longestStretch) to++;
    const part = words.slice(from, to);
    parts.push({ start, end: part.at(-1)?.end ?? start, words: part, again: from > 0 });
    from = to === words.length ? to : Math.max(to - sharedWords, from + 1);
  }
  return parts;
}

function paragraphOf(
  clauses: readonly Clause[],
  stems: (word: string) => readonly string[],
): SearchParagraph | undefined {
  const words = clauses.flatMap((clause) => clause.words);
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (words.length === 0 || first === undefined || last === undefined) return undefined;
  const found = new Set(words.flatMap(({ text }) => stems(text)));
  const folded = [...words.map(({ text }) => text), ...Array.from(found, (stem) => stemMark + stem)].join(
    " ",
  );
  return { start: first.start, end: last.end, folded };
}

function rememberedStems(): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stems = stemsOf(word);
    known.set(word, stems);
    return stems;
  };
}
