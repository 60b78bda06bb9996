import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ClaimLine } from "../../app/views.ts";
import type { ConfidenceColumn } from "../state/claims-shown.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { endlessClass } from "./endless.ts";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";

/** A claim was moved to another column of confidence: why, before it stays there. */
export function SetConfidence(props: {
  readonly claim: ClaimLine;
  readonly to: ConfidenceColumn;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  const { claim, to, onDone } = props;
  const [reason, setReason] = useState(claim.confidenceReason ?? "");
  const [error, setError] = useState<Refusal>();
  const isCleared = to === "none";
  const save = async (): Promise<void> => {
    const values = isCleared
      ? { confidence: null, confidenceReason: null }
      : { confidence: to, confidenceReason: reason.trim() };
    const answer = await act("changeClaim", { claim: claim.id, values });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("setConfidence.done"));
    onDone();
  };
  return (
    <form
      className="board-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <p dir="auto" className={endlessClass(claim.text)}>
        {claim.text}
      </p>
      {!isCleared && (
        <TextField label={t("setConfidence.why")} rows={2} autoFocus value={reason} onChange={setReason} />
      )}
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          autoFocus={isCleared}
          lacking={isCleared || reason.trim() !== "" ? undefined : t("setConfidence.reason")}
        >
          {isCleared ? t("setConfidence.cleared") : t("setConfidence.to", { level: t(`confidence.${to}`) })}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
