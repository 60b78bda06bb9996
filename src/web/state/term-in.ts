/** The word for a value of a list that the page does not know as a list; the value itself where there is none. */
export function termIn(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value.replaceAll("-", " ");
}
