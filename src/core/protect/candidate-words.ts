import type { TextRange } from "../study/index.ts";
import { foldWord } from "./fold-word.ts";
import { cueOf, isCalendarOrPeople, type NameCue } from "./name-cues.ts";
import { nameGap } from "./name-gap.ts";
import { hasCase } from "./name-scan.ts";
import { wordJudge } from "./ordinary-words.ts";
import { particleOf } from "./particles.ts";
import { type Token, tokenise } from "./tokens.ts";
import { turnLetterOffsets } from "./turn-letters.ts";

/** A text cut into words, with the questions that the rules for candidates ask about them; places are token numbers. */
export interface WordsRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly wordAt: (place: number) => string;
  readonly foldedAt: (place: number) => string;
  /** Whether the text does without capitals. */
  readonly isCaseless: boolean;
  readonly isCapital: (place: number) => boolean;
  readonly isSentenceStart: (place: number) => boolean;
  /** Whether a word of grammar, of the calendar or of a people, or a title. */
  readonly isNeverName: (place: number) => boolean;
  readonly isOrdinary: (place: number) => boolean;
  /** Whether the word also stands in small letters somewhere in the text. */
  readonly isSeenSmall: (place: number) => boolean;
  readonly isParticle: (place: number) => boolean;
  readonly isTurnLetter: (place: number) => boolean;
  /** Whether a registered person was found in the word. */
  readonly isKnown: (place: number) => boolean;
  /** Whether nothing but a space, hyphen or initial's dot parts a word from the next. */
  readonly isJoined: (place: number) => boolean;
  readonly cueBefore: (place: number) => NameCue | undefined;
  /** The words that lie wholly within a stretch of the text. */
  readonly placesIn: (start: number, end: number) => readonly number[];
}

/** Cut a text into words for the candidate rules. */
export function readCandidateWords(text: string, named: readonly TextRange[]): WordsRead {
  const tokens = tokenise(text);
  const judge = wordJudge();
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const folded = words.map(foldWord);
  const small = new Set(folded.filter((_, i) => /^\P{L}*\p{Ll}/u.test(words[i] ?? "")));
  const gapBefore = (place: number): string =>
    text.slice(tokens[place - 1]?.end ?? 0, tokens[place]?.start ?? text.length);
  const foldedAt = (place: number): string => folded[place] ?? "";
  const wordAt = (place: number): string => words[place] ?? "";
  const known = knownPlaces(tokens, named);
  const turnLetters = turnLetterOffsets(text);
  const endsMeant = meantLineEnds(text);
  const isSentenceStart = (place: number): boolean =>
    place === 0 ||
    turnLetters.has(tokens[place - 1]?.start ?? -1) ||
    startsSentence.test(withoutInitialDot(wordAt(place - 1), gapBefore(place))) ||
    (gapBefore(place).includes("\n") && endsMeant.has(text.lastIndexOf("\n", tokens[place]?.start)));
  return {
    text,
    tokens,
    wordAt,
    foldedAt,
    isCaseless: !hasCase(text),
    isSentenceStart,
    isCapital: (place) => /^\P{L}*\p{Lu}/u.test(wordAt(place)),
    isNeverName: (place) =>
      judge.isFunctionWord(wordAt(place)) ||
      (tokens[place]?.script === "arabic" && judge.isFunctionWord(wordAt(place).replace(/^[وف]/, ""))) ||
      isCalendarOrPeople(foldedAt(place)) ||
      cueOf(foldedAt(place)) === "after-title" ||
      cueOf(foldedAt(place)) === "after-kin",
    isOrdinary: (place) => judge.isOrdinaryWord(wordAt(place), tokens[place]?.script ?? "other"),
    isSeenSmall: (place) => small.has(foldedAt(place)),
    isParticle: (place) => particleOf(foldedAt(place), tokens[place]?.script ?? "other") !== 0,
    isTurnLetter: (place) => turnLetters.has(tokens[place]?.start ?? -1),
    isKnown: (place) => known.has(place),
    isJoined: (place) => {
      const gap = place + 1 < tokens.length ? nameGap(gapBefore(place + 1)) : undefined;
      return gap === "plain" || (gap === "dot" && foldedAt(place).length === 1);
    },
    cueBefore: (place) => {
      const gap = gapBefore(place);
      if (place === 0 || gap.length > 4 || /[.!?؟\n]/.test(gap)) return undefined;
      if (/^is$/i.test(wordAt(place - 1)) && /^name$/i.test(wordAt(place - 2))) return "after-cue";
      return cueOf(foldedAt(place - 1));
    },
    placesIn: (start, end) => {
      const places: number[] = [];
      for (let place = firstFrom(tokens, start); (tokens[place]?.end ?? end + 1) <= end; place++)
        places.push(place);
      return places;
    },
  };
}

function knownPlaces(tokens: readonly Token[], named: readonly TextRange[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of named) {
    for (let place = firstFrom(tokens, start); (tokens[place]?.start ?? end) < end; place++)
      places.add(place);
  }
  return places;
}

/** The first token that begins at an offset or after it. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startsSentence = /[.!?…:;؟۔]|\n\s*\n|\n\s*[-–—•*=>#]|[“"«„([—–]\s*$/u;

/** Where a line ends well before the others do, its end is meant and not the work of wrapping. */
function meantLineEnds(text: string): ReadonlySet<number> {
  const lines = text.split("\n");
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const ends = new Set<number>();
  let at = -1;
  for (const line of lines) {
    at += line.length + 1;
    if (widest > 120 || line.length < widest * 0.7) ends.add(at);
  }
  return ends;
}

/** The dot of an initial or of a short title ends no sentence. */
function withoutInitialDot(before: string, gap: string): string {
  const isShort =
    before.length === 1 || /^(?:mr|mrs|ms|dr|st|prof|col|capt|lt|gen|sgt|г|им|д|ст|р|тов)$/iu.test(before);
  return isShort ? gap.replace(/^\./, "") : gap;
}
