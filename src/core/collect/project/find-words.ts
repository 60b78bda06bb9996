import type { PlacedSpan } from "../../formats/refi/index.ts";

/** Find words in a text from a place on, whatever white space stands between them; `undefined` where they are not there. */
export function findWords(text: string, words: string, from: number): PlacedSpan | undefined {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((each) => each !== "");
  const first = parts[0];
  if (first === undefined) return undefined;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = endOf(text, parts, at);
    if (end !== undefined) return { start: at, end };
  }
  return undefined;
}

function endOf(text: string, parts: readonly string[], start: number): number | undefined {
  let at = start;
  for (const part of parts) {
    while (at > start && /\s/.test(text.charAt(at))) at++;
    if (!text.startsWith(part, at)) return undefined;
    at += part.length;
  }
  return at;
}
