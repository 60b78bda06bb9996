import { useTranslation } from "react-i18next";
import type { MatrixBy, MatrixValue } from "../../app/questions/question-views.ts";
import { languageName } from "../state/words.ts";

/** Name a value of a fact: words of the tool in its language, material of the study as it is. */
export function useValueName(): (
  by: MatrixBy,
  value: Pick<MatrixValue, "key" | "name">,
) => { readonly name: string; readonly own: boolean } {
  const { t } = useTranslation(["questions", "terms", "sources"]);
  return (by, { key, name }) => {
    if (key === null || key === "") return { name: t("questions:notRecorded"), own: false };
    if (by === "role") return { name: t(`sources:role.${key}` as "sources:role.insider", name), own: false };
    if (by === "mode") return { name: t(`terms:mode.${key}` as "terms:mode.voice", name), own: false };
    if (by === "language") return { name: languageName(key), own: false };
    return { name: name === "" ? key : name, own: true };
  };
}
