import { arabicStems } from "./search-stems-arabic.ts";
import { englishStems } from "./search-stems-english.ts";
import { russianStems } from "./search-stems-russian.ts";

/** Stands before a stem in the index, so that no word of a text is ever taken for one. */
export const stemMark = "\ue000";

/**
 * The stems that the forms of a folded word share, by the script it is written in; the word itself is not among them.
 *
 * Several where the word can be read in several ways. Rules and their limits: docs/methods/search.md.
 */
export function stemsOf(word: string): readonly string[] {
  const stems = /^[a-z]{3,}$/.test(word)
    ? englishStems(word)
    : /^[а-я]{4,}$/.test(word)
      ? russianStems(word)
      : /^\p{sc=Arabic}{3,}$/u.test(word)
        ? arabicStems(word)
        : [];
  return [...new Set(stems)].filter((stem) => stem !== word);
}

/** A word and its stems: two words are forms of one where these meet. */
export function formsOf(word: string): readonly string[] {
  return [word, ...stemsOf(word)];
}

/** Tell whether the beginning of a word may hide behind an article or a joined particle, so that stems begin with it. */
export function mayFollowParticle(word: string): boolean {
  return /^\p{sc=Arabic}/u.test(word);
}
