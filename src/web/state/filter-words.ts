/**
 * Letters as a filter compares them: without case, marks and the forms that Arabic and Russian writers choose between.
 *
 * Only for what is typed into a filter of the page; the search of the study folds on the server.
 */
export function filterLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|ـ/gu, "")
    .toLowerCase()
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه");
}

/** The words asked for, each of which must stand somewhere. */
export function filterWords(typed: string): readonly string[] {
  return filterLetters(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
}
