import type { RecordId } from "../../base/index.ts";
import type { TextRange } from "../../study/index.ts";
import type { CodedStretch } from "../co-occurrence.ts";
import { countFollowing } from "./count-following.ts";
import { countLaps } from "./count-laps.ts";
import { type PairCounts, pairCounts } from "./pair-counts.ts";
import { inOrder, type Places, placesBySource, turnsTouched } from "./places.ts";

/**
 * How a coding of one code may stand to a coding of another in the same text:
 * they share a character; the one lies wholly within the other (two alike lie within each other); a turn holds some of both;
 * the other begins where the one has ended, in the same turn or at most some turns later.
 */
export type Relation =
  | { readonly kind: "overlap" }
  | { readonly kind: "within" }
  | { readonly kind: "same-turn" }
  | { readonly kind: "followed-by"; readonly turns: number };

/** How often codings of two different codes stand so to each other. */
export interface CodeRelation {
  readonly one: RecordId;
  readonly other: RecordId;
  /** Pairs of codings, one of each code; each pair once. */
  readonly pairs: number;
  /** The sources in which there is such a pair. */
  readonly sources: number;
}

/** A relation with the sources in which it is, in the order in which they are first met. */
export interface PlacedRelation extends CodeRelation {
  readonly in: readonly RecordId[];
}

/** The turns of each source, in reading order; a source without any is one turn. */
export type TurnsBySource = ReadonlyMap<RecordId, readonly TextRange[]>;

/**
 * Count how often each code stands so to each other one, in the order of the codes, zeros left out.
 *
 * "Overlap" and "same-turn" have no direction: each pair of codes is told once, the earlier of the list first. To count words
 * once that several coders coded alike, give the codings of one coder.
 *
 * Method: one sweep along each text. The cost is that of sorting the codings, and for each the codes that lie open there.
 */
export function codeRelations(
  codes: readonly RecordId[],
  stretches: readonly CodedStretch[],
  relation: Relation,
  turns: TurnsBySource = new Map(),
): readonly CodeRelation[] {
  const counts = pairCounts(codes.length);
  for (const [source, places] of placesBySource(codes, stretches)) {
    counts.nextSource();
    count(counts, places, relation, turns.get(source) ?? []);
  }
  return listPairs(codes, counts, isDirected(relation.kind));
}

/** As `codeRelations`, with the sources of each. */
export function placedRelations(
  codes: readonly RecordId[],
  stretches: readonly CodedStretch[],
  relation: Relation,
  turns: TurnsBySource = new Map(),
): readonly PlacedRelation[] {
  const counts = pairCounts(codes.length, true);
  const sources: RecordId[] = [];
  for (const [source, places] of placesBySource(codes, stretches)) {
    counts.nextSource();
    sources.push(source);
    count(counts, places, relation, turns.get(source) ?? []);
  }
  const directed = isDirected(relation.kind);
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  return listPairs(codes, counts, directed).map((pair) => {
    const [one, other] = [numberOf.get(pair.one) ?? 0, numberOf.get(pair.other) ?? 0];
    const met = [...counts.sourcesOf(one, other), ...(directed ? [] : counts.sourcesOf(other, one))];
    return { ...pair, in: [...new Set(met)].flatMap((number) => sources[number - 1] ?? []) };
  });
}

/** Whether it matters which of two codes is named first. */
export function isDirected(kind: Relation["kind"]): boolean {
  return kind === "within" || kind === "followed-by";
}

function count(counts: PairCounts, places: Places, relation: Relation, turns: readonly TextRange[]): void {
  const { kind } = relation;
  if (kind === "followed-by") countFollowing(counts, places, turnsTouched(places, turns), relation.turns);
  else if (kind === "same-turn") countLaps(counts, inOrder(turnsTouched(places, turns)), "overlap");
  else countLaps(counts, places, kind);
}

function listPairs(
  codes: readonly RecordId[],
  counts: PairCounts,
  directed: boolean,
): readonly CodeRelation[] {
  return codes.flatMap((one, i) =>
    codes.flatMap((other, j) => {
      if (i === j || (!directed && i > j)) return [];
      const { pairs, sources } = directed ? counts.of(i, j) : counts.ofBoth(i, j);
      return pairs === 0 ? [] : [{ one, other, pairs, sources }];
    }),
  );
}
