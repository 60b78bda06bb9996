/** One word of a folded text: its place there in UTF-16 units, and its letters. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The longest word in UTF-16 units; a longer run of letters is cut. */
export const longestWord = 100;

/**
 * Cut a folded text into words: runs of letters, their marks and digits.
 *
 * An apostrophe within a word is left out ("don't" is `dont`), save after a French or Italian elision ("l'homme" is
 * `l` `homme`). Scripts that are written without spaces give a word for each character, so that any run of them can
 * be found as a phrase; a dictionary would cut differently from one version to the next, and the index would not agree.
 */
export function wordsIn(folded: string): readonly SearchWord[] {
  return plainWords(folded) ?? wordsOneByOne(folded);
}

// Words without accents or other scripts are found by the engine itself, several times as fast as letter by letter.
const isPlain = /^[\t\n\r -~“”…]*$/;
const plainRun = /[A-Za-z0-9](?:'?[A-Za-z0-9])*/g;

function plainWords(folded: string): readonly SearchWord[] | undefined {
  if (!isPlain.test(folded)) return undefined;
  const words: SearchWord[] = [];
  for (const { index, 0: run } of folded.matchAll(plainRun)) {
    if (run.length > longestWord) return undefined;
    pushWord(words, folded, index, index + run.length);
  }
  return words;
}

function wordsOneByOne(folded: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  let at = 0;
  while (at < folded.length) {
    const kind = kindAt(folded, at);
    if (kind === gap || kind === mark) {
      at += widthAt(folded, at);
      continue;
    }
    const end = kind === alone ? endOfMarks(folded, at + widthAt(folded, at)) : endOfRun(folded, at);
    pushWord(words, folded, at, end);
    at = end;
  }
  return words;
}

/** Tell whether a character is of a script written without spaces. */
export function standsAlone(word: string): boolean {
  return kindAt(word, 0) === alone;
}

type Kind = 1 | 2 | 3 | 4;
const gap: Kind = 1;
const letter: Kind = 2;
const mark: Kind = 3;
const alone: Kind = 4;

const kinds = new Uint8Array(0x11_0000);

function kindAt(text: string, at: number): Kind {
  const codePoint = text.codePointAt(at) ?? 0;
  const known = kinds[codePoint];
  if (known === gap || known === letter || known === mark || known === alone) return known;
  const kind = kindOf(String.fromCodePoint(codePoint));
  kinds[codePoint] = kind;
  return kind;
}

function kindOf(character: string): Kind {
  if (/\p{M}/u.test(character)) return mark;
  if (!/[\p{L}\p{N}]/u.test(character)) return gap;
  const spaceless =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}](?<!\p{Nd})/u;
  return spaceless.test(character) ? alone : letter;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longestWord && kindAt(text, at) === mark) at += widthAt(text, at);
  return at;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longestWord) {
    const kind = kindAt(text, at);
    const joins = text[at] === "'" && at + 1 < text.length && kindAt(text, at + 1) === letter;
    if (kind !== letter && kind !== mark && !joins) break;
    at += widthAt(text, at);
  }
  return at;
}

// The short words that lose their vowel before another; an h is silent only where it is common.
const elided =
  /^(?:(?:[ldj]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|sull|dall|all|un)'(?=[aeiouyh])|[mnstc]'(?=[aeiouy]))/;

function pushWord(words: SearchWord[], folded: string, start: number, end: number): void {
  const run = folded.slice(start, end);
  if (!run.includes("'")) {
    words.push({ start, end, text: run });
    return;
  }
  const head = elided.exec(run)?.[0].length ?? 0;
  if (head > 0) words.push({ start, end: start + head - 1, text: run.slice(0, head - 1) });
  words.push({ start: start + head, end, text: run.slice(head).replaceAll("'", "") });
}
