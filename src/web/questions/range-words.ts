import { useTranslation } from "react-i18next";
import type { Counts } from "../../app/questions/question-views.ts";
import { useFigures } from "../language/index.ts";

/** Write how many sources are independent: one number, or from the least to the most they may be. */
export function useRange(): (range: Counts["independent"]) => string {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  return ({ low, high }) =>
    low === high
      ? figures.number(low)
      : t("count.range", { low: figures.number(low), high: figures.number(high) });
}
