import { arabicReadings } from "./arabic-forms.ts";
import { lowerWord } from "./fold-word.ts";
import type { FoundName } from "./found-name.ts";
import { isGivenName } from "./given-names.ts";
import { countBits, type NameChain, worstKind } from "./name-chain.ts";
import type { Certainty, HitKind } from "./name-hit.ts";
import type { NameScan, NameUnit } from "./name-scan.ts";
import { freeParticles, particleBits } from "./particles.ts";
import { endWithPossessive, possessiveLength } from "./possessive.ts";
import { isCapitalisedWord, mayBeWord, standsAsAttribute, standsLikeWord } from "./stands-as-word.ts";

/**
 * Say how sure a reading is, or drop it.
 *
 * The whole name in regular forms is certain. The whole name off by slips or script is likely. A part of a name is
 * possible, likely where it is exact, no ordinary word, and nobody else in the register has it.
 */
export function judgeChain(scan: NameScan, grown: NameChain): FoundName | undefined {
  const chain = withoutGrammar(scan, grown);
  if (chain === undefined) return undefined;
  const worst = worstKind(chain);
  const isExact = worst === "listed" || worst === "inflected";
  const verdict = isWhole(chain) ? judgeWhole(scan, chain, isExact) : judgePart(scan, chain, isExact);
  if (verdict === undefined) return undefined;
  const start = scan.tokens[chain.from]?.start ?? 0;
  const end = endWithPossessive(scan, chain.to);
  return {
    start,
    end,
    nameStart: start + cliticLength(scan, chain),
    nameEnd: end - possessiveLength(scan.text.slice(start, end)),
    person: chain.spelling.person,
    how: kindOf(chain, worst),
    certainty: verdict.certainty,
    parts: countBits(chain.parts | chain.initials),
    isOneWord: isOneWord(chain),
    isStraight: !chain.hasComma && !chain.hasStranger,
    cost: chain.units.reduce((sum, { match }) => sum + match.cost, 0),
    likelyIfAlone: verdict.likelyIfAlone,
  };
}

/**
 * A chain without the words of grammar at its ends that are only like a part of the name ("look in" for Luc and Jean);
 * undefined where nothing else is left. In a whole name in its order such a part may be meant.
 */
function withoutGrammar(scan: NameScan, chain: NameChain): NameChain | undefined {
  if (chain.units.length < 2) return chain;
  const isStray = ({ to, match, clitics }: NameUnit): boolean => {
    if (match.how === "listed" || match.how === "inflected" || !scan.isFunctionWord(to)) return false;
    const isMeant = isWhole(chain) && chain.isInOrder && clitics === 0 && isClose(match.cost, match.weight);
    return !isMeant && standsLikeWord(scan, to);
  };
  const kept = chain.units.filter((unit) => !isStray(unit));
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (kept.length === chain.units.length) return chain;
  const units = chain.units.filter(({ from }) => first.from <= from && from <= last.from);
  const parts = units.reduce((bits, { match }) => bits | match.form.parts, 0);
  return { ...chain, units, parts, from: first.from, to: last.to, initials: 0 };
}

function cliticLength(scan: NameScan, { units, from }: NameChain): number {
  const first = units[0];
  return first === undefined || first.from !== from ? 0 : scan.cliticLength(first);
}

interface Verdict {
  readonly certainty: Certainty;
  readonly likelyIfAlone: boolean;
}

function isWhole(chain: NameChain): boolean {
  return chain.parts === chain.spelling.all;
}

function isOneWord({ spelling, from, to }: NameChain): boolean {
  return from === to && spelling.parts.length === 1 && spelling.parts[0]?.particles === 0;
}

function kindOf(chain: NameChain, worst: ReturnType<typeof worstKind>): HitKind {
  if (!isWhole(chain) && (countBits(chain.parts) === 1 || worst === "listed" || worst === "inflected"))
    return "partial";
  if (worst === "listed" && !(chain.isInOrder && !chain.hasStranger)) return "inflected";
  return worst;
}

function judgeWhole(scan: NameScan, chain: NameChain, isExact: boolean): Verdict | undefined {
  const lacksKunya = chain.units.some(({ unmet }) => (unmet & ~particleBits.bin) !== 0);
  const lacksBin = chain.units.some(({ unmet }) => (unmet & particleBits.bin) !== 0);
  if (chain.spelling.parts.length === 1) {
    if (lacksKunya || lacksBin) return judgePart(scan, chain, isExact);
    if (isExact) return judgeSingle(scan, chain);
    return judgeFarSingle(scan, chain);
  }
  if (!isExact && chain.units.length === 1) return judgeFarSingle(scan, chain);
  if (!isExact && chain.units.every(({ match }) => !match.standsAlone)) return judgeLoose(scan, chain);
  if (!isExact && areOnlyWords(scan, chain)) {
    const hasGrammar = chain.units.some(({ to }) => scan.isFunctionWord(to));
    return hasGrammar ? undefined : { certainty: "possible", likelyIfAlone: false };
  }
  const isCertain = isExact && !lacksKunya && !lacksBin && !chain.hasStranger;
  return { certainty: isCertain ? "certain" : "likely", likelyIfAlone: false };
}

/** Whether all that is like a name are ordinary words that stand as such, and none of them is a given name. */
function areOnlyWords(scan: NameScan, { units }: NameChain): boolean {
  return units.every(({ to }) => {
    return scan.isOrdinaryWord(to) && standsLikeWord(scan, to) && !isGivenWord(scan, to);
  });
}

/** A name of one word, spelled regularly: a form of it in small letters may be the word it was made from. */
function judgeSingle(scan: NameScan, chain: NameChain): Verdict {
  const part = chain.spelling.parts[0];
  if (worstKind(chain) === "listed" && chain.from === chain.to && part !== undefined) {
    return { certainty: singleWordCertainty(scan, chain.from, part.word), likelyIfAlone: false };
  }
  if (isHopeless(scan, chain)) return { certainty: "possible", likelyIfAlone: false };
  if (scan.looksLikeName(chain.to))
    return {
      certainty: mayBeWord(scan, chain.to, part?.word ?? "") ? "likely" : "certain",
      likelyIfAlone: false,
    };
  return { certainty: "possible", likelyIfAlone: !isOrdinaryAt(scan, chain) };
}

/**
 * How sure it is that a word is a listed name of one word, once their letters agree.
 *
 * Certain as listed. In small letters, where name and text have capitals, or where an ordinary word may stand, only
 * likely: it bars release, and somebody looks. Where folding alone makes them
 * agree (`Sa'id` and "said", a given name and a preposition of Arabic) and the word is an ordinary one, possible.
 */
export function singleWordCertainty(scan: NameScan, place: number, listed: string): Certainty {
  const isNameLike = scan.looksLikeName(place) || listed === listed.toLowerCase();
  const sure = mayBeWord(scan, place, listed) ? "likely" : "certain";
  if (isSameBesideCase(scan.wordAt(place), listed)) return isNameLike ? sure : "likely";
  if (scan.isFunctionWord(place)) return "possible";
  return isNameLike || !scan.isOrdinaryWord(place) ? sure : "possible";
}

function isSameBesideCase(one: string, other: string): boolean {
  return lowerWord(one) === lowerWord(other);
}

/** Every part is far off, so that only their meeting speaks for the name: capitals must bear it out, or rare words. */
function judgeLoose(scan: NameScan, chain: NameChain): Verdict | undefined {
  if (isHopeless(scan, chain) || isOrdinaryAt(scan, chain)) return undefined;
  if (!chain.units.some(({ to }) => scan.looksLikeName(to))) return undefined;
  const weight = totalOf(chain, "weight");
  if (weight >= 4 && isClose(totalOf(chain, "cost"), weight))
    return { certainty: "likely", likelyIfAlone: false };
  return { certainty: "possible", likelyIfAlone: scan.tokens[chain.to]?.script !== "arabic" };
}

/** Distance for each unit of weight up to which parts that are each too far off to stand alone speak together. */
const closeTogether = 0.12;

function isClose(cost: number, weight: number): boolean {
  return cost <= closeTogether * weight;
}

function totalOf(chain: NameChain, of: "cost" | "weight"): number {
  return chain.units.reduce((sum, { match }) => sum + match[of], 0);
}

function judgeFarSingle(scan: NameScan, chain: NameChain): Verdict | undefined {
  if (isHopeless(scan, chain)) return undefined;
  const unit = chain.units[0];
  if (unit === undefined) return undefined;
  // A particle that the listing has too is half the name: beside it the rest may be further off.
  const isLed = unit.to > unit.from || (unit.match.particles & unit.match.form.particles) !== 0;
  if (!unit.match.standsAlone && (unit.match.form.particles & ~freeParticles) === 0) return undefined;
  if (!isLed && !scan.looksLikeName(chain.from)) return undefined;
  if (isOrdinaryAt(scan, chain) && !mayBeFarWord(scan, chain, unit)) return undefined;
  return { certainty: "possible", likelyIfAlone: !isOrdinaryAt(scan, chain) && scan.looksLikeName(chain.to) };
}

/**
 * An Arabic word that is frequent is no slip of a name; in another script it may be one that sounds just so, or a given
 * name. Two parts in one word have no article before them.
 */
function mayBeFarWord(scan: NameScan, chain: NameChain, { match }: NameUnit): boolean {
  if (scan.tokens[chain.to]?.script !== "arabic") return true;
  if (countBits(chain.parts) > 1) return (match.particles & particleBits.al) === 0;
  return match.how === "cross-script" && (isGivenWord(scan, chain.to) || match.cost <= 0.1);
}

function judgePart(scan: NameScan, chain: NameChain, isExact: boolean): Verdict | undefined {
  if (countBits(chain.parts) >= 2) {
    const isNear = chain.units.some(({ match }) => match.standsAlone);
    if (!isNear) return undefined;
    if (isExact) return { certainty: "likely", likelyIfAlone: false };
    if (chain.units.every(({ to }) => !scan.looksLikeName(to))) return undefined;
    return { certainty: areOnlyWords(scan, chain) ? "possible" : "likely", likelyIfAlone: false };
  }
  const unit = chain.units[0];
  if (unit === undefined || isHopeless(scan, chain)) return undefined;
  if (!unit.match.standsAlone || scan.foldedAt(unit.to).length < 2) return undefined;
  const isCapital = scan.looksLikeName(unit.to);
  const isOrdinary = scan.isOrdinaryWord(unit.to);
  if (isOrdinary && unit.unmet !== 0) return undefined;
  if (chain.initials !== 0 && !isOrdinary && unit.unmet === 0)
    return { certainty: "likely", likelyIfAlone: false };
  if (!isCapital && (isOrdinary || !(isExact || isKunya(unit)))) return undefined;
  if (!isExact && (unit.unmet !== 0 || (isOrdinary && !mayNameAllTheSame(scan, unit)))) return undefined;
  if (!isExact && scan.isNameLikeGrammar(unit.to)) return undefined;
  const likelyIfAlone = isExact && isCapital && !isOrdinary && unit.unmet === 0;
  return { certainty: "possible", likelyIfAlone: likelyIfAlone && !standsAsAttribute(scan, unit) };
}

/** A kunya tells that a name follows, in small letters too, where the listing has the same one. */
function isKunya({ from, to, match: { form }, unmet }: NameUnit): boolean {
  return to > from && unmet === 0 && (form.particles & (particleBits.abu | particleBits.umm)) !== 0;
}

/**
 * An ordinary word that is a slip or a script away may still be a name: as a given name, with a capital within a
 * sentence where months and titles have none, at its beginning if it sounds just so.
 */
function mayNameAllTheSame(scan: NameScan, { to, match }: NameUnit): boolean {
  if (scan.tokens[to]?.script === "arabic") return isGivenWord(scan, to);
  if (match.how === "cross-script") return match.cost <= 0.05 || !standsLikeWord(scan, to);
  return !isCapitalisedWord(scan, to) && !standsLikeWord(scan, to);
}

function isGivenWord(scan: NameScan, place: number): boolean {
  if (isGivenName(scan.foldedAt(place))) return true;
  if (scan.tokens[place]?.script !== "arabic") return false;
  return arabicReadings(scan.foldedAt(place)).some(({ core }) => isGivenName(core));
}

/** A word of grammar is never a slip away from a name. */
function isHopeless(scan: NameScan, chain: NameChain): boolean {
  return chain.units.every(({ to }) => scan.isFunctionWord(to));
}

function isOrdinaryAt(scan: NameScan, chain: NameChain): boolean {
  for (let place = chain.from; place <= chain.to; place++) {
    if (!scan.isOrdinaryWord(place)) return false;
  }
  return true;
}
