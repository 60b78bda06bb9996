/** Deeper than anything that Grounds writes, in levels of lists and objects; what checks a value calls itself once a level. */
export const deepestNesting = 64;

/** Tell whether lists and objects are nested within one another at most so many levels deep. */
export function isNestedAtMost(value: unknown, levels: number = deepestNesting): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isNestedAtMost(each, levels - 1));
}
