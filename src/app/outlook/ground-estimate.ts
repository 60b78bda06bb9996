import { type Distribution, fixed, withinLimits } from "../../core/base/index.ts";
import type { StatedQuantity } from "../../core/corroborate/index.ts";
import { groundParameter } from "../../core/ground/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { type Said, saidDistributionError, saidGroundError, say } from "../said/index.ts";
import { basisOf, type ChosenBasis } from "./estimate-basis.ts";
import { entryWrong, limitsOf } from "./estimate-checks.ts";
import { footingOf, type Reading } from "./reading.ts";

/** What an estimate says that its parameter may be. */
export type GroundedEstimate =
  | {
      readonly is: "drawn";
      readonly distribution: Distribution;
      /** The quantities that count in it, as they were stated. */
      readonly quantities: readonly StatedQuantity[];
      /** Whether everything that it names is gone, and it stands as a judgement alone. */
      readonly alone: boolean;
    }
  | { readonly is: "direction" }
  /** The last thing it rested on is gone. */
  | { readonly is: "lost"; readonly by: "withdrawal" | "removal" }
  | { readonly is: "wrong"; readonly why: Said };

/** Turn an estimate into what its parameter may be, under one reading of what was said; `unit` is the parameter's. */
export function groundEstimate(estimate: Estimate, unit: string, reading: Reading): GroundedEstimate {
  const { warrant } = estimate;
  if (warrant === "direction-only") return { is: "direction" };
  const footing = footingOf(estimate, reading);
  const alone = footing.named > 0 && footing.quantities.length + footing.claims.length === 0;
  const lost =
    warrant === "stated" ? (estimate.quantities ?? []).length > 0 && footing.quantities.length === 0 : alone;
  if (lost && warrant !== "judgement") return { is: "lost", by: lostBy(estimate, reading) };
  const wrong = entryWrong(estimate, unit);
  if (wrong !== undefined) return { is: "wrong", why: wrong };
  const based = basisOf({ estimate, unit, footing, reading });
  if ("code" in based) return { is: "wrong", why: based };
  const made = distributionOf(based.basis);
  if ("code" in made) return { is: "wrong", why: made };
  const drawn = withinLimits(made, limitsOf(estimate, unit));
  if (!drawn.ok) return { is: "wrong", why: saidDistributionError(drawn.error) };
  return { is: "drawn", distribution: drawn.value, quantities: based.quantities, alone };
}

function distributionOf(basis: ChosenBasis): Distribution | Said {
  if (basis.warrant === "chosen") {
    const value = fixed(basis.value);
    return value.ok ? value.value : saidDistributionError(value.error);
  }
  const grounded = groundParameter(basis);
  if (!grounded.ok) return saidGroundError(grounded.error);
  return grounded.value.is === "drawn" ? grounded.value.distribution : say("entry-direction");
}

function lostBy({ quantities = [], claims = [] }: Estimate, reading: Reading): "withdrawal" | "removal" {
  return [...quantities, ...claims].some(reading.wasWithdrawn) ? "withdrawal" : "removal";
}
