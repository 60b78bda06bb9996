import { assertNever, err, ok, type RecordId, type Result } from "../base/index.ts";
import type { SizeWord } from "../study/index.ts";
import { compareIds, compareText, foldText } from "./order.ts";

/** A word of size as it was said: in which language, by what kind of speaker, about which kind of quantity. */
export interface SaidWord {
  readonly word: string;
  /** BCP 47 tag; absent where it could not be told, and then no entry fits. */
  readonly language?: string | undefined;
  /** Absent where it is not recorded: then only the entries for any role fit. */
  readonly role?: Exclude<SizeWord["role"], "any"> | undefined;
  readonly kind: SizeWord["kind"];
}

/** Why a word cannot be read; the word itself is a source's and is not repeated. */
export type SizeWordError =
  | { readonly type: "WordNotInTable"; readonly kind: SizeWord["kind"]; readonly language?: string }
  | { readonly type: "WordSetTwice"; readonly entries: readonly RecordId[] };

/**
 * Find what a word of size means, by the study's table.
 *
 * The most specific entry wins: the speaker's role before any role, and within a role the exact language ("ar-IQ")
 * before its base ("ar"). Two entries equally specific that differ are refused, never averaged.
 */
export function readSizeWord(table: readonly SizeWord[], said: SaidWord): Result<SizeWord, SizeWordError> {
  const fitting = table.filter(
    (entry) => entry.kind === said.kind && foldText(entry.word) === foldText(said.word),
  );
  for (const role of said.role === undefined ? ["any"] : [said.role, "any"]) {
    for (const language of languageChain(said.language)) {
      const entries = fitting
        .filter((entry) => entry.role === role && foldText(entry.language) === language)
        .sort(compareIds);
      const [first] = entries;
      if (first === undefined) continue;
      const agree = entries.every((entry) => entry.low === first.low && entry.high === first.high);
      if (!agree) return err({ type: "WordSetTwice", entries: entries.map((entry) => entry.id) });
      return ok(first);
    }
  }
  const { kind, language } = said;
  return err({ type: "WordNotInTable", kind, ...(language !== undefined && { language }) });
}

/** Something about the table of words that deserves a look; only the first three make an entry unusable. */
export type SizeWordProblem =
  | { readonly type: "LowAboveHigh"; readonly entry: RecordId }
  /** A share, or a frequency as a share of occasions, outside 0 to 1; a count below 0. */
  | { readonly type: "OutOfRange"; readonly entry: RecordId; readonly kind: SizeWord["kind"] }
  | { readonly type: "SetTwice"; readonly entries: readonly RecordId[] }
  /** The intervals of two words overlap by more than an end point: they may be, and somebody should have meant it. */
  | { readonly type: "Overlap"; readonly one: RecordId; readonly other: RecordId }
  /** No word covers what lies between two others. */
  | {
      readonly type: "Gap";
      readonly below: RecordId;
      readonly above: RecordId;
      readonly from: number;
      readonly to: number;
    };

/** Check the table: entries that cannot be read, then overlaps and gaps within a language, role and kind. */
export function checkSizeWords(table: readonly SizeWord[]): readonly SizeWordProblem[] {
  const entries = [...table].sort(compareIds);
  const problems = entries.flatMap(entryProblems);
  const families = groupedBy(entries, (entry) => `${entry.kind} ${foldText(entry.language)} ${entry.role}`);
  for (const family of families) {
    const words = groupedBy(family, (entry) => foldText(entry.word));
    for (const same of words)
      if (same.length > 1) problems.push({ type: "SetTwice", entries: same.map((entry) => entry.id) });
    problems.push(...neighbourProblems(family.filter((entry) => entryProblems(entry).length === 0)));
  }
  return problems;
}

/** Say why a word cannot be read. */
export function sizeWordErrorText(error: SizeWordError): string {
  switch (error.type) {
    case "WordNotInTable":
      return error.language === undefined
        ? "The language of the word is not known, so the table of words cannot be asked. Set the source's language."
        : `The table of words has no entry of the kind ${error.kind} for this word in the language ${error.language}. Add one, or enter figures.`;
    case "WordSetTwice":
      return `${error.entries.length} entries of the table give this word different meanings. Keep one.`;
    default:
      return assertNever(error);
  }
}

function entryProblems(entry: SizeWord): readonly SizeWordProblem[] {
  if (entry.low > entry.high) return [{ type: "LowAboveHigh", entry: entry.id }];
  const most = entry.kind === "count" ? Number.POSITIVE_INFINITY : 1;
  return entry.low < 0 || entry.high > most
    ? [{ type: "OutOfRange", entry: entry.id, kind: entry.kind }]
    : [];
}

function neighbourProblems(entries: readonly SizeWord[]): readonly SizeWordProblem[] {
  const rising = [...entries].sort((a, b) => a.low - b.low || a.high - b.high || compareText(a.id, b.id));
  const problems: SizeWordProblem[] = [];
  let highest: SizeWord | undefined;
  for (const [place, entry] of rising.entries()) {
    if (highest && entry.low > highest.high)
      problems.push({ type: "Gap", below: highest.id, above: entry.id, from: highest.high, to: entry.low });
    for (const later of rising.slice(place + 1))
      if (later.low < entry.high && foldText(later.word) !== foldText(entry.word))
        problems.push({ type: "Overlap", one: entry.id, other: later.id });
    if (!highest || entry.high > highest.high) highest = entry;
  }
  return problems;
}

/** The tag itself, then its base language: `ar-IQ` gives `ar-iq`, `ar`. */
function languageChain(language: string | undefined): readonly string[] {
  if (language === undefined) return [];
  const exact = foldText(language);
  const base = exact.split("-")[0] ?? exact;
  return base === exact ? [exact] : [exact, base];
}

function groupedBy<T>(list: readonly T[], keyOf: (each: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.entries()].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}
