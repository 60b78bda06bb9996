import { useTranslation } from "react-i18next";
import type { ViewChoice } from "../../app/views.ts";
import { sayRefused } from "../state/notices.ts";
import { preferences } from "../state/preferences.ts";
import { call } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { Choice } from "./Choice.tsx";
import "./idle-line.css";

const offered = ["2", "5", "10", "30", "never"] as const;

/** After how long without anybody the study locks by itself; kept on this machine with the rest of the view. */
export function IdleChoice() {
  const { t } = useTranslation("start");
  const now = useStore(preferences);
  return (
    <div>
      <Choice
        label={t("seal.after")}
        value={now.lockAfter}
        options={offered.map((value) => ({
          value,
          text: value === "never" ? t("seal.never") : t("seal.minutes", { count: Number(value) }),
        }))}
        onChange={(lockAfter) => void choose({ ...now, lockAfter })}
      />
      <p className="field-hint idle-choice-why">
        {t(now.lockAfter === "never" ? "seal.neverWhy" : "seal.afterWhy")}
      </p>
    </div>
  );
}

async function choose(next: ViewChoice): Promise<void> {
  preferences.set(next);
  const answer = await call("keepView", next);
  if (!answer.ok) sayRefused(answer.error.text);
}
