import { scriptInDisguise, withoutLookAlikes } from "./look-alikes.ts";
import type { NameScript } from "./names-register.ts";
import { scriptOfCharacter } from "./script-of.ts";

/** A run of letters of one script, or of digits; offsets are UTF-16 units into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly script: NameScript | "digits";
}

// Letters with their marks, and what may stand inside a word: apostrophes of any make, primes, zero-width characters.
const run =
  /(?:\p{L}|[\p{M}\u0640'’‘ʼʻ`´′\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF])+|\p{N}+/gu;
const edge = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;

/**
 * Cut a text into words: a change of script ends a word, so that a clitic glued to a name in other letters stays apart,
 * unless the letters of one script only look like those of the other.
 *
 * Hyphens, dots and underscores end a word too; the matcher joins what belongs together.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    const piece = match[0];
    const at = match.index;
    if (/^\p{N}/u.test(piece)) tokens.push({ start: at, end: at + piece.length, script: "digits" });
    else pushLetters(tokens, piece, at);
  }
  return tokens;
}

function pushLetters(tokens: Token[], piece: string, at: number): void {
  const inner = piece.replace(edge, "");
  if (inner === "") return;
  const start = at + piece.search(/\p{L}/u);
  const plain = plainScript(inner) ?? scriptInDisguise(inner);
  if (plain !== undefined) {
    tokens.push({ start, end: start + inner.length, script: plain });
    return;
  }
  pushByScript(tokens, inner, start);
}

/** The letters of a word, look-alikes of another script read as they are meant; as long as the word is in the text. */
export function wordOf(text: string, { start, end, script }: Token): string {
  return withoutLookAlikes(text.slice(start, end), script);
}

/** The first token that begins at an offset or after it. */
export function placeAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The script of a word wholly of common letters; undefined where it must be looked at letter by letter. */
function plainScript(word: string): NameScript | undefined {
  if (/^[a-z]+$/i.test(word)) return "latin";
  if (/^[а-яё]+$/i.test(word)) return "cyrillic";
  return /^[\u0621-\u063a\u0641-\u064a]+$/.test(word) ? "arabic" : undefined;
}

function pushByScript(tokens: Token[], word: string, start: number): void {
  let script: NameScript | undefined;
  let from = 0;
  let at = 0;
  for (const character of word) {
    const own = scriptOfCharacter(character);
    if (own !== undefined && script !== undefined && own !== script) {
      tokens.push({ start: start + from, end: start + at, script });
      from = at;
    }
    script = own ?? script;
    at += character.length;
  }
  tokens.push({ start: start + from, end: start + at, script: script ?? "other" });
}
