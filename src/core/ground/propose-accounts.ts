import type { RecordId } from "../base/index.ts";
import { quantityClashes, type StatedQuantity } from "../corroborate/index.ts";

/** Quantities that can all be right together. */
export interface ProposedAccount {
  readonly quantities: readonly RecordId[];
  /** The stretch that all of them have in common. */
  readonly low: number;
  readonly high: number;
}

/**
 * Propose the sides of a clash, from the lowest to the highest: as few groups of quantities as possible, each with a
 * stretch in common. An empty list where nothing clashes.
 *
 * Intervals in order of their upper ends, each side opened at the first end that no side holds (the smallest set of points
 * that stabs every interval). "At least" and "at most" clash where they must and fit wherever they can; which side they
 * belong to is for an analyst to say.
 */
export function proposeAccounts(quantities: readonly StatedQuantity[]): readonly ProposedAccount[] {
  const inClash = new Set(quantityClashes(quantities).flatMap(({ lower, higher }) => [lower, higher]));
  const intervals = quantities
    .filter(({ quantity }) => inClash.has(quantity))
    .map(({ quantity, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }) => ({
      quantity,
      low,
      high,
    }))
    .sort((a, b) => a.high - b.high || a.low - b.low || (a.quantity < b.quantity ? -1 : 1));
  const sides: { quantities: RecordId[]; low: number; high: number }[] = [];
  for (const { quantity, low, high } of intervals) {
    const side = sides.find((each) => low <= each.high);
    if (side === undefined) sides.push({ quantities: [quantity], low, high });
    else {
      side.quantities.push(quantity);
      side.low = Math.max(side.low, low);
    }
  }
  return sides;
}
