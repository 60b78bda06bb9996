import { type Distribution, err, fromElicited, ok, type Result, uniform } from "../base/index.ts";
import type { StatedQuantity } from "../corroborate/index.ts";
import type { GroundError } from "./ground-error.ts";

/** What is read out of a stated range; nobody who was asked stated it, so an analyst declares it. */
export interface RangeReading {
  /** The chance that the number lies within a range that was stated in doubt. */
  readonly coverage: number;
}

/**
 * Read a stated quantity as what one number may be.
 *
 * - A range in doubt, and a word read through the table: the distribution whose central interval it is, on the scale of
 *   log-odds for shares and of logarithms for everything else; a word's interval that touches 0 or 1 is uniform over it.
 * - A range of variety between cases bounds the mean over all cases and says no more: uniform between its ends. Variety is
 *   not doubt, so it never gets tails.
 * - One figure, one end, or a range of which nobody knows what its spread means is refused.
 */
export function quantityToDistribution(
  quantity: StatedQuantity,
  { coverage }: RangeReading,
): Result<Distribution, GroundError> {
  const { form, low, high, spread } = quantity;
  if (form === "date") return err({ type: "NotANumber", quantity: quantity.quantity });
  if (low === undefined || high === undefined)
    return err({ type: "OneEndOnly", quantity: quantity.quantity });
  if (low === high) return err({ type: "NoDoubtStated", quantity: quantity.quantity });
  if (form !== "word" && spread === undefined)
    return err({ type: "SpreadNotStated", quantity: quantity.quantity });
  const isShare = quantity.unit === "share";
  const touchesLimit = low <= 0 || (isShare && high >= 1);
  const made =
    spread === "variety" || touchesLimit
      ? uniform(low, high)
      : fromElicited({ low, high, coverage }, isShare ? "logit" : "ln");
  return made.ok ? ok(made.value) : err({ type: "NoDistribution", error: made.error });
}
