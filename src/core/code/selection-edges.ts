import type { TextRange } from "../study/index.ts";

/**
 * Bring a selection to edges on which a passage can stand: no white space at its ends, no character cut in two.
 *
 * `undefined` where only white space was selected. A character is what a reader takes for one (a grapheme cluster): a
 * letter with its marks, an emoji of several parts; where an edge cuts one, the passage takes it in whole.
 */
export function snapSelection(text: string, selection: TextRange): TextRange | undefined {
  let { start } = characterAt(text, Math.max(0, Math.min(selection.start, text.length)));
  let end = endOfCharacter(text, Math.max(0, Math.min(selection.end, text.length)));
  for (
    let first = characterAt(text, start);
    start < end && isSpace(text, first);
    first = characterAt(text, start)
  ) {
    start = first.end;
  }
  for (
    let last = characterAt(text, end - 1);
    end > start && isSpace(text, last);
    last = characterAt(text, end - 1)
  ) {
    end = last.start;
  }
  return start < end ? { start, end } : undefined;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

// Only the surroundings are cut into characters; no character but nonsense is longer than this.
const longest = 128;

/** The character that an offset lies in or before; empty at the end of the text. */
function characterAt(text: string, at: number): TextRange {
  const earliest = Math.max(0, at - longest);
  const from = /[\udc00-\udfff]/.test(text.charAt(earliest)) ? Math.max(0, earliest - 1) : earliest;
  const found = graphemes.segment(text.slice(from, at + longest)).containing(at - from);
  if (found === undefined) return { start: at, end: at };
  return { start: from + found.index, end: from + found.index + found.segment.length };
}

function endOfCharacter(text: string, at: number): number {
  const { start, end } = characterAt(text, at);
  return start === at ? at : end;
}

// White space, and marks of direction and zero width that would be invisible at an edge.
function isSpace(text: string, { start, end }: TextRange): boolean {
  return /^[\s\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/u.test(
    text.slice(start, end),
  );
}
