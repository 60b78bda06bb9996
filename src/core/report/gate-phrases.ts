import { findIdentifiers } from "../protect/index.ts";
import { foldForGate, type GateText, gateWords } from "./gate-fold.ts";
import { undress } from "./gate-names.ts";

/** Tells where a text first has something; undefined where it has nothing of it. */
export type PhraseSearch = (text: GateText) => number | undefined;

/** Search for pseudonyms of the study, whole: `Lawyer 1` is found in `Lawyer 1` and `lawyer-1`, not in "a lawyer (1)". */
export function pseudonymSearch(pseudonyms: readonly string[]): PhraseSearch {
  return phraseSearch(pseudonyms, (between) => /^[\s\p{Cf}_.,:#№-]*$/u.test(between), "whole");
}

/** Search for names of places; their last word may go on by two letters, as in a genitive. */
export function placeSearch(places: readonly string[]): PhraseSearch {
  return phraseSearch(places, () => true, "inflected");
}

function phraseSearch(
  phrases: readonly string[],
  mayStandBetween: (between: string) => boolean,
  end: "whole" | "inflected",
): PhraseSearch {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    // Words written together are still one name: `Lawyer1`.
    for (const words of [gateWords(phrase), [gateWords(phrase).join("")]]) {
      const first = words[0] ?? "";
      if (first !== "") byFirst.set(keyOf(first), [...(byFirst.get(keyOf(first)) ?? []), words]);
    }
  }
  return (text) =>
    text.words.find(({ word }, place) =>
      byFirst.get(keyOf(word))?.some((words) => stands(text, place, words, mayStandBetween, end)),
    )?.start;
}

// By the first two letters, as a word may go on.
function keyOf(word: string): string {
  return word.slice(0, 2);
}

function stands(
  { words: own, text }: GateText,
  place: number,
  words: readonly string[],
  mayStandBetween: (between: string) => boolean,
  end: "whole" | "inflected",
): boolean {
  return words.every((word, i) => {
    const at = own[place + i];
    const before = own[place + i - 1];
    if (at === undefined) return false;
    if (i > 0 && !mayStandBetween(text.slice(before?.end, at.start))) return false;
    if (at.word === word) return true;
    const mayGoOn = end === "inflected" && i === words.length - 1 && word.length >= 4;
    return mayGoOn && at.word.startsWith(word) && at.word.length - word.length <= 2;
  });
}

/** Search for the ids of records: 20 characters of their alphabet, whatever parts them. */
export function recordIdSearch(text: GateText): number | undefined {
  const at = undress(text.text).search(/(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{20}(?![0-9a-z])/i);
  return at < 0 ? undefined : at;
}

/** Search for exact days, ways to reach somebody, coordinates and plates, but those that are allowed. */
export function identifierSearch(allowed: readonly string[]): PhraseSearch {
  const free = new Set(allowed.map((text) => gateWords(text).join(" ")));
  return ({ text }) => barredIdentifiers(text).find(({ words }) => !free.has(words))?.start;
}

/** Everything in a text that the gate would take for an identifier, as it stands there. */
export function identifiersIn(text: string): readonly string[] {
  return barredIdentifiers(foldForGate(text).text).map(({ words }) => words);
}

/** The identifier that begins at a place of a text, as it is written there. */
export function identifierAt(text: string, at: number): string | undefined {
  return barredIdentifiers(text).find(({ start }) => start === at)?.found;
}

function barredIdentifiers(
  text: string,
): readonly { readonly start: number; readonly words: string; readonly found: string }[] {
  const plain = onOneLine(text);
  return findIdentifiers(plain).flatMap(({ kind, start, end }) => {
    const found = plain.slice(start, end);
    const isBarred = barred.has(kind) && !yearRange.test(found);
    return isBarred ? [{ start, words: gateWords(found).join(" "), found }] : [];
  });
}

// Ages and long numbers are no finding by themselves: ages are part of combinations, long numbers mostly figures.
const barred: ReadonlySet<string> = new Set([
  "phone",
  "e-mail",
  "link",
  "handle",
  "plate",
  "coordinates",
  "exact-date",
]);
const yearRange = /^(?:1[89]|20)\d\d\s*[-–]\s*(?:1[89]|20)\d\d$/;

/** Search for what one source alone does to the numbers: that belongs in the authors' edition. */
export function singleSourceSearch({ text }: GateText): number | undefined {
  const at = onOneLine(text).search(
    /leave[- ]one[- ](?:origin|source)?[- ]?out|without (?:this|that|each|any|one|a) (?:single |one )?(?:origin|source)\b|influence of (?:single|one|each|a) sources?/i,
  );
  return at < 0 ? undefined : at;
}

function onOneLine(text: string): string {
  return undress(text).replaceAll(/\s/g, " ");
}
