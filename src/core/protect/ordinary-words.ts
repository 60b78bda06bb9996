import { arabicReadings } from "./arabic-forms.ts";
import { foldWord, lowerWord } from "./fold-word.ts";
import { isGivenName } from "./given-names.ts";
import { isCalendarOrPeople } from "./name-cues.ts";
import { russianLemmas } from "./russian-forms.ts";
import type { Token } from "./tokens.ts";
import { arabicCommonWords, arabicFunctionWords, arabicNamesAndGrammar } from "./words-arabic.ts";
import { englishCommonWords, englishFunctionWords } from "./words-english.ts";
import { russianCommonWords, russianFunctionWords } from "./words-russian.ts";

/** Tell whether a word is one of grammar: no slip or likeness of sound makes it a name. */
function isFunctionWord(word: string): boolean {
  const own = plain(word);
  if (isGrammar(own) || functionWords.has(own.replace(/n?['’](?:s|d|ll|re|ve|m|t)$/, ""))) return true;
  // Arabic joins its conjunctions and prepositions to words of grammar too (`وأنه`, `بأنها`).
  return own.length >= 4 && /^[وف]?[بلك]?./.test(own) && withoutArabicClitics(own).some(isGrammar);
}

/**
 * Tell whether an Arabic word is one of grammar as well as a name (`علي`: Ali, or "on me"): where only its likeness to
 * a part of a longer name in another script, or a slip, speaks for a name, it is none.
 */
function isNameLikeGrammar(word: string): boolean {
  const own = plain(word);
  return [own, ...withoutArabicClitics(own)].some((each) => namesAndGrammar.has(each));
}

function isGrammar(word: string): boolean {
  return functionWords.has(word) || withPronoun.test(word);
}

// Prepositions and words of grammar with a pronoun joined to them; with that of the first person some are like names.
const withPronoun =
  /^(?:بعد|قبل|عند|خلف|فوق|تحت|حول|بين|دون|نحو|أمام|امام|وراء|ضد|مثل|غير|كل|بعض|نفس|ذات)(?:ه|ها|هم|هن|هما|نا|ك|كم)$/;

function withoutArabicClitics(word: string): readonly string[] {
  const rests: string[] = [];
  for (let cut = 1; cut <= 2 && cut < word.length - 1; cut++)
    if (/^(?:[وفبلك]|[وف][بلك])$/.test(word.slice(0, cut))) rests.push(word.slice(cut));
  return rests;
}

/** Tell whether a word is a frequent one, in a regular form, so that a name equal to it needs a second look. */
function isOrdinaryWord(word: string, script: Token["script"]): boolean {
  if (isFunctionWord(word)) return true;
  const folded = foldWord(word);
  if (isCalendarOrPeople(folded)) return true;
  switch (script) {
    case "latin":
      return englishStems(lowerWord(word)).some((stem) => commonWords.has(stem));
    case "cyrillic":
      return russianLemmas(folded).some(
        (lemma) => commonWords.has(lemma) || commonWords.has(`${lemma}ыи`) || commonWords.has(`${lemma}ь`),
      );
    case "arabic":
      return arabicReadings(folded).some(({ core, clitics }) => {
        // A given name is no joined preposition and noun (`كمال` is not "like money").
        if (clitics > 0 && isGivenName(folded)) return false;
        return commonWords.has(core) || arabicStems(core).some((stem) => commonWords.has(stem));
      });
    case "other":
    case "digits":
      return false;
  }
}

/** The same questions, each different word answered once for as long as the judge is kept. */
export interface WordJudge {
  readonly isFunctionWord: (word: string) => boolean;
  readonly isNameLikeGrammar: (word: string) => boolean;
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
    isNameLikeGrammar,
    isOrdinaryWord: (word, script) => {
      const known = ordinary.get(word) ?? isOrdinaryWord(word, script);
      ordinary.set(word, known);
      return known;
    },
  };
}

/** What an Arabic word may be a form of: with a pronoun, feminine, plural or dual endings; a given name is itself. */
function arabicStems(core: string): readonly string[] {
  if (isGivenName(core)) return [];
  const match = /^(.{3,}?)(?:ها|هم|هما|هن|كم|كما|نا|ني|وا|ون|ين|ان|ات|تها|تهم|تي|ا)$/.exec(core);
  if (match === null) return [];
  const stem = match[1] ?? "";
  return [stem, `${stem}ه`, `${stem}ي`];
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
const namesAndGrammar = new Set(arabicNamesAndGrammar.split(/\s+/).map(plain));
const commonWords = new Set(
  [englishCommonWords, russianCommonWords, arabicCommonWords].flatMap((words) =>
    words.split(/\s+/).map(foldWord),
  ),
);
