import { err, ok, type RecordId, type Result } from "../core/base/index.ts";
import { hitsInText, parseSearch } from "../core/code/index.ts";
import type { FoundInSource, Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { keptText } from "./kept-text.ts";
import { refuse } from "./refusal.ts";
import { searchRefusals } from "./search-study.ts";

/** The most places that are shown in one text; the rest is counted. */
const mostPlaces = 2_000;

/** Find words in one text, folded as everywhere: ya and alef forms, yo and ye, accents, case, word forms. */
export function findInSource(
  desk: Desk,
  input: { readonly source: RecordId; readonly query: string },
): Result<FoundInSource, Refusal> {
  const query = parseSearch(input.query);
  if (!query.ok) return err(refuse(searchRefusals[query.error.type]));
  const { text, blocks } = keptText(desk.open.study, input.source);
  if (text === undefined) return err(refuse("not-found"));
  const hits = blocks
    .filter(({ kind }) => kind !== "furniture")
    .flatMap((block) => hitsInText(text, block, query.value));
  return ok({
    total: hits.length,
    places: hits.slice(0, mostPlaces).map(({ start, end }) => ({ start, end })),
  });
}
