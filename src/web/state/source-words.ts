import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SourceLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";

/** How what is recorded of sources is worded in the tool's language. */
export interface SourceWords {
  readonly language: (tag: string) => string;
  /** A period as shortly as its days allow; the words of the source where it has some. */
  readonly period: (period: SourceLine["collected"]) => string;
  /** The same without the words of the source. */
  readonly days: (period: SourceLine["collected"]) => string;
}

/** Word what is recorded of sources. */
export function useSourceWords(): SourceWords {
  const { t } = useTranslation("sources");
  const { locale } = useFigures();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "language" });
    const days = (period: SourceLine["collected"]): string => {
      if (period === undefined) return "";
      const { from, to } = shortened(period);
      if (to === undefined) return t("period.since", { from });
      return from === to ? from : t("period.between", { from, to });
    };
    return {
      language: (tag) => (tag === "und" ? t("languageNotTold") : languageIn(names, tag)),
      days,
      period: (period) => period?.asStated ?? days(period),
    };
  }, [t, locale]);
}

function languageIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The ends of a period, as years or months where it covers them whole. */
function shortened({ from, to }: NonNullable<SourceLine["collected"]>): {
  readonly from: string;
  readonly to?: string;
} {
  if (to === undefined) return { from };
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return { from: from.slice(0, 4), to: to.slice(0, 4) };
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01"))
    return { from: from.slice(0, 7), to: to.slice(0, 7) };
  return { from, to };
}
