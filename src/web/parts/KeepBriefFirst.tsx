import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { WithdrawalView } from "../../app/views.ts";
import { call } from "../state/session.ts";
import { useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";

/** Before something that a brief rests on is destroyed: keep it as it stands, so that what changes is shown. */
export function KeepBriefFirst({ view }: { readonly view: WithdrawalView }) {
  const { t } = useTranslation("sources");
  const summary = useAsked("summary", {});
  const [state, setState] = useState<"open" | "keeping" | "kept">("open");
  const [error, setError] = useState<Refusal>();
  const { parameters, definitions, sentences } = view.carried;
  const carries = parameters.length + definitions.length + sentences.length + view.claims.length > 0;
  if (!carries || summary.value?.looksAhead !== true) return null;
  const keep = async (): Promise<void> => {
    setState("keeping");
    const briefs = [undefined, ...new Set(sentences.map(({ brief }) => brief))];
    for (const brief of briefs) {
      const answer = await call("keepBrief", brief === undefined ? {} : { brief });
      if (!answer.ok) {
        setError(answer.error);
        return setState("open");
      }
    }
    setError(undefined);
    setState("kept");
  };
  return (
    <div className="keep-first">
      {state === "kept" ? (
        <p role="status">{t("withdraw.kept")}</p>
      ) : (
        <>
          <p>{t("withdraw.keepFirst")}</p>
          <Button
            lacking={state === "keeping" ? t("withdraw.keeping") : undefined}
            onClick={() => void keep()}
          >
            {t("withdraw.keep")}
          </Button>
        </>
      )}
      <Failure error={error} />
    </div>
  );
}
