import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { Claim, RecordId } from "../../app/views.ts";
import { useClaimForms } from "../state/claim-forms.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { ListField, TextField } from "./Field.tsx";

/** Write a claim down: one statement, its hedge kept, and what kind of statement it is. */
export function NewClaim(props: { readonly onMade: (claim: RecordId) => void }) {
  const { t } = useTranslation("claims");
  const forms = useClaimForms();
  const [text, setText] = useState("");
  const [form, setForm] = useState<Claim["form"]>("general");
  const [assumption, setAssumption] = useState<"no" | "yes">("no");
  const [error, setError] = useState<Refusal>();
  const make = async (): Promise<void> => {
    const answer = await act("makeClaim", { text: text.trim(), form, assumption: assumption === "yes" });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) props.onMade(answer.value.id);
  };
  return (
    <form
      className="form new-claim"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField label={t("new.text")} rows={2} autoFocus value={text} onChange={setText} />
      <div className="new-claim-row">
        <ListField
          label={t("new.form")}
          value={form}
          options={forms}
          onChange={(value) => value !== "" && setForm(value)}
        />
        <Choice
          label={t("new.restsOn")}
          value={assumption}
          options={[
            { value: "no", text: t("new.evidence") },
            { value: "yes", text: t("new.assumption") },
          ]}
          onChange={setAssumption}
        />
      </div>
      <div className="form-row">
        <Button kind="main" type="submit" lacking={text.trim() === "" ? t("new.lacking") : undefined}>
          {assumption === "yes" ? t("new.makeAssumption") : t("new.make")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
