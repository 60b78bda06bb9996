import { arabicReadings } from "./arabic-forms.ts";
import type { WordsRead } from "./candidate-words.ts";
import type { NameReason } from "./candidates.ts";
import { foldWord } from "./fold-word.ts";
import { looksForeign, mayBeForeign } from "./foreign-shape.ts";
import { isGivenName } from "./given-names.ts";
import { cueOf, isAction, type NameCue } from "./name-cues.ts";

/** Give Arabic words their reasons for being a name. */
export function arabicReasons(words: WordsRead, reasons: readonly Set<NameReason>[]): void {
  words.tokens.forEach((token, place) => {
    const found = reasons[place];
    if (token.script !== "arabic" || found === undefined) return;
    const reason = reasonFor(words, reasons, place);
    if (reason !== undefined) found.add(reason);
  });
}

function reasonFor(
  words: WordsRead,
  reasons: readonly ReadonlySet<NameReason>[],
  place: number,
): NameReason | undefined {
  const folded = words.foldedAt(place);
  const isPlain = words.isOrdinary(place);
  const isGiven = isGivenWord(folded) && !words.isNeverName(place);
  if (leadsKunya(words, place)) return "kunya";
  if (isForeignPair(words, place) || isForeignPair(words, place - 1)) return "surname-ending";
  if (isGiven && isListEntry(words, place)) return "given-name";
  if (isEndOfSpan(words, reasons, place)) return "after-name";
  const isRare = !isPlain && !words.isNeverName(place) && !isWordShape(folded);
  if (isRare && (isGreeted(words, place) || signsLetter(words, place))) return "after-cue";
  const before = leadBefore(words, place);
  if (before === "kunya" && isNameAt(words, reasons, place - 1)) return "kunya";
  if (isGiven && (!isPlain || hasNameBeside(words, reasons, place))) return "given-name";
  if (before === "after-cue" && folded.length >= 3 && !isCertainlyGrammar.test(folded)) return "after-cue";
  if (words.isNeverName(place) || folded.length < 3) return undefined;
  if (isPairOfOrigin(words, place)) return "surname-ending";
  if (!isPlain && !isWordShape(folded)) {
    if (words.isSentenceStart(place) && isAction(words.foldedAt(place + 1))) return "before-verb";
    if (standsBetweenCommas(words, place)) return "apposition";
  }
  if (before === "after-verb") return isPlain || isWordShape(folded) ? undefined : before;
  if (before === "after-title" || before === "after-cue") return isPlain && !isGiven ? undefined : before;
  if (before === "after-kin") return isPlain || looksLikeVerb(folded) ? undefined : before;
  const followsName = isNameAt(words, reasons, place - 1) && words.isJoined(place - 1);
  if (!followsName || isPlain) return undefined;
  if (!hasConjunction(words, place))
    return looksLikeVerb(folded) || words.isKnown(place - 1) ? undefined : "after-name";
  // The next of an enumeration of names.
  return isWordShape(folded.slice(1)) || folded.length < 4 ? undefined : "after-name";
}

function isNameAt(words: WordsRead, reasons: readonly ReadonlySet<NameReason>[], place: number): boolean {
  return (reasons[place]?.size ?? 0) > 0 || words.isKnown(place);
}

/** أبو, أم, ابن, آل, عبد before a word that is no word of grammar. */
function leadsKunya(words: WordsRead, place: number): boolean {
  const next = place + 1;
  if (
    !isCue(words.foldedAt(place), "kunya") ||
    !words.isJoined(place) ||
    words.tokens[next]?.script !== "arabic"
  ) {
    return false;
  }
  const name = words.foldedAt(next);
  if (words.isNeverName(next) || name.length < 2) return false;
  // The short form of the Gulf and the Maghreb is like a syllable of other words.
  if (/^.?بو$/.test(words.foldedAt(place))) return isGivenWord(name);
  const isCalled = /^يا$/.test(words.foldedAt(place - 1)) && words.isJoined(place - 1);
  const isSureCue = isCalled || /^(?:.?ابو|.?ابا|.?ابي|بن|ال|.?عبد)$/.test(words.foldedAt(place));
  return (
    isGivenWord(name) ||
    (isSureCue ? true : !words.isOrdinary(next) && !looksLikeVerb(name) && !isFirstPerson(words.wordAt(next)))
  );
}

/** What the word before announces, a comma of apposition between them allowed ("the cook, Barbara, ..."). */
function leadBefore(words: WordsRead, place: number): NameCue | undefined {
  const gap = words.text.slice(words.tokens[place - 1]?.end, words.tokens[place]?.start);
  if (place === 0 || gap.length > 3 || /[.!?؟\n]/.test(gap)) return undefined;
  const readings = arabicReadings(words.foldedAt(place - 1));
  const cues = readings.map(({ core, particles }) => (particles === 0 ? cueOf(core) : cueOf(`ال${core}`)));
  const cue = cues.find((each) => each !== undefined);
  if (!gap.includes("،")) return cue;
  return cue === "after-title" && /^\s*[،.:]/u.test(words.text.slice(words.tokens[place]?.end))
    ? cue
    : undefined;
}

const isCertainlyGrammar =
  /^(?:في|من|على|علي|عن|هو|هي|ما|لا|لم|ان|كان|كانت|الذي|التي|هذا|هذه|ليس|غير|مثل|ايضا|فقط|ب?نفس(?:ه|ها|هم)?)$/;

/** One word between two commas, as a name is put beside the noun with article that it belongs to. */
function standsBetweenCommas(words: WordsRead, place: number): boolean {
  const before = words.text.slice(words.tokens[place - 1]?.end ?? 0, words.tokens[place]?.start);
  const after = words.text.slice(words.tokens[place]?.end, words.tokens[place + 1]?.start);
  if (!/^.?ال/.test(words.foldedAt(place - 1))) return false;
  return /^\s*[،,]\s*$/.test(before) && /^\s*[،,.]/.test(after);
}

/** A word that is not frequent before one of origin (`نائل الدغمي`): with nouns, both would have the article. */
function isPairOfOrigin(words: WordsRead, place: number): boolean {
  const next = words.foldedAt(place + 1);
  if (words.isOrdinary(place) || /^.?.?ال/.test(words.foldedAt(place)) || !words.isJoined(place))
    return false;
  return /^ال.{2,}ي$/.test(next) && !words.isOrdinary(place + 1) && !words.isNeverName(place + 1);
}

/** Two neighbours that look foreign, one of them surely: a given and a family name spelled by their sound. */
function isForeignPair(words: WordsRead, place: number): boolean {
  const next = place + 1;
  if (place < 0 || words.tokens[next]?.script !== "arabic" || !words.isJoined(place)) return false;
  if (words.tokens[place]?.script !== "arabic" || words.isKnown(place) || words.isKnown(next)) return false;
  const [one, other] = [words.foldedAt(place), words.foldedAt(next)];
  if (words.isOrdinary(place) || words.isOrdinary(next)) return false;
  if (words.isNeverName(place) || words.isNeverName(next)) return false;
  if (isTanween.test(words.wordAt(place)) || isTanween.test(words.wordAt(next))) return false;
  if (hasConjunction(words, next) || (looksLikeVerb(one) && !looksForeign(one))) return false;
  const isLike = (folded: string) => isGivenName(folded) || (mayBeForeign(folded) && !isAction(folded));
  return isLike(one) && isLike(other) && (looksForeign(one) || looksForeign(other));
}

/** The ending of a noun without article, which a name seldom shows. */
const isTanween = /[\u064b-\u064d]/;

/** The first word of a numbered entry at the beginning of a line. */
function isListEntry(words: WordsRead, place: number): boolean {
  if (words.tokens[place - 1]?.script !== "digits") return false;
  const line = words.text.lastIndexOf("\n", words.tokens[place]?.start ?? 0) + 1;
  return /^\s*[\p{N}]{1,3}\s*[.)\-–:]\s*$/u.test(words.text.slice(line, words.tokens[place]?.start));
}

/** The second end of "from X to Y", where the first is a name. */
function isEndOfSpan(words: WordsRead, reasons: readonly ReadonlySet<NameReason>[], place: number): boolean {
  if (!/^(?:الي|حتي)$/.test(words.foldedAt(place - 1)) || !isNameAt(words, reasons, place - 2)) return false;
  if (words.foldedAt(place - 3) !== "من" && words.foldedAt(place - 4) !== "من") return false;
  return !words.isOrdinary(place) && !words.isNeverName(place) && !/^.?ال/.test(words.foldedAt(place));
}

/** Whom a letter greets: "my greetings to X", "greet X for me". */
function isGreeted(words: WordsRead, place: number): boolean {
  if (words.foldedAt(place).length < 3 || !words.isJoined(place - 1)) return false;
  const [before, preposition] = [words.foldedAt(place - 2), words.foldedAt(place - 1)];
  if (/^ل(?:ي|نا)$/.test(before)) return preposition === "علي" && greetings.has(words.foldedAt(place - 3));
  return /^(?:الي|علي)$/.test(preposition) && greetings.has(before);
}

const greetings = new Set("سلامي سلامنا سلام تحياتي تحياتنا سلم سلمي سلموا سلمولي سلملي".split(" "));

/** The one or two words of a letter's last line, below a closing that ends with a comma. */
function signsLetter(words: WordsRead, place: number): boolean {
  const last = words.tokens.length - 1;
  if (place < last - 1 || words.foldedAt(place).length < 3) return false;
  const line = words.text.lastIndexOf("\n", words.tokens[place]?.start ?? 0);
  const end = words.tokens[last]?.end ?? 0;
  const isShort = /^[^\S\n]*[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?$/u.test(words.text.slice(line + 1, end));
  return isShort && /[،,][^\S\n]*$/.test(words.text.slice(0, Math.max(0, line)).trimEnd());
}

function isCue(folded: string, cue: NameCue): boolean {
  return arabicReadings(folded).some(({ core, particles }) => particles === 0 && cueOf(core) === cue);
}

/** Given names take clitics, but neither the article nor, as a word alone, the accusative of adverbs. */
function isGivenWord(folded: string): boolean {
  return arabicReadings(folded).some(
    ({ core, clitics, particles }) =>
      particles === 0 && folded.endsWith(core) && core.length >= (clitics === 0 ? 2 : 3) && isGivenName(core),
  );
}

function hasNameBeside(
  words: WordsRead,
  reasons: readonly ReadonlySet<NameReason>[],
  place: number,
): boolean {
  const before = leadBefore(words, place);
  if (before !== undefined) return true;
  if (place > 0 && words.isJoined(place - 1) && isNameAt(words, reasons, place - 1)) return true;
  const next = words.foldedAt(place + 1);
  if (!words.isJoined(place) || words.tokens[place + 1]?.script !== "arabic") return false;
  if (words.isNeverName(place + 1)) return isCue(next, "kunya");
  // A name of origin in -ī, or of a trade in the shape of faʿʿāl.
  const isFamily = /^ال(?:.{2,}ي|..ا.)$/.test(next) || (!words.isOrdinary(place + 1) && isGivenWord(next));
  return isFamily && !words.isOrdinary(place + 1);
}

function hasConjunction(words: WordsRead, place: number): boolean {
  return /^[وف]/.test(words.foldedAt(place)) && !isGivenName(words.foldedAt(place));
}

/** Shapes that nouns and particles with endings have and names seldom do. */
function isWordShape(folded: string): boolean {
  return (
    looksLikeVerb(folded) ||
    /^(?:ال|وال|بال|لل|فال|كال|[وفبل].{3})|(?:ات|ون|ين|ها|هم|نا|كم|تي|ا|ه)$/.test(folded)
  );
}

/** A verb of the first person, whose hamza tells it from most names after a kunya. */
function isFirstPerson(word: string): boolean {
  return /^أ[^\u064b-\u0652]{3}$/u.test(word) && !isGivenName(foldWord(word));
}

/** Present tense of four letters or more, past tense with its endings, and forms with object pronouns. */
function looksLikeVerb(folded: string): boolean {
  return (
    /^[يتن].{3,}$|^س[يتن].{3,}$|..(?:وا|تم|نا|ته|تها|هم|وني)$|^است.{2,}$/.test(folded) && !isGivenName(folded)
  );
}
