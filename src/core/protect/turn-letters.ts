/**
 * The single letters by which a text marks its turns (`Q.`, `A.`, `В.`, `س:`): such a letter is no initial.
 *
 * A letter counts that begins at least two lines, followed by a dot or a colon. Upper case, by UTF-16 offset of the
 * letter, so that an initial elsewhere in the text stays one.
 */
export function turnLetterOffsets(text: string): ReadonlySet<number> {
  const offsetsByLetter = new Map<string, number[]>();
  for (const match of text.matchAll(/(?:^|\n)[^\S\n]*(?:\d{1,3}[^\S\n]+)?(\p{L})[.:]/gu)) {
    const [whole, letter = ""] = match;
    const at = match.index + whole.length - 1 - letter.length;
    const offsets = offsetsByLetter.get(letter);
    if (offsets === undefined) offsetsByLetter.set(letter, [at]);
    else offsets.push(at);
  }
  return new Set([...offsetsByLetter.values()].filter((offsets) => offsets.length > 1).flat());
}
