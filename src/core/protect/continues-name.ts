import type { WordsRead } from "./candidate-words.ts";
import type { CandidatesRead, NameReason } from "./candidates.ts";
import { looksForeign } from "./foreign-shape.ts";
import { particleBits, particleOf } from "./particles.ts";
import { possessiveLength } from "./possessive.ts";

/** What the questions of this file are asked of; places are token numbers. */
type Read = Pick<CandidatesRead, "words" | "reasons">;

/**
 * Tell whether a word goes on with the name that ends at another: a family name, a patronymic, a second given name.
 *
 * A capital and a reason of its own are needed, and no ordinary word will do: `Murat Street` is no name. Arabic verbs
 * stand before both who acts and who is acted on, so that there only a family name is surely of the same person.
 */
export function continuesName(read: Read, last: number, place: number): boolean {
  const { words, reasons } = read;
  const isLed = place - last > 1;
  const hasReason = (reasons[place]?.size ?? 0) > 0;
  if (words.tokens[place]?.script === "arabic")
    return !words.isNeverName(place) && (isLed ? hasReason : !areTwoNames(read, last, place));
  if (!hasReason || !standsOut(words, place) || !mayBeNamePart(read, place)) return false;
  return isLed || !areTwoNames(read, last, place);
}

/** A word that may begin a name, and the name it would begin. */
export interface Beginning {
  readonly place: number;
  /** The name's first word so far. */
  readonly next: number;
  /** The first word of it that is known. */
  readonly known: number;
  /** Whether that word is surely somebody's name by itself. */
  readonly isSure: boolean;
}

/** Tell whether a word begins a name that goes on at another: more is asked, as titles and places stand before names too. */
export function beginsName(read: Read, { place, next, known, isSure }: Beginning): boolean {
  const { words, reasons } = read;
  const why = reasons[place];
  if (why === undefined || why.size === 0 || !standsOut(words, place)) return false;
  if (possessiveLength(words.wordAt(place)) > 0 || areTwoNames(read, place, next)) return false;
  if (words.tokens[place]?.script === "arabic") return why.has("given-name");
  if (!mayBeNamePart(read, place)) return false;
  if (tellingReasons.some((each) => why.has(each))) return true;
  const isPlace = words.isSentenceStart(place) || placeCues.has(words.foldedAt(place - 1));
  return !isSure && !isGiven(read, known) && !isPlace;
}

/** Reasons that speak for a person and not for a place or any capitalised word. */
const tellingReasons: readonly NameReason[] = [
  "given-name",
  "patronymic",
  "surname-ending",
  "initials",
  "after-title",
  "after-kin",
  "after-cue",
];

/** Words after which a capital is more likely a place's than a person's. */
const placeCues = new Set(
  "in at near inside outside around across within в во под около возле вокруг".split(" "),
);

/**
 * Tell whether two neighbours are more likely two people's names than one: in Russian two given names, whose cases let
 * them stand beside each other; in Arabic whatever is no family name behind a given one.
 */
export function areTwoNames(read: Read, one: number, next: number): boolean {
  switch (read.words.tokens[next]?.script) {
    case "cyrillic":
      return isGiven(read, one) && isGiven(read, next);
    case "arabic":
      // Two words with the article are a noun and its adjective.
      return !looksLikeFamily(read.words, next) || hasArticle.test(read.words.foldedAt(one));
    default:
      return false;
  }
}

const hasArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)./;

function looksLikeFamily(words: WordsRead, place: number): boolean {
  const folded = words.foldedAt(place);
  if (words.isOrdinary(place) || words.isNeverName(place)) return false;
  return /^ال.{2,}ي$/.test(folded) || looksForeign(folded);
}

function isGiven({ reasons }: Read, place: number): boolean {
  const why = reasons[place];
  return why?.has("given-name") === true && !why.has("patronymic") && !why.has("surname-ending");
}

function mayBeNamePart({ words, reasons }: Read, place: number): boolean {
  return !words.isOrdinary(place) || reasons[place]?.has("given-name") === true;
}

/** Tell whether a word is a particle within a name and no part of it by itself (`bin`, `al`). */
export function isParticleBetween({ words, reasons }: Read, place: number): boolean {
  if (!words.isParticle(place)) return false;
  const kind = particleOf(words.foldedAt(place), words.tokens[place]?.script ?? "other");
  return kind === particleBits.bin || (reasons[place]?.size ?? 0) === 0;
}

/**
 * Tell whether a word is set apart as names are: by a capital. A script without capitals needs none, and in a text that
 * does without them nothing tells.
 */
export function standsOut(words: WordsRead, place: number): boolean {
  const script = words.tokens[place]?.script;
  if (script === "arabic") return true;
  return (script === "latin" || script === "cyrillic") && !words.isCaseless && words.isCapital(place);
}
