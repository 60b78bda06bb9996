import { useTranslation } from "react-i18next";
import { Go } from "./Go.tsx";

/** The way on from a room that is empty for as long as nothing was read: to the texts. */
export function ToTexts() {
  const { t } = useTranslation("questions");
  return <Go to={{ screen: "sources" }}>{t("toSources")}</Go>;
}
