import { type KnownSubject, uniqueCombinations } from "../protect/index.ts";
import { type GateText, gateWords } from "./gate-fold.ts";
import { monthSpellings, numberSpellings } from "./stated-facts.ts";

/** Tells whether a text puts facts together that fit fewer than k of those who spoke or are spoken of. */
export type CombinationSearch = (text: GateText) => boolean;

/**
 * Search for facts that together fit fewer than k people.
 *
 * Three facts of somebody in one block are enough, or two where neither is of the coarse ones that nearly every sentence
 * has (role, kind, institution, place as it may be shown, month of collection). A month is found in words and figures, a
 * number where a word of its fact or of age stands beside it, anything else as it is written, an ending of two letters aside.
 */
export function combinationSearch(subjects: readonly KnownSubject[], k: number): CombinationSearch {
  const facts = new Map<string, StatedFact>();
  for (const { facts: own } of subjects) {
    for (const [name, value] of Object.entries(own)) {
      const key = JSON.stringify([name, value]);
      if (!facts.has(key)) facts.set(key, statedFact(name, value));
    }
  }
  return (text) => {
    const words = text.words.map(({ word }) => word);
    const stems = new Set(words.flatMap(stemsOf));
    const stated = new Set([...facts].flatMap(([key, fact]) => (isStated(fact, words, stems) ? [key] : [])));
    if (stated.size < 2) return false;
    const held = subjects
      .map(({ id, facts: own }) => ({ id, facts: onlyStated(own, stated) }))
      .filter(({ facts: own }) => Object.keys(own).length >= 2);
    return uniqueCombinations(held, { k }).some(({ facts: together }) => {
      const areFine = together.every(({ name }) => !coarse.has(name.replace(/ \d+$/, "")));
      return together.length >= 3 || (together.length === 2 && areFine);
    });
  };
}

const coarse: ReadonlySet<string> = new Set(["role", "kind", "institution", "place", "month"]);

interface StatedFact {
  /** The ways in which it is written, each as folded words. */
  readonly ways: readonly (readonly string[])[];
  /** Words of which one must stand in the same block; none where any mention counts. */
  readonly beside: readonly string[];
}

function statedFact(name: string, value: string): StatedFact {
  const months = monthSpellings(value);
  if (months.length > 0) return { ways: months.map(gateWords), beside: [] };
  if (/^\d{1,3}$/.test(value)) {
    const beside = [...gateWords(name.replace(/ \d+$/, "")).filter((word) => word.length > 2), ...ageWords];
    return { ways: numberSpellings(Number(value)).map(gateWords), beside };
  }
  return { ways: [gateWords(value)], beside: [] };
}

const ageWords = "age aged old years year yearold лет года возраст возраста عمره عمرها عاما سنة"
  .split(" ")
  .flatMap((word) => gateWords(word));

function isStated(
  { ways, beside }: StatedFact,
  words: readonly string[],
  stems: ReadonlySet<string>,
): boolean {
  if (beside.length > 0 && !beside.some((word) => stems.has(word))) return false;
  return ways.some(
    (way) =>
      way.length > 0 && way.every((word) => stems.has(word)) && (way.length === 1 || follows(way, words)),
  );
}

/** Tell whether words stand one after the other, the last with an ending or without. */
function follows(way: readonly string[], words: readonly string[]): boolean {
  return words.some((_, at) =>
    way.every((word, i) => {
      const own = words[at + i];
      return own !== undefined && (own === word || (i === way.length - 1 && stemsOf(own).includes(word)));
    }),
  );
}

/** A word, and what is left of it without an ending of one or two letters where that is four letters or more. */
function stemsOf(word: string): readonly string[] {
  return [word, word.slice(0, -1), word.slice(0, -2)].filter((stem) => stem === word || stem.length >= 4);
}

function onlyStated(
  facts: Readonly<Record<string, string>>,
  stated: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => stated.has(JSON.stringify([name, value]))),
  );
}
