/**
 * Whether a text may be cut at an offset when two versions of it are compared word by word.
 *
 * A word is a run of letters and digits with their marks; every other character stands alone. Scripts written without
 * spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut between letters. Never between the two halves of a
 * surrogate pair, before a combining mark, beside a zero-width joiner, or inside a CR LF.
 */
function isWordEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  if (unit < 0x80 && before < 0x80) {
    return !(isAsciiWord(unit) && isAsciiWord(before)) && !(unit === 0x0a && before === 0x0d);
  }
  if (isLowSurrogate(unit) && isHighSurrogate(before)) return false;
  if (before === zeroWidthJoiner) return false;
  const next = kindOf(text.codePointAt(at) ?? 0);
  if (next === "mark") return false;
  return next !== "word" || kindOf(baseBefore(text, at)) !== "word";
}

/** The bounds of the words of a stretch: one more than there are words, from `from` to `to`. */
export function tokenise(text: string, from: number, to: number): readonly number[] {
  const bounds = [from];
  for (let at = from + 1; at < to; at++) if (isWordEdge(text, at)) bounds.push(at);
  if (to > from) bounds.push(to);
  return bounds;
}

/** How many UTF-16 units two texts have in common at their beginnings and ends, in whole words of both. */
export function commonEnds(
  before: string,
  after: string,
): { readonly prefix: number; readonly suffix: number } {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  while (!isWordEdge(before, prefix) || !isWordEdge(after, prefix)) prefix--;
  let suffix = 0;
  const [lastBefore, lastAfter] = [before.length - 1, after.length - 1];
  while (
    suffix < most - prefix &&
    before.charCodeAt(lastBefore - suffix) === after.charCodeAt(lastAfter - suffix)
  )
    suffix++;
  while (!isWordEdge(before, before.length - suffix) || !isWordEdge(after, after.length - suffix)) suffix--;
  return { prefix, suffix };
}

type Kind = "word" | "alone" | "mark";

const zeroWidthJoiner = 0x200d;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const mark = /[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u;
const word = /[\p{L}\p{N}]/u;

function kindOf(codePoint: number): Kind {
  if (codePoint < 0x80) return isAsciiWord(codePoint) ? "word" : "alone";
  const character = String.fromCodePoint(codePoint);
  if (mark.test(character)) return "mark";
  return word.test(character) && !unspaced.test(character) ? "word" : "alone";
}

// The character that the marks before an offset belong to.
function baseBefore(text: string, at: number): number {
  let start = at;
  do {
    start--;
    if (start > 0 && isLowSurrogate(text.charCodeAt(start)) && isHighSurrogate(text.charCodeAt(start - 1)))
      start--;
  } while (start > 0 && kindOf(text.codePointAt(start) ?? 0) === "mark");
  return text.codePointAt(start) ?? 0;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
