import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { matchOf, parseSearch, type SearchError, type Snippet, snippet } from "../core/code/index.ts";
import { directionOf } from "../core/collect/index.ts";
import type { Block } from "../core/study/index.ts";
import type { Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { withoutNumbers } from "./history.ts";
import { shorten } from "./memos.ts";
import { type RefusalCode, refuse } from "./refusal.ts";
import type { FoundPassage, RecordReader } from "./store.ts";
import { searchedFields, textField, wordsInField } from "./study-index.ts";
import { textOfSource } from "./text-of-source.ts";
import type { SearchHit } from "./views.ts";

/** The most places that are shown; the rest is counted. */
const mostHits = 200;

/**
 * Find words anywhere in the study, the best places first, each with a piece of the text as it stands.
 *
 * `start` and `end` are the first hit within the source's text, or within the field; a source found by what is written
 * about it opens at its beginning.
 */
export function searchStudy(
  desk: Desk,
  input: { readonly query: string },
): Result<{ readonly total: number; readonly hits: readonly SearchHit[] }, Refusal> {
  const query = parseSearch(input.query);
  if (!query.ok) return err(refuse(searchRefusals[query.error.type]));
  const { study } = desk.open;
  const match = matchOf(query.value);
  const found = study.search(match, mostHits);
  const read = wordsReader(study);
  // Two stretches share some words where a sentence had to be cut, so a place may be found twice.
  const hits = new Map<string, SearchHit>();
  for (const each of found) {
    const words = read(each);
    if (words === undefined) continue;
    const shown = snippet(words.text, each, query.value, around);
    const place = `${each.of.table} ${each.of.id} ${each.field} ${shown.start}`;
    if (!hits.has(place)) hits.set(place, hitAt(study, each, words, shown));
  }
  return ok({
    total: found.length < mostHits ? hits.size : study.countMatches(match),
    hits: [...hits.values()],
  });
}

/** Why a query cannot be looked for. */
export const searchRefusals: Readonly<Record<SearchError["type"], RefusalCode>> = {
  QueryEmpty: "query-empty",
  QueryOnlyExcludes: "query-only-excludes",
  QueryTooLong: "query-too-long",
};

/** How much of a text is shown on each side of what was found, in UTF-16 units. */
const around = 90;

/** The words in which a stretch was found, with the blocks they are laid out in. */
interface FoundWords {
  readonly text: string;
  readonly blocks: readonly Block[];
}

function hitAt(
  reader: RecordReader,
  { of, field }: FoundPassage,
  words: FoundWords,
  shown: Snippet,
): SearchHit {
  const opensThere = of.table !== "source" || field === textField;
  return {
    table: of.table,
    id: of.id,
    title: titleOf(reader, of),
    snippet: withoutIds(shown.parts),
    direction: directionAt(words, shown),
    start: opensThere ? shown.start : 0,
    end: opensThere ? shown.end : 0,
  };
}

// What marks the beginning and the end of a hit while the ids are taken out, which a hit may lie in.
const marks = /(\uE000[^\uE001]*\uE001)/;
// A snippet may begin or end within them.
const ids = /\{\{[^{}]*\}\}|^[^{}]*\}\}|\{\{[^{}]*$/g;

/** The parts of a snippet without the ids by which a sentence takes a number. */
function withoutIds(parts: SearchHit["snippet"]): SearchHit["snippet"] {
  if (!parts.some(({ text }) => text.includes("{{") || text.includes("}}"))) return parts;
  const marked = parts.map(({ text, hit }) => (hit ? `\uE000${text}\uE001` : text)).join("");
  const pieces = marked.replaceAll(ids, "…").split(marks);
  return pieces.map((text, at) => ({ text: text.replaceAll(/[\uE000\uE001]/g, ""), hit: at % 2 === 1 }));
}

type WordsReader = (at: Pick<FoundPassage, "of" | "field">) => FoundWords | undefined;

/** Reads each source's text once. */
function wordsReader(reader: RecordReader): WordsReader {
  const texts = new Map<RecordId, FoundWords | undefined>();
  const textOf = (id: RecordId): FoundWords | undefined => {
    const { text, blocks } = textOfSource(reader, id);
    return text === undefined ? undefined : { text, blocks };
  };
  return ({ of, field }) => {
    if (of.table !== "source" || field !== textField) {
      const text = wordsInField(reader, of, field);
      return text === undefined ? undefined : { text, blocks: [] };
    }
    if (!texts.has(of.id)) texts.set(of.id, textOf(of.id));
    return texts.get(of.id);
  };
}

// A record is called by the first of its words.
function titleOf(reader: RecordReader, of: FoundPassage["of"]): string {
  for (const field of searchedFields(of.table)) {
    const words = wordsInField(reader, of, field);
    if (words !== undefined && words.trim() !== "") return shorten(withoutNumbers(words));
  }
  return of.table;
}

function directionAt({ text, blocks }: FoundWords, { start, parts }: Snippet): "ltr" | "rtl" {
  const block = blocks.find((each) => each.start <= start && start < each.end);
  if (block !== undefined) return block.direction;
  return directionOf(parts.map((part) => part.text).join("")) ?? directionOf(text) ?? "ltr";
}
