import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ReadyDraft } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { useStore } from "../state/store.ts";
import { act } from "../state/study.ts";
import { countMoved, discardDraft, draft, isUntouched } from "./draft.ts";
import type { DraftAnswer } from "./draft-desk.ts";
import { savedChanges } from "./draft-saved.ts";
import { useOutlookFigures } from "./figures.ts";

/**
 * How much of the draft is moved, and what ends it: to be saved with a reason, or discarded.
 *
 * As tall before anything is moved as after: what comes and goes would take the knob from under the finger.
 */
export function DraftFoot({
  ready,
  answer,
}: {
  readonly ready: ReadyDraft;
  readonly answer: DraftAnswer | undefined;
}) {
  const { t } = useTranslation("outlook");
  const now = useStore(draft);
  const [isAsked, setAsked] = useState(false);
  const untouched = isUntouched(now);
  return (
    <div className="draft-foot">
      {answer?.trouble !== undefined && !untouched && (
        <p className="failure" role="alert" lang="en" dir="ltr">
          {answer.trouble}
        </p>
      )}
      {isAsked && !untouched ? (
        <SaveDraft ready={ready} onEnd={() => setAsked(false)} />
      ) : (
        <div className="draft-line">
          <p className={untouched ? "soft" : "amber"}>
            {untouched ? t("draft.untouched") : t("draft.moved", { count: countMoved(now, ready) })}
          </p>
          {!untouched && (
            <>
              <Button onClick={discardDraft}>{t("draft.discard")}</Button>
              <Button kind="main" onClick={() => setAsked(true)}>
                {t("draft.keep")}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Why the study is to hold these numbers: a draft that is saved is a judgement, and signed. */
function SaveDraft({ ready, onEnd }: { readonly ready: ReadyDraft; readonly onEnd: () => void }) {
  const { t } = useTranslation("outlook");
  const now = useStore(draft);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<Refusal>();
  const [isSaving, setSaving] = useState(false);
  const lacking = reason.trim() === "" ? t("draft.reasonFirst") : isSaving ? t("draft.saving") : undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lacking !== undefined) return;
    setSaving(true);
    const done = await act("changeModel", { changes: savedChanges(now, ready, reason.trim()) });
    setSaving(false);
    setError(done.ok ? undefined : done.error);
    if (!done.ok) return;
    discardDraft();
    onEnd();
  };
  return (
    <form className="draft-save" onSubmit={(event) => void save(event)}>
      <LineField label={t("draft.reason")} value={reason} autoFocus onChange={setReason} />
      <div className="form-row">
        <Button type="submit" kind="main" lacking={lacking}>
          {t("draft.save")}
        </Button>
        <Button onClick={onEnd}>{t("draft.onward")}</Button>
      </div>
      <Failure error={error} />
    </form>
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
