import type { RecordId } from "../base/index.ts";
import type { Evidence, Source } from "../study/index.ts";
import { type CorroborateIndex, standingEvidence } from "./corroborate-tables.ts";
import { type ClaimIndependence, claimIndependence } from "./independence.ts";
import { distinctInOrder } from "./order.ts";

/** How reliable a source is, by the Admiralty code: A to E, or F where it cannot be judged. */
export type Reliability = NonNullable<Source["reliability"]>;

/** How credible an item is, by the Admiralty code: 1 to 5, or 6 where it cannot be judged. */
export type Credibility = Evidence["credibility"];

/** The letters in the order they are printed; F is not the worst, it says that nobody can tell. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const satisfies readonly Reliability[];

/** The figures in the order they are printed; 6 is not the worst, it says that nobody can tell. */
export const credibilities = ["1", "2", "3", "4", "5", "6"] as const satisfies readonly Credibility[];

/** The words for the reliability of a source (Admiralty code; FM 2-22.3, appendix B). */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
};

/** The words for the credibility of an item (Admiralty code; FM 2-22.3, appendix B). */
export const credibilityWords: Readonly<Record<Credibility, string>> = {
  "1": "confirmed by other independent sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "truth cannot be judged",
};

/** Tell whether a grade says "nobody can tell" rather than "bad". */
export function cannotBeJudged(grade: Reliability | Credibility): boolean {
  return grade === "F" || grade === "6";
}

/** One cell of the grid: how many links carry both grades. */
export interface GradeCell {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly count: number;
}

/** How often each pair of grades occurs; the two are never joined into one figure. */
export interface GradeGrid {
  /** All 36 cells, A to F and 1 to 6 within each, empty ones with a count of 0. */
  readonly cells: readonly GradeCell[];
  /** Links whose source was not graded, by credibility. */
  readonly ungraded: readonly { readonly credibility: Credibility; readonly count: number }[];
}

/** Two grades that stand side by side on one evidence link. */
export interface GradePair {
  /** Absent where the source was not graded. */
  readonly reliability?: Reliability | undefined;
  readonly credibility: Credibility;
}

/** Count evidence links by the two grades. */
export function gradeGrid(pairs: readonly GradePair[]): GradeGrid {
  const countOf = (reliability: Reliability | undefined, credibility: Credibility): number =>
    pairs.filter((pair) => pair.reliability === reliability && pair.credibility === credibility).length;
  return {
    cells: reliabilities.flatMap((reliability) =>
      credibilities.map((credibility) => ({
        reliability,
        credibility,
        count: countOf(reliability, credibility),
      })),
    ),
    ungraded: credibilities.map((credibility) => ({ credibility, count: countOf(undefined, credibility) })),
  };
}

/** The two grades of every standing evidence link of some claims. */
export function gradePairs(index: CorroborateIndex, claimIds: readonly RecordId[]): readonly GradePair[] {
  return claimIds.flatMap((claimId) =>
    standingEvidence(index, claimId).map(({ link, source }) => ({
      reliability: source.reliability,
      credibility: link.credibility,
    })),
  );
}

/**
 * List the passages of a claim that are graded 1, "confirmed by other independent sources", and are not.
 *
 * Confirmed means that a passage on the same side of the claim was examined and found independent of this one.
 */
export function unconfirmedOnes(index: CorroborateIndex, claimId: RecordId): readonly RecordId[] {
  const sides = new Map<Evidence["direction"], ClaimIndependence>();
  const sideOf = (direction: Evidence["direction"]): ClaimIndependence => {
    const known = sides.get(direction) ?? claimIndependence(index, claimId, direction);
    sides.set(direction, known);
    return known;
  };
  const unconfirmed = standingEvidence(index, claimId).filter(
    ({ link, passage }) => link.credibility === "1" && !isConfirmed(sideOf(link.direction), passage.id),
  );
  return distinctInOrder(unconfirmed.map(({ passage }) => passage.id));
}

function isConfirmed(side: ClaimIndependence, passage: RecordId): boolean {
  return side.pairs.some(
    (pair) => pair.value === "independent" && (pair.one === passage || pair.other === passage),
  );
}
