import type { Block } from "../../study/index.ts";
import { cutLong } from "../cut-long.ts";
import { directionOf } from "../direction.ts";
import { languageOf, learnLanguages } from "../language.ts";

/** A text's blocks and the language of most of its words. */
export interface ExactBlocks {
  readonly blocks: readonly Block[];
  readonly language: string;
}

/**
 * Cut a text into blocks without changing a character of it: a paragraph a line, long ones cut.
 *
 * A text that came with passages must stay as it is; who speaks in it is therefore left in the words.
 */
export function exactBlocks(
  text: string,
  timesOf: (start: number, end: number) => Pick<Block, "atMs" | "untilMs">,
): ExactBlocks {
  const pieces = [...text.matchAll(/[^\n]*\S[^\n]*/g)].flatMap((found) => piecesOf(found[0], found.index));
  const guide = learnLanguages(
    pieces.map((each) => each.words),
    undefined,
  );
  const usual = directionOf(text.slice(0, 20_000)) ?? "ltr";
  return {
    language: guide.main,
    blocks: pieces.map(({ start, words }) => {
      const end = start + words.length;
      return {
        start,
        end,
        kind: "paragraph",
        language: languageOf(words, guide),
        direction: directionOf(words) ?? usual,
        ...timesOf(start, end),
      };
    }),
  };
}

interface Piece {
  readonly start: number;
  readonly words: string;
}

function piecesOf(line: string, at: number): readonly Piece[] {
  const words = line.trim();
  let start = at + line.indexOf(words);
  return cutLong({ text: words, kind: "paragraph", before: "" }).map((each) => {
    const piece = { start: start + each.before.length, words: each.text };
    start = piece.start + piece.words.length;
    return piece;
  });
}
