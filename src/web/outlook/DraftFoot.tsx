import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ReadyDraft } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { TextField } from "../parts/Field.tsx";
import { useStore } from "../state/store.ts";
import { act } from "../state/study.ts";
import { countMoved, discardDraft, draft, isUntouched } from "./draft.ts";
import type { DraftAnswer } from "./draft-desk.ts";
import { savedChanges } from "./draft-saved.ts";
import { useOutlookFigures } from "./figures.ts";

/** Whether anything is a draft, of how many runs it is, and what ends it: to be saved with a reason, or discarded. */
export function DraftFoot({
  ready,
  answer,
}: {
  readonly ready: ReadyDraft;
  readonly answer: DraftAnswer | undefined;
}) {
  const { t } = useTranslation("outlook");
  const now = useStore(draft);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  if (isUntouched(now)) return <p className="soft draft-foot">{t("draft.untouched")}</p>;
  const save = async (): Promise<void> => {
    setSaving(true);
    const done = await act("changeModel", { changes: savedChanges(now, ready, reason.trim()) });
    setSaving(false);
    setError(done.ok ? undefined : done.error);
    if (!done.ok) return;
    setReason("");
    discardDraft();
  };
  return (
    <div className="draft-foot draft-live">
      <DraftMark answer={answer} />
      <p>{t("draft.moved", { count: countMoved(now, ready) })}</p>
      {answer?.trouble !== undefined && (
        <p className="failure" role="alert" lang="en" dir="ltr">
          {answer.trouble}
        </p>
      )}
      <TextField label={t("draft.reason")} rows={2} value={reason} onChange={setReason} />
      <div className="form-row">
        <Button
          kind="main"
          lacking={reason.trim() === "" ? t("draft.reasonFirst") : isSaving ? t("draft.saving") : undefined}
          onClick={() => void save()}
        >
          {t("draft.save")}
        </Button>
        <Button onClick={discardDraft}>{t("draft.discard")}</Button>
      </div>
      <Failure error={error} />
    </div>
  );
}

/** Says that what is shown is not saved, and how exact it is. */
export function DraftMark({ answer }: { readonly answer: DraftAnswer | undefined }) {
  const { t } = useTranslation("outlook");
  const { error } = useOutlookFigures();
  const numbers = answer?.numbers;
  const widest = Math.max(0, ...(numbers?.definitions.map(({ monteCarloError }) => monteCarloError) ?? []));
  return (
    <p className="draft-mark" role="status">
      <b>{t("draft.notSaved")}</b>
      {numbers !== undefined && <span>{t("draft.runs", { count: numbers.runs, error: error(widest) })}</span>}
    </p>
  );
}
