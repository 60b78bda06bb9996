import { err, ok, type RecordId, type Result } from "../../core/base/index.ts";
import {
  matchOf,
  parseSearch,
  type SearchQuery,
  stopWordLanguageOf,
  stopWordLanguages,
} from "../../core/code/index.ts";
import { type Source, source, type TextRange } from "../../core/study/index.ts";
import type { Refusal } from "../api.ts";
import type { Desk } from "../desk.ts";
import { refuse } from "../refusal.ts";
import { searchRefusals } from "../search-study.ts";
import type { Store } from "../store.ts";
import { textField } from "../study-index.ts";
import { codesAt, foundPlaces } from "./ask-passages.ts";
import { askedTexts } from "./asked-texts.ts";
import { type LookedAt, lookedAt, type SourcesLookedAt, standingSources } from "./narrow.ts";
import type { ContextAsked, ContextLine, ContextView, WordsAsked, WordsView } from "./question-views.ts";
import { orRefuse, readConditions, readQuestion } from "./read-question.ts";
import type { ResolvedCondition } from "./resolve-question.ts";

/** Show words in their context, in the order of the sources. */
export function askContext(desk: Desk, asked: ContextAsked): Result<ContextView, Refusal> {
  const { study } = desk.open;
  const query = parseSearch(asked.query);
  if (!query.ok) return err(refuse(searchRefusals[query.error.type]));
  const read = orRefuse(readConditions(study, asked.where));
  if (!read.ok) return read;
  const { resolved } = read.value;
  const looked = sourcesLookedAt(study, resolved);
  const within = stretchesWith(study, query.value, looked);
  const among = within === undefined ? looked : new Set(within.keys());
  const { concordance, of } = askedTexts(study);
  const { from = 0, limit = 50, around = 60 } = asked;
  const { lines, more } = concordance.lines(query.value, {
    from,
    limit,
    around,
    among,
    // A phrase may go on from one stretch to the next where a long turn had to be cut.
    ...(within === undefined || hasPhrase(query.value) ? {} : { within }),
  });
  const counted = asked.count === true ? concordance.count(query.value, among) : undefined;
  const titleOf = rememberedTitles(study);
  const codings = asked.codes === true ? lookedAt(study, resolved).codingsOf : undefined;
  return ok({
    lines: lines.map((line): ContextLine => {
      const block = of(line.source)?.turns.find(({ end }) => end > line.start);
      return {
        ...line,
        sourceName: titleOf(line.source),
        direction: block?.direction ?? "ltr",
        language: block?.language ?? "und",
        ...(codings === undefined ? {} : { codes: codesAt(codings(line.source), line.start, line.end) }),
      };
    }),
    more,
    ...(counted === undefined ? {} : { ...counted, lookedAt: looked.count() }),
  });
}

/** Without conditions nothing is read of a source of which no line is shown: this may be the first question of all. */
function sourcesLookedAt(study: Store, conditions: readonly ResolvedCondition[]): SourcesLookedAt {
  if (conditions.length === 0) return standingSources(study);
  const ids = new Set(lookedAt(study, conditions).sources.map(({ id }) => id));
  return { has: (id) => ids.has(id), count: () => ids.size };
}

function rememberedTitles(study: Store): (of: RecordId) => string {
  const titles = new Map<RecordId, string>();
  return (of) => {
    const title = titles.get(of) ?? study.get(source, of)?.title ?? "";
    titles.set(of, title);
    return title;
  };
}

/** More stretches than this are not asked of the index: then the first texts have as many lines as are shown. */
const mostLookedUp = 2_000;

type Stretches = ReadonlyMap<RecordId, readonly TextRange[]>;

/** Where the index knows the words to be in the sources that are looked at; `undefined` where they are nearly everywhere. */
function stretchesWith(study: Store, query: SearchQuery, lookedAt: SourcesLookedAt): Stretches | undefined {
  const found = study.searchAll(matchOf({ all: [anyOf(query)], none: [] }), mostLookedUp);
  if (found === undefined) return undefined;
  const inTexts = found.filter(
    ({ of, field }) => of.table === source.name && field === textField && lookedAt.has(of.id),
  );
  return Map.groupBy(inTexts, ({ of }) => of.id);
}

function hasPhrase({ all }: SearchQuery): boolean {
  return all.flat().some(({ kind, words }) => kind !== "forms" && words.length > 1);
}

// Lines show each wanted term by itself, and each word of a term in its forms.
function anyOf({ all }: SearchQuery): SearchQuery["all"][number] {
  const [first, ...more] = all
    .flat()
    .flatMap((term): readonly SearchQuery["all"][number][number][] =>
      term.kind === "forms" ? term.words.map((word) => ({ kind: "forms", words: [word] })) : [term],
    );
  return first === undefined ? all[0] : [first, ...more];
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
    stopWords: stopWordsKnown(looked.sources.map(({ id }) => study.get(source, id)?.language)),
  };
  return ok({ view, of: [...within.value.keys()] });
}

/** Of which languages of some texts the little words are known, and of which not. */
function stopWordsKnown(tags: readonly (string | undefined)[]): WordsView["stopWords"] {
  const languages = new Set(tags.flatMap((tag) => (tag === undefined || tag === "und" ? [] : [tag])));
  const known = new Set([...languages].map(stopWordLanguageOf));
  return {
    of: stopWordLanguages.filter((each) => known.has(each)),
    // What was typed as a language may be a name, which nobody cleared.
    none: [...languages]
      .filter((each) => stopWordLanguageOf(each) === undefined && /^[a-z]{2,3}(?:-|$)/i.test(each))
      .toSorted(),
  };
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
