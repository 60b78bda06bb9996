import { isNonEmpty, type RecordId } from "../../core/base/index.ts";
import type { StatedQuantity } from "../../core/corroborate/index.ts";
import type { Basis, WeightedQuantity } from "../../core/ground/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { type Said, saidQuantityError, say } from "../said/index.ts";
import { givesShare, unitWrong } from "./estimate-checks.ts";
import type { Footing, Reading } from "./reading.ts";

/** What a parameter rests on, or a number that somebody chose and does not doubt, such as how many are enough. */
export type ChosenBasis = Basis | { readonly warrant: "chosen"; readonly value: number };

/** What is to be grounded, and how it is read. */
export interface Grounding {
  readonly estimate: Estimate;
  /** The parameter's. */
  readonly unit: string;
  readonly footing: Footing;
  readonly reading: Reading;
}

/** What an estimate rests on, with the quantities that count in it as they were read; or what is wrong, in words. */
export function basisOf(
  grounding: Grounding,
): { readonly basis: ChosenBasis; readonly quantities: readonly StatedQuantity[] } | Said {
  const read = readAll(grounding);
  if (!isWeighted(read)) return read;
  const counting = poolOf(read, grounding.reading.pool);
  const basis = basisFrom(grounding, counting);
  return "code" in basis ? basis : { basis, quantities: counting.map(({ quantity }) => quantity) };
}

function readAll({ estimate, unit, footing, reading }: Grounding): readonly WeightedQuantity[] | Said {
  // Only what was stated is computed with; elsewhere quantities are what somebody looked at.
  if (estimate.warrant !== "stated" && estimate.warrant !== "bounded") return [];
  const weighted: WeightedQuantity[] = [];
  for (const { id, weight } of footing.quantities) {
    const read = reading.quantity(id);
    if (read === undefined) continue;
    if (!read.ok) return saidQuantityError(read.error);
    const wrong = unitWrong(read.value, estimate, unit);
    if (wrong !== undefined) return wrong;
    weighted.push({ quantity: read.value, weight });
  }
  return weighted;
}

function isWeighted(read: readonly WeightedQuantity[] | Said): read is readonly WeightedQuantity[] {
  return Array.isArray(read);
}

function poolOf(weighted: readonly WeightedQuantity[], pool: Reading["pool"]): readonly WeightedQuantity[] {
  if (pool === "all" || weighted.length < 2) return weighted;
  const centre = ({ quantity: { low = 0, high = low } }: WeightedQuantity): number => (low + high) / 2;
  const rising = weighted.toSorted(
    (a, b) => centre(a) - centre(b) || (a.quantity.quantity < b.quantity.quantity ? -1 : 1),
  );
  return pool === "lowest" ? rising.slice(0, 1) : rising.slice(-1);
}

function basisFrom(grounding: Grounding, weighted: readonly WeightedQuantity[]): ChosenBasis | Said {
  const { estimate, reading } = grounding;
  switch (estimate.warrant) {
    case "stated":
      return weighted.length === 0 ? restsOnNothing(estimate) : statedBasis(grounding, weighted);
    case "counted":
    case "analogy":
      return countedBasis(grounding);
    case "bounded":
      return boundedBasis(grounding, weighted);
    default:
      return judgedBasis(grounding, estimate.coverage ?? reading.coverage);
  }
}

function statedBasis(
  { estimate, unit, reading }: Grounding,
  weighted: readonly WeightedQuantity[],
): ChosenBasis | Said {
  const quantities = weighted.map((each) => ({
    ...each,
    quantity: converted(each.quantity, estimate, unit),
  }));
  if (quantities.some(({ quantity }) => quantity.unit === "share" && (quantity.high ?? 0) > 1))
    return say("entry-factor");
  return { warrant: "stated", quantities, reading: { coverage: estimate.coverage ?? reading.coverage } };
}

function countedBasis({ estimate, footing }: Grounding): ChosenBasis | Said {
  const { warrant, cases, of, worth } = estimate;
  const restsOn = namedBy(estimate);
  if (cases === undefined || of === undefined) return say("entry-cases");
  if (!isNonEmpty(restsOn)) return restsOnNothing(estimate);
  if (warrant !== "analogy") return { warrant: "counted", cases, of, quantities: restsOn };
  if (worth === undefined) return say("entry-worth");
  return { warrant, cases, of, worth, claims: isNonEmpty(footing.claims) ? footing.claims : restsOn };
}

function boundedBasis(
  { estimate, unit }: Grounding,
  weighted: readonly WeightedQuantity[],
): ChosenBasis | Said {
  const stated = weighted.map(({ quantity }) => converted(quantity, estimate, unit));
  const lows = stated.flatMap(({ low }) => low ?? []);
  const highs = stated.flatMap(({ high }) => high ?? []);
  const low = estimate.low ?? (lows.length > 0 ? Math.min(...lows) : undefined);
  const high = estimate.high ?? (highs.length > 0 ? Math.max(...highs) : undefined);
  const restsOn = namedBy(estimate);
  if (!isNonEmpty(restsOn)) return restsOnNothing(estimate);
  return low === undefined || high === undefined
    ? say("entry-ends")
    : { warrant: "bounded", low, high, quantities: restsOn };
}

function judgedBasis({ estimate, unit, footing }: Grounding, coverage: number): ChosenBasis | Said {
  const { low, middle, high, judge } = estimate;
  if (low === undefined && high === undefined && middle !== undefined)
    return { warrant: "chosen", value: middle };
  if (low === undefined || high === undefined) return say("entry-judged");
  if (low === high && (middle ?? low) === low) return { warrant: "chosen", value: low };
  const range = { low, high, coverage, ...(middle !== undefined && { middle }) };
  const scale = estimate.scale ?? (givesShare(estimate, unit) ? "logit" : low > 0 ? "ln" : "plain");
  return { warrant: "judgement", range, scale, judge, claims: footing.claims };
}

function namedBy({ quantities = [], claims = [] }: Estimate): readonly RecordId[] {
  return [...quantities, ...claims];
}

function restsOnNothing({ warrant }: Estimate): Said {
  return say("entry-nothing", { warrant: { figure: "term", list: "warrant", value: warrant } });
}

/** A quantity in the unit of what the estimate gives. */
function converted(quantity: StatedQuantity, { times = 1, given }: Estimate, unit: string): StatedQuantity {
  const share = given === "share-within" || unit.trim() === "share";
  const { low, high, unit: stated } = quantity;
  return {
    ...quantity,
    ...(low !== undefined && { low: low * times }),
    ...(high !== undefined && { high: high * times }),
    ...(share ? { unit: "share" } : stated === "share" ? { unit } : {}),
  };
}
