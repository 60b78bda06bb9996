import type { Result } from "../core/base/index.ts";
import type { QuantityError, StatedQuantity } from "../core/corroborate/index.ts";
import { own, type Said, saidQuantityError, say } from "./said/index.ts";

/** A quantity as it was read, or why it cannot be. */
export function saidReading(reading: Result<StatedQuantity, QuantityError>, word: string | undefined): Said {
  return reading.ok ? saidQuantity(reading.value, word) : saidQuantityError(reading.error);
}

/** A quantity as a person would say it: "7,000 to 10,000 US dollars per person". */
function saidQuantity(stated: StatedQuantity, word: string | undefined): Said {
  const { denominator } = stated;
  if (word === undefined && stated.low === undefined && stated.high === undefined)
    return own(stated.unit ?? "");
  const amount = saidAmount(stated, word);
  const unit = stated.unit === undefined || stated.unit === "" ? undefined : unitOf(stated.unit);
  if (unit === undefined)
    return denominator === undefined ? amount : say("quantity-of", { amount, denominator });
  return denominator === undefined
    ? say("quantity-in", { amount, unit })
    : say("quantity-in-of", { amount, unit, denominator });
}

function saidAmount({ low, high }: StatedQuantity, word: string | undefined): Said {
  const amount = {
    figure: "stated",
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  } as const;
  if (word === undefined) return say("number-figure", { of: amount });
  return low === undefined && high === undefined
    ? say("quantity-word", { word })
    : say("quantity-word-as", { word, amount });
}

function unitOf(unit: string) {
  return { figure: "term", list: "unit", value: unit } as const;
}
