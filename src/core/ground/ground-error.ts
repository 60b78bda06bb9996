import { assertNever, type DistributionError, distributionErrorText, type RecordId } from "../base/index.ts";
import type { NotComparable } from "../corroborate/index.ts";

/** Why what was said does not become what a parameter may be. */
export type GroundError =
  | { readonly type: "NotANumber"; readonly quantity: RecordId }
  /** One figure without a word on how far off it may be. */
  | { readonly type: "NoDoubtStated"; readonly quantity: RecordId }
  /** Only "at least" or only "at most". */
  | { readonly type: "OneEndOnly"; readonly quantity: RecordId }
  /** Nobody said whether a range is variety between cases or doubt about one number. */
  | { readonly type: "SpreadNotStated"; readonly quantity: RecordId }
  | {
      readonly type: "NotPoolable";
      readonly one: RecordId;
      readonly other: RecordId;
      readonly why: readonly NotComparable[];
    }
  | { readonly type: "NothingToPool" }
  | { readonly type: "NoDistribution"; readonly error: DistributionError };

/** Say why, and what to do. */
export function groundErrorText(error: GroundError): string {
  switch (error.type) {
    case "NotANumber":
      return "A date is no number that a parameter can take. Use the time between two dates.";
    case "NoDoubtStated":
      return "One figure was stated and nothing on how far off it may be. Judge a range, and sign it.";
    case "OneEndOnly":
      return "Only one end is stated. It bounds the number; the other end is for an analyst to judge and sign.";
    case "SpreadNotStated":
      return "It is not said whether the range is variety between cases or doubt about one number. Look at the passage and say which.";
    case "NotPoolable":
      return `Two of the quantities do not speak of the same thing: ${error.why.map(whyText).join(", ")}. Pool what agrees, or make accounts of them.`;
    case "NothingToPool":
      return "There is no quantity to pool, or all of them weigh nothing.";
    case "NoDistribution":
      return distributionErrorText(error.error);
    default:
      return assertNever(error);
  }
}

function whyText(why: NotComparable): string {
  return why.type === "differs" ? `another ${why.what}` : `no ${why.what} is stated`;
}
