/** How many words in a row make a quote: shorter runs are common speech. */
export const quotedRun = 5;

/** The fewest words a whole field may have to count as a quote when all of it stands in the source. */
const shortestWholeQuote = 3;

/** Tells whether a text quotes a source; `at-length` where a short text that stands in it whole is no quote. */
export type QuoteFinder = (text: string, how?: "at-length") => boolean;

/**
 * Learn a source's words, in every version of its text, so that quotes from it can be found elsewhere.
 *
 * A quote is a run of five words of the source, case, marks and punctuation aside, or a whole text of three or four
 * words that stands in it in a row, unless it is asked for quotes at length alone. Paraphrases are not found: a person
 * must look for those.
 */
export function quoteFinder(texts: readonly string[]): QuoteFinder {
  const runs = new Set<string>();
  for (const text of texts) {
    const words = foldedWords(text);
    for (const length of [shortestWholeQuote, shortestWholeQuote + 1, quotedRun]) {
      for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(" "));
    }
  }
  return (text, how) => {
    const words = foldedWords(text);
    if (words.length < (how === "at-length" ? quotedRun : shortestWholeQuote)) return false;
    if (words.length < quotedRun) return runs.has(words.join(" "));
    return words.some(
      (_, at) => at + quotedRun <= words.length && runs.has(words.slice(at, at + quotedRun).join(" ")),
    );
  };
}

function foldedWords(text: string): readonly string[] {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\p{M}\u0640]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
