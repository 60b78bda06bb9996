import { detectAll } from "tinyld";
import { languageByLetters, mainScript, type Script } from "./script-letters.ts";

/** What is known about the languages of a document before its blocks are looked at. */
export interface LanguageGuide {
  /** The language of most words of the document; `und` where it could not be told. */
  readonly main: string;
  /** The usual language of each script in the document. */
  readonly byScript: ReadonlyMap<Script, string>;
}

/** Fewer letters than this are not put before the detector: it would answer, and often wrongly. */
const leastLetters = 40;
/** A block with this many letters may speak another language of the same script than the document. */
const enoughToDiffer = 120;

/**
 * Learn the languages of a document from its long stretches, by script.
 *
 * What the document states for itself is believed for the script it is written in.
 */
export function learnLanguages(texts: readonly string[], stated: string | undefined): LanguageGuide {
  const weights = new Map<Script, Map<string, number>>();
  const statedScript =
    stated === undefined ? undefined : (mainScript(texts.join(" ").slice(0, 20_000)) ?? "other");
  for (const text of texts) {
    const script = mainScript(text);
    if (script === undefined) continue;
    const language = detectLanguage(text, script) ?? "und";
    const byLanguage = weights.get(script) ?? new Map<string, number>();
    weights.set(script, byLanguage.set(language, (byLanguage.get(language) ?? 0) + text.length));
  }
  const byScript = new Map(
    [...weights].map(([script, byLanguage]) => [script, heaviest(byLanguage)] as const),
  );
  if (stated !== undefined && statedScript !== undefined) byScript.set(statedScript, stated);
  const totals = new Map(
    [...weights].map(([script, byLanguage]) => [script, sum(byLanguage.values())] as const),
  );
  const mainOne = [...totals].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return { main: (mainOne === undefined ? undefined : byScript.get(mainOne)) ?? stated ?? "und", byScript };
}

/** The language of one stretch: its own where it is long and clear, else the usual one of its script in the document. */
export function languageOf(text: string, guide: LanguageGuide): string {
  const script = mainScript(text);
  if (script === undefined) return guide.main;
  const usual = guide.byScript.get(script) ?? "und";
  if (countLetters(text) < enoughToDiffer && usual !== "und") return usual;
  const own = detectLanguage(text, script, usual);
  return own === undefined || sameLanguage(own, usual) ? usual : own;
}

// A stretch is taken out of the language around it only where that language is hardly a candidate.
function detectLanguage(text: string, script: Script, usual?: string): string | undefined {
  if (countLetters(text) < leastLetters) return undefined;
  const byLetters = languageByLetters(text, script);
  if (byLetters !== undefined) return byLetters;
  if (script === "hebrew") return "he";
  if (script === "arabic") return "ar";
  const candidates = candidatesOf.get(script);
  const found = detectAll(text.slice(0, 1_000), candidates === undefined ? {} : { only: [...candidates] });
  const [best, next] = found;
  if (best === undefined || best.lang === "") return undefined;
  const rival =
    usual === undefined || usual === "und" ? next : found.find(({ lang }) => sameLanguage(lang, usual));
  const lead = usual === undefined || usual === "und" ? 1.2 : 4;
  return rival === undefined || rival === best || best.accuracy >= rival.accuracy * lead
    ? best.lang
    : undefined;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
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

function heaviest(weights: ReadonlyMap<string, number>): string {
  const known = [...weights].filter(([language]) => language !== "und").toSorted((a, b) => b[1] - a[1]);
  return known[0]?.[0] ?? "und";
}

// "en-GB" and "en" are one for this purpose.
function sameLanguage(one: string, other: string): boolean {
  return one.split("-")[0] === other.split("-")[0];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
