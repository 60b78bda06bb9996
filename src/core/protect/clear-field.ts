import type { FindNames } from "./find-names.ts";
import type { NameHit } from "./name-hit.ts";
import { type ReplacedText, replaceNames } from "./replace-names.ts";

/** A plain field (title, file name, speaker's label, memo, claim) whose names were replaced. */
export interface ClearedField extends ReplacedText {
  /** Hits that were left for a person to look at: `possible`, and not of a person decided for this source. */
  readonly open: readonly NameHit[];
}

/**
 * Replace the names in a field that no names step shows place by place.
 *
 * Certain and likely hits are replaced; a possible one only where its person is among `decided`, those whom the
 * names step of the same source found in its text.
 */
export function replaceInField(
  find: FindNames,
  pseudonyms: ReadonlyMap<string, string>,
  text: string,
  decided: ReadonlySet<string> = new Set(),
): ClearedField {
  const hits = find(text);
  const taken = hits.filter(({ certainty, person }) => certainty !== "possible" || decided.has(person));
  const places = taken.flatMap((hit) => {
    const pseudonym = pseudonyms.get(hit.person);
    return pseudonym === undefined ? [] : [{ ...hit, pseudonym }];
  });
  const open = hits.filter((hit) => !places.some((place) => place.start < hit.end && hit.start < place.end));
  return { ...replaceNames(text, places), open };
}
