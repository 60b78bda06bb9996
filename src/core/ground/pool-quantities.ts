import {
  type Distribution,
  err,
  mixture,
  ok,
  type RecordId,
  type Result,
  type WeightedPart,
} from "../base/index.ts";
import { type StatedQuantity, whyNotComparable } from "../corroborate/index.ts";
import type { GroundError } from "./ground-error.ts";
import { quantityToDistribution, type RangeReading } from "./quantity-to-distribution.ts";

/** A quantity with the weight that somebody declared for it. */
export interface WeightedQuantity {
  readonly quantity: StatedQuantity;
  readonly weight: number;
}

/** What several quantities together say, and which they were. */
export interface Pooled {
  readonly distribution: Distribution;
  readonly quantities: readonly RecordId[];
}

/**
 * Pool quantities that speak of the same thing: a mixture under declared weights, which keeps their disagreement.
 *
 * Stone, Annals of Mathematical Statistics 32 (1961), the linear opinion pool. They are pooled only where kind, unit,
 * definition, denominator and period agree; what is not stated is not taken for agreement.
 */
export function poolQuantities(
  weighted: readonly WeightedQuantity[],
  reading: RangeReading,
): Result<Pooled, GroundError> {
  const apart = firstNotPoolable(weighted.map(({ quantity }) => quantity));
  if (apart !== undefined) return err(apart);
  const parts: WeightedPart[] = [];
  for (const { quantity, weight } of weighted) {
    const read = quantityToDistribution(quantity, reading);
    if (!read.ok) return read;
    parts.push({ weight, of: read.value });
  }
  if (parts.length === 0) return err({ type: "NothingToPool" });
  const quantities = weighted.map(({ quantity }) => quantity.quantity);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return ok({ distribution: only.of, quantities });
  const mixed = mixture(parts);
  return mixed.ok
    ? ok({ distribution: mixed.value, quantities })
    : err({ type: "NoDistribution", error: mixed.error });
}

function firstNotPoolable(quantities: readonly StatedQuantity[]): GroundError | undefined {
  for (const [at, one] of quantities.entries())
    for (const other of quantities.slice(at + 1)) {
      const why = whyNotComparable(one, other);
      if (why.length > 0) return { type: "NotPoolable", one: one.quantity, other: other.quantity, why };
    }
  return undefined;
}
