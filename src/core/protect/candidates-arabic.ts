import { arabicReadings } from "./arabic-forms.ts";
import type { WordsRead } from "./candidate-words.ts";
import type { NameReason } from "./candidates.ts";
import { isGivenName } from "./given-names.ts";
import { cueOf } from "./name-cues.ts";

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
  const before = leadBefore(words, place);
  if (before === "kunya" && (reasons[place - 1]?.size ?? 0) > 0) return "kunya";
  if (isGiven && (!isPlain || hasNameBeside(words, reasons, place))) return "given-name";
  if (words.isNeverName(place) || folded.length < 3) return undefined;
  if (before === "after-title" || before === "after-cue") return isPlain && !isGiven ? undefined : before;
  if (before === "after-kin") return isPlain || looksLikeVerb(folded) ? undefined : before;
  const followsName = place > 0 && words.isJoined(place - 1) && (reasons[place - 1]?.size ?? 0) > 0;
  if (followsName && !isPlain && !looksLikeVerb(folded) && !hasConjunction(words, place)) return "after-name";
  return undefined;
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
  const isSureCue = /^(?:.?ابو|.?ابا|.?ابي|بن|ال|.?عبد)$/.test(words.foldedAt(place));
  return isGivenWord(name) || (isSureCue ? true : !words.isOrdinary(next) && !looksLikeVerb(name));
}

function leadBefore(words: WordsRead, place: number): ReturnType<typeof cueOf> {
  const cue = words.cueBefore(place);
  if (cue !== undefined || place === 0) return cue;
  const gap = words.text.slice(words.tokens[place - 1]?.end, words.tokens[place]?.start);
  if (gap.length > 3 || /[.!?؟\n،]/.test(gap)) return undefined;
  const readings = arabicReadings(words.foldedAt(place - 1));
  return readings
    .map(({ core, particles }) => (particles === 0 ? cueOf(core) : cueOf(`ال${core}`)))
    .find(Boolean);
}

function isCue(folded: string, cue: ReturnType<typeof cueOf>): boolean {
  return arabicReadings(folded).some(({ core, particles }) => particles === 0 && cueOf(core) === cue);
}

function isGivenWord(folded: string): boolean {
  return arabicReadings(folded).some(
    ({ core, clitics }) => core.length >= (clitics === 0 ? 2 : 3) && isGivenName(core),
  );
}

function hasNameBeside(
  words: WordsRead,
  reasons: readonly ReadonlySet<NameReason>[],
  place: number,
): boolean {
  const before = leadBefore(words, place);
  if (before !== undefined) return true;
  if (place > 0 && words.isJoined(place - 1) && (reasons[place - 1]?.size ?? 0) > 0) return true;
  const next = words.foldedAt(place + 1);
  if (!words.isJoined(place) || words.tokens[place + 1]?.script !== "arabic") return false;
  if (words.isNeverName(place + 1)) return isCue(next, "kunya");
  const isFamily = /^ال.{2,}ي$/.test(next) || (!words.isOrdinary(place + 1) && isGivenWord(next));
  return isFamily && !words.isOrdinary(place + 1);
}

function hasConjunction(words: WordsRead, place: number): boolean {
  return /^[وف]/.test(words.foldedAt(place)) && !isGivenName(words.foldedAt(place));
}

/** Present tense of four letters or more, past tense with its endings, and forms with object pronouns. */
function looksLikeVerb(folded: string): boolean {
  return (
    /^[يتن].{3,}$|^س[يتن].{3,}$|..(?:وا|تم|نا|ته|تها|هم|وني)$|^است.{2,}$/.test(folded) && !isGivenName(folded)
  );
}
