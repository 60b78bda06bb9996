import { arabicReadings, withSpokenAlef } from "./arabic-forms.ts";
import type { NameForm, RegisterIndex } from "./compile-register.ts";
import { foldWord, lowerWord } from "./fold-word.ts";
import { latinLemmas, spellScholarly } from "./latin-forms.ts";
import { type LatinReading, textReadings } from "./latin-readings.ts";
import { isDotSlip, isOneSlip, slipKeys } from "./one-slip.ts";
import { type Particles, splitParticles } from "./particles.ts";
import { russianLemmas } from "./russian-forms.ts";
import { soundDistance, soundWeight } from "./sound-distance.ts";
import { soundKeys } from "./sound-keys.ts";
import { soundReadings } from "./sounds.ts";
import type { Token } from "./tokens.ts";

/** How a word came to match, from the surest to the least sure. */
export type WordMatchKind = "listed" | "inflected" | "near" | "cross-script";

/** A word of a text read as some parts of a listed name. */
export interface WordMatch {
  readonly form: NameForm;
  readonly how: WordMatchKind;
  /** 0 for an exact form; otherwise how far off, comparable within one kind. */
  readonly cost: number;
  /** How much there was to compare, in the unit of the cost of sounds. */
  readonly weight: number;
  /** Whether it says something when no other part of the name stands beside it. */
  readonly standsAlone: boolean;
  /** Particles the word has joined to its front. */
  readonly particles: Particles;
  /** Length of the clitics in front of the name, in folded letters. */
  readonly clitics: number;
}

/** A word of a text as far as the register knows it. */
export interface KnownWord {
  readonly folded: string;
  readonly matches: readonly WordMatch[];
}

/** Look one word up; results are remembered for as long as the function is kept. */
export type MatchWord = (word: string, script: Token["script"]) => KnownWord;

/** Prepare to look words up in a register: each different word costs its rules once. */
export function wordMatcher(index: RegisterIndex): MatchWord {
  const known = new Map<string, KnownWord>();
  return (word, script) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = matchWord(index, word, script);
    known.set(word, found);
    return found;
  };
}

interface Reading {
  readonly core: string;
  readonly particles: Particles;
  readonly clitics: number;
  /** Whether nothing was taken off the word. */
  readonly isWhole: boolean;
}

function matchWord(index: RegisterIndex, word: string, script: Token["script"]): KnownWord {
  const folded = foldWord(word);
  const readings = readWord(word, folded, script);
  const best = new Map<string, WordMatch>();
  const keep = (match: WordMatch): void => {
    const key = `${match.form.spelling} ${match.form.parts}`;
    const before = best.get(key);
    if (before === undefined || isBetter(match, before)) best.set(key, match);
  };
  for (const reading of readings) matchExactly(index, reading, keep);
  if (script !== "digits" && folded.length <= longestWord) {
    for (const reading of readings) matchSlips(index, reading, keep);
    for (const reading of readings) {
      matchSounds(index, reading, script, keep);
      const spoken = withSpokenAlef(reading.core, word);
      if (spoken !== undefined) matchSounds(index, { ...reading, core: spoken }, script, keep);
    }
  }
  return { folded, matches: [...best.values()] };
}

/** A run of letters longer than this is no word, and would only cost time. */
const longestWord = 40;

function readWord(word: string, folded: string, script: Token["script"]): readonly Reading[] {
  if (script === "arabic") {
    return arabicReadings(folded).map(({ core, particles, clitics }) => ({
      core,
      particles,
      clitics,
      isWhole: clitics === 0 && core === folded,
    }));
  }
  const readings: Reading[] = [{ core: folded, particles: 0, clitics: 0, isWhole: true }];
  const scholarly = script === "latin" ? foldWord(spellScholarly(lowerWord(word))) : folded;
  if (scholarly !== folded) readings.push({ core: scholarly, particles: 0, clitics: 0, isWhole: false });
  for (const split of splitParticles(folded, script)) readings.push({ ...split, clitics: 0, isWhole: false });
  return readings;
}

function matchExactly(index: RegisterIndex, reading: Reading, keep: (match: WordMatch) => void): void {
  for (const form of index.forms.get(reading.core) ?? []) {
    const how = form.plain && reading.isWhole ? "listed" : "inflected";
    const { core, particles, clitics } = reading;
    keep({ form, how, cost: 0, weight: core.length, standsAlone: true, particles, clitics });
  }
}

function matchSlips(index: RegisterIndex, reading: Reading, keep: (match: WordMatch) => void): void {
  const { core, particles, clitics } = reading;
  if (core.length < 3) return;
  const seen = new Set<string>();
  for (const key of slipKeys(core)) {
    for (const written of index.slips.get(key) ?? []) {
      if (seen.has(written)) continue;
      seen.add(written);
      if (written === core || !isOneSlip(core, written)) continue;
      for (const form of index.forms.get(written) ?? []) {
        const isWhole = index.spellings[form.spelling]?.all === form.parts;
        const standsAlone =
          written.length >= (isWhole ? 4 : 5) ||
          (isWhole && written.length === 3 && isDotSlip(core, written));
        keep({ form, how: "near", cost: 1, weight: core.length, standsAlone, particles, clitics });
      }
    }
  }
}

function matchSounds(
  index: RegisterIndex,
  reading: Reading,
  script: Token["script"],
  keep: (match: WordMatch) => void,
): void {
  for (const { sounds, isPlain } of soundsToTry(reading.core, script)) {
    const weight = soundWeight(sounds);
    for (const key of soundKeys(sounds)) {
      for (const name of index.sounded.get(key) ?? []) {
        // Two words of one script are both read as they stand, or else the habits of two languages would mix.
        if (!isPlain && name.form.script === script) continue;
        const heavier = Math.max(weight, name.weight);
        const distance = soundDistance(sounds, name.sounds, heavier * looseLimit);
        if (distance === Number.POSITIVE_INFINITY) continue;
        const how = name.form.script === script ? "near" : "cross-script";
        const isWhole = index.spellings[name.form.spelling]?.all === name.form.parts;
        const standsAlone = distance <= aloneLimit(Math.min(weight, name.weight), script, isWhole);
        const { particles, clitics } = reading;
        keep({ form: name.form, how, cost: distance, weight: heavier, standsAlone, particles, clitics });
      }
    }
  }
}

/** Distance for each unit of weight that two parts of one name may lie apart: beside another part, and alone. */
const looseLimit = 0.17;
const tightLimit = { cased: 0.12, caseless: 0.1 };

/**
 * A short skeleton is like many words, above all where vowels are not written: it must be all but equal, a little less
 * so where it is the whole of a name and capitals will tell.
 */
function aloneLimit(weight: number, script: Token["script"], isWhole: boolean): number {
  if (weight < 1.6) return -1;
  if (script !== "arabic") return weight < 2.5 ? (isWhole ? 0.2 : 0.08) : weight * tightLimit.cased;
  return weight < 2.5 ? 0.08 : weight < 3 ? 0.18 : weight * tightLimit.caseless;
}

interface SoundsToTry {
  readonly sounds: string;
  readonly isPlain: boolean;
}

function soundsToTry(core: string, script: Token["script"]): readonly SoundsToTry[] {
  return lemmasOf(core, script)
    .flatMap(({ folded, isPlain }) => soundReadings(folded, script).map((sounds) => ({ sounds, isPlain })))
    .filter(({ sounds }) => sounds.length >= 2);
}

function lemmasOf(core: string, script: Token["script"]): readonly LatinReading[] {
  if (script === "latin") return latinLemmas(core).flatMap(textReadings);
  const lemmas = script === "cyrillic" ? russianLemmas(core) : [core];
  return lemmas.map((folded) => ({ folded, isPlain: true }));
}

const order: Readonly<Record<WordMatchKind, number>> = {
  listed: 0,
  inflected: 1,
  near: 2,
  "cross-script": 3,
};

function isBetter(match: WordMatch, before: WordMatch): boolean {
  if (match.standsAlone !== before.standsAlone) return match.standsAlone;
  if (order[match.how] !== order[before.how]) return order[match.how] < order[before.how];
  return match.cost < before.cost;
}
