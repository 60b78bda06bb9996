import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimDescription, Refusal } from "../../app/api.ts";
import type { CardView } from "../../app/views.ts";
import { useClaimForms } from "../state/claim-forms.ts";
import { concernChanges, concernsOf } from "../state/concerns.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { ConcernFields } from "./ConcernFields.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField, TextField } from "./Field.tsx";

const confidences = ["high", "moderate", "low", "very-low"] as const;

/** Change a claim: its words, what kind of statement it is, how sure one is and why, whether it is assumed. */
export function ClaimEditor(props: { readonly view: CardView; readonly onDone: () => void }) {
  const { t } = useTranslation("claims");
  const forms = useClaimForms();
  const { view, onDone } = props;
  const [text, setText] = useState(view.text);
  const [form, setForm] = useState(view.form);
  const [confidence, setConfidence] = useState(view.confidence);
  const [reason, setReason] = useState(view.confidenceReason ?? "");
  const [concerns, setConcerns] = useState(() => concernsOf(view));
  const [assumption, setAssumption] = useState<"yes" | "no">(view.assumption ? "yes" : "no");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const values: ClaimDescription = {
      ...(text.trim() === view.text ? {} : { text: text.trim() }),
      ...(form === view.form ? {} : { form }),
      ...(confidence === view.confidence || confidence === undefined ? {} : { confidence }),
      ...(reason.trim() === (view.confidenceReason ?? "")
        ? {}
        : { confidenceReason: reason.trim() === "" ? null : reason.trim() }),
      ...concernChanges(concernsOf(view), concerns),
      ...((assumption === "yes") === view.assumption ? {} : { assumption: assumption === "yes" }),
    };
    if (Object.keys(values).length > 0) {
      const answer = await act("changeClaim", { claim: view.id, values });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      sayDone(t("edit.saved"));
    }
    onDone();
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeClaim", { claim: view.id });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("edit.removed"));
    go({ screen: "claims" }, "replace");
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={t("edit.text")} rows={3} autoFocus value={text} onChange={setText} />
      <ListField
        label={t("edit.form")}
        value={form}
        options={forms}
        onChange={(value) => value !== "" && setForm(value)}
      />
      <ConcernFields concerns={concerns} onChange={setConcerns} />
      <Choice
        label={t("edit.confidence")}
        value={confidence}
        options={confidences.map((value) => ({ value, text: t(`confidence.${value}`) }))}
        onChange={setConfidence}
      />
      <LineField label={t("edit.why")} value={reason} onChange={setReason} />
      <Choice
        label={t("edit.is")}
        value={assumption}
        options={[
          { value: "no", text: t("edit.isClaim") },
          { value: "yes", text: t("edit.isAssumption") },
        ]}
        onChange={setAssumption}
      />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={text.trim() === "" ? t("new.lacking") : undefined}>
          {t("edit.save")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("edit.leave")}
        </Button>
        <Button kind="harm" onClick={() => void remove()}>
          {t("edit.remove", { count: view.evidence.length })}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
