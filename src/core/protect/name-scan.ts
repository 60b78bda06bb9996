import { arabicReadings } from "./arabic-forms.ts";
import type { CompiledSpelling, RegisterIndex } from "./compile-register.ts";
import { compoundsOf, endsCompound } from "./compound-words.ts";
import { foldWord } from "./fold-word.ts";
import type { MatchWord, WordMatch } from "./match-word.ts";
import { isWordBreak, type NameGap, nameGap } from "./name-gap.ts";
import type { WordJudge } from "./ordinary-words.ts";
import { isArticleAfterDe, type Particles, particleBits, particleOf } from "./particles.ts";
import { sentenceStarts } from "./sentence-start.ts";
import { placeAt, type Token, tokenise, wordOf } from "./tokens.ts";
import { turnLetterOffsets } from "./turn-letters.ts";

/** Some neighbouring words of a text that stand for parts of a listed name; places are positions among the tokens. */
export interface NameUnit {
  readonly from: number;
  readonly to: number;
  readonly match: WordMatch;
  /** Length of the clitics in front, in folded letters. */
  readonly clitics: number;
  /** Particles the name is listed with and the text does not have. */
  readonly unmet: Particles;
}

/** A text cut into words, with what each of them may be. */
export interface NameScan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly index: RegisterIndex;
  readonly wordAt: (place: number) => string;
  readonly foldedAt: (place: number) => string;
  /** What stands between a token and the next. */
  readonly gapAfter: (place: number) => NameGap | undefined;
  readonly unitsAt: (place: number) => readonly NameUnit[];
  /** A word and the next read as one, however far from the listing: only for use beside another part of the name. */
  readonly pairAt: (place: number) => readonly NameUnit[];
  /** Whether a single letter marks a speaker's turn and so is no initial. */
  readonly isTurnLetter: (place: number) => boolean;
  readonly isFunctionWord: (place: number) => boolean;
  /** Whether an Arabic word is a frequent name and a word of grammar alike. */
  readonly isNameLikeGrammar: (place: number) => boolean;
  readonly isOrdinaryWord: (place: number) => boolean;
  /** Whether a word begins with a capital, in a script and a text that have them; true where they do not. */
  readonly looksLikeName: (place: number) => boolean;
  /** Whether any word would have a capital here. */
  readonly isSentenceStart: (place: number) => boolean;
  /** Whether the text has the word in small letters too, in a script and a text that have capitals. */
  readonly isSeenSmall: (place: number) => boolean;
  /** The first token that begins at an offset or after it. */
  readonly placeAt: (offset: number) => number;
  /** How many UTF-16 units the clitics of a unit take up in the text, where harakat may stand among the letters. */
  readonly cliticLength: (unit: NameUnit) => number;
}

/** Cut a text into words and prepare to read names in it. */
export function scanText(index: RegisterIndex, text: string, match: MatchWord, judge: WordJudge): NameScan {
  const tokens = tokenise(text);
  const words = tokens.map((token) => wordOf(text, token));
  const folded: (string | undefined)[] = [];
  const wordAt = (place: number): string => words[place] ?? "";
  const gapAfter = (place: number): NameGap | undefined => {
    const between = betweenTokens(text, tokens, place);
    return between === undefined ? undefined : nameGap(between);
  };
  const isCaseless = !hasCase(text);
  const turnLetters = turnLetterOffsets(text);
  const isSentenceStart = sentenceStarts(text, tokens, turnLetters);
  let small: ReadonlySet<string> | undefined;
  const unitsByPlace: (readonly NameUnit[] | undefined)[] = [];
  const pairsByPlace: (readonly NameUnit[] | undefined)[] = [];
  const scan: NameScan = {
    text,
    tokens,
    index,
    wordAt,
    foldedAt: (place) => {
      const known = folded[place] ?? foldWord(wordAt(place));
      folded[place] = known;
      return known;
    },
    pairAt: (place) => (pairsByPlace[place] ??= findPair(scan, match, place)),
    isTurnLetter: (place) => turnLetters.has(tokens[place]?.start ?? -1),
    isFunctionWord: (place) => judge.isFunctionWord(wordAt(place)),
    isNameLikeGrammar: (place) => judge.isNameLikeGrammar(wordAt(place)),
    isOrdinaryWord: (place) => judge.isOrdinaryWord(wordAt(place), tokens[place]?.script ?? "other"),
    gapAfter,
    unitsAt: (place) => {
      const units = unitsByPlace[place] ?? findUnits(scan, match, place);
      unitsByPlace[place] = units;
      return units;
    },
    looksLikeName: (place) => {
      const script = tokens[place]?.script;
      if (isCaseless || (script !== "latin" && script !== "cyrillic")) return script !== "digits";
      return /^\P{L}*\p{Lu}/u.test(wordAt(place));
    },
    isSentenceStart,
    placeAt: (offset) => placeAt(tokens, offset),
    cliticLength: ({ from, clitics }) => lengthOfLetters(wordAt(from), clitics),
    isSeenSmall: (place) => {
      small ??= new Set(words.filter((word) => /^\P{L}*\p{Ll}/u.test(word)).map(foldWord));
      return !isCaseless && small.has(scan.foldedAt(place));
    },
  };
  return scan;
}

/** How many UTF-16 units the first folded letters of a word take up, harakat among them included. */
export function lengthOfLetters(word: string, count: number): number {
  let letters = count;
  let length = 0;
  for (const character of word) {
    const own = foldWord(character).length;
    if (letters === 0 && own > 0) return length;
    letters -= own;
    length += character.length;
  }
  return 0;
}

/** What stands between a token and the next; undefined after the last. */
export function betweenTokens(text: string, tokens: readonly Token[], place: number): string | undefined {
  const token = tokens[place];
  const next = tokens[place + 1];
  return token === undefined || next === undefined ? undefined : text.slice(token.end, next.start);
}

/** A text is taken to use capitals where at least one word in twenty-five begins with one. */
export function hasCase(text: string): boolean {
  let cased = 0;
  let capitals = 0;
  for (const [letter] of text.matchAll(/(?<![\p{L}\p{M}])(?:\p{Lu}|\p{Ll})/gu)) {
    cased++;
    if (/\p{Lu}/u.test(letter)) capitals++;
  }
  return cased === 0 || capitals * 25 >= cased;
}

function findUnits(scan: NameScan, match: MatchWord, place: number): readonly NameUnit[] {
  const { tokens, wordAt } = scan;
  const token = tokens[place];
  if (token === undefined) return [];
  const units = match(wordAt(place), token.script).matches.map((found) => unit(place, place, found, 0));
  const led = ledUnits(scan, match, place);
  const joined = [...joinedUnits(scan, match, place), ...compoundUnits(scan, match, place)];
  return led.length + joined.length === 0 ? units : [...units, ...led, ...joined];
}

/** A name with its particles written apart before it. */
function ledUnits(scan: NameScan, match: MatchWord, place: number): readonly NameUnit[] {
  let particles = 0;
  let at = place;
  let lead = "";
  let clitics = 0;
  while (at - place < 3) {
    const token = scan.tokens[at];
    if (token === undefined || scan.gapAfter(at) !== "plain") break;
    const folded = scan.foldedAt(at);
    const plain =
      particleOf(folded, token.script) === 0 && at === place ? withoutClitic(folded, token) : folded;
    const isArticle = (particles & particleBits.de) !== 0 && isArticleAfterDe(folded);
    const particle = isArticle ? particleBits.de : particleOf(plain, token.script);
    if (particle === 0) break;
    particles |= particle;
    lead += plain;
    if (at === place) clitics = folded.length - plain.length;
    at++;
  }
  const core = scan.tokens[at];
  if (at === place || core === undefined) return [];
  const apart = match(scan.wordAt(at), core.script)
    .matches.filter(({ form }) => (form.particles & particles) !== 0 || particles === particleBits.al)
    .map((found) => unit(place, at, found, particles));
  const together = match(lead + scan.wordAt(at), core.script).matches.map((found) =>
    unit(place, at, found, particles),
  );
  return [...apart, ...together].map((found) => ({ ...found, clitics }));
}

/** An Arabic particle as it is without the clitic before it (`وأبو`, `لأم`). */
function withoutClitic(folded: string, token: Token): string {
  if (token.script !== "arabic") return folded;
  const found = arabicReadings(folded).find(({ core }) => particleOf(core, "arabic") !== 0);
  return found?.core ?? folded;
}

/** A name that the text parts by a space or a hyphen, or at the end of a line, and the register does not. */
function joinedUnits(scan: NameScan, match: MatchWord, place: number): readonly NameUnit[] {
  const { text, tokens, wordAt, index } = scan;
  const between = betweenTokens(text, tokens, place);
  const token = tokens[place];
  const next = tokens[place + 1];
  if (between === undefined || token === undefined || next === undefined || between.length > 16) return [];
  if (token.script !== next.script || token.script === "digits") return [];
  const isBroken = isWordBreak(between);
  if (!isBroken && between !== " " && between !== "-" && between !== "") return [];
  const joined = wordAt(place) + wordAt(place + 1);
  if (!isBroken && !index.forms.has(scan.foldedAt(place) + scan.foldedAt(place + 1))) return [];
  return match(joined, token.script)
    .matches.filter(({ how }) => isBroken || how === "listed" || how === "inflected")
    .map((found) => unit(place, place + 1, found, 0));
}

function findPair(scan: NameScan, match: MatchWord, place: number): readonly NameUnit[] {
  const { tokens } = scan;
  const [token, next] = [tokens[place], tokens[place + 1]];
  if (token === undefined || next === undefined || token.script !== next.script || token.script === "digits")
    return [];
  if (scan.gapAfter(place) !== "plain" || !scan.looksLikeName(place)) return [];
  if (scan.isFunctionWord(place) || scan.isFunctionWord(place + 1)) return [];
  const ordinary = Number(scan.isOrdinaryWord(place)) + Number(scan.isOrdinaryWord(place + 1));
  // Two ordinary words are no name; one may be the half of it ("sheikh" in Sheikhkerimova) where the whole is long.
  if (ordinary === 2 || (ordinary === 1 && token.script !== "arabic")) return [];
  return joinedSpellings(scan, place)
    .flatMap((joined) => match(joined, token.script).matches)
    .filter(({ standsAlone, weight }) => standsAlone && (ordinary === 0 || weight >= longCompound))
    .map((found) => unit(place, place + 1, found, 0));
}

/** The weight of sounds from which two words that are like one name are so by no chance. */
const longCompound = 4;

function joinedSpellings(scan: NameScan, place: number): readonly string[] {
  if (scan.tokens[place]?.script !== "arabic") return [scan.wordAt(place) + scan.wordAt(place + 1)];
  return compoundsOf(scan.foldedAt(place), scan.foldedAt(place + 1));
}

/** An Arabic compound name in two words (`نور الدين`) that the register has in another script as one. */
function compoundUnits(scan: NameScan, match: MatchWord, place: number): readonly NameUnit[] {
  if (!endsCompound(scan.foldedAt(place + 1)) || scan.gapAfter(place) !== "plain") return [];
  if (scan.tokens[place]?.script !== "arabic" || scan.isFunctionWord(place)) return [];
  return joinedSpellings(scan, place)
    .flatMap((joined) => match(joined, "arabic").matches)
    .filter(({ how, standsAlone }) => how === "cross-script" && standsAlone)
    .map((found) => unit(place, place + 1, found, 0));
}

function unit(from: number, to: number, match: WordMatch, particles: Particles): NameUnit {
  return {
    from,
    to,
    match,
    clitics: match.clitics,
    unmet: match.form.needs & ~(particles | match.particles),
  };
}

/** The spelling that a unit is part of. */
export function spellingOf(scan: NameScan, found: NameUnit): CompiledSpelling | undefined {
  return scan.index.spellings[found.match.form.spelling];
}
