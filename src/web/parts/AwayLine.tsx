import { useTranslation } from "react-i18next";
import { isAway } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import "./away-line.css";

/** A calm line while the program does not answer; it goes by itself. */
export function AwayLine() {
  const { t } = useTranslation("frame");
  const away = useStore(isAway);
  return (
    <div role="status" className="away-line" hidden={!away}>
      {away && t("away.line")}
    </div>
  );
}
