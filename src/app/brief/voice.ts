import type { RecordId } from "../../core/base/index.ts";
import { type Block, type Door, type Run, sayCount } from "../../core/report/index.ts";
import { rangeWords } from "../corroboration.ts";

/** How an edition says things: what it prints of a number, of the analysts' words and of a claim. */
export interface Voice {
  readonly edition: "authors" | "release";
  /** A number; in the release edition followed by the endnote on what it rests on. */
  readonly number: (text: string, door: Door) => readonly Run[];
  /** A count of sources or of their passages; in the release edition never a small one. */
  readonly count: (count: number, door: Door) => readonly Run[];
  /** How many of some passages are independent of each other, as a range. */
  readonly independent: (
    range: { readonly low: number; readonly high: number },
    door: Door,
  ) => readonly Run[];
  /** What an analyst wrote, as far as it may be printed. */
  readonly own: (words: string) => readonly Run[];
  /** The same where only plain text can stand, such as at the head of a column. */
  readonly ownText: (words: string) => string;
  /** The tables of who was asked, where the edition brings its own. */
  readonly sources?: readonly Block[];
  /** What follows a claim: nothing where its numbers are doors, else its endnote. */
  readonly cited: (claim: RecordId) => readonly Run[];
}

/** The authors' edition, inside the sealed study: everything is printed, every number is a door. */
export const authorsVoice: Voice = {
  edition: "authors",
  number: (text, door) => [{ kind: "number", text, door }],
  count: (count, door) => [{ kind: "number", text: sayCount(count), door }],
  independent: (range, door) => [{ kind: "number", text: rangeWords(range), door }],
  own: (words) => [{ kind: "words", text: words }],
  ownText: (words) => words,
  cited: () => [],
};

/** Plain words of the tool's own. */
export function said(text: string): readonly Run[] {
  return [{ kind: "words", text }];
}

/** Pieces joined to one line, with a separator between them. */
export function joined(pieces: readonly (readonly Run[])[], separator: string): readonly Run[] {
  return pieces.flatMap((piece, at) => (at === 0 ? piece : [...said(separator), ...piece]));
}
