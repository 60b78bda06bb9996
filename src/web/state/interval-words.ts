import { useTranslation } from "react-i18next";
import type { SizeWordLine, SizeWordNote } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";

/** How an interval is read, "20 to 300", and how what is odd about a word is said. */
export function useIntervalWords() {
  const { t } = useTranslation("claims");
  const figures = useFigures();
  const figure = (value: number): string => figures.number(value, { maximumFractionDigits: 6 });
  const interval = ({ low, high }: Pick<SizeWordLine, "low" | "high">): string =>
    low === high ? figure(low) : t("quantity.said.range", { low: figure(low), high: figure(high) });
  const note = (noted: SizeWordNote, kind: SizeWordLine["kind"]): string => {
    switch (noted.type) {
      case "OutOfRange":
        return t(
          kind === "count" ? "quantity.words.noted.OutOfRangeCount" : "quantity.words.noted.OutOfRangeShare",
        );
      case "Overlap":
        return t("quantity.words.noted.Overlap", { word: noted.word });
      case "Gap":
        return t("quantity.words.noted.Gap", {
          word: noted.word,
          from: figure(noted.from),
          to: figure(noted.to),
        });
      default:
        return t(`quantity.words.noted.${noted.type}`);
    }
  };
  return { figure, interval, note };
}
