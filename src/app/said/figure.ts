import {
  sayAmount,
  sayAmountRange,
  sayChangeRange,
  sayCount,
  sayLikelihood,
  sayMonths,
  sayShare,
  sayShareChange,
  sayShareRange,
  saySpread,
} from "../../core/report/index.ts";

/** Three numbers as a spread: the ends and the middle. */
type Spread = readonly [number, number, number];

/** A number as it is to be read, before it is written in a language. */
export type Figure =
  | { readonly figure: "count"; readonly value: number }
  /** A share of runs, 0 to 1. */
  | { readonly figure: "share"; readonly share: number }
  | { readonly figure: "shares"; readonly low: number; readonly high: number }
  /** A difference of shares. */
  | { readonly figure: "change"; readonly change: number }
  /** An error of a share, in points. */
  | { readonly figure: "error"; readonly share: number }
  /** The same to a tenth of a point, whatever it is. */
  | { readonly figure: "tenths"; readonly share: number }
  /** Two amounts in a unit of the study's own. */
  | { readonly figure: "amounts"; readonly low: number; readonly high: number; readonly unit: string }
  | { readonly figure: "spread"; readonly of: Spread; readonly unit: string }
  | { readonly figure: "changes"; readonly of: Spread; readonly unit: string }
  | { readonly figure: "months"; readonly months: number }
  | { readonly figure: "time"; readonly of: Spread }
  /** Words of a scale, from the least to the greatest that are meant. */
  | { readonly figure: "likelihood"; readonly words: readonly string[] }
  /** How many are independent. */
  | { readonly figure: "independent"; readonly low: number; readonly high: number }
  /** What somebody stated, with one end or both. */
  | { readonly figure: "stated"; readonly low?: number; readonly high?: number }
  /** The same with three digits that count. */
  | { readonly figure: "digits"; readonly low?: number; readonly high?: number }
  /** A word of one of the tool's own lists. */
  | { readonly figure: "term"; readonly list: TermList; readonly value: string };

/** The tool's lists of words that sentences take from. */
export type TermList = "role" | "mode" | "confidence" | "warrant" | "unit" | "rate" | "field" | "record";

/** Tell a figure from a sentence or a list. */
export function isFigure(value: object): value is Figure {
  return "figure" in value;
}

/** A figure as it is written in English. */
export function figureText(figure: Figure): string {
  switch (figure.figure) {
    case "count":
      return sayCount(figure.value);
    case "share":
      return sayShare(figure.share);
    case "shares":
      return sayShareRange(figure.low, figure.high);
    case "change":
      return sayShareChange(figure.change);
    case "error":
      return figure.share < 0.0005 ? "under 0.1 points" : `${sayAmount(figure.share * 100)} points`;
    case "tenths":
      return `${(figure.share * 100).toFixed(1)} points`;
    case "amounts":
      return `${sayAmountRange(figure.low, figure.high)} ${figure.unit}`;
    case "spread":
      return saySpread(figure.of, figure.unit);
    case "changes":
      return sayChangeRange(figure.of, figure.unit);
    case "months":
      return sayMonths(figure.months);
    case "time": {
      const [low, middle, high] = figure.of;
      return `${sayMonths(middle)} (${sayMonths(low)} to ${sayMonths(high)})`;
    }
    case "likelihood":
      return sayLikelihood(figure.words);
    case "independent":
      return figure.low === figure.high ? `${figure.low}` : `${figure.low} to ${figure.high}`;
    case "stated":
      return endsText(figure, numeral);
    case "digits":
      return endsText(figure, figureInWords);
    case "term":
      return termText(figure);
  }
}

/** A figure as it is read: three digits that count, thousands apart. */
export function figureInWords(value: number): string {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  if (Math.abs(rounded).toString().includes("e")) return rounded.toString();
  return `${rounded < 0 ? "-" : ""}${numeral(Math.abs(rounded))}`;
}

function termText({ list, value }: Extract<Figure, { figure: "term" }>): string {
  if (list === "unit" || list === "field" || list === "record") return value;
  if (list === "rate") return value.replace(/^1\/month$/, "a month").replace(/\/month$/, " a month");
  return value.replaceAll("-", " ");
}

function endsText(
  { low, high }: { readonly low?: number; readonly high?: number },
  say: (value: number) => string,
): string {
  if (low === undefined) return high === undefined ? "" : `at most ${say(high)}`;
  if (high === undefined) return `at least ${say(low)}`;
  return low === high ? say(low) : `${say(low)} to ${say(high)}`;
}

function numeral(value: number): string {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
