import { type BriefDocument, documentStrings, pageText } from "../../../core/report/index.ts";

/** What of our own words beside a quote is let pass with it: fewer than make a passage by themselves. */
const besideWords = 4;
const besideLetters = 24;

/**
 * Every quote that the tool printed in a document, with the few words that stand before and after it there.
 *
 * The gate rightly stops a passage that goes on behind a quote; it cannot see that what follows are the tool's own words,
 * such as a label that begins with the letter with which the source goes on.
 */
export function aroundQuotes(document: BriefDocument, quotes: readonly string[]): readonly string[] {
  const notes = documentStrings(document).filter(({ place }) => place.startsWith("endnote"));
  const texts = [...notes.map(({ text }) => text), pageText(document)].map((text) =>
    text.replaceAll(/\s+/g, " "),
  );
  const wanted = [...new Set(quotes.map((quote) => quote.replaceAll(/\s+/g, " ").trim()))];
  return [...new Set(texts.flatMap((text) => wanted.flatMap((quote) => windows(text, quote))))];
}

function windows(text: string, quote: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ""; at = text.indexOf(quote, at + quote.length)) {
    const end = at + quote.length;
    const before = text.slice(Math.max(0, at - lookedAt), at).match(word) ?? [];
    const after = text.slice(end, end + lookedAt).match(word) ?? [];
    found.push([...fewOf(before.toReversed()).toReversed(), quote, ...fewOf(after)].join(" "));
  }
  return found;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
const lookedAt = 100;

/** The first words of some, as many as are few: the gate looks at words and letters, and not at what parts them. */
function fewOf(words: readonly string[]): readonly string[] {
  const few: string[] = [];
  for (const each of words.slice(0, besideWords)) {
    if (few.join("").length + each.length > besideLetters) return few;
    few.push(each);
  }
  return few;
}
