import type { NonEmpty, RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import { coveredBy, overlapOf } from "../landed-passages.ts";
import { countBelow } from "../queries/places.ts";
import type { AskedOf, AtLeastTwo, SoughtRelation } from "./question.ts";
import { standingTo } from "./standing-to.ts";

/** What is sought once its records are found: as `Sought`, with the ids of codes. */
export type ResolvedSought =
  | { readonly kind: "code"; readonly codes: NonEmpty<RecordId> }
  | { readonly kind: "any-code" }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "all"; readonly of: AtLeastTwo<ResolvedSought> }
  | { readonly kind: "any"; readonly of: AtLeastTwo<ResolvedSought> }
  | { readonly kind: "not"; readonly of: ResolvedSought }
  | {
      readonly kind: "related";
      readonly one: ResolvedSought;
      readonly relation: SoughtRelation;
      readonly other: ResolvedSought;
    };

/** A text that is asked, with what was coded in it. */
export interface AskedText {
  readonly length: number;
  /** In reading order; a text without any is one turn. */
  readonly turns: readonly TextRange[];
  readonly codings: readonly (TextRange & { readonly code: RecordId })[];
  /** Where words stand. */
  readonly hitsOf: (words: string) => readonly TextRange[];
}

/**
 * Find where in a text something holds, in reading order.
 *
 * Over words, a code finds its passages one by one, "and" the common part of what the first finds with all others, "not" what is
 * left of the text. Over turns and the whole source it is enough that each is somewhere in it.
 */
export function findSought(sought: ResolvedSought, text: AskedText, of: AskedOf): readonly TextRange[] {
  return of === "words" ? inWords(sought, text) : inPieces(sought, text, piecesOf(text, of));
}

function inWords(sought: ResolvedSought, text: AskedText): readonly TextRange[] {
  switch (sought.kind) {
    case "code":
    case "any-code":
    case "words":
      return leaf(sought, text);
    case "any":
      return distinct(sought.of.flatMap((each) => inWords(each, text)));
    case "all":
      return commonTo(sought.of, text);
    case "not":
      return leftOf(coveredBy(inWords(sought.of, text)), text.length);
    case "related": {
      const stands = standingTo(inWords(sought.other, text), sought.relation, turnsOf(text));
      return inWords(sought.one, text).filter(stands);
    }
  }
}

type Leaf = Extract<ResolvedSought, { readonly kind: "code" | "any-code" | "words" }>;

function leaf(sought: Leaf, text: AskedText): readonly TextRange[] {
  if (sought.kind === "words") return distinct(text.hitsOf(sought.words));
  const codes = sought.kind === "code" ? new Set(sought.codes) : undefined;
  return distinct(text.codings.filter(({ code }) => codes === undefined || codes.has(code)));
}

// What is not negated comes first, so that its passages stay apart and are not run together with their neighbours.
function commonTo(parts: readonly ResolvedSought[], text: AskedText): readonly TextRange[] {
  const [first, ...others] = [...parts].sort((a, b) => Number(a.kind === "not") - Number(b.kind === "not"));
  let found = first === undefined ? [] : inWords(first, text);
  for (const other of others) {
    if (found.length === 0) return [];
    found = shared(found, coveredBy(inWords(other, text)));
  }
  return distinct(found);
}

/** The parts of each range that lie in some that are in order and apart. */
function shared(ranges: readonly TextRange[], among: readonly TextRange[]): readonly TextRange[] {
  const ends = Int32Array.from(among, ({ end }) => end);
  return ranges.flatMap((range) => {
    const found: TextRange[] = [];
    for (let at = countBelow(ends, range.start + 1); at < among.length; at++) {
      const both = overlapOf(range, among[at] ?? range);
      if (both === undefined) break;
      found.push(both);
    }
    return found;
  });
}

function leftOf(covered: readonly TextRange[], length: number): readonly TextRange[] {
  const found: TextRange[] = [];
  let from = 0;
  for (const { start, end } of [...covered, { start: length, end: length }]) {
    if (from < start) found.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  return found;
}

function distinct(ranges: readonly TextRange[]): readonly TextRange[] {
  const seen = new Set<string>();
  return ranges
    .filter(({ start, end }) => {
      const key = `${start}-${end}`;
      if (start >= end || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function turnsOf({ turns, length }: AskedText): readonly TextRange[] {
  return turns.length === 0 ? [{ start: 0, end: length }] : turns;
}

interface Pieces {
  readonly all: readonly TextRange[];
  /** The pieces that some ranges touch, by their number. */
  readonly touchedBy: (ranges: readonly TextRange[]) => ReadonlySet<number>;
}

function piecesOf(text: AskedText, of: AskedOf): Pieces {
  const all = of === "turn" ? turnsOf(text) : [{ start: 0, end: text.length }];
  const starts = Int32Array.from(all, ({ start }) => start);
  const ends = Int32Array.from(all, ({ end }) => end);
  return {
    all,
    touchedBy(ranges) {
      const touched = new Set<number>();
      for (const { start, end } of ranges)
        for (let at = countBelow(ends, start + 1); at < countBelow(starts, end); at++) touched.add(at);
      return touched;
    },
  };
}

function inPieces(sought: ResolvedSought, text: AskedText, pieces: Pieces): readonly TextRange[] {
  const holds = (part: ResolvedSought): ReadonlySet<number> => {
    switch (part.kind) {
      case "any":
        return new Set(part.of.flatMap((each) => [...holds(each)]));
      case "all":
        return part.of.map(holds).reduce(inBoth);
      case "not": {
        const held = holds(part.of);
        return new Set([...pieces.all.keys()].filter((each) => !held.has(each)));
      }
      default:
        return pieces.touchedBy(inWords(part, text));
    }
  };
  const found = holds(sought);
  return pieces.all.flatMap(({ start, end }, at) => (found.has(at) && start < end ? [{ start, end }] : []));
}

function inBoth(one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> {
  const both = new Set<number>();
  for (const each of one) if (other.has(each)) both.add(each);
  return both;
}

/** The codes that are sought and not ruled out: those whose passages a found place is told by. */
export function wantedCodes(sought: ResolvedSought): "any" | ReadonlySet<RecordId> {
  switch (sought.kind) {
    case "code":
      return new Set(sought.codes);
    case "any-code":
      return "any";
    case "words":
    case "not":
      return new Set();
    case "related":
      return bothOf(wantedCodes(sought.one), wantedCodes(sought.other));
    default:
      return sought.of.map(wantedCodes).reduce(bothOf);
  }
}

function bothOf(one: ReturnType<typeof wantedCodes>, other: ReturnType<typeof wantedCodes>) {
  return one === "any" || other === "any" ? "any" : new Set([...one, ...other]);
}
