import { applySplices, type Block, mapLayout, type OffsetMap, type Splice } from "../study/index.ts";
import type { Certainty } from "./name-hit.ts";
import { type RealName, realName } from "./real-name.ts";

/** A place in a text that was decided to be a name, and the pseudonym that takes it. A `NameHit` fits but for the pseudonym. */
export interface DecidedName {
  readonly start: number;
  readonly end: number;
  /** The name without clitic and possessive, where it is known; `start` and `end` otherwise. */
  readonly nameStart?: number;
  readonly nameEnd?: number;
  readonly person: string;
  readonly pseudonym: string;
  /** Which of two overlapping places wins; `certain` where a person marked the words. */
  readonly certainty?: Certainty;
}

/** A text whose names were replaced. */
export interface ReplacedText {
  /** The whole new text, for where the words before must be destroyed. */
  readonly text: string;
  /** How offsets move, without words. */
  readonly map: OffsetMap;
  /** The words that each splice puts in, in order. */
  readonly words: readonly string[];
  /** The words that each splice takes out, in order, for the vault. */
  readonly taken: readonly TakenWords[];
}

/** Words that a replacement took out of a text, and whose name they were. */
export interface TakenWords {
  readonly person: string;
  readonly words: RealName;
}

/**
 * Put pseudonyms where names were decided to stand.
 *
 * Clitics and the English possessive stay ("Khalid's" is "Fighter 3's"; a clitic before a pseudonym in other letters
 * gets a tatweel and a space, as editors write it). Case endings and plurals go with the name. A pseudonym whose
 * letters run against the text around it is isolated, so that the line keeps its order. Of overlapping places the
 * surest, then the longest, takes all the words of both; neighbouring places of one person become one.
 */
export function replaceNames(text: string, decided: readonly DecidedName[]): ReplacedText {
  const places = joinNeighbours(text, withoutOverlaps(decided));
  const map: Splice[] = [];
  const words: string[] = [];
  const taken: TakenWords[] = [];
  for (const place of places) {
    // "James'" becomes "Fighter 3's": its mark goes with the name, as the pseudonym needs the letter too.
    const isBareMark = /^['’]$/.test(text.slice(place.nameEnd, place.end));
    const end = isBareMark ? place.end : place.nameEnd;
    const put = wordsFor(text, place) + (isBareMark ? "’s" : "");
    map.push({ start: place.nameStart, end, length: put.length });
    words.push(put);
    taken.push({ person: place.person, words: realName(text.slice(place.nameStart, end)) });
  }
  return { text: applySplices(text, map, words), map, words, taken };
}

/** Carry the blocks of a text through the replacement of its names. */
export function replaceInLayout(blocks: readonly Block[], replaced: ReplacedText): readonly Block[] {
  return mapLayout(blocks, replaced.map);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly person: string;
  readonly pseudonym: string;
}

const rank: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, possible: 2 };

function withoutOverlaps(decided: readonly DecidedName[]): readonly Place[] {
  const ordered = decided
    .filter(({ start, end }) => start < end)
    .sort(
      (a, b) =>
        rank[a.certainty ?? "certain"] - rank[b.certainty ?? "certain"] ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start,
    );
  let places: readonly Place[] = [];
  for (const each of ordered) {
    let place: Place = {
      ...each,
      nameStart: each.nameStart ?? each.start,
      nameEnd: each.nameEnd ?? each.end,
    };
    const touched = places.filter((other) => other.start < place.end && place.start < other.end);
    // The surer place came first and keeps its pseudonym; it grows over what the other would leave readable.
    for (const other of touched)
      place = { ...widest(other, place), person: other.person, pseudonym: other.pseudonym };
    places = [...places.filter((other) => !touched.includes(other)), place];
  }
  return [...places].sort((a, b) => a.start - b.start);
}

function widest(one: Place, other: Place): Place {
  return {
    ...one,
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
    nameStart: one.start <= other.start ? one.nameStart : other.nameStart,
    nameEnd: one.end >= other.end ? one.nameEnd : other.nameEnd,
  };
}

function joinNeighbours(text: string, places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const before = joined.at(-1);
    const isOne =
      before !== undefined &&
      before.person === place.person &&
      before.end === before.nameEnd &&
      place.start === place.nameStart &&
      /^[^\S\n]*[-‐‑]?[^\S\n]*$/.test(text.slice(before.end, place.start));
    if (isOne) joined[joined.length - 1] = widest(before, place);
    else joined.push(place);
  }
  return joined;
}

function wordsFor(text: string, place: Place): string {
  const pseudonym = isAgainstText(text, place) ? `\u2068${place.pseudonym}\u2069` : place.pseudonym;
  return joinToClitic(text.slice(place.start, place.nameStart), place.pseudonym) + pseudonym;
}

function joinToClitic(clitic: string, pseudonym: string): string {
  if (clitic === "") return "";
  if (clitic.endsWith("يا")) return " ";
  if (/^\P{L}*\p{Script=Arabic}/u.test(pseudonym)) return "";
  return /و$/.test(clitic) ? " " : "\u0640 ";
}

/** Whether the pseudonym runs the other way than the letters before it, or after it where none are before. */
function isAgainstText(text: string, place: Place): boolean {
  const line = text.slice(text.lastIndexOf("\n", place.start - 1) + 1, place.start);
  const rest = text.slice(place.end, place.end + 200).split("\n", 1)[0] ?? "";
  const around = directionOf([...line].reverse().join("").slice(0, 200)) ?? directionOf(rest);
  const own = directionOf(place.pseudonym);
  return around !== undefined && own !== undefined && around !== own;
}

function directionOf(text: string): "ltr" | "rtl" | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
    ? "rtl"
    : "ltr";
}
