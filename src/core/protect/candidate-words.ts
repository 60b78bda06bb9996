import type { TextRange } from "../study/index.ts";
import { foldWord } from "./fold-word.ts";
import { cueOf, isCalendarOrPeople, type NameCue } from "./name-cues.ts";
import { nameGap } from "./name-gap.ts";
import { hasCase } from "./name-scan.ts";
import { wordJudge } from "./ordinary-words.ts";
import { particleOf } from "./particles.ts";
import { sentenceStarts } from "./sentence-start.ts";
import { placeAt, type Token, tokenise, wordOf } from "./tokens.ts";
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
  const words = tokens.map((token) => wordOf(text, token));
  const folded = words.map(foldWord);
  const small = new Set(folded.filter((_, i) => /^\P{L}*\p{Ll}/u.test(words[i] ?? "")));
  const gapBefore = (place: number): string =>
    text.slice(tokens[place - 1]?.end ?? 0, tokens[place]?.start ?? text.length);
  const foldedAt = (place: number): string => folded[place] ?? "";
  const wordAt = (place: number): string => words[place] ?? "";
  const known = knownPlaces(tokens, named);
  const turnLetters = turnLetterOffsets(text);
  const isSentenceStart = sentenceStarts(text, tokens, turnLetters);
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
    isOrdinary: (place) =>
      judge.isOrdinaryWord(wordAt(place), tokens[place]?.script ?? "other") ||
      judge.isNameLikeGrammar(wordAt(place)),
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
      for (let place = placeAt(tokens, start); (tokens[place]?.end ?? end + 1) <= end; place++)
        places.push(place);
      return places;
    },
  };
}

function knownPlaces(tokens: readonly Token[], named: readonly TextRange[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of named) {
    for (let place = placeAt(tokens, start); (tokens[place]?.start ?? end) < end; place++) places.add(place);
  }
  return places;
}
