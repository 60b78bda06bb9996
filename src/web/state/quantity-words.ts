import type { CardQuantityView } from "../../app/views.ts";
import type { ClaimWords } from "./claim-words.ts";

/** A quantity as a person would say it: "7,000 to 10,000 USD per person", “most”, read as 0.6 to 0.9; else why it cannot be read. */
export function quantityText(t: ClaimWords, { stated, read, refused }: CardQuantityView): string {
  const { word, unit, denominator } = stated;
  const amount = amountText(t, read?.low, read?.high);
  const said =
    word === undefined
      ? amount
      : amount === ""
        ? t("quantity.said.word", { word })
        : t("quantity.said.wordRead", { word, amount });
  const inUnit = unit === undefined || said === "" ? said : t("quantity.said.unit", { amount: said, unit });
  const ofWhom =
    denominator === undefined || inUnit === ""
      ? inUnit
      : t("quantity.said.of", { amount: inUnit, whom: denominator });
  if (refused === undefined)
    return ofWhom === ""
      ? (stated.asStated?.asStated ?? stated.during?.asStated ?? t("quantity.kind.date"))
      : ofWhom;
  const why = t(`quantity.refused.${refused}`);
  return ofWhom === "" ? why : `${ofWhom}. ${why}`;
}

function amountText(t: ClaimWords, low: number | undefined, high: number | undefined): string {
  const figure = (value: number) => figureOf(t, value);
  if (low === undefined) return high === undefined ? "" : t("quantity.said.atMost", { high: figure(high) });
  if (high === undefined) return t("quantity.said.atLeast", { low: figure(low) });
  return low === high
    ? t("quantity.said.value", { value: figure(low) })
    : t("quantity.said.range", { low: figure(low), high: figure(high) });
}

// The catalogue's own way of writing numbers rounds; what was stated is written as it was.
function figureOf(t: ClaimWords, value: number): string {
  return t("quantity.said.figure", { value, formatParams: { value: { maximumFractionDigits: 6 } } });
}
