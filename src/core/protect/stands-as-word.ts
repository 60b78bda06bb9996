import { foldWord } from "./fold-word.ts";
import { cueOf, isCalendarOrPeople } from "./name-cues.ts";
import type { NameScan, NameUnit } from "./name-scan.ts";
import { particleBits } from "./particles.ts";

/**
 * Tell whether a listed name of one word may be an ordinary word where it stands, so that somebody should look.
 *
 * It is like a word: frequent in the language, of three letters or fewer, of the shape of a Russian adjective, or in
 * small letters elsewhere in the text. And it stands like one: in small letters, at the beginning of a sentence, or
 * in a script without capitals.
 */
export function mayBeWord(scan: NameScan, place: number, listed: string): boolean {
  const folded = scan.foldedAt(place);
  const isLikeWord =
    foldWord(listed).length <= 3 ||
    adjective.test(folded) ||
    scan.isOrdinaryWord(place) ||
    scan.isSeenSmall(place);
  return isLikeWord && standsLikeWord(scan, place);
}

/** Whether a word stands as any word does: no capital tells that it is a name. */
export function standsLikeWord(scan: NameScan, place: number): boolean {
  const script = scan.tokens[place]?.script;
  if (script !== "latin" && script !== "cyrillic") return true;
  return scan.isSentenceStart(place) || !/^\P{L}*\p{Lu}/u.test(scan.wordAt(place));
}

// Over folded letters; the surnames in -ский are no words.
const adjective =
  /^(?!.*[сц]к(?:ии|ая|ого|ому|им|ом|ои|ую)$).{2,}(?:ыи|ии|ои|ая|яя|ого|его|ому|ему|ым|ую|юю)$/;

/**
 * Tell whether a part of a name is used as an attribute or as the name of a place: an Arabic adjective of origin after
 * a noun with article ("the field office"), an article where the name has none or the other way, a street or quarter.
 */
export function standsAsAttribute(scan: NameScan, { from, to, match }: NameUnit): boolean {
  if (scan.tokens[to]?.script !== "arabic") return isNameOfPlace(scan, from);
  const isListedWithArticle = hasListedArticle(scan, match);
  const hasArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)..+/.test(scan.foldedAt(to));
  if (hasArticle !== isListedWithArticle && (hasArticle || /يا?$/.test(scan.foldedAt(to)))) return true;
  if (isNameOfPlace(scan, from)) return true;
  const before = scan.foldedAt(from - 1);
  const isAfterNoun = scan.gapAfter(from - 1) === "plain" && /^(?:[وف]?[بك]?ال|[وف]?لل)..+/.test(before);
  return hasArticle && isAfterNoun && cueOf(before) === undefined;
}

function hasListedArticle(scan: NameScan, { form }: NameUnit["match"]): boolean {
  if ((form.particles & particleBits.al) !== 0) return true;
  const parts = scan.index.spellings[form.spelling]?.parts ?? [];
  return parts.some(({ word }, i) => (form.parts & (1 << i)) !== 0 && foldWord(word).startsWith("ال"));
}

function isNameOfPlace(scan: NameScan, place: number): boolean {
  if (scan.gapAfter(place - 1) !== "plain") return false;
  const before = scan.foldedAt(place - 1);
  if (placeWords.has(before)) return true;
  return cueOf(before) === "after-title" && placeWords.has(scan.foldedAt(place - 2));
}

/** Words of a calendar and titles, which have capitals within a sentence too. */
export function isCapitalisedWord(scan: NameScan, place: number): boolean {
  const folded = scan.foldedAt(place);
  return isCalendarOrPeople(folded) || cueOf(folded) === "after-title";
}

const placeWords = new Set(
  `شارع شوارع حي ساحة ميدان مدرسة مسجد جامع مستشفى مشفى قرية مدينة بلدة جبل وادي حاجز معبر سوق مخيم جسر مطار محطة
улица улице улицу улицы площадь площади проспект проспекте переулок переулке село селе деревня деревне город городе`
    .split(/\s+/)
    .map(foldWord),
);
