import { err, isNonEmpty, type NonEmpty, ok, type Result } from "../base/index.ts";
import { foldForSearch } from "./fold-for-search.ts";
import { formsOf, mayFollowParticle, stemMark } from "./search-stems.ts";
import { standsAlone, wordsIn } from "./search-words.ts";

/** What somebody looks for, in folded words. */
export interface SearchQuery {
  /** Each of these must be met by at least one of its alternatives. */
  readonly all: NonEmpty<NonEmpty<SearchTerm>>;
  /** None of these may be met. */
  readonly none: readonly SearchTerm[];
}

/** One thing looked for; a beginning is a phrase whose last word may go on. */
export interface SearchTerm {
  /** `forms`: each word in any of its forms. `phrase`: exactly these words in a row. */
  readonly kind: "forms" | "phrase" | "beginning";
  readonly words: NonEmpty<string>;
}

/** Why a query cannot be looked for. */
export type SearchError =
  | { readonly type: "QueryEmpty" }
  /** Only words that must not occur. */
  | { readonly type: "QueryOnlyExcludes" }
  | { readonly type: "QueryTooLong"; readonly words: number };

/** The most words that a query may have. */
export const mostQueryWords = 60;

/**
 * Read what somebody typed: words that must all occur, in any form; "exact words in a row"; beginnings such as prison*;
 * OR (or |) between alternatives; - (or NOT) before what must not occur. Whatever else stands there is taken as a gap.
 *
 * Words and text are folded alike (`foldForSearch`). OR binds closer than standing side by side: `a b OR c` is a and
 * (b or c).
 */
export function parseSearch(query: string): Result<SearchQuery, SearchError> {
  const all: SearchTerm[][] = [];
  const none: SearchTerm[] = [];
  let joins = false;
  for (const piece of piecesOf(query)) {
    if (piece.kind === "or") {
      joins = true;
      continue;
    }
    const term = termOf(piece);
    if (term === undefined) continue;
    const group = all.at(-1);
    if (piece.excluded) none.push(term);
    else if (joins && group !== undefined) group.push(term);
    else all.push([term]);
    joins = false;
  }
  const words = [...all.flat(), ...none].reduce((sum, term) => sum + term.words.length, 0);
  if (words > mostQueryWords) return err({ type: "QueryTooLong", words });
  const groups = all.flatMap((group) => (isNonEmpty(group) ? [group] : []));
  if (isNonEmpty(groups)) return ok({ all: groups, none });
  return err({ type: none.length > 0 ? "QueryOnlyExcludes" : "QueryEmpty" });
}

/** The full-text expression (SQLite FTS5) for a query; made of quoted folded words alone, so that no input can break it. */
export function matchOf({ all, none }: SearchQuery): string {
  const wanted = all.map((group) => `(${group.map(termMatch).join(" OR ")})`).join(" AND ");
  return none.length === 0 ? wanted : `(${wanted}) NOT (${none.map(termMatch).join(" OR ")})`;
}

function termMatch({ kind, words }: SearchTerm): string {
  switch (kind) {
    case "forms":
      return `(${words.map(formsMatch).join(" AND ")})`;
    case "phrase":
      return quoted(words.join(" "));
    case "beginning": {
      const beginning = `${quoted(words.join(" "))} *`;
      const [only, ...more] = words;
      return more.length === 0 && mayFollowParticle(only)
        ? `(${beginning} OR ${quoted(stemMark + only)} *)`
        : beginning;
    }
  }
}

// A text's word that is a stem itself stands in the index only as a word, so a stem is sought in both ways.
function formsMatch(word: string): string {
  return `(${formsOf(word)
    .flatMap((form) => [quoted(form), quoted(stemMark + form)])
    .join(" OR ")})`;
}

function quoted(words: string): string {
  return `"${words}"`;
}

interface WordsPiece {
  readonly kind: "words";
  readonly raw: string;
  readonly excluded: boolean;
  readonly exact: boolean;
  readonly beginning: boolean;
}

type Piece = { readonly kind: "or" } | WordsPiece;

// A sign of exclusion, then words in quotation marks or up to the next space, then the sign of a beginning.
const pieces = /([-\u2212]?)(?:"([^"]*)(?:"|$)(\*?)|([^\s"]+))/gu;

function piecesOf(query: string): readonly Piece[] {
  const found: Piece[] = [];
  let excludes = false;
  for (const [whole, sign = "", exact, star = "", bare = ""] of query
    .replace(/[“”„‟«»＂]/gu, '"')
    .replaceAll("|", " | ")
    .matchAll(pieces)) {
    if (whole === "OR" || whole === "|") found.push({ kind: "or" });
    else if (whole === "NOT") excludes = true;
    else if (whole !== "AND") {
      found.push({
        kind: "words",
        raw: exact ?? bare,
        excluded: excludes || sign !== "",
        exact: exact !== undefined,
        beginning: star !== "" || (exact === undefined && bare.endsWith("*")),
      });
      excludes = false;
    }
  }
  return found;
}

function termOf({ raw, exact, beginning }: WordsPiece): SearchTerm | undefined {
  const words = wordsIn(foldForSearch(raw).text).map((word) => word.text);
  if (!isNonEmpty(words)) return undefined;
  if (beginning) return { kind: "beginning", words };
  return { kind: exact || words.some(standsAlone) ? "phrase" : "forms", words };
}
