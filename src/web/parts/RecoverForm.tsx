import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, StudyOnShelf } from "../../app/api.ts";
import { call, enterStudy } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { NewPassphrase, useNewPassphrase } from "./NewPassphrase.tsx";
import { SecretField } from "./SecretField.tsx";
import { StartRefusal } from "./StartRefusal.tsx";
import { useWait } from "./UnlockForm.tsx";

/** Get in with the recovery code, and set a new passphrase. */
export function RecoverForm({ study }: { readonly study: StudyOnShelf }) {
  const { t } = useTranslation("start");
  const [recoveryCode, setCode] = useState("");
  const next = useNewPassphrase(study.title);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const wait = useWait(error);
  const lacking =
    wait > 0
      ? t("unlock.wait", { count: wait })
      : next.lacking === undefined
        ? undefined
        : t(`made.${next.lacking}`);
  const recover = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || lacking !== undefined) return;
    setBusy(true);
    const answer = await call("recover", { name: study.name, recoveryCode, passphrase: next.passphrase });
    setBusy(false);
    if (answer.ok) enterStudy();
    else setError(answer.error);
  };
  return (
    <form className="form" onSubmit={(event) => void recover(event)}>
      <SecretField
        label={t("recover.code")}
        hint={t("recover.codeHint")}
        value={recoveryCode}
        autoFocus
        onChange={setCode}
      />
      <NewPassphrase label={t("recover.passphrase")} againLabel={t("made.again")} of={next} />
      <p className="soft">{t("recover.why")}</p>
      <StartRefusal error={error} />
      <div className="form-row">
        <Button type="submit" kind="main" lacking={lacking}>
          {t(busy ? "unlock.going" : "recover.go")}
        </Button>
      </div>
    </form>
  );
}
