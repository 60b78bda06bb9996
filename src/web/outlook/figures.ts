import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { figuresIn, type Language } from "../language/index.ts";

/** How the numbers of an outlook are written in the language of the tool. */
export interface OutlookFigures {
  /** A share of runs in whole percents; what is neither none nor all is never rounded to it. */
  readonly share: (share: number) => string;
  readonly shares: (low: number, high: number) => string;
  /** A difference of shares in points, with its sign and without a word. */
  readonly signed: (change: number) => string;
  /** The same with its word. */
  readonly points: (change: number) => string;
  readonly pointsBetween: (low: number, high: number) => string;
  /** An error in points, to a tenth. */
  readonly error: (share: number) => string;
  /** Two digits that count; people are whole, however few. */
  readonly amount: (value: number) => string;
  readonly amounts: (low: number, high: number) => string;
  /** How far an amount changes, from least to most, with its sign. */
  readonly changes: (low: number, high: number) => string;
  readonly count: (value: number) => string;
  /** A day so many months after the base date, as month and year. */
  readonly month: (base: string, months: number) => string;
  /** A stretch of months in the larger unit that fits. */
  readonly span: (months: number) => string;
}

/** Write the numbers of an outlook. */
export function useOutlookFigures(): OutlookFigures {
  const { t, i18n } = useTranslation("outlook");
  const language = i18n.language === "ar" ? "ar" : "en";
  return useMemo(() => outlookFiguresIn(language, t), [t, language]);
}

/** Write them outside of what is drawn. */
export function outlookFiguresIn(language: Language, t: TFunction<"outlook">): OutlookFigures {
  const { number, locale } = figuresIn(language);
  const share = (value: number): string => {
    if (!Number.isFinite(value)) return t("notKnown");
    if (value > 0 && value < 0.005) return t("under1");
    if (value < 1 && value >= 0.995) return t("over99");
    return t("percent", { value: number(Math.round(value * 100)) });
  };
  const signed = (change: number): string => {
    const points = Math.round(change * 100);
    if (points === 0) return change === 0 ? number(0) : "±0";
    // A true minus, as wide as the plus above and below it.
    return number(points, { signDisplay: "exceptZero" }).replace("-", "−");
  };
  const amount = (value: number): string => {
    if (!Number.isFinite(value)) return t("notKnown");
    if (Math.abs(value) >= 10) return number(value, { maximumSignificantDigits: 2 });
    return number(value, { maximumSignificantDigits: Math.abs(value) < 1 ? 1 : 2 });
  };
  const withSign = (written: string, value: number): string =>
    value > 0 ? `+${written}` : written.replace("-", "−");
  const between = (low: string, high: string): string => (low === high ? low : t("between", { low, high }));
  const wholeMonth = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return {
    share,
    shares: (low, high) => {
      const [from, to] = [share(low), share(high)];
      if (from === to) return from;
      const isPlain = low === 0 || low >= 0.005;
      return between(isPlain ? number(Math.round(low * 100)) : from, to);
    },
    signed,
    points: (change) => t("points", { value: signed(change) }),
    pointsBetween: (low, high) => between(signed(low), signed(high)),
    error: (value) => t("points", { value: number(value * 100, { maximumFractionDigits: 1 }) }),
    amount,
    amounts: (low, high) => between(amount(low), amount(high)),
    changes: (low, high) => between(withSign(amount(low), low), withSign(amount(high), high)),
    count: (value) => number(value),
    month: (base, months) => wholeMonth.format(dayAfter(base, months)),
    span: (months) =>
      months < 24
        ? t("months", { count: Math.round(months) })
        : t("years", { count: Math.round(months / 6) / 2 }),
  };
}

function dayAfter(base: string, months: number): number {
  const [year = 0, month = 1, day = 1] = base.split("-").map(Number);
  // The base date may be the last of a month; its month is meant, not the day.
  return Date.UTC(year, month - 1 + months, Math.min(day, 28));
}

/** A name of the study within a sentence of the tool: it keeps its own direction, and the sentence its order. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
