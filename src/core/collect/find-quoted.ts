import type { Block } from "../study/index.ts";
import type { CollectedText } from "./collected-text.ts";

/** Finds words that were taken out of a text by another program, or by hand. */
export interface QuotedWords {
  /** Where the words stand, from a place on; undefined where they do not. */
  readonly find: (words: string, from?: number) => QuotedPlace | undefined;
}

/** Where quoted words stand: UTF-16 offsets into the text, `end` exclusive. */
export interface QuotedPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Make a text ready to look for words quoted from it.
 *
 * Only letters and digits are compared, without regard to capitals: blanks, line ends, hyphens at them, quotation
 * marks and dashes differ between programs. The furniture of pages is passed over, and so are the labels of speakers
 * (`labels`) that a quotation has and the text keeps apart.
 */
export function quotedWords(
  { text, blocks }: Pick<CollectedText, "text" | "blocks">,
  labels: readonly string[],
): QuotedWords {
  const plain = plainOf(text, blocks);
  return {
    find(words, from = 0) {
      const start = plain.places.findIndex((place) => place >= from);
      if (start < 0) return undefined;
      const wanted = [lettersOf(withoutLabels(words, labels)), lettersOf(words)];
      for (const letters of wanted) {
        const at = letters === "" ? -1 : plain.letters.indexOf(letters, start);
        const [first, last] = [plain.places[at], plain.places[at + letters.length - 1]];
        if (at >= 0 && first !== undefined && last !== undefined)
          return { start: first, end: last + lengthAt(text, last) };
      }
      return undefined;
    },
  };
}

interface PlainText {
  readonly letters: string;
  /** Where each UTF-16 unit of `letters` stands in the text. */
  readonly places: readonly number[];
}

function plainOf(text: string, blocks: readonly Block[]): PlainText {
  const pieces: string[] = [];
  const places: number[] = [];
  for (const block of blocks) {
    if (block.kind === "furniture") continue;
    for (let at = block.start; at < block.end; at += lengthAt(text, at)) {
      const letters = lettersOf(text.slice(at, at + lengthAt(text, at)));
      if (letters === "") continue;
      pieces.push(letters);
      for (let i = 0; i < letters.length; i++) places.push(at);
    }
  }
  return { letters: pieces.join(""), places };
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function lettersOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

function withoutLabels(words: string, labels: readonly string[]): string {
  return words
    .split("\n")
    .map((line) => {
      const label = labels.find((each) => line.trimStart().startsWith(`${each}:`));
      return label === undefined ? line : line.trimStart().slice(label.length + 1);
    })
    .join("\n");
}
