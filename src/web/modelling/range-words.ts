import type { TFunction } from "i18next";
import type { EstimateView } from "../../app/views.ts";
import type { Figures } from "../language/index.ts";

/** The words of this room. */
export type ModelWords = TFunction<"model">;

/** What was entered of an estimate, as far as a range is said with it. */
export type EnteredRange = Partial<
  Pick<
    EstimateView["entered"],
    "warrant" | "given" | "withinMonths" | "low" | "middle" | "high" | "cases" | "of" | "worth"
  >
>;

/** What an estimate says, as one would say it: “2 to 10 in 100, most likely 4, within 5 years”; `undefined` where no number was entered. */
export function rangeWords(
  entered: EnteredRange,
  unit: string,
  t: ModelWords,
  figures: Figures,
): string | undefined {
  const { warrant, given, withinMonths, cases, of, worth } = entered;
  if (warrant === "counted" || warrant === "analogy") {
    if (cases === undefined || of === undefined) return undefined;
    const counted = { cases: figures.number(cases), of: figures.number(of) };
    const said =
      warrant === "counted"
        ? t("range.counted", counted)
        : t("range.elsewhere", { ...counted, worth: figures.number(worth ?? 0) });
    return given === "share-within" ? withinTime(said, withinMonths, t) : said;
  }
  const isShare = given === "share-within" || unit.trim() === "share";
  const said = isShare ? shareWords(entered, t, figures) : plainWords(entered, unit, t, figures);
  return said === undefined || given !== "share-within" ? said : withinTime(said, withinMonths, t);
}

/** A number with three digits that count, or all of a large one. */
export function figureWords(value: number, figures: Figures): string {
  return Math.abs(value) >= 1000
    ? figures.number(Math.round(value))
    : figures.number(value, { maximumSignificantDigits: 3 });
}

/** A number as it stands at an axis or in a sentence; shares out of a hundred. */
export function amountWords(value: number, unit: string, figures: Figures): string {
  return unit.trim() === "share"
    ? figures.number(value, { style: "percent", maximumSignificantDigits: 3 })
    : figureWords(value, figures);
}

/** Three quantiles as they stand in a sentence; `undefined` where there are none, or where the number is chosen and not doubted. */
export function spreadWords(
  quantiles: readonly [number, number, number] | undefined,
  unit: string,
  figures: Figures,
): { readonly low: string; readonly middle: string; readonly high: string } | undefined {
  if (quantiles === undefined || quantiles[0] === quantiles[2]) return undefined;
  const [low, middle, high] = quantiles;
  return {
    low: amountWords(low, unit, figures),
    middle: amountWords(middle, unit, figures),
    high: amountWords(high, unit, figures),
  };
}

/** A unit in words, as it follows a number; a unit of the study's own as it is. */
export function unitWords(unit: string, t: ModelWords): string {
  switch (unit.trim()) {
    case "1":
    case "share":
      return "";
    case "1/month":
      return t("unit.month");
    case "people":
      return t("unit.people");
    case "people/month":
      return t("unit.peopleMonth");
    case "months":
      return t("unit.months");
    default:
      return unit;
  }
}

/** A unit by itself, as what kind of number it is. */
export function unitName(unit: string, t: ModelWords): string {
  switch (unit.trim()) {
    case "1":
      return t("unit.number");
    case "share":
      return t("unit.share");
    case "1/month":
      return t("unit.rate");
    default:
      return unitWords(unit, t);
  }
}

function shareWords(entered: EnteredRange, t: ModelWords, figures: Figures): string | undefined {
  const least = entered.low ?? entered.middle ?? entered.high ?? 0;
  // In thousands or more where less than one in a hundred would be said.
  const many = [100, 1000, 10_000, 100_000].find((each) => least === 0 || least * each >= 1) ?? 1_000_000;
  const ends = endsWords(entered, many, t, figures);
  if (ends === undefined) return undefined;
  return likelyWords(
    t("range.inMany", { said: ends, many: figures.number(many) }),
    entered,
    many,
    t,
    figures,
  );
}

function plainWords(
  entered: EnteredRange,
  unit: string,
  t: ModelWords,
  figures: Figures,
): string | undefined {
  const ends = endsWords(entered, 1, t, figures);
  if (ends === undefined) return undefined;
  const words = unitWords(unit, t);
  return likelyWords(words === "" ? ends : `${ends} ${words}`, entered, 1, t, figures);
}

function endsWords(
  { low, middle, high }: EnteredRange,
  times: number,
  t: ModelWords,
  figures: Figures,
): string | undefined {
  const said = (value: number): string => figureWords(value * times, figures);
  if (low !== undefined && high !== undefined)
    return low === high ? said(low) : t("range.between", { low: said(low), high: said(high) });
  if (low !== undefined) return t("range.atLeast", { low: said(low) });
  if (high !== undefined) return t("range.atMost", { high: said(high) });
  return middle === undefined ? undefined : said(middle);
}

function likelyWords(
  said: string,
  { low, middle, high }: EnteredRange,
  times: number,
  t: ModelWords,
  figures: Figures,
): string {
  if (middle === undefined || low === undefined || low === high) return said;
  return t("range.likely", { said, middle: figureWords(middle * times, figures) });
}

function withinTime(said: string, months: number | undefined, t: ModelWords): string {
  if (months === undefined) return said;
  const time =
    months % 12 === 0 ? t("range.years", { count: months / 12 }) : t("range.months", { count: months });
  return t("range.within", { said, time });
}
