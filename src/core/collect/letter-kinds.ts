/** The scripts that languages are told by. */
export type Script = "latin" | "cyrillic" | "arabic" | "hebrew" | "other";

/** What is asked of a character. */
export interface LetterKind {
  readonly isLetter: boolean;
  /** Absent for what belongs to no script that languages are told by, as digits and signs. */
  readonly script?: Script;
  /** Absent for what is no letter. */
  readonly direction?: "ltr" | "rtl";
}

/**
 * Say what a character is. Unicode is asked once for each: a long text has few different ones, and asking it of the whole text
 * with one pattern after another took longer than reading the file.
 */
export function kindOfLetter(character: string): LetterKind {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const kind = findKind(character);
  // A text in which every character is another one is none that anybody speaks.
  if (kinds.size < mostKept) kinds.set(character, kind);
  return kind;
}

/** How many letters a text has. */
export function countLetters(text: string): number {
  let count = 0;
  for (const character of text) if (kindOfLetter(character).isLetter) count++;
  return count;
}

const kinds = new Map<string, LetterKind>();
const mostKept = 20_000;

function findKind(character: string): LetterKind {
  const isLetter = /\p{L}/u.test(character);
  const script = scripts.find(([, pattern]) => pattern.test(character))?.[0];
  return {
    isLetter,
    ...(script === undefined ? {} : { script }),
    ...(isLetter ? { direction: rightToLeft.test(character) ? "rtl" : "ltr" } : {}),
  };
}

const scripts: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{sc=Latin}/u],
  ["cyrillic", /\p{sc=Cyrillic}/u],
  ["arabic", /(?=\p{L})\p{sc=Arabic}/u],
  ["hebrew", /(?=\p{L})\p{sc=Hebrew}/u],
  ["other", /(?=\p{L})[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/u],
];

// Letters of bidi class R or AL: Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
const rightToLeft =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u;
