import type { Token } from "./tokens.ts";

/**
 * Prepare to tell whether a word stands where any word would have a capital: after the end of a sentence, a quotation
 * mark or bracket that opens, a turn's letter, or at the beginning of a line that is not the work of wrapping.
 */
export function sentenceStarts(
  text: string,
  tokens: readonly Token[],
  turnLetters: ReadonlySet<number>,
): (place: number) => boolean {
  const endsMeant = meantLineEnds(text);
  return (place) => {
    const token = tokens[place];
    const before = tokens[place - 1];
    if (token === undefined || before === undefined) return place === 0;
    const gap = text.slice(before.end, token.start);
    return (
      turnLetters.has(before.start) ||
      startsSentence.test(withoutInitialDot(text.slice(before.start, before.end), gap)) ||
      (gap.includes("\n") && endsMeant.has(text.lastIndexOf("\n", token.start)))
    );
  };
}

const startsSentence = /[.!?…:;؟۔]|\n\s*\n|\n\s*[-–—•*=>#]|[“"«„([—–]\s*$/u;

/** Where a line ends well before the others do, its end is meant and not the work of wrapping. */
function meantLineEnds(text: string): ReadonlySet<number> {
  const lines = text.split("\n");
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const ends = new Set<number>();
  let at = -1;
  for (const line of lines) {
    at += line.length + 1;
    if (widest > 120 || line.length < widest * 0.7) ends.add(at);
  }
  return ends;
}

/** The dot of an initial or of a short title ends no sentence. */
function withoutInitialDot(before: string, gap: string): string {
  const isShort =
    /^\p{L}$/u.test(before) ||
    /^(?:mr|mrs|ms|dr|st|prof|col|capt|lt|gen|sgt|г|им|д|ст|р|тов)$/iu.test(before);
  return isShort ? gap.replace(/^\./, "") : gap;
}
