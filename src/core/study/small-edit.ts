import type { OffsetMap, Splice } from "./offset-map.ts";
import { diffTokens } from "./small-edit-diff.ts";
import { commonEnds, tokenise } from "./small-edit-tokens.ts";

/** A change of a text: where words were replaced, and the words each splice put in, in order. */
export interface SmallEdit {
  readonly map: OffsetMap;
  readonly words: readonly string[];
}

/**
 * Find a small edit that turns one text into another, word by word, so that a corrected spelling is one small splice.
 *
 * A splice never cuts a surrogate pair, nor a letter from its combining marks. The cost is bounded: where two stretches
 * have little in common, one splice replaces the whole stretch.
 */
export function splicesBetween(before: string, after: string): SmallEdit {
  const { prefix, suffix } = commonEnds(before, after);
  const old = tokenise(before, prefix, before.length - suffix);
  const now = tokenise(after, prefix, after.length - suffix);
  const splices: Splice[] = [];
  const words: string[] = [];
  for (const change of diffTokens(...numbersOf(before, after, old, now))) {
    const [start, end] = [boundAt(old, change.oldFrom), boundAt(old, change.oldTo)];
    const put = after.slice(boundAt(now, change.newFrom), boundAt(now, change.newTo));
    splices.push({ start, end, length: put.length });
    words.push(put);
  }
  return { map: splices, words };
}

/** Make the text that an edit leads to; throws where the words do not fit the map, which is a bug of the caller. */
export function applySplices(text: string, map: OffsetMap, words: readonly string[]): string {
  if (map.length !== words.length) throw new Error("An edit needs as many words as splices");
  let reached = 0;
  const parts: string[] = [];
  map.forEach(({ start, end, length }, i) => {
    const put = words[i] ?? "";
    if (put.length !== length || start < reached || end > text.length) {
      throw new Error("The words of an edit do not fit its map");
    }
    parts.push(text.slice(reached, start), put);
    reached = end;
  });
  return parts.join("") + text.slice(reached);
}

// Equal tokens get equal numbers, so that the comparison is over numbers and each token is read once.
function numbersOf(
  before: string,
  after: string,
  old: readonly number[],
  now: readonly number[],
): readonly [old: Int32Array, now: Int32Array] {
  const numbers = new Map<string, number>();
  const number = (text: string, bounds: readonly number[]): Int32Array =>
    Int32Array.from({ length: bounds.length - 1 }, (_, i) => {
      const token = text.slice(bounds[i], bounds[i + 1]);
      const known = numbers.get(token) ?? numbers.size;
      numbers.set(token, known);
      return known;
    });
  return [number(before, old), number(after, now)];
}

function boundAt(bounds: readonly number[], token: number): number {
  const bound = bounds[token];
  if (bound === undefined) throw new Error("A change reaches past the last word");
  return bound;
}
