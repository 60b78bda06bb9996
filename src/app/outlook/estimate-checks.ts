import type { Limits } from "../../core/base/index.ts";
import type { StatedQuantity } from "../../core/corroborate/index.ts";
import { parseUnit, unitText } from "../../core/model/index.ts";
import type { Estimate } from "../../core/study/index.ts";
import { type Said, say } from "../said/index.ts";

/** Tell whether an estimate gives a share, on which logic sets two ends. */
export function givesShare({ given, warrant }: Estimate, unit: string): boolean {
  return (
    given === "share-within" || warrant === "counted" || warrant === "analogy" || unit.trim() === "share"
  );
}

/** Why what was entered cannot be; `undefined` where it can. */
export function entryWrong(estimate: Estimate, unit: string): Said | undefined {
  return endsWrong(estimate, unit) ?? weightsWrong(estimate) ?? givenWrong(estimate, unit);
}

/** Why a quantity is in another unit than is needed; a factor is somebody's word that it was converted. */
export function unitWrong(
  quantity: StatedQuantity,
  estimate: Pick<Estimate, "times" | "given">,
  unit: string,
): Said | undefined {
  const { unit: stated } = quantity;
  if (estimate.times !== undefined || stated === undefined) return undefined;
  const wanted = estimate.given === "share-within" ? "share" : unit;
  const [one, other] = [parseUnit(stated), parseUnit(wanted)];
  const differs = one.ok && other.ok && unitText(one.value) !== unitText(other.value);
  return differs || timeWords.test(stated) ? say("entry-unit", { stated, wanted }) : undefined;
}

/** What a parameter may be by its unit and what the estimate gives, whatever it says. */
export function limitsOf(estimate: Estimate, unit: string): Limits {
  const { given, withinMonths = 0 } = estimate;
  return {
    ...(givesShare(estimate, unit) ? { least: 0, most: 1 } : isPlainUnit(unit) ? {} : { least: 0 }),
    ...(given === "share-within" && { withinMonths }),
  };
}

/** Tell whether a unit is that of a plain number. */
function isPlainUnit(unit: string): boolean {
  const parsed = parseUnit(unit);
  return parsed.ok && unitText(parsed.value) === "1";
}

// The model counts in months; a number by another time is none that it can take as it stands.
const timeWords = /\b(years?|weeks?|days?|annual|yearly|weekly|daily)\b/i;

function endsWrong(estimate: Estimate, unit: string): Said | undefined {
  const ends = [estimate.low, estimate.middle, estimate.high].filter((each) => each !== undefined);
  if (ends.length === 0) return undefined;
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (givesShare(estimate, unit) || estimate.scale === "logit") {
    const outside = least < 0 ? least : most > 1 ? most : undefined;
    return outside === undefined
      ? undefined
      : say("entry-share", { percent: String(Math.round(outside * 1000) / 10) });
  }
  return least < 0 && !isPlainUnit(unit) ? say("entry-below", { unit, value: String(least) }) : undefined;
}

function weightsWrong({ quantities = [], weights }: Estimate): Said | undefined {
  return weights !== undefined && weights.length !== quantities.length ? say("entry-weights") : undefined;
}

function givenWrong({ given, withinMonths, warrant }: Estimate, unit: string): Said | undefined {
  if (given === "share-within") {
    const parsed = parseUnit(unit);
    if (!parsed.ok || unitText(parsed.value) !== "1/month") return say("entry-rate-unit", { unit });
    return withinMonths === undefined ? say("entry-months") : undefined;
  }
  return (warrant === "counted" || warrant === "analogy") && !isPlainUnit(unit)
    ? say("entry-counted-unit", { unit })
    : undefined;
}
