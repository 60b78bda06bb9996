import type { NonEmpty, RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import type { CodedStretch } from "../co-occurrence.ts";
import { coveredBy, overlapOf } from "../landed-passages.ts";
import { countBelow } from "./places.ts";

/** What is to hold: any of some codes, all or any of several things, or that something does not. */
export type CodeExpression =
  | { readonly kind: "codes"; readonly codes: NonEmpty<RecordId> }
  | { readonly kind: "all"; readonly of: NonEmpty<CodeExpression> }
  | { readonly kind: "any"; readonly of: NonEmpty<CodeExpression> }
  | { readonly kind: "not"; readonly of: CodeExpression };

/** A text that is looked through: how long it is, and its turns in reading order. */
export interface SearchedText {
  readonly source: RecordId;
  readonly length: number;
  readonly turns: readonly TextRange[];
}

/** Of what an expression must hold: of the very words, of a turn that the codings touch, or of the whole source. */
export type HeldBy = "words" | "turn" | "source";

/** A stretch of which the expression holds: words in a row, a whole turn, or a whole source. */
export interface Retrieved extends TextRange {
  readonly source: RecordId;
}

/**
 * Find where an expression over codes holds, in the order of the texts.
 *
 * Over words "a and b" finds the words that carry both and "not a" all that do not carry a; over turns and sources it is
 * enough that some words carry each. To ask for a code with all below it, give them all to one "codes".
 */
export function retrieve(
  expression: CodeExpression,
  stretches: readonly CodedStretch[],
  texts: readonly SearchedText[],
  heldBy: HeldBy,
): readonly Retrieved[] {
  const sought = new Set(codesOf(expression));
  const bySource = new Map<RecordId, CodedStretch[]>();
  for (const stretch of stretches) {
    if (!sought.has(stretch.code) || stretch.start >= stretch.end) continue;
    const own = bySource.get(stretch.source);
    if (own === undefined) bySource.set(stretch.source, [stretch]);
    else own.push(stretch);
  }
  const withoutCodes = holds(expression, 1, () => []).length > 0;
  return texts.flatMap((text) => {
    const own = bySource.get(text.source);
    return own === undefined && !withoutCodes ? [] : retrieveIn(text, expression, own ?? [], heldBy);
  });
}

function retrieveIn(
  text: SearchedText,
  expression: CodeExpression,
  stretches: readonly CodedStretch[],
  heldBy: HeldBy,
): readonly Retrieved[] {
  const pieces = piecesOf(text, heldBy);
  const byCode = Map.groupBy(stretches, ({ code }) => code);
  const found = holds(expression, pieces.size, (codes) =>
    coveredBy(codes.flatMap((code) => (byCode.get(code) ?? []).map(pieces.touchedBy))),
  );
  return found.flatMap(pieces.rangesOf).map((range) => ({ source: text.source, ...range }));
}

/** Every code that an expression names. */
export function codesOf(expression: CodeExpression): readonly RecordId[] {
  switch (expression.kind) {
    case "codes":
      return expression.codes;
    case "not":
      return codesOf(expression.of);
    default:
      return expression.of.flatMap(codesOf);
  }
}

/** What an expression is worked out over: characters, turns by their number, or the source as one. */
interface Pieces {
  readonly size: number;
  touchedBy(stretch: TextRange): TextRange;
  rangesOf(found: TextRange): readonly TextRange[];
}

function piecesOf({ length, turns }: SearchedText, heldBy: HeldBy): Pieces {
  if (heldBy === "words") {
    return { size: length, touchedBy: ({ start, end }) => ({ start, end }), rangesOf: (found) => [found] };
  }
  const whole = heldBy === "source" ? [{ start: 0, end: length }] : turns;
  const starts = Int32Array.from(whole, ({ start }) => start);
  const ends = Int32Array.from(whole, ({ end }) => end);
  return {
    size: whole.length,
    touchedBy: ({ start, end }) => ({ start: countBelow(ends, start + 1), end: countBelow(starts, end) }),
    rangesOf: ({ start, end }) =>
      whole.slice(start, end).map((turn) => ({ start: turn.start, end: turn.end })),
  };
}

type Ranges = readonly TextRange[];

function holds(
  expression: CodeExpression,
  size: number,
  coverOf: (codes: NonEmpty<RecordId>) => Ranges,
): Ranges {
  const within = (part: CodeExpression): Ranges => holds(part, size, coverOf);
  switch (expression.kind) {
    case "codes":
      return coverOf(expression.codes);
    case "any":
      return coveredBy(expression.of.flatMap(within));
    case "all":
      return expression.of.map(within).reduce(shared);
    case "not":
      return others(within(expression.of), size);
  }
}

// Both lists are in order and do not overlap in themselves.
function shared(one: Ranges, other: Ranges): Ranges {
  const found: TextRange[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [one[i], other[j]];
    if (a === undefined || b === undefined) return found;
    const both = overlapOf(a, b);
    if (both !== undefined) found.push(both);
    if (a.end <= b.end) i++;
    else j++;
  }
}

function others(ranges: Ranges, size: number): Ranges {
  const found: TextRange[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (from < start) found.push({ start: from, end: start });
    from = end;
  }
  return from < size ? [...found, { start: from, end: size }] : found;
}
