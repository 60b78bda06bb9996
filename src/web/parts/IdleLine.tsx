import { useTranslation } from "react-i18next";
import { lockNear } from "../state/idle.ts";
import { useStore } from "../state/store.ts";
import "./idle-line.css";

/** A line before the study locks by itself. It is read out once; the seconds are for the eye. */
export function IdleLine() {
  const { t } = useTranslation("start");
  const left = useStore(lockNear);
  return (
    <div className="idle-place">
      <div role="status" className="unseen">
        {left !== undefined && t("idle.soon")}
      </div>
      {left !== undefined && (
        <p className="idle-line" aria-hidden="true">
          {t("idle.warning", { count: left })}
        </p>
      )}
    </div>
  );
}
