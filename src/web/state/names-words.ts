import { useTranslation } from "react-i18next";
import { english } from "../language/english.ts";

type Why = keyof typeof english.names.why;

/** Why words are shown as a name, in the tool's language; the reasons come in English, a phrase or two each. */
export function useWhyWords(): (why: readonly string[]) => string {
  const { t, i18n } = useTranslation("names");
  return (why) =>
    why
      .flatMap((each) => each.split(", "))
      .map((each) => {
        const key = each.replaceAll(" ", "-");
        return isWhy(key) ? t(`why.${key}`) : each;
      })
      .join(i18n.language === "ar" ? "، " : ", ");
}

function isWhy(key: string): key is Why {
  return Object.hasOwn(english.names.why, key);
}
