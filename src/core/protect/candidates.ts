import type { TextRange } from "../study/index.ts";
import { readCandidateWords, type WordsRead } from "./candidate-words.ts";
import { arabicReasons } from "./candidates-arabic.ts";
import { casedReasons } from "./candidates-cased.ts";
import { findIdentifiers, type IdentifierKind } from "./identifiers.ts";
import type { NameCue } from "./name-cues.ts";

/** Why words may be the name of somebody nobody has registered. */
export type NameReason =
  | NameCue
  | "given-name"
  | "capitalised"
  | "initials"
  | "patronymic"
  | "surname-ending"
  | "after-name"
  | "speaker-label"
  | "before-verb"
  | "apposition"
  | "nickname";

/** Why a stretch is shown as a candidate: it may be a name, or may identify somebody otherwise. */
export type CandidateKind = NameReason | IdentifierKind;

/** A stretch nobody has registered that a person should look at; UTF-16 offsets. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly why: readonly CandidateKind[];
}

/**
 * List what may be a name or may identify somebody, on purpose more than there is.
 *
 * Latin and Cyrillic words by their capitals, endings and neighbours; Arabic words, which have no capitals, by cue
 * words, common given names and the shape of what follows them. Offsets ascend; candidates do not overlap. `named`
 * are places where a registered person was found: they help to see their neighbours and are no candidates themselves.
 */
export function candidatesIn(text: string, named: readonly TextRange[] = []): readonly Candidate[] {
  return readCandidates(text, named).candidates;
}

/** A text read for candidates, word by word. */
export interface CandidatesRead {
  readonly words: WordsRead;
  /** Why each word may be a name, by its place among the words; empty where nothing speaks for it. */
  readonly reasons: readonly ReadonlySet<NameReason>[];
  readonly candidates: readonly Candidate[];
}

/** List the candidates of a text together with the words they were read from. */
export function readCandidates(text: string, named: readonly TextRange[]): CandidatesRead {
  const words = readCandidateWords(text, named);
  const reasons = words.tokens.map(() => new Set<NameReason>());
  speakerLabels(words, reasons);
  casedReasons(words, reasons);
  arabicReasons(words, reasons);
  nicknames(words, reasons);
  const identifiers = findIdentifiers(text).map(({ start, end, kind }) => ({ start, end, why: [kind] }));
  const taken = new Uint8Array(text.length);
  for (const { start, end } of identifiers) taken.fill(1, start, end);
  const names = gather(words, reasons).filter(({ start, end }) => !taken.subarray(start, end).includes(1));
  return { words, reasons, candidates: [...names, ...identifiers].sort((a, b) => a.start - b.start) };
}

/** Neighbouring words with a reason are one candidate, with the particles between and before them. */
function gather(words: WordsRead, reasons: readonly ReadonlySet<NameReason>[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let place = 0;
  while (place < words.tokens.length) {
    const last = lastOfRun(words, reasons, place);
    if (last === undefined) {
      place++;
      continue;
    }
    const why = new Set<NameReason>();
    for (let each = place; each <= last; each++) for (const reason of reasons[each] ?? []) why.add(reason);
    found.push({ start: words.tokens[place]?.start ?? 0, end: words.tokens[last]?.end ?? 0, why: [...why] });
    place = last + 1;
  }
  return found;
}

function lastOfRun(
  words: WordsRead,
  reasons: readonly ReadonlySet<NameReason>[],
  from: number,
): number | undefined {
  let last: number | undefined;
  for (let place = from; place < words.tokens.length; place++) {
    const hasReason = (reasons[place]?.size ?? 0) > 0;
    if (hasReason) last = place;
    else if (!words.isParticle(place)) break;
    // What is a preposition too ("at") belongs to the name only within it.
    else if (place === from && words.isNeverName(place)) break;
    if (!words.isJoined(place) || words.isSentenceStart(place + 1)) break;
  }
  return last;
}

// Up to three words alone before a colon at the beginning of a line, and that more than once.
const label = /(?:^|\n)[^\S\n]*([\p{L}\p{M}][^\n:.!?،,\d]{1,30}):(?=\s)/gu;

function speakerLabels(words: WordsRead, reasons: readonly Set<NameReason>[]): void {
  const labels = [...words.text.matchAll(label)];
  const counts = new Map<string, number>();
  for (const [, name = ""] of labels) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const match of labels) {
    if ((counts.get(match[1] ?? "") ?? 0) < 2) continue;
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    const inside = words.placesIn(start, start + (match[1]?.length ?? 0));
    if (inside.length > 3) continue;
    for (const place of inside) {
      // Titles and roles in labels are written like names; what is in small letters is no name.
      const isRole = /(?:[уюая]щ|вш)(?:ии|ая|ие)$/.test(words.foldedAt(place));
      const isSmall = /^\p{Ll}/u.test(words.wordAt(place)) && !words.isCaseless;
      const isPlain =
        isRole ||
        isSmall ||
        words.isOrdinary(place) ||
        words.isNeverName(place) ||
        words.foldedAt(place).length < 2;
      if (!isPlain) reasons[place]?.add("speaker-label");
    }
  }
}

// One to three words in quotes: a capital or a cue before them makes a by-name of them.
const quoted = /["“”«„‘']([\p{L}\p{M}][^"“”«»„‘’'\n.!?،,:;]{1,30})["“”»’']/gu;

function nicknames(words: WordsRead, reasons: readonly Set<NameReason>[]): void {
  for (const match of words.text.matchAll(quoted)) {
    const inner = match[1] ?? "";
    if (inner.trim().split(/\s+/).length > 3) continue;
    const start = match.index + 1;
    const inside = words.placesIn(start, start + inner.length);
    const first = inside[0];
    if (first === undefined) continue;
    const cue = words.cueBefore(first);
    const isCapital = inside.some((place) => words.isCapital(place) && !words.isNeverName(place));
    if (cue !== "after-cue" && !isCapital) continue;
    for (const place of inside) reasons[place]?.add("nickname");
  }
}
