/** A stretch of a text. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Find every place where words that somebody marked by hand stand as words of their own, letter for letter.
 *
 * White space within them matches any white space, so that a name broken over two lines is found. In Arabic script a
 * clitic or the article may be joined to them and stays outside the place.
 */
export function markedPlaces(text: string, words: string): readonly MarkedPlace[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== "");
  if (parts.length === 0) return [];
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const isArabic = /^\p{Script=Arabic}/u.test(parts[0] ?? "");
  const before = isArabic ? "(?<![\\p{L}\\p{M}])(?:[وف]?[بلكس]?(?:ال|ل)?)" : "(?<![\\p{L}\\p{M}\\p{N}])";
  const found = text.matchAll(new RegExp(`${before}(?<words>${pattern})(?![\\p{L}\\p{M}\\p{N}])`, "gu"));
  return [...found].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match.groups?.words?.length ?? 0), end };
  });
}
