import { detectAll } from "tinyld";
import { countLetters, type Script } from "./letter-kinds.ts";
import { languageByLetters, languageByScript, mainScript } from "./script-letters.ts";

/** What is known about the languages of a document before its blocks are looked at. */
export interface LanguageGuide {
  /** The language of most words of the document; `und` where it could not be told. */
  readonly main: string;
  /** The usual language of each script in the document. */
  readonly byScript: ReadonlyMap<Script, string>;
  /** What the detector says of a stretch: asked once of each, while the document is learned and when its blocks are looked at. */
  readonly detect: Detect;
}

type Detect = (text: string, script: Script) => ReturnType<typeof detectAll>;

/** Fewer letters than this tell nothing in any script. */
const leastLettersOfScript = 8;
/** Fewer letters than this are not put before the detector: it would answer, and often wrongly. */
const leastLetters = 40;
/** A block with this many letters may speak another language of the same script than the document. */
const enoughToDiffer = 120;
/** So many stretches of a script are looked at to learn its usual language. */
const enoughStretches = 60;
/** So much of a stretch, in UTF-16 units, is put before the detector. */
const enoughOfStretch = 300;

/**
 * Learn the languages of a document from its long stretches, by script.
 *
 * What the document states for itself is believed for the script it is written in.
 */
export function learnLanguages(texts: readonly string[], stated: string | undefined): LanguageGuide {
  const textsByScript = Map.groupBy(texts, (text) => mainScript(text) ?? "none");
  const lengths = new Map<Script, number>();
  const byScript = new Map<Script, string>();
  const detect = rememberedDetector();
  for (const [script, group] of textsByScript) {
    if (script === "none") continue;
    lengths.set(script, sum(group.map((text) => text.length)));
    byScript.set(script, usualLanguage(group, script, detect));
  }
  const mainOne = [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  if (stated !== undefined && mainOne !== undefined) byScript.set(mainOne, stated);
  const main = (mainOne === undefined ? undefined : byScript.get(mainOne)) ?? stated ?? "und";
  return { main, byScript, detect };
}

// The language of most long stretches, out of a sample over the whole; where all are short, of them together.
function usualLanguage(texts: readonly string[], script: Script, detect: Detect): string {
  const weights = new Map<string, number>();
  const step = Math.max(1, Math.floor(texts.length / enoughStretches));
  for (const text of texts.filter((_, index) => index % step === 0)) {
    const language = detectLanguage(text, script, detect);
    if (language !== undefined) weights.set(language, (weights.get(language) ?? 0) + text.length);
  }
  const heaviest = [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return heaviest ?? detectLanguage(texts.slice(0, 200).join(" "), script, detect) ?? "und";
}

/** The language of one stretch: its own where it is long and clear, else the usual one of its script in the document. */
export function languageOf(text: string, guide: LanguageGuide): string {
  const script = mainScript(text);
  if (script === undefined) return guide.main;
  const usual = guide.byScript.get(script) ?? "und";
  if (countedLetters(text) < enoughToDiffer && usual !== "und") return usual;
  const own = detectLanguage(text, script, guide.detect, usual);
  return own === undefined || sameLanguage(own, usual) ? usual : own;
}

// A stretch is taken out of the language around it only where that language is hardly a candidate.
function detectLanguage(text: string, script: Script, detect: Detect, usual?: string): string | undefined {
  if (script === "other") return languageByScript(text);
  const letters = countedLetters(text);
  if (letters < leastLettersOfScript) return undefined;
  const byLetters = letters < leastLetters ? undefined : languageByLetters(text, script);
  if (byLetters !== undefined) return byLetters;
  if (script === "hebrew") return "he";
  // Persian, Urdu and their neighbours hardly write a sentence without letters that Arabic does not have.
  if (script === "arabic") return /[پچژگکیےۆێەڕڵېۋټډړ]/.test(text) ? undefined : "ar";
  if (letters < leastLetters) return undefined;
  const found = detect(text, script);
  const [best, next] = found;
  if (best === undefined || best.lang === "") return undefined;
  const rival =
    usual === undefined || usual === "und" ? next : found.find(({ lang }) => sameLanguage(lang, usual));
  const lead = usual === undefined || usual === "und" ? 1.2 : 6;
  return rival === undefined || rival === best || best.accuracy >= rival.accuracy * lead
    ? best.lang
    : undefined;
}

function rememberedDetector(): Detect {
  const known = new Map<string, ReturnType<typeof detectAll>>();
  return (text, script) => {
    const stretch = text.slice(0, enoughOfStretch);
    const key = `${script} ${stretch}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const candidates = candidatesOf.get(script);
    const found = detectAll(stretch, candidates === undefined ? {} : { only: [...candidates] });
    known.set(key, found);
    return found;
  };
}

// Enough to compare with the bounds above; long stretches are not counted through.
function countedLetters(text: string): number {
  return countLetters(text.slice(0, 2 * enoughOfStretch));
}

// Languages that letters alone do not tell apart; the list keeps short texts from far-fetched answers.
const candidatesOf: ReadonlyMap<Script, readonly string[]> = new Map<Script, readonly string[]>([
  ["cyrillic", ["ru", "uk", "be", "bg", "sr", "mk", "kk", "tt", "mn"]],
  [
    "latin",
    "en fr de es it pt nl sv da no fi pl cs sk hu ro tr id vi so sw ha af sq hr sl lt lv et ca gl eu ga tl".split(
      " ",
    ),
  ],
]);

// "en-GB" and "en" are one for this purpose.
function sameLanguage(one: string, other: string): boolean {
  return one.split("-")[0] === other.split("-")[0];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
