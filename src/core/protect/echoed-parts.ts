import type { FoundName } from "./found-name.ts";
import { countBits } from "./name-chain.ts";
import { type NameScan, type NameUnit, spellingOf } from "./name-scan.ts";
import { endWithPossessive, possessiveLength } from "./possessive.ts";
import { isCapitalisedWord } from "./stands-as-word.ts";

/**
 * Single parts of the names of those whom the text names more fully elsewhere, where such a part alone would be too short
 * or too far off to ask about ("Vyacheslav Li ... and Li"). In small letters only where the same hand writes a full name in
 * small letters too. Scripts without capitals would have too many words like a part, so they have no echoes.
 *
 * `hits` are what was found so far; words in them are not asked about again.
 */
export function echoedParts(scan: NameScan, hits: readonly FoundName[]): readonly FoundName[] {
  const fuller = hits.filter(isFuller);
  if (fuller.length === 0) return [];
  const named = new Set(fuller.map(({ person }) => person));
  const isSmallHand = fuller.some(({ start }) => /^\p{Ll}/u.test(scan.text.slice(start, start + 2)));
  const taken = new Uint8Array(scan.text.length);
  for (const { start, end } of hits) taken.fill(1, start, end);
  const echoes: FoundName[] = [];
  // Of units that overlap, the first and longest of each person counts: a word with its particles before it.
  const reached = new Map<number, number>();
  for (let place = 0; place < scan.tokens.length; place++) {
    const script = scan.tokens[place]?.script;
    if (script !== "latin" && script !== "cyrillic") continue;
    for (const unit of scan.unitsAt(place).toSorted((one, other) => other.to - one.to)) {
      const person = spellingOf(scan, unit)?.person;
      if (person === undefined || !named.has(person) || (reached.get(person) ?? -1) >= place) continue;
      if (!isEcho(scan, unit, isSmallHand)) continue;
      reached.set(person, unit.to);
      const echo = echoOf(scan, unit, person);
      if (!taken.subarray(echo.start, echo.end).includes(1)) echoes.push(echo);
    }
  }
  return echoes;
}

function isFuller({ certainty, parts }: FoundName): boolean {
  return certainty !== "possible" && parts > 1;
}

/** Distance for each unit of weight up to which a word is an echo: with a capital, and in small letters. */
const nearEnough = { capital: 0.12, small: 0.08 };
const shortestSmall = 4;

function isEcho(scan: NameScan, unit: NameUnit, isSmallHand: boolean): boolean {
  const { to, match, unmet } = unit;
  if (unmet !== 0 || countBits(match.form.parts) !== 1) return false;
  if (match.how === "near" && match.cost >= 1 && match.weight < shortestSmall) return false;
  if (hasCapital(scan.wordAt(to))) {
    const isSlip = match.how === "near" && match.cost >= 1;
    return mayBeName(scan, to) && (isSlip || match.cost <= match.weight * nearEnough.capital);
  }
  if (!isSmallHand || scan.isOrdinaryWord(to) || scan.foldedAt(to).length < shortestSmall) return false;
  return match.cost <= match.weight * nearEnough.small;
}

/** An ordinary word needs a capital where it would have none; at the beginning of a sentence no particle of Russian has one. */
function mayBeName(scan: NameScan, place: number): boolean {
  if (!scan.isOrdinaryWord(place)) return true;
  if (scan.isSentenceStart(place)) return /^(?:ли|же|бы)$/.test(scan.foldedAt(place));
  return !isCapitalisedWord(scan, place);
}

function hasCapital(word: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(word);
}

function echoOf(scan: NameScan, unit: NameUnit, person: number): FoundName {
  const start = scan.tokens[unit.from]?.start ?? 0;
  const end = endWithPossessive(scan, unit.to);
  return {
    start,
    end,
    nameStart: start + scan.cliticLength(unit),
    nameEnd: end - possessiveLength(scan.text.slice(start, end)),
    person,
    how: "partial",
    certainty: "possible",
    parts: 1,
    isOneWord: false,
    isStraight: true,
    cost: unit.match.cost,
    likelyIfAlone: false,
  };
}
