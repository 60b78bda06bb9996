/** Compare two texts by their UTF-16 units: the same order on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compare two records by id. */
export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** The distinct members of a list, in code-unit order. */
export function distinctInOrder<T extends string>(list: Iterable<T>): readonly T[] {
  return [...new Set(list)].sort(compareText);
}

/**
 * Fold a short text for comparison: case, spaces, combining marks, tatweel and `ё` make no difference.
 *
 * For words of size, units, definitions and names of institutions; never for a source's text.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{M}|\u0640/gu, "")
    .replaceAll("ё", "е")
    .replace(/\s+/g, " ")
    .trim();
}
