import { useTranslation } from "react-i18next";
import { useFigures } from "../language/index.ts";

/** How languages are called in the language of the tool; a tag that has no name is shown itself. */
export function useLanguageName(): (tag: string) => string {
  const { t } = useTranslation("claims");
  const { locale } = useFigures();
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return (tag) => {
    if (tag === "und") return t("quantity.words.languageUnknown");
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
