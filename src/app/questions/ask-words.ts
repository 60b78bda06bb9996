import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import { matchOf, parseSearch, type SearchQuery, stopWordLanguages } from "../../core/code/index.ts";
import { type Source, source, type TextRange } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { searchRefusals } from "../search-study.ts";
import type { Store } from "../store.ts";
import { textField } from "../study-index.ts";
import { codesAt, foundPlaces } from "./ask-passages.ts";
import { askedTexts } from "./asked-texts.ts";
import { type LookedAt, lookedAt } from "./narrow.ts";
import type { ContextAsked, ContextLine, ContextView, WordsAsked, WordsView } from "./question-views.ts";
import { orRefuse, readConditions, readQuestion } from "./read-question.ts";

/** Show words in their context, in the order of the sources. */
export function askContext(desk: Desk, asked: ContextAsked): Result<ContextView, Refusal> {
  const { study } = desk.open;
  const query = parseSearch(asked.query);
  if (!query.ok) return err(refuse(searchRefusals[query.error.type]));
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const looked = lookedAt(study, read.value.resolved);
  const among = sourcesWith(study, query.value, looked);
  const { concordance, of } = askedTexts(study);
  const { from = 0, limit = 50, around = 60 } = asked;
  const { lines, more } = concordance.lines(query.value, { from, limit, around, among });
  const counted = asked.count === true ? concordance.count(query.value, among) : undefined;
  const titles = new Map(looked.sources.map(({ id, title }) => [id, title]));
  return ok({
    lines: lines.map((line): ContextLine => {
      const block = of(line.source)?.turns.find(({ end }) => end > line.start);
      return {
        ...line,
        sourceName: titles.get(line.source) ?? "",
        direction: block?.direction ?? "ltr",
        language: block?.language ?? "und",
        codes: codesAt(looked.codingsOf(line.source), line.start, line.end),
      };
    }),
    more,
    ...(counted === undefined ? {} : counted),
    lookedAt: looked.sources.length,
  });
}

/** More stretches than this are not asked of the index: then nearly every text has the word. */
const mostLookedUp = 2_000;

/** The sources that are looked at and that the index knows to have the words, so that no other text is read. */
function sourcesWith(study: Store, query: SearchQuery, looked: LookedAt): ReadonlySet<RecordId> {
  const all = new Set(looked.sources.map(({ id }) => id));
  const match = matchOf({ ...query, none: [] });
  // Lines show each wanted term by itself, and the index is asked where all of them are.
  if (query.all.length > 1 || study.countMatches(match) > mostLookedUp) return all;
  const having = new Set<string>(
    study
      .search(match, mostLookedUp)
      .flatMap(({ of, field }) => (of.table === source.name && field === textField ? [of.id] : [])),
  );
  return new Set([...all].filter((id) => having.has(id)));
}

/** As many words as are told at most. */
const mostWords = 5_000;

/** Count words, without the little ones of the languages asked for. */
export function askWords(desk: Desk, asked: WordsAsked): Result<WordsView, Refusal> {
  const counted = countedWords(desk, asked, () => true);
  return counted.ok ? ok(counted.value.view) : counted;
}

/** Count the words of the sources that may be counted, with the sources in which any were. */
export function countedWords(
  desk: Desk,
  asked: WordsAsked,
  mayCount: (source: Source) => boolean,
): Result<{ readonly view: WordsView; readonly of: readonly RecordId[] }, Refusal> {
  const { study } = desk.open;
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const every = lookedAt(study, read.value.resolved);
  const looked = { ...every, sources: every.sources.filter(mayCount) };
  const within = wordsWithin(study, asked, looked);
  if (!within.ok) return within;
  const found = askedTexts(study).concordance.frequencies({
    withoutStopWordsOf: asked.withoutStopWordsOf ?? stopWordLanguages,
    without: asked.without ?? [],
    limit: Number.MAX_SAFE_INTEGER,
    within: within.value,
  });
  const view = {
    words: found.slice(0, Math.min(asked.limit ?? 100, mostWords)),
    different: found.length,
    lookedAt: looked.sources.length,
  };
  return ok({ view, of: [...within.value.keys()] });
}

/** The stretches whose words are counted: whole texts, or where a question holds in them. */
function wordsWithin(
  study: Store,
  { within }: WordsAsked,
  looked: LookedAt,
): Result<ReadonlyMap<RecordId, readonly TextRange[]>, Refusal> {
  if (within === undefined || within.trim() === "") {
    const texts = askedTexts(study);
    return ok(new Map(looked.sources.map(({ id }) => [id, texts.of(id)?.turns ?? []])));
  }
  const question = orRefuse(readQuestion(study, within));
  if (!question.ok) return question;
  const { resolved } = question.value;
  const sources = new Set(looked.sources.map(({ id }) => id));
  const narrowed = lookedAt(study, resolved.where);
  const found = foundPlaces(study, resolved, {
    ...narrowed,
    sources: narrowed.sources.filter(({ id }) => sources.has(id)),
  });
  return ok(Map.groupBy(found, (each) => each.source.id));
}
