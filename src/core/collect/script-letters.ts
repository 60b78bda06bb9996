import { countLetters, kindOfLetter, type Script } from "./letter-kinds.ts";

/** The script of most letters, by the first thousand characters; undefined where those have no letters. */
export function mainScript(text: string): Script | undefined {
  const counts = { latin: 0, cyrillic: 0, arabic: 0, hebrew: 0, other: 0 } satisfies Record<Script, number>;
  for (const character of text.slice(0, 1_000)) {
    const { script } = kindOfLetter(character);
    if (script !== undefined) counts[script]++;
  }
  return scripts.filter((each) => counts[each] > 0).toSorted((a, b) => counts[b] - counts[a])[0];
}

const scripts: readonly Script[] = ["latin", "cyrillic", "arabic", "hebrew", "other"];

/** The language of a script that one language mostly writes; undefined for scripts that many share. */
export function languageByScript(text: string): string | undefined {
  return ownScripts.find(([, pattern]) => pattern.test(text))?.[0];
}

// Japanese before Chinese: it writes both its own letters and Chinese characters.
const ownScripts: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ja", /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ["zh", /\p{sc=Han}/u],
  ["ko", /\p{sc=Hangul}/u],
  ["hi", /\p{sc=Devanagari}/u],
  ["bn", /\p{sc=Bengali}/u],
  ["ta", /\p{sc=Tamil}/u],
  ["te", /\p{sc=Telugu}/u],
  ["pa", /\p{sc=Gurmukhi}/u],
  ["gu", /\p{sc=Gujarati}/u],
  ["th", /\p{sc=Thai}/u],
  ["my", /\p{sc=Myanmar}/u],
  ["km", /\p{sc=Khmer}/u],
  ["el", /\p{sc=Greek}/u],
  ["hy", /\p{sc=Armenian}/u],
  ["ka", /\p{sc=Georgian}/u],
  ["am", /\p{sc=Ethiopic}/u],
  ["syr", /\p{sc=Syriac}/u],
];

/**
 * A language by letters that only it writes, in scripts that several share; undefined where none speak.
 *
 * Sources: the alphabets of the languages. Shares are of the letters of the text; a stray letter in a foreign name
 * does not decide.
 */
export function languageByLetters(whole: string, script: Script): string | undefined {
  const text = whole.slice(0, 2_000);
  const marks = letterMarks.get(script) ?? [];
  const letters = countLetters(text);
  return marks.find(([, pattern, share]) => (text.match(pattern)?.length ?? 0) >= letters * share)?.[0];
}

type LetterMark = readonly [language: string, pattern: RegExp, leastShare: number];

const letterMarks: ReadonlyMap<Script, readonly LetterMark[]> = new Map<Script, readonly LetterMark[]>([
  [
    "arabic",
    [
      ["ug", /[ېۈۇۆۋە]/g, 0.06],
      ["ckb", /[ڕڵۆێە]/g, 0.06],
      ["ur", /[ٹڈڑںےھ]/g, 0.04],
      ["ps", /[ټډړږښڼۍ]/g, 0.02],
      ["fa", /[پچژگکی]/g, 0.06],
    ],
  ],
  [
    "cyrillic",
    [
      ["kk", /[әғқңөұүһ]/gi, 0.04],
      ["tg", /[ӣӯҷ]/gi, 0.008],
      ["ky", /[ңөү]/gi, 0.025],
      ["uk", /[їєґ]/gi, 0.006],
      ["uz-Cyrl", /[ўқғҳ]/gi, 0.025],
      ["sr", /[ђјљњћџ]/gi, 0.02],
    ],
  ],
  [
    "latin",
    [
      ["az", /[əƏ]/g, 0.02],
      ["tr", /[ğıİşŞ]/g, 0.03],
      ["ku", /[êîûş]/gi, 0.06],
    ],
  ],
]);
