import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { notice } from "../state/notices.ts";
import { useStore } from "../state/store.ts";
import { takeBack } from "../state/take-back.ts";
import "./notice-line.css";

/** How long a line stays, in milliseconds; one that refuses stays until it is put away. */
const shownMs = 6000;

/** The line at the foot of the page, read out by screen readers when it changes. */
export function NoticeLine() {
  const { t } = useTranslation("frame");
  const now = useStore(notice);
  useEffect(() => {
    if (now?.kind !== "done") return;
    const timer = setTimeout(() => notice.set(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className="notice-place" role="status">
      {now !== undefined && (
        <p className={`notice notice-${now.kind}`}>
          <span dir="auto">{now.text}</span>
          {now.canUndo === true && (
            <button type="button" className="notice-undo" onClick={() => takeBack("undo")}>
              {t("takeBack")}
            </button>
          )}
          <button type="button" aria-label={t("putAway")} onClick={() => notice.set(undefined)}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
