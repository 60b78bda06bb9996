import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MadeStudy, Refusal, StudyOnShelf } from "../../app/api.ts";
import { call } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { SecretField } from "./SecretField.tsx";
import { StartRefusal } from "./StartRefusal.tsx";
import { useWait } from "./UnlockForm.tsx";

/** Make a new recovery code by the passphrase, where the paper was lost or seen; the old code ends. */
export function NewCodeForm(props: {
  readonly study: StudyOnShelf;
  readonly onMade: (made: MadeStudy) => void;
}) {
  const { study } = props;
  const { t } = useTranslation("start");
  const [passphrase, setPassphrase] = useState("");
  const [vault, setVault] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const wait = useWait(error);
  const isApart = study.names === "apart";
  const missing = passphrase === "" || (isApart && vault === "");
  const lacking = wait > 0 ? t("unlock.wait", { count: wait }) : missing ? t("unlock.type") : undefined;
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || lacking !== undefined) return;
    setBusy(true);
    const secrets = { passphrase, ...(isApart ? { vaultPassphrase: vault } : {}) };
    const answer = await call("newCode", { name: study.name, ...secrets });
    setBusy(false);
    if (answer.ok) props.onMade(answer.value);
    else setError(answer.error);
  };
  return (
    <form className="form" onSubmit={(event) => void make(event)}>
      <p className="soft">{t("newCode.why")}</p>
      <SecretField label={t("unlock.passphrase")} value={passphrase} autoFocus onChange={setPassphrase} />
      {isApart && <SecretField label={t("unlock.namesPassphrase")} value={vault} onChange={setVault} />}
      <StartRefusal error={error} />
      <div className="form-row">
        <Button type="submit" kind="main" lacking={lacking}>
          {t(busy ? "unlock.going" : "newCode.go")}
        </Button>
      </div>
    </form>
  );
}
