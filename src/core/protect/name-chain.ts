import type { CompiledSpelling } from "./compile-register.ts";
import type { WordMatchKind } from "./match-word.ts";
import { type NameScan, type NameUnit, spellingOf } from "./name-scan.ts";
import { particleOf } from "./particles.ts";
import { soundDistance } from "./sound-distance.ts";
import { soundsOf } from "./sounds.ts";
import type { Token } from "./tokens.ts";

/** Neighbouring units that together read as one listed name, or as much of it as the text has. */
export interface NameChain {
  readonly spelling: CompiledSpelling;
  readonly from: number;
  readonly to: number;
  readonly units: readonly NameUnit[];
  /** The parts found as words, as bits. */
  readonly parts: number;
  /** The parts found as initials, as bits. */
  readonly initials: number;
  /** Whether a word that is no part of the name stands inside. */
  readonly hasStranger: boolean;
  /** Whether the parts stand as listed, and nothing but them. */
  readonly isInOrder: boolean;
  /** Whether a comma stands inside, as in "family, given". */
  readonly hasComma: boolean;
}

/**
 * The longest readings of a listed name that begin with a unit, initials before it taken in: the longest of all, and,
 * where that one has a comma or a stranger inside, the longest that has not, as straight order may win over it.
 */
export function growChains(scan: NameScan, first: NameUnit): readonly NameChain[] {
  const longest = growChain(scan, first, false);
  if (longest === undefined || !(longest.hasComma || longest.hasStranger)) return longest ? [longest] : [];
  const straight = growChain(scan, first, true);
  return straight === undefined ? [longest] : [longest, straight];
}

function growChain(scan: NameScan, first: NameUnit, isStraight: boolean): NameChain | undefined {
  const spelling = spellingOf(scan, first);
  if (spelling === undefined) return undefined;
  const start: NameChain = {
    spelling,
    from: first.from,
    to: first.to,
    units: [first],
    parts: first.match.form.parts,
    initials: 0,
    hasStranger: false,
    isInOrder: true,
    hasComma: false,
  };
  return takePairBefore(scan, takeInitialsBefore(scan, growOn(scan, start, isStraight)));
}

/** A given name that the text parts in two, before the family name that was found first. */
function takePairBefore(scan: NameScan, chain: NameChain): NameChain {
  if (chain.parts === chain.spelling.all || scan.gapAfter(chain.from - 1) !== "plain") return chain;
  const taken = chain.parts | chain.initials;
  const pair = scan.pairAt(chain.from - 2).find(({ match: { form } }) => {
    return form.spelling === chain.spelling.id && (form.parts & taken) === 0;
  });
  if (pair === undefined) return chain;
  const parts = chain.parts | pair.match.form.parts;
  return { ...chain, from: pair.from, units: [pair, ...chain.units], parts, isInOrder: false };
}

/** How far the words of a chain are from the listing, at worst. */
export function worstKind(chain: NameChain): WordMatchKind {
  const kinds = chain.units.map(({ match }) => match.how);
  for (const kind of ["cross-script", "near", "inflected"] as const) if (kinds.includes(kind)) return kind;
  return "listed";
}

function growOn(scan: NameScan, chain: NameChain, isStraight: boolean): NameChain {
  if (chain.parts === chain.spelling.all) return chain;
  let best = chain;
  for (const next of nextSteps(scan, chain)) {
    if (isStraight && (next.hasComma || next.hasStranger)) continue;
    const grown = growOn(scan, next, isStraight);
    if (isBetter(grown, best)) best = grown;
  }
  return best;
}

function nextSteps(scan: NameScan, chain: NameChain): readonly NameChain[] {
  const gap = scan.gapAfter(chain.to);
  const afterInitial = scan.foldedAt(chain.to).length === 1;
  if (gap === undefined || (gap === "dot" && !afterInitial && !isFileName(scan, chain.to))) return [];
  const steps = withUnits(scan, chain, chain.to + 1, gap === "comma");
  const initial = withInitial(scan, chain, chain.to + 1);
  if (initial !== undefined) steps.push(initial);
  if (gap === "plain") steps.push(...overStranger(scan, chain));
  return steps;
}

function withUnits(scan: NameScan, chain: NameChain, place: number, isComma: boolean): NameChain[] {
  const taken = chain.parts | chain.initials;
  const steps: NameChain[] = [];
  const single = scan.unitsAt(place).filter(({ match }) => match.form.spelling === chain.spelling.id);
  for (const next of single.length > 0 ? single : scan.pairAt(place)) {
    const { form } = next.match;
    if (form.spelling !== chain.spelling.id || (form.parts & taken) !== 0) continue;
    if (isComma && !mayFollowComma(scan, chain, next)) continue;
    const isInOrder = chain.isInOrder && form.parts > taken && !isComma;
    steps.push({
      ...chain,
      to: next.to,
      units: [...chain.units, next],
      parts: chain.parts | form.parts,
      isInOrder,
      hasComma: chain.hasComma || isComma,
    });
  }
  return steps;
}

/** After a comma stands the given name of whoever's family name was before it; a conjunction makes it somebody else. */
function mayFollowComma(scan: NameScan, chain: NameChain, next: NameUnit): boolean {
  if (chain.hasComma || chain.hasStranger || next.match.form.parts > chain.parts || next.clitics > 0)
    return false;
  return !scan.tokens.slice(chain.from, chain.to + 1).some((_, i) => scan.isFunctionWord(chain.from + i));
}

function withInitial(scan: NameScan, chain: NameChain, place: number): NameChain | undefined {
  const bit = initialPart(scan, chain, place);
  if (bit === 0) return undefined;
  return { ...chain, to: place, initials: chain.initials | bit, isInOrder: false };
}

const mayBeWord = /[aiвиксуояа\p{Script=Arabic}]/u;

/** The part not yet found that a single letter may stand for; any part where the letter is of another script. */
function initialPart(scan: NameScan, chain: NameChain, place: number): number {
  const letter = scan.foldedAt(place);
  if (letter.length !== 1 || !scan.looksLikeName(place) || scan.isTurnLetter(place)) return 0;
  // Without its dot, a letter may as well be a word: English I and A, Russian prepositions, Arabic clitics.
  if (scan.gapAfter(place) !== "dot" && mayBeWord.test(letter)) return 0;
  const { parts, initials } = chain.spelling;
  const taken = chain.parts | chain.initials;
  const found = parts.findIndex((part, i) => {
    if ((taken & (1 << i)) !== 0) return false;
    const script = scan.tokens[place]?.script ?? "other";
    return initials[i] === letter || isLikeInitial(letter, script, initials[i] ?? "", part.script);
  });
  return found < 0 ? 0 : 1 << found;
}

function isLikeInitial(
  letter: string,
  script: Token["script"],
  listed: string,
  listedScript: Token["script"],
): boolean {
  if (script === listedScript) return false;
  return soundDistance(soundsOf(letter, script), soundsOf(listed, listedScript), 0.35) <= 0.35;
}

/** A middle name or by-name that is not listed may stand between two parts that are. */
function overStranger(scan: NameScan, chain: NameChain): readonly NameChain[] {
  const stranger = chain.to + 1;
  const token = scan.tokens[stranger];
  if (chain.hasStranger || token === undefined || token.script === "digits") return [];
  if (scan.gapAfter(stranger) !== "plain" || !scan.looksLikeName(stranger)) return [];
  if (scan.isFunctionWord(stranger) || (token.script === "arabic" && mayBeNoName(scan, stranger))) return [];
  if (particleOf(scan.foldedAt(stranger), token.script) !== 0)
    return withUnits(scan, chain, stranger + 1, false);
  return withUnits(scan, chain, stranger + 1, false)
    .filter(({ units }) => units.every(({ match }) => match.how === "listed" || match.how === "inflected"))
    .filter(({ units }) => (units.at(-1)?.match.form.parts ?? 0) > chain.parts && units.at(-1)?.clitics === 0)
    .map((step) => ({ ...step, hasStranger: true, isInOrder: false }));
}

/** Without capitals, a word that is frequent or has a conjunction joined to it is taken for no middle name. */
function mayBeNoName(scan: NameScan, place: number): boolean {
  return scan.isOrdinaryWord(place) || /^[وف]/.test(scan.foldedAt(place));
}

function takeInitialsBefore(scan: NameScan, chain: NameChain): NameChain {
  let grown = chain;
  for (let place = chain.from - 1; place >= chain.from - 3; place--) {
    const gap = scan.gapAfter(place);
    if (gap !== "dot" && gap !== "plain") break;
    const bit = initialPart(scan, grown, place);
    if (bit === 0) break;
    grown = { ...grown, from: place, initials: grown.initials | bit, isInOrder: false };
  }
  return grown;
}

function isFileName(scan: NameScan, place: number): boolean {
  const next = scan.tokens[place + 1];
  return next !== undefined && scan.tokens[place]?.end === next.start - 1;
}

function isBetter(one: NameChain, other: NameChain): boolean {
  const [found, before] = [countBits(one.parts), countBits(other.parts)];
  if (found !== before) return found > before;
  if (one.hasStranger !== other.hasStranger) return other.hasStranger;
  const [initials, initialsBefore] = [countBits(one.initials), countBits(other.initials)];
  if (initials !== initialsBefore) return initials > initialsBefore;
  return cost(one) < cost(other);
}

function cost(chain: NameChain): number {
  return chain.units.reduce(
    (sum, { match, unmet }) => sum + match.cost + kindCost[match.how] + (unmet === 0 ? 0 : 3),
    0,
  );
}

const kindCost: Readonly<Record<WordMatchKind, number>> = {
  listed: 0,
  inflected: 1,
  near: 2,
  "cross-script": 3,
};

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
