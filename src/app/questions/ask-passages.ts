import { ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  findSought,
  hitsInText,
  kwicLine,
  parseSearch,
  printQuestion,
  type ResolvedSought,
  wantedCodes,
} from "../../core/code/index.ts";
import { stricterRelease } from "../../core/protect/index.ts";
import type { Source, TextRange } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../store.ts";
import { askedTexts, type ReadText } from "./asked-texts.ts";
import { type CodedPlace, codedPlaces } from "./coded-places.ts";
import { type LookedAt, lookedAt } from "./narrow.ts";
import type { Counts, FoundPlace, PassagesAsked, PassagesView } from "./question-views.ts";
import { orRefuse, readQuestion } from "./read-question.ts";
import { withNames } from "./rename-question.ts";
import type { ResolvedQuestion } from "./resolve-question.ts";

/** A place where a question holds, with the codings of its codes that lie there. */
export interface FoundAt extends TextRange {
  readonly source: Source;
  readonly codings: readonly CodedPlace[];
}

/** Find the places where a question holds, in the order of the sources and their texts. */
export function askPassages(desk: Desk, asked: PassagesAsked): Result<PassagesView, Refusal> {
  const { study } = desk.open;
  const read = orRefuse(readQuestion(study, asked.text));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved.where);
  const found = foundPlaces(study, read.value.resolved, looked);
  const { from = 0, limit = 50, around = 90 } = asked;
  return ok({
    text: printQuestion(withNames(study, read.value.question)),
    counts: countsOf(study, looked, found),
    total: found.length,
    places: found.slice(from, from + limit).map((each) => shownPlace(study, looked, each, around)),
    lookedAt: looked.sources.length,
  });
}

/** Every place where a question holds. */
export function foundPlaces(
  study: Store,
  { sought, of }: ResolvedQuestion,
  looked: LookedAt,
): readonly FoundAt[] {
  const texts = askedTexts(study);
  const readsText = needsText(sought) || of !== "words";
  const wanted = wantedCodes(sought);
  return looked.sources.flatMap((source) => {
    const codings = looked.codingsOf(source.id);
    // Most questions are of codes alone: then a text in which nothing is coded need not be read.
    if (!readsText && codings.length === 0) return [];
    const text = readsText ? texts.of(source.id) : undefined;
    if (readsText && text === undefined) return [];
    const found = findSought(
      sought,
      {
        length: text?.text.length ?? 0,
        turns: text?.turns ?? [],
        codings,
        hitsOf: (words) => (text === undefined ? [] : hitsOf(text, words)),
      },
      of,
    );
    const own = codings.filter(({ code }) => wanted === "any" || wanted.has(code));
    return withCodings(found, own).map((each) => ({ ...each, source }));
  });
}

/** Whether it takes more than where the codings lie: words, turns, or what is not coded. */
function needsText(sought: ResolvedSought): boolean {
  switch (sought.kind) {
    case "code":
    case "any-code":
      return false;
    case "words":
    case "not":
      return true;
    case "related":
      return "turns" in sought.relation || needsText(sought.one) || needsText(sought.other);
    default:
      return sought.of.some(needsText);
  }
}

function hitsOf(text: ReadText, words: string): readonly TextRange[] {
  // A star behind the words leaves the ending open, and so it stands outside of the quotation marks in a search.
  const plain = words.replace(/["“”„‟«»＂]/gu, " ");
  const query = parseSearch(plain.trim().endsWith("*") ? `"${plain.trim().slice(0, -1)}"*` : `"${plain}"`);
  return query.ok ? text.turns.flatMap((turn) => hitsInText(text.text, turn, query.value)) : [];
}

/** The codings that share words with each place; both lists are in order of where they begin. */
function withCodings(
  found: readonly TextRange[],
  codings: readonly CodedPlace[],
): readonly (TextRange & { readonly codings: readonly CodedPlace[] })[] {
  let first = 0;
  const longest = codings.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return found.map(({ start, end }) => {
    while (first < codings.length && (codings[first]?.start ?? 0) + longest <= start) first++;
    const own: CodedPlace[] = [];
    for (let at = first; at < codings.length && (codings[at]?.start ?? end) < end; at++) {
      const each = codings[at];
      if (each !== undefined && each.end > start) own.push(each);
    }
    return { start, end, codings: own };
  });
}

function countsOf(study: Store, { facts }: LookedAt, found: readonly FoundAt[]): Counts {
  const sources = [...new Set(found.map(({ source }) => source.id))];
  const codings = new Set(found.flatMap((each) => each.codings.map(({ coding }) => coding)));
  const texts = askedTexts(study);
  return {
    codings: codings.size,
    passages: found.length,
    sources: sources.length,
    words: found.reduce(
      (sum, { source, start, end }) => sum + wordsBetween(texts.of(source.id), start, end),
      0,
    ),
    independent: facts.independence.of(sources),
  };
}

function wordsBetween(text: ReadText | undefined, start: number, end: number): number {
  return text?.text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
}

/** How much of a place is shown, in UTF-16 units. */
const mostShown = 1_200;

function shownPlace(study: Store, looked: LookedAt, found: FoundAt, around: number): FoundPlace {
  const { source, start, end } = found;
  const text = askedTexts(study).of(source.id);
  const turn = text?.turns.findIndex((each) => each.end > start) ?? -1;
  const block = text?.turns[turn];
  const speaker = block?.speaker === undefined ? undefined : text?.speakers[block.speaker]?.label;
  const shownEnd = Math.min(end, start + mostShown);
  const line =
    text === undefined
      ? { before: "", words: "", after: "" }
      : kwicLine(text, { start, end: shownEnd }, around);
  return {
    source: source.id,
    sourceName: source.title,
    start,
    end,
    ...(turn < 0 ? {} : { turn: turn + 1 }),
    ...(speaker === undefined ? {} : { speaker }),
    before: line.before,
    words: line.words,
    after: line.after,
    cut: shownEnd < end,
    direction: block?.direction ?? "ltr",
    language: block?.language ?? "und",
    release: releaseAt(study, source, start, end),
    passages: [...new Set(found.codings.map((each) => each.passage))],
    codes: codesAt(looked.codingsOf(source.id), start, end),
  };
}

/** The strictest level of a source and of every passage that shares words with a place. */
export function releaseAt(study: Store, source: Source, start: number, end: number): Source["release"] {
  return codedPlaces(study)
    .restrictedIn(source.id)
    .filter((each) => each.start < end && start < each.end)
    .reduce((level, each) => stricterRelease(level, each.release), source.release);
}

/** The codes on some words of a text, in the order in which they begin. */
export function codesAt(codings: readonly CodedPlace[], start: number, end: number): readonly RecordId[] {
  return [...new Set(codings.filter((each) => each.start < end && start < each.end).map(({ code }) => code))];
}
