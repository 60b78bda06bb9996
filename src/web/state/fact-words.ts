import { useTranslation } from "react-i18next";
import type { SourceFact } from "../../app/views.ts";
import { useSourceWords } from "./source-words.ts";

/** What is recorded about a source in the tool's language; what its researcher wrote stays as she wrote it. */
export function useFactWords(): (fact: SourceFact) => string {
  const { t } = useTranslation(["sources", "names"]);
  const words = useSourceWords();
  return ({ value, chosen, period }) => {
    if (period !== undefined) return words.days(period);
    if (chosen === undefined) return value;
    const choice =
      chosen.from === "namesStep"
        ? t(`names:register.state.${chosen.value}` as "names:register.state.done")
        : t(`${chosen.from}.${chosen.value}` as "role.insider");
    return chosen.beside === undefined ? choice : t("beside", { choice, beside: chosen.beside });
  };
}
