import type { DistributionError } from "../../core/base/index.ts";
import type { QuantityError } from "../../core/corroborate/index.ts";
import type { GroundError } from "../../core/ground/index.ts";
import type { ExpressionError, ModelError, ModelProblem } from "../../core/model/index.ts";

/** The codes of what stages of the core say is wrong, and word in English themselves. */
export type CoreCode =
  | "model-error"
  | "model-error-field"
  | `model-part-${Dashed<ModelError["at"]["part"]>}`
  | `model-${Exclude<ModelProblem["type"], "NotAFormula" | "TooMany">}`
  | "model-TooManyMoves"
  | "model-TooManyParameters"
  | `formula-${ExpressionError["type"]}`
  | `ground-${Exclude<GroundError["type"], "NoDistribution">}`
  | `differs-${"kind" | "unit" | "definition" | "denominator" | "period"}`
  | `not-stated-${"unit" | "definition" | "denominator" | "period"}`
  | `distribution-${DistributionError["type"]}`
  | `quantity-${Exclude<QuantityError["type"], "WordNotInTable" | "WordSetTwice">}`
  | "quantity-no-language"
  | "quantity-no-word"
  | "quantity-word-twice"
  | "run-whole-runs"
  | "run-whole-months"
  | "run-whole-stepsPerMonth"
  | "run-drawn"
  | "run-formula"
  | "run-held"
  | "run-other"
  | `run-in-${"scenario" | "corners" | "variant"}`;

/** Words of a list as they stand in a code. */
export type Dashed<T> = T extends `${infer One} ${infer Other}` ? `${One}-${Other}` : T;
