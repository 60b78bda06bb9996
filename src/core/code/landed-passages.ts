import type { Landing, Passage, TextHistory, TextRange } from "../study/index.ts";

/** A passage with where it lies in its source's text as it stands; one whose words are gone is kept and says so. */
export interface LandedPassage extends Landing {
  readonly passage: Passage;
}

/** Carry the passages of one source to its head and put them in reading order. */
export function landPassages(
  passages: readonly Passage[],
  history: Pick<TextHistory, "landAnchor">,
): readonly LandedPassage[] {
  return passages.map((passage) => ({ passage, ...history.landAnchor(passage) })).sort(inReadingOrder);
}

/** Reading order: by where a stretch begins, of two that begin together the longer first. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return a.start - b.start || b.end - a.end;
}

/** The words that two stretches share; `undefined` where they only touch or lie apart. */
export function overlapOf(one: TextRange, other: TextRange): TextRange | undefined {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : undefined;
}

/** The stretches that a list of stretches covers together, in order; those that overlap or touch become one. */
export function coveredBy(ranges: readonly TextRange[]): readonly TextRange[] {
  const covered: TextRange[] = [];
  for (const { start, end } of [...ranges].sort(compareRanges)) {
    const last = covered.at(-1);
    if (last !== undefined && start <= last.end) {
      covered[covered.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (start < end) covered.push({ start, end });
  }
  return covered;
}

function inReadingOrder(a: LandedPassage, b: LandedPassage): number {
  return compareRanges(a, b) || (a.passage.id < b.passage.id ? -1 : 1);
}
