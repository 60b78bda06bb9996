import { findIdentifiers, type IdentifierKind } from "../../protect/index.ts";
import { gateWords } from "../gate-fold.ts";

/** Words of a text that leave it as others; UTF-16 offsets. */
export interface Generalised {
  readonly start: number;
  readonly end: number;
  readonly kind: "identifier" | "place";
  /** What stands there instead, in brackets, as editors write it. */
  readonly put: string;
}

/** What is generalised by: places finer than they may be shown, what they lie in, and words that somebody let pass. */
export interface GeneralisedBy {
  /** The name of a place, and the broader one that may be shown. */
  readonly places: readonly { readonly name: string; readonly shown: string }[];
  readonly allowed: readonly string[];
}

/**
 * Find what would let a reader reach or locate somebody, and say it as exactly as may be told: a day becomes its year, a town
 * its country, a number only that there was one. The gate looks at what comes of it as at everything else.
 */
export function generalisedWords(text: string, { places, allowed }: GeneralisedBy): readonly Generalised[] {
  const free = new Set(allowed.map((each) => gateWords(each).join(" ")));
  const identifiers = findIdentifiers(text.replaceAll(/\s/g, " ")).flatMap(
    ({ kind, start, end }): readonly Generalised[] => {
      const found = text.slice(start, end);
      const put = putFor(kind, found);
      const isFree = put === undefined || yearRange.test(found) || free.has(gateWords(found).join(" "));
      return isFree ? [] : [{ start, end, kind: "identifier", put }];
    },
  );
  const taken = (start: number, end: number): boolean =>
    identifiers.some((each) => each.start < end && start < each.end);
  const named = placesIn(text, places).filter(({ start, end }) => !taken(start, end));
  return [...identifiers, ...named].sort((a, b) => a.start - b.start);
}

const yearRange = /^(?:1[89]|20)\d\d\s*[-–]\s*(?:1[89]|20)\d\d$/;

function putFor(kind: IdentifierKind, found: string): string | undefined {
  switch (kind) {
    case "phone":
    case "plate":
      return "[a number]";
    case "e-mail":
    case "handle":
      return "[an account]";
    case "link":
      return "[an address]";
    case "coordinates":
      return "[a place]";
    case "exact-date":
      return `[${yearOf(found)}]`;
    // A number of a paper has letters before it, or more figures than people count.
    case "id-number":
      return /^\p{L}|\p{Nd}{7}/u.test(found) ? "[a number]" : undefined;
    // An age is no finding by itself.
    case "age":
      return undefined;
  }
}

/** A day as its year, where it has one. */
function yearOf(found: string): string {
  const western = found.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  const year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.exec(western)?.[0];
  return year === undefined ? "a day" : `a day in ${year}`;
}

function placesIn(text: string, places: GeneralisedBy["places"]): readonly Generalised[] {
  const known = places.filter(({ name }) => name.trim() !== "");
  if (known.length === 0) return [];
  const longestFirst = [...known].sort((a, b) => b.name.length - a.name.length);
  const words = longestFirst.map(({ name }) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A name may go on by two letters, as in a genitive.
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(${words.join("|")})[\\p{L}\\p{M}]{0,2}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.matchAll(any)].map((match) => {
    const name = (match[1] ?? "").toLowerCase();
    const shown = longestFirst.find((each) => each.name.trim().toLowerCase() === name)?.shown;
    const put = shown === undefined ? "[a place]" : `[a place in ${shown}]`;
    return { start: match.index, end: match.index + match[0].length, kind: "place", put };
  });
}
