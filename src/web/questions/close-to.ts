/** What stands between found words and those around them: nothing beside a mark that belongs to them, else a space. */
export function gapBefore(after: string): string {
  return after === "" || /^[\p{Pe}\p{Pf}.,;:!?…،؛؟"'’%]/u.test(after) ? "" : " ";
}

/** The same where the words around come first. */
export function gapAfter(before: string): string {
  return before === "" || /[\p{Ps}\p{Pi}"'’]$/u.test(before) ? "" : " ";
}
