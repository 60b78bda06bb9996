import {
  betaFromCounts,
  type Distribution,
  type ElicitedRange,
  err,
  fromElicited,
  type NonEmpty,
  ok,
  type RecordId,
  type Result,
  uniform,
} from "../base/index.ts";
import type { GroundError } from "./ground-error.ts";
import { poolQuantities, type WeightedQuantity } from "./pool-quantities.ts";
import type { RangeReading } from "./quantity-to-distribution.ts";

/** How a parameter came to be what it is. Nobody interviewed stated a future rate, so each says it. */
export type Basis =
  /** Somebody stated the number, or several did; an analyst declares the weights and what a range covers. */
  | {
      readonly warrant: "stated";
      readonly quantities: readonly WeightedQuantity[];
      readonly reading: RangeReading;
    }
  /** Cases were counted among so many. */
  | {
      readonly warrant: "counted";
      readonly cases: number;
      readonly of: number;
      readonly quantities: NonEmpty<RecordId>;
    }
  /** It lies between two ends, and nobody knows more. */
  | {
      readonly warrant: "bounded";
      readonly low: number;
      readonly high: number;
      readonly quantities: NonEmpty<RecordId>;
    }
  /** Only the direction is known: more, fewer. It never becomes a number by itself. */
  | { readonly warrant: "direction-only"; readonly claims: NonEmpty<RecordId> }
  /** Counted in another case; `worth` says how many of its cases one is as good as here (0 to 1), and somebody declared it. */
  | {
      readonly warrant: "analogy";
      readonly cases: number;
      readonly of: number;
      readonly worth: number;
      readonly claims: NonEmpty<RecordId>;
    }
  /** A range that somebody judged, and signed on a day. */
  | {
      readonly warrant: "judgement";
      readonly range: ElicitedRange;
      readonly scale: "plain" | "ln" | "logit";
      readonly judge: RecordId;
      readonly claims: readonly RecordId[];
    };

/** How a parameter came to be. */
export type Warrant = Basis["warrant"];

/** What a parameter may be, and every record it rests on; or that it has no number. */
export type Grounded =
  | { readonly is: "drawn"; readonly distribution: Distribution; readonly restsOn: readonly RecordId[] }
  | { readonly is: "not-modelled"; readonly restsOn: readonly RecordId[] };

/** Turn what a parameter rests on into what it may be. */
export function groundParameter(basis: Basis): Result<Grounded, GroundError> {
  switch (basis.warrant) {
    case "stated": {
      const pooled = poolQuantities(basis.quantities, basis.reading);
      return pooled.ok ? drawn(ok(pooled.value.distribution), pooled.value.quantities) : pooled;
    }
    case "counted":
      return drawn(betaFromCounts(basis.cases, basis.of), basis.quantities);
    case "bounded":
      return drawn(uniform(basis.low, basis.high), basis.quantities);
    case "direction-only":
      return ok({ is: "not-modelled", restsOn: basis.claims });
    case "analogy":
      return drawn(discounted(basis), basis.claims);
    case "judgement":
      return drawn(fromElicited(basis.range, basis.scale), basis.claims);
  }
}

/** Tell whether a warrant rests on somebody's assumption rather than on what was said or counted of this case. */
export function isAssumption(warrant: Warrant): boolean {
  return warrant === "analogy" || warrant === "judgement";
}

/** Counts of another case at a discount: the share stays, the certainty goes (a power prior, Ibrahim and Chen 2000). */
function discounted({
  cases,
  of,
  worth,
}: Extract<Basis, { warrant: "analogy" }>): ReturnType<typeof betaFromCounts> {
  if (!(worth > 0 && worth <= 1)) return err({ type: "CountsImpossible", cases: worth, of: 1 });
  const counted = betaFromCounts(cases, of);
  return counted.ok ? betaFromCounts(cases * worth, of * worth) : counted;
}

function drawn(
  made: ReturnType<typeof betaFromCounts>,
  restsOn: readonly RecordId[],
): Result<Grounded, GroundError> {
  return made.ok
    ? ok({ is: "drawn", distribution: made.value, restsOn })
    : err({ type: "NoDistribution", error: made.error });
}
