import { arabicReadings } from "./arabic-forms.ts";
import { foldWord, lowerWord } from "./fold-word.ts";
import { russianLemmas } from "./russian-forms.ts";
import type { Token } from "./tokens.ts";
import { arabicCommonWords, arabicFunctionWords } from "./words-arabic.ts";
import { englishCommonWords, englishFunctionWords } from "./words-english.ts";
import { russianCommonWords, russianFunctionWords } from "./words-russian.ts";

/** Tell whether a word is one of grammar: no slip or likeness of sound makes it a name. */
export function isFunctionWord(word: string): boolean {
  const own = plain(word);
  return functionWords.has(own) || functionWords.has(own.replace(/n?['’](?:s|d|ll|re|ve|m|t)$/, ""));
}

/** Tell whether a word is a frequent one, in a regular form, so that a name equal to it needs a second look. */
export function isOrdinaryWord(word: string, script: Token["script"]): boolean {
  if (isFunctionWord(word)) return true;
  const folded = foldWord(word);
  switch (script) {
    case "latin":
      return englishStems(lowerWord(word)).some((stem) => commonWords.has(stem));
    case "cyrillic":
      return russianLemmas(folded).some((lemma) => commonWords.has(lemma) || commonWords.has(`${lemma}ыи`));
    case "arabic":
      return arabicReadings(folded).some(({ core }) => commonWords.has(core));
    case "other":
    case "digits":
      return false;
  }
}

/** The same two questions, each different word answered once for as long as the judge is kept. */
export interface WordJudge {
  readonly isFunctionWord: (word: string) => boolean;
  readonly isOrdinaryWord: (word: string, script: Token["script"]) => boolean;
}

/** Make a judge of words for one study's texts. */
export function wordJudge(): WordJudge {
  const functions = new Map<string, boolean>();
  const ordinary = new Map<string, boolean>();
  return {
    isFunctionWord: (word) => {
      const known = functions.get(word) ?? isFunctionWord(word);
      functions.set(word, known);
      return known;
    },
    isOrdinaryWord: (word, script) => {
      const known = ordinary.get(word) ?? isOrdinaryWord(word, script);
      ordinary.set(word, known);
      return known;
    },
  };
}

/** What an English word may be a form of: contracted, plural, past, compared, made an adverb, negated. */
function englishStems(lower: string): readonly string[] {
  const word = foldWord(lower.replace(/['’](?:s|d|ll|re|ve|m|t)$/, ""));
  const stems = [word, word.replace(/^un/, "")];
  for (const ending of englishEndings) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y"));
  }
  return stems;
}

const englishEndings = [
  "s",
  "es",
  "d",
  "ed",
  "ing",
  "ly",
  "er",
  "est",
  "ers",
  "y",
  "less",
  "ful",
  "ness",
  "ment",
];

// Alef maqsura and hamza are kept here: the preposition differs from a given name by nothing else.
function plain(word: string): string {
  return lowerWord(word)
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u0670]/g, "")
    .replaceAll("ё", "е");
}

const functionWords = new Set(
  [englishFunctionWords, russianFunctionWords, arabicFunctionWords].flatMap((words) =>
    words.split(/\s+/).map((word) => plain(word)),
  ),
);
const commonWords = new Set(
  [englishCommonWords, russianCommonWords, arabicCommonWords].flatMap((words) =>
    words.split(/\s+/).map(foldWord),
  ),
);
