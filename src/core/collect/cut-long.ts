import type { Utterance } from "./utterance.ts";

/** The most UTF-16 units that one block holds. */
const longestBlock = 4_000;

/** Cut what is longer than a block may be, at the end of a sentence where there is one, else at a blank. */
export function cutLong(utterance: Utterance): readonly Utterance[] {
  const parts: Utterance[] = [];
  let rest = utterance.text;
  let before = utterance.before;
  while (rest.length > longestBlock) {
    const { end, next } = cutAt(rest);
    parts.push({ ...utterance, text: rest.slice(0, end), before });
    before = rest.slice(end, next);
    rest = rest.slice(next);
  }
  return [...parts, { ...utterance, text: rest, before }];
}

interface Cut {
  readonly end: number;
  /** Where the next part begins, behind the white space; equal to `end` where there was none. */
  readonly next: number;
}

function cutAt(text: string): Cut {
  const room = text.slice(0, longestBlock + 1);
  const sentence = lastMatch(room, /(?<=[.!?؟。！？…۔]["”’»)\]]{0,2})\s/g, longestBlock / 2);
  const end = sentence ?? lastMatch(room, /(?<=\S)\s/g, longestBlock / 2);
  if (end !== undefined) return { end, next: end + (/^\s+/.exec(text.slice(end))?.[0].length ?? 0) };
  // Never between the halves of one character.
  const hard = /[\ud800-\udbff]/.test(text.charAt(longestBlock - 1)) ? longestBlock - 1 : longestBlock;
  return { end: hard, next: hard };
}

function lastMatch(text: string, pattern: RegExp, from: number): number | undefined {
  let last: number | undefined;
  for (const match of text.matchAll(pattern)) if (match.index >= from) last = match.index;
  return last;
}
