import type { RecordId } from "../base/index.ts";
import type { Consistency } from "../study/index.ts";

/** How well a row agrees with a hypothesis. */
export type ConsistencyValue = Consistency["value"];

/** One row of a matrix: what was rated under which hypothesis; a hypothesis without an entry is blank. */
export interface RatedRow {
  readonly row: RecordId;
  readonly ratings: ReadonlyMap<RecordId, ConsistencyValue>;
}

/** A hypothesis in the order of least inconsistency. */
export interface RankedHypothesis {
  readonly hypothesis: RecordId;
  /** From 1; hypotheses with the same inconsistency share a place. */
  readonly place: number;
  /** Rows inconsistent with it (I), and very inconsistent (II). */
  readonly inconsistent: number;
  readonly veryInconsistent: number;
  /** The two together, each II counted as two I. */
  readonly inconsistency: number;
  /** Rows that somebody rated under it, NA among them. */
  readonly rated: number;
}

/** What a II counts where an I counts 1: our own choice, and shown wherever it is used. */
export const veryInconsistentCounts = 2;

/**
 * Rank hypotheses by least inconsistency; those that share a place stand in the order given.
 *
 * Only what speaks against a hypothesis counts: evidence that agrees with one mostly agrees with others as well.
 * Method: Heuer, Psychology of Intelligence Analysis (1999), chapter 8; see docs/methods/hypotheses.md.
 */
export function byLeastInconsistency(
  hypotheses: readonly RecordId[],
  rows: readonly RatedRow[],
): readonly RankedHypothesis[] {
  const counted = hypotheses.map((hypothesis) => countedAgainst(hypothesis, rows));
  return counted
    .map((each) => ({
      ...each,
      place: 1 + counted.filter((other) => other.inconsistency < each.inconsistency).length,
    }))
    .sort((a, b) => a.place - b.place);
}

/** How much a row tells the hypotheses apart. */
export type Diagnosticity =
  /** Fewer than two hypotheses were rated, or it is the same for those to which it applies: nothing can be said. */
  | { readonly type: "open" }
  /** The same for every hypothesis: however true, it decides nothing. */
  | { readonly type: "equal" }
  /** How many steps of the scale lie between the hypotheses it agrees with most and least, 1 to 4. */
  | { readonly type: "tells"; readonly steps: number };

const steps: Readonly<Record<Exclude<ConsistencyValue, "NA">, number>> = { CC: 4, C: 3, N: 2, I: 1, II: 0 };

/** Say how much a row tells the hypotheses apart; NA and blank say nothing. */
export function diagnosticity({ ratings }: RatedRow): Diagnosticity {
  const rated = [...ratings.values()].flatMap((value) => (value === "NA" ? [] : [steps[value]]));
  if (rated.length < 2) return { type: "open" };
  const spread = Math.max(...rated) - Math.min(...rated);
  if (spread > 0) return { type: "tells", steps: spread };
  return rated.length === ratings.size ? { type: "equal" } : { type: "open" };
}

/** List the rows on which the first place hangs: without one of them alone, other hypotheses would be first. */
export function turningRows(hypotheses: readonly RecordId[], rows: readonly RatedRow[]): readonly RecordId[] {
  const first = firstOf(hypotheses, rows);
  return rows
    .filter((row) => {
      const without = rows.filter((other) => other !== row);
      return firstOf(hypotheses, without) !== first;
    })
    .map(({ row }) => row);
}

function countedAgainst(hypothesis: RecordId, rows: readonly RatedRow[]): Omit<RankedHypothesis, "place"> {
  const values = rows.flatMap(({ ratings }) => ratings.get(hypothesis) ?? []);
  const count = (wanted: ConsistencyValue): number => values.filter((value) => value === wanted).length;
  const [inconsistent, veryInconsistent] = [count("I"), count("II")];
  return {
    hypothesis,
    inconsistent,
    veryInconsistent,
    inconsistency: inconsistent + veryInconsistentCounts * veryInconsistent,
    rated: values.length,
  };
}

function firstOf(hypotheses: readonly RecordId[], rows: readonly RatedRow[]): string {
  return byLeastInconsistency(hypotheses, rows)
    .filter(({ place }) => place === 1)
    .map(({ hypothesis }) => hypothesis)
    .join(" ");
}
