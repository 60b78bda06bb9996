/**
 * The likelihood words of a judgement as they are printed: the one word, or the least and the greatest of those that its
 * range touches, such as `very unlikely to almost certain`.
 *
 * The words are in the order of their scale, as they are when they are signed. What lies between the two is said by the
 * scale; the record keeps every word.
 */
export function sayLikelihood(words: readonly string[]): string {
  const [least = "", ...more] = words;
  const greatest = more.at(-1);
  return greatest === undefined ? least : `${least} to ${greatest}`;
}
