import type { WordsRead } from "./candidate-words.ts";
import type { NameReason } from "./candidates.ts";
import { isGivenName } from "./given-names.ts";
import { russianLemmas } from "./russian-forms.ts";

/** Give Latin and Cyrillic words their reasons for being a name. */
export function casedReasons(words: WordsRead, reasons: readonly Set<NameReason>[]): void {
  words.tokens.forEach((token, place) => {
    if (token.script !== "latin" && token.script !== "cyrillic") return;
    const found = reasons[place];
    if (found === undefined) return;
    if (words.foldedAt(place).length === 1) addInitial(words, place, found);
    else if (words.isCapital(place)) addCapitalised(words, place, found);
    else addSmall(words, place, found);
  });
}

function addCapitalised(words: WordsRead, place: number, found: Set<NameReason>): void {
  const cue = words.cueBefore(place);
  if (words.isNeverName(place) && !(isGiven(words, place) && !words.isSentenceStart(place))) return;
  if (cue !== undefined) found.add(cue);
  const isStart = words.isSentenceStart(place);
  const isKnownWord = words.isOrdinary(place) || (words.isSeenSmall(place) && isStart);
  if (isGiven(words, place) && !(isStart && isKnownWord && !isFollowedByName(words, place)))
    found.add("given-name");
  const ending = endingReason(words, place);
  if (ending !== undefined && !(isStart && isKnownWord)) found.add(ending);
  if (isAcronym(words.wordAt(place)) || (isShouted(words.wordAt(place)) && words.isOrdinary(place))) return;
  if (isStart) {
    const isPlain = isKnownWord || looksLikeWord(words.foldedAt(place));
    if (!isPlain || (!words.isOrdinary(place) && isFollowedByName(words, place))) found.add("capitalised");
  } else if (!(words.isOrdinary(place) && words.isSeenSmall(place))) found.add("capitalised");
}

/** In small letters a cue and an unknown word make a candidate; in a text without capitals a known name alone does. */
function addSmall(words: WordsRead, place: number, found: Set<NameReason>): void {
  const cue = words.cueBefore(place);
  if (words.isOrdinary(place) || words.isParticle(place) || words.isNeverName(place)) return;
  if (isGiven(words, place) && (cue !== undefined || words.isCaseless)) found.add("given-name");
  if (cue === "kunya" && !isShortParticle.test(words.foldedAt(place - 1))) found.add("kunya");
  if (words.isCaseless && (cue === "after-cue" || cue === "after-title")) found.add(cue);
  const isCyrillic = words.tokens[place]?.script === "cyrillic";
  if (isCyrillic && isPatronymic(words.foldedAt(place))) found.add("patronymic");
  if (words.isCaseless && isCyrillic && plainSurname.test(words.foldedAt(place))) found.add("surname-ending");
}

/** Particles that are words of English or Russian too. */
const isShortParticle = /^(?:ben|bin|bint|бин|бен)$/;

function addInitial(words: WordsRead, place: number, found: Set<NameReason>): void {
  if (!words.isCapital(place) || words.isTurnLetter(place)) return;
  const hasDot = words.text.charAt(words.tokens[place]?.end ?? 0) === ".";
  const isBefore = words.isJoined(place) && words.isCapital(place + 1) && !words.isNeverName(place + 1);
  const isAfter = place > 0 && words.isJoined(place - 1) && words.isCapital(place - 1);
  if (hasDot && (isBefore || isAfter)) found.add("initials");
}

function isGiven(words: WordsRead, place: number): boolean {
  const folded = words.foldedAt(place);
  if (isGivenName(folded)) return true;
  if (words.tokens[place]?.script === "cyrillic") return russianLemmas(folded).some(isGivenName);
  return isGivenName(folded.replace(/s$/, ""));
}

function isFollowedByName(words: WordsRead, place: number): boolean {
  const next = place + 1;
  return (
    words.isJoined(place) && words.isCapital(next) && !words.isNeverName(next) && !words.isSentenceStart(next)
  );
}

function endingReason(words: WordsRead, place: number): NameReason | undefined {
  const folded = words.foldedAt(place);
  if (words.tokens[place]?.script === "cyrillic") {
    if (isPatronymic(folded)) return "patronymic";
    return cyrillicSurname.test(folded) ? "surname-ending" : undefined;
  }
  return latinSurname.test(folded) ? "surname-ending" : undefined;
}

const patronymic =
  /..(?:[ое]вич|[ое]вн|иничн|ьич|[кмл]ич)(?:а|у|ем|е|ы|ой|и|ей|ам|ами|ах)?$|..(?:ыч)(?:а|у|ем|е)?$/;
const cyrillicSurname =
  /..(?:[ое]в|[иы]н|[ое]ва|[иы]на|ск[ио]и|цк[ио]и|ская|цкая|енко|швили|дзе|янц?|оглы|кызы)(?:а|у|ым|е|ы|ых|ой|ого|ому|им|ую)?$/;
const latinSurname = /..(?:ov|ova|ev|eva|yov|sky|skii|skiy|ski|skaya|enko|shvili|dze|oglu|yan)s?$/;

/** Endings that few words but surnames have, so that they tell even in small letters. */
const plainSurname = /...(?:[ое]вск[ио]и|енко|швили|адзе|[ое]вич|огло?ы)(?:а|у|ым|е|ых|ого|ому|им)?$/;

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function isPatronymic(folded: string): boolean {
  return patronymic.test(folded);
}

function isAcronym(word: string): boolean {
  return word.length <= 4 && word.length >= 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Verbs, adverbs, abstract nouns and plural adjectives begin sentences and end in ways that few names do. */
function looksLikeWord(folded: string): boolean {
  if (/^[a-z]+$/.test(folded))
    return /(?:ing|ed|ly|n't|dnt|ness|tion|sion|..ity|...ment|..ship|ism|ful|less|ous|able|ible)s?$/.test(
      folded,
    );
  return russianVerb.test(folded) || russianNoun.test(folded) || russianPrefix.test(folded);
}

const russianVerb =
  /(?:ть|ться|тся|лся|лась|лись|лось|[аеяиу]те|ите|ишь|ешь|ают|яют|уют|[аеияыу]ли|[аеияыу]ла|[аеияыу]л|[сзгкш]л[аи]|[аеяиуо]ю|[блвпм]лю|[жшчщ]у|юсь|усь|ись|итесь|тесь|ив|ыв|вши|вшись)$/;
const russianNoun =
  /(?:ость|ости|остью|[еа]ни[еяюи]|[еа]нием|[еа]нии|ств[оаеу]|ством|ци[яиюе]|циеи|тел[ьяюи]|телем|тельниц[аы]|[ую]щи[ие]|[яа]щи[ие]|[ую]щая|[яа]щая|ого|ему|ому|ыми|ами|ями|ые|ие|ое|ее|ски)$/;
const russianPrefix = /^(?:пере|пред|рас[^с]|раз|без|бес|воз|вос)....*$/;
