import { hitsInText, type TextHit } from "./find-in-text.ts";
import type { SearchQuery } from "./parse-search.ts";

/** A piece of text with what was looked for marked, and where its first hit lies in the whole text. */
export interface Snippet {
  /** In order; white space is one space each time, and "…" stands where the range was cut. */
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[];
  readonly start: number;
  readonly end: number;
}

/**
 * Show the best place of a range of a text: where most of the words looked for stand close together, with about
 * `around` UTF-16 units on each side, cut between words, and never within a character as a reader sees it.
 *
 * A range without a hit is shown from its beginning, with an empty first hit.
 */
export function snippet(
  text: string,
  range: { readonly start: number; readonly end: number },
  query: SearchQuery,
  around: number,
): Snippet {
  const hits = apart(hitsInText(text, range, query));
  const cluster = bestCluster(hits, around);
  const first = cluster[0]?.start ?? range.start;
  const last = cluster.at(-1)?.end ?? range.start;
  const from = cutBefore(text, Math.max(range.start, first - around), first, range.start);
  const to = cutAfter(text, last, Math.min(range.end, last + around), range.end);
  const shown = hits.filter(({ start, end }) => start >= from && end <= to);
  return { parts: partsOf(text, from, to, range, shown), start: first, end: cluster[0]?.end ?? first };
}

/** Hits that do not overlap: of those that do, the one that begins first, and of these the longest. */
function apart(hits: readonly TextHit[]): readonly TextHit[] {
  const kept: TextHit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
}

/** The run of hits no wider than the context that meets the most different terms, then has the most hits; the first such. */
function bestCluster(hits: readonly TextHit[], around: number): readonly TextHit[] {
  let best: readonly TextHit[] = [];
  let bestTerms = 0;
  hits.forEach((first, at) => {
    const run: TextHit[] = [];
    for (const hit of hits.slice(at)) {
      if (run.length > 0 && hit.end - first.start > around) break;
      run.push(hit);
    }
    const terms = new Set(run.map((hit) => hit.term)).size;
    if (terms > bestTerms || (terms === bestTerms && run.length > best.length)) {
      best = run;
      bestTerms = terms;
    }
  });
  return best;
}

function partsOf(
  text: string,
  from: number,
  to: number,
  range: { readonly start: number; readonly end: number },
  hits: readonly TextHit[],
): Snippet["parts"] {
  const parts: { text: string; hit: boolean }[] = [];
  const add = (words: string, hit: boolean): void => {
    if (words !== "") parts.push({ text: words.replace(/\s+/gu, " "), hit });
  };
  let at = from;
  for (const { start, end } of hits) {
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  if (hasLetters(text.slice(range.start, from))) parts.unshift({ text: "… ", hit: false });
  if (hasLetters(text.slice(to, range.end))) parts.push({ text: " …", hit: false });
  return parts;
}

/** The first place at or after `wanted` where a cut does no harm: after a space, else between two characters. */
export function cutBefore(text: string, wanted: number, latest: number, rangeStart: number): number {
  if (wanted === rangeStart) return wanted;
  const space = /\s+(?=[\p{L}\p{N}\p{P}])/u.exec(text.slice(wanted - 1, latest));
  if (space !== null) return wanted - 1 + space.index + space[0].length;
  return (
    characterEdges(text, Math.max(rangeStart, wanted - widestCharacter), latest).find(
      (edge) => edge >= wanted,
    ) ?? latest
  );
}

/** The last place at or before `wanted` where a cut does no harm. */
export function cutAfter(text: string, earliest: number, wanted: number, rangeEnd: number): number {
  if (wanted === rangeEnd) return wanted;
  const space = /^.*\S(?=\s)/su.exec(text.slice(earliest, wanted + 1));
  if (space !== null) return earliest + space[0].length;
  if (/^\s/u.test(text.slice(earliest))) return earliest;
  const edges = characterEdges(text, earliest, Math.min(rangeEnd, wanted + widestCharacter));
  return edges.findLast((edge) => edge <= wanted) ?? earliest;
}

/** More units than a character made of several has in any text that a person reads. */
const widestCharacter = 64;

function characterEdges(text: string, from: number, to: number): readonly number[] {
  const characters = new Intl.Segmenter("und", { granularity: "grapheme" });
  const edges = Array.from(characters.segment(text.slice(from, to)), ({ index }) => from + index);
  return [...edges, to];
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
