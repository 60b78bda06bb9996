/** Letters that are compared to find a place on a page; enough that a page rarely has them by chance. */
const needleLetters = 20;

/** The letters and digits of a text alone, folded: line ends, hyphens and spaces differ between a page and its text. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** Where an offset of a text stands among pages. */
export interface PagePlace {
  /** From 0. */
  readonly page: number;
  /** False where the words were found on no page, and the page is the one as far along as the offset. */
  readonly found: boolean;
}

/**
 * The page on which a place of a text stands: the one that holds its words, looked for outwards from as far along the pages
 * as the place is along the text.
 *
 * `pages` are the letters of each page as far as they were read, `undefined` for one that was not yet.
 */
export function pageOf(text: string, offset: number, pages: readonly (string | undefined)[]): PagePlace {
  const last = Math.max(0, pages.length - 1);
  const guess = Math.min(last, Math.floor((offset / Math.max(1, text.length)) * pages.length));
  // What follows the place, then what is a little further on: a replaced name stands on no page.
  for (const ahead of [0, 10, 25, 60, 140]) {
    const needle = lettersOf(text.slice(offset + ahead, offset + ahead + 160)).slice(0, needleLetters);
    if (needle.length < needleLetters) continue;
    for (let away = 0; away <= pages.length; away++)
      for (const page of [guess + away, guess - away])
        if (pages[page]?.includes(needle) === true) return { page, found: true };
  }
  return { page: guess, found: false };
}
