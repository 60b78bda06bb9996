import i18next, { type TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Figure, Said, SaidValue } from "../../app/views.ts";
import { unitWords } from "../modelling/range-words.ts";
import { type OutlookFigures, outlookFiguresIn } from "../outlook/figures.ts";
import { likelihoodIn } from "../outlook/likelihood.ts";
import { termIn } from "../state/term-in.ts";
import { said as arabic } from "./ar/said.ts";
import { figuresIn, type Language, localeOf } from "./index.ts";

/** Say sentences of the tool in the language that is spoken. */
export function useSaid(): (said: Said) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === "ar" ? "ar" : "en";
  return (said) => saidIn(language, said);
}

/** A sentence of the tool in a language: by its code, in English as the app words it. */
export function saidIn(language: Language, said: Said): string {
  if (language === "en") return said.text;
  if (said.code === "own") return said.text;
  const template = templateOf(said);
  return template === undefined
    ? `\u2066${said.text}\u2069`
    : template.replaceAll(place, (_, name: string) => valueIn(language, said.values[name]));
}

/** Tell whether what the server sent is a sentence that can be worded here. */
export function isSaid(sent: unknown): sent is Said {
  return (
    typeof sent === "object" &&
    sent !== null &&
    "code" in sent &&
    "text" in sent &&
    typeof sent.text === "string" &&
    "values" in sent &&
    typeof sent.values === "object"
  );
}

type Words = TFunction<"outlook">;

const place = /\{\{(\w+)(?:, number)?\}\}/g;

function templateOf({ code, values: { count } }: Said): string | undefined {
  const words: Readonly<Record<string, string>> = arabic;
  if (typeof count !== "number") return words[code];
  return words[`${code}_${new Intl.PluralRules(localeOf("ar")).select(count)}`] ?? words[code];
}

function valueIn(language: Language, value: SaidValue | undefined): string {
  if (typeof value === "string") return isolated(value);
  if (typeof value === "number") return figuresIn(language).number(value);
  if (value === undefined) return "";
  if ("code" in value) return value.code === "own" ? isolated(value.text) : saidIn(language, value);
  return "figure" in value ? figureIn(language, value) : value.map(isolated).join("، ");
}

/** The study's own words keep their direction, and the sentence its order. */
function isolated(words: string): string {
  return words === "" ? "" : `\u2068${words}\u2069`;
}

function figureIn(language: Language, figure: Figure): string {
  const t = i18next.getFixedT(language, "outlook");
  const say = outlookFiguresIn(language, t);
  const { number } = figuresIn(language);
  switch (figure.figure) {
    case "count":
      return say.count(figure.value);
    case "share":
      return say.share(figure.share);
    case "shares":
      return say.shares(figure.low, figure.high);
    case "change":
      return say.points(figure.change);
    case "error":
    case "tenths":
      return say.error(figure.share);
    case "amounts":
      return `${say.amounts(figure.low, figure.high)} ${isolated(figure.unit)}`;
    case "spread":
      return spreadIn(figure, say, t);
    case "changes":
      return changesIn(figure, say, t);
    case "months":
      return say.span(figure.months);
    case "time": {
      const [low, middle, high] = figure.of;
      return `${say.span(middle)} (${t("between", { low: say.span(low), high: say.span(high) })})`;
    }
    case "likelihood":
      return likelihoodIn(t).sayWords(figure.words);
    case "independent":
      return endsIn(figure, (value) => number(value));
    case "stated":
      return endsIn(figure, (value) => number(value, { maximumFractionDigits: 6 }));
    case "digits":
      return endsIn(figure, (value) =>
        Math.abs(value) >= 1000 ? number(Math.round(value)) : number(value, { maximumSignificantDigits: 3 }),
      );
    case "term":
      return termWords(language, figure);
  }
}

function spreadIn(
  { of: [low, middle, high], unit }: Extract<Figure, { figure: "spread" }>,
  say: OutlookFigures,
  t: Words,
): string {
  const amount = amountOf(unit, say);
  const range = between(amount(low), amount(high), t);
  return range === amount(middle) ? range : `${amount(middle)} (${range})`;
}

/** The outer two of three changes, each with its sign, and the sign before its number whichever way the line runs. */
function changesIn(
  { of: [low, , high], unit }: Extract<Figure, { figure: "changes" }>,
  say: OutlookFigures,
  t: Words,
): string {
  const amount = amountOf(unit, say);
  const signed = (value: number): string => {
    const size = amount(Math.abs(value));
    return size === "0" ? size : `\u2066${value < 0 ? "−" : "+"}${size}\u2069`;
  };
  return between(signed(low), signed(high), t);
}

/** People are whole, however few. */
function amountOf(unit: string, say: OutlookFigures): (value: number) => string {
  return (value) =>
    unit.startsWith("people") && Math.abs(value) < 10 ? say.count(Math.round(value)) : say.amount(value);
}

function between(low: string, high: string, t: Words): string {
  return low === high ? low : t("between", { low, high });
}

function endsIn(
  { low, high }: { readonly low?: number; readonly high?: number },
  number: (value: number) => string,
): string {
  const t = i18next.getFixedT("ar", "model");
  if (low === undefined) return high === undefined ? "" : t("range.atMost", { high: number(high) });
  if (high === undefined) return t("range.atLeast", { low: number(low) });
  return low === high ? number(low) : t("range.between", { low: number(low), high: number(high) });
}

function termWords(language: Language, { list, value }: Extract<Figure, { figure: "term" }>): string {
  const brief = i18next.getFixedT(language, "brief");
  switch (list) {
    case "role":
      return termIn(brief("card.role", { returnObjects: true }), value);
    case "confidence":
      return termIn(brief("card.level", { returnObjects: true }), value);
    case "warrant":
      return termIn(brief("card.warrant", { returnObjects: true }), value);
    case "field":
    case "record": {
      const records = i18next.getFixedT(language, "records");
      return termIn(records(list, { returnObjects: true }), value);
    }
    case "mode":
      return termIn(i18next.getFixedT(language, "terms")("mode", { returnObjects: true }), value);
    default:
      return isolated(unitWords(value, i18next.getFixedT(language, "model")));
  }
}
