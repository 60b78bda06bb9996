/** A stretch of a text in UTF-16 units. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that stand for others on the way out. */
interface Put extends Range {
  readonly put: string;
}

/** Where a piece of the woven text comes from: words as they were, or words put in for them. */
interface Piece extends Range {
  /** Where it begins in the woven text. */
  readonly at: number;
  readonly length: number;
  readonly isVerbatim: boolean;
}

/** Weaves a text of stretches of another and of words besides, and knows where each stretch came to lie. */
export interface Weaver {
  /** Add words of one's own. */
  readonly say: (words: string) => void;
  /** Add a stretch of the other text, with what stands for some of its words. */
  readonly take: (range: Range, splices: readonly Put[]) => void;
  readonly text: () => string;
  /** Where a stretch of the other text lies now; `undefined` where none of it is here. */
  readonly place: (range: Range) => Range | undefined;
}

/** Begin a text that is woven of another. */
export function weaveText(from: string): Weaver {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (words: string, range: Range, isVerbatim: boolean): void => {
    pieces.push({ ...range, at: length, length: words.length, isVerbatim });
    parts.push(words);
    length += words.length;
  };
  return {
    say(words) {
      parts.push(words);
      length += words.length;
    },
    take({ start, end }, splices) {
      let reached = start;
      for (const each of splices) {
        if (each.end <= start || each.start >= end) continue;
        if (each.start > reached)
          add(from.slice(reached, each.start), { start: reached, end: each.start }, true);
        // What began in a stretch before was put in there.
        add(each.put, { start: Math.max(reached, each.start), end: Math.min(each.end, end) }, false);
        reached = Math.max(reached, Math.min(each.end, end));
      }
      if (reached < end) add(from.slice(reached, end), { start: reached, end }, true);
    },
    text: () => parts.join(""),
    place: (range) => placeIn(pieces, range),
  };
}

function placeIn(pieces: readonly Piece[], { start, end }: Range): Range | undefined {
  const isIn = (piece: Piece): boolean =>
    start === end ? piece.start <= start && piece.end >= end : piece.start < end && piece.end > start;
  const first = pieces.find(isIn);
  const last = pieces.findLast(isIn);
  if (first === undefined || last === undefined) return undefined;
  const from = first.isVerbatim ? first.at + Math.max(0, start - first.start) : first.at;
  const to = last.isVerbatim ? last.at + Math.min(last.length, end - last.start) : last.at + last.length;
  return { start: from, end: start === end ? from : Math.max(from, to) };
}
