import type { RecordId } from "../../core/base/index.ts";
import { stricterRelease } from "../../core/protect/index.ts";
import { generalisedWords } from "../../core/report/index.ts";
import { passage, person, place, type Source, source } from "../../core/study/index.ts";
import { finePlaces } from "../brief/release/release-known.ts";
import { keptText } from "../kept-text.ts";
import type { Store } from "../store.ts";

/** Words of a source that leave it as others; UTF-16 offsets in its text as it stands. */
export interface LeavingSplice {
  readonly start: number;
  readonly end: number;
  readonly kind: "withheld" | "person" | "identifier" | "place";
  readonly put: string;
}

/** What stands for a passage that is held back further than its source. */
export const withheldWords = "[words withheld]";

/** What is changed in the words of any source on their way out. */
export interface LeavingRules {
  readonly pseudonyms: RegExp | undefined;
  readonly places: readonly { readonly name: string; readonly shown: string }[];
  readonly allowed: readonly string[];
}

/** Gather what is changed in words on their way out. */
export function leavingRules(study: Store, allowed: readonly string[]): LeavingRules {
  return {
    pseudonyms: anyOf(study.all(person).map(({ pseudonym }) => pseudonym)),
    places: shownPlaces(study),
    allowed,
  };
}

/** Every place that is named too exactly, and the nearest that it lies in and that may be named. */
function shownPlaces(study: Store): LeavingRules["places"] {
  const places = study.all(place);
  const tooFine = new Set(finePlaces(study.all(source), places));
  return places.flatMap(({ country, region, site }) => {
    const shown = region === undefined || tooFine.has(region) ? country : region;
    return [site, region].flatMap((name) =>
      name === undefined || !tooFine.has(name) ? [] : [{ name, shown }],
    );
  });
}

/**
 * What changes in a source's text on its way into an archive: passages held back further than it, pseudonyms, which become
 * persons counted anew in each text, and what would let a reader reach or locate somebody.
 */
export function leavingSplices(
  study: Store,
  of: Source,
  text: string,
  rules: LeavingRules,
): readonly LeavingSplice[] {
  const held = heldBack(study, of);
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !held.some((each) => each.start < end && start < each.end);
  const persons = personsIn(text, rules.pseudonyms).filter(isFree);
  const isFreeOfPersons = (each: { readonly start: number; readonly end: number }): boolean =>
    isFree(each) && !persons.some((other) => other.start < each.end && each.start < other.end);
  return [...held, ...persons, ...generalisedWords(text, rules).filter(isFreeOfPersons)].sort(
    (a, b) => a.start - b.start,
  );
}

/** A quote as it leaves: places and ways to reach somebody said as far as they may be, pseudonyms taken out. */
export function leavingQuote(words: string, rules: LeavingRules): string {
  const unnamed = rules.pseudonyms === undefined ? words : words.replaceAll(rules.pseudonyms, "[somebody]");
  return spliced(unnamed, { start: 0, end: unnamed.length }, generalisedWords(unnamed, rules));
}

/** A stretch of a text with what is put in it, splices that reach over its ends cut there. */
export function spliced(
  text: string,
  within: { readonly start: number; readonly end: number },
  splices: readonly { readonly start: number; readonly end: number; readonly put: string }[],
): string {
  let reached = within.start;
  const parts: string[] = [];
  for (const { start, end, put } of splices) {
    if (end <= within.start || start >= within.end) continue;
    parts.push(text.slice(reached, Math.max(reached, start)), put);
    reached = Math.max(reached, Math.min(end, within.end));
  }
  return parts.join("") + text.slice(reached, within.end);
}

function heldBack(study: Store, of: Source): readonly LeavingSplice[] {
  const { history } = keptText(study, of.id);
  const ranges = study
    .where(passage, "source", of.id)
    .filter(({ release }) => stricterRelease(of.release, release) !== of.release)
    .map((each) => history.landAnchor(each))
    .filter(({ state, start, end }) => state !== "gone" && start < end)
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ start, end, kind: "withheld", put: withheldWords }));
}

function personsIn(text: string, pseudonyms: RegExp | undefined): readonly LeavingSplice[] {
  if (pseudonyms === undefined) return [];
  const numbers = new Map<string, number>();
  return [...text.matchAll(pseudonyms)].map((match) => {
    const name = (match[1] ?? "").toLowerCase();
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    const { index: start } = match;
    return { start, end: start + match[0].length, kind: "person", put: `[person ${number}]` };
  });
}

/** Any of some pseudonyms, the marks that isolate one among other letters included. */
function anyOf(pseudonyms: readonly string[]): RegExp | undefined {
  const named = pseudonyms.filter((each) => each.trim() !== "").sort((a, b) => b.length - a.length);
  if (named.length === 0) return undefined;
  const escaped = named.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])\\u2068?(${escaped.join("|")})\\u2069?(?![\\p{L}\\p{N}])`, "giu");
}

/** The text of a source as it stands. */
export function textNow(study: Store, id: RecordId): string {
  return keptText(study, id).text ?? "";
}
