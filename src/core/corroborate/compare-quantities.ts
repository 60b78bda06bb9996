import type { RecordId } from "../base/index.ts";
import { compareText, foldText } from "./order.ts";
import type { StatedQuantity } from "./quantities.ts";
import { periodsOverlap } from "./stated-dates.ts";

/** Why two quantities do not speak of the same thing, or cannot be shown to. */
export type NotComparable =
  | { readonly type: "differs"; readonly what: "kind" | "unit" | "definition" | "denominator" | "period" }
  | { readonly type: "not-stated"; readonly what: "unit" | "definition" | "denominator" | "period" };

/** Two quantities about the same thing that cannot both be right. */
export interface QuantityClash {
  /** The one that lies lower. */
  readonly lower: RecordId;
  readonly higher: RecordId;
  /** The stretch between them that neither covers, in their unit. */
  readonly from: number;
  readonly to: number;
  /** Whether both were ranges between cases: then variety may explain the clash, and doubt does not. */
  readonly bothVariety: boolean;
}

/**
 * Tell what keeps two quantities from being compared; an empty list means that they may be.
 *
 * They need one kind, unit, definition and denominator, and periods that share a day. What is not stated is not
 * assumed to agree; a denominator is asked for only where the kind has one, or one of the two states it.
 */
export function whyNotComparable(one: StatedQuantity, other: StatedQuantity): readonly NotComparable[] {
  const reasons: NotComparable[] = [];
  if (one.kind !== other.kind) reasons.push({ type: "differs", what: "kind" });
  for (const what of ["unit", "definition", "denominator"] as const) {
    const [first, second] = [one[what], other[what]];
    if (what === "denominator" && first === undefined && second === undefined) continue;
    if (first === undefined || second === undefined) reasons.push({ type: "not-stated", what });
    else if (foldText(first) !== foldText(second)) reasons.push({ type: "differs", what });
  }
  if (one.during === undefined || other.during === undefined)
    reasons.push({ type: "not-stated", what: "period" });
  else if (!periodsOverlap(one.during, other.during)) reasons.push({ type: "differs", what: "period" });
  return reasons;
}

/** List the pairs that may be compared, each once, in order of id. */
export function comparablePairs(
  quantities: readonly StatedQuantity[],
): readonly (readonly [StatedQuantity, StatedQuantity])[] {
  const inOrder = quantities
    .filter((quantity) => quantity.form !== "date")
    .sort((a, b) => compareText(a.quantity, b.quantity));
  return inOrder.flatMap((one, place) =>
    inOrder
      .slice(place + 1)
      .filter((other) => whyNotComparable(one, other).length === 0)
      .map((other) => [one, other] as const),
  );
}

/** List the comparable pairs whose intervals have no value in common. */
export function quantityClashes(quantities: readonly StatedQuantity[]): readonly QuantityClash[] {
  return comparablePairs(quantities).flatMap(([one, other]) => {
    const clash = gapAbove(one, other) ?? gapAbove(other, one);
    return clash ? [clash] : [];
  });
}

/** The gap between two quantities where the first ends below the second; "at least" and "at most" have one end. */
function gapAbove(lower: StatedQuantity, higher: StatedQuantity): QuantityClash | undefined {
  if (lower.high === undefined || higher.low === undefined || lower.high >= higher.low) return undefined;
  return {
    lower: lower.quantity,
    higher: higher.quantity,
    from: lower.high,
    to: higher.low,
    bothVariety: lower.spread === "variety" && higher.spread === "variety",
  };
}
