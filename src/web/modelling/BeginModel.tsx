import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";

const starters = [
  { starter: "three", states: 3 },
  { starter: "five", states: 5 },
  { starter: "eight", states: 8 },
] as const;

/** Where there is no model yet: what each starter holds, and a button to begin with it. */
export function BeginModel() {
  const { t } = useTranslation("model");
  const [base, setBase] = useState("");
  const [error, setError] = useState<Refusal>();
  const day = base.trim();
  const lacking = day === "" || /^\d{4}-\d{2}-\d{2}$/.test(day) ? undefined : t("start.baseWrong");
  const begin = async (starter: (typeof starters)[number]["starter"]): Promise<void> => {
    if (lacking !== undefined) return;
    const from = day === "" ? {} : { base: { from: day, to: day } };
    const answer = await act("startModel", { starter, ...(from as object) });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("start.begun"));
  };
  return (
    <div className="begin-model">
      <h1 className="title">{t("start.title")}</h1>
      <p className="soft">{t("start.lead")}</p>
      <div className="begin-base">
        <LineField label={t("start.base")} hint={t("start.baseHint")} value={base} onChange={setBase} />
      </div>
      <ul>
        {starters.map(({ starter, states }) => (
          <li key={starter}>
            <h2 className="begin-name">{t(`start.${starter}.name`)}</h2>
            <p>{t(`start.${starter}.is`)}</p>
            <small className="soft">{t("start.holds", { count: states })}</small>
            <div>
              <Button
                lacking={lacking}
                aria-label={`${t("start.begin")}: ${t(`start.${starter}.name`)}`}
                onClick={() => void begin(starter)}
              >
                {t("start.begin")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Failure error={error} />
    </div>
  );
}
