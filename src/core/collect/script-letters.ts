/** The scripts that languages are told by. */
export type Script = "latin" | "cyrillic" | "arabic" | "hebrew" | "other";

function countScripts(text: string): ReadonlyMap<Script, number> {
  const counts = new Map<Script, number>();
  for (const [script, pattern] of patterns) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0) counts.set(script, count);
  }
  return counts;
}

/** The script of most letters, by the first thousand characters; undefined where those have no letters. */
export function mainScript(text: string): Script | undefined {
  return [...countScripts(text.slice(0, 1_000))].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

const patterns: readonly (readonly [Script, RegExp])[] = [
  ["latin", /\p{sc=Latin}/gu],
  ["cyrillic", /\p{sc=Cyrillic}/gu],
  ["arabic", /(?=\p{L})\p{sc=Arabic}/gu],
  ["hebrew", /(?=\p{L})\p{sc=Hebrew}/gu],
  ["other", /(?=\p{L})[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/gu],
];

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
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
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
