import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { StudySummary } from "../../app/views.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { BarMenu } from "./BarMenu.tsx";
import { Button } from "./Button.tsx";
import { IdleChoice } from "./IdleChoice.tsx";
import { OpeningCalm } from "./OpeningNotes.tsx";
import { SecretField } from "./SecretField.tsx";
import { StartRefusal } from "./StartRefusal.tsx";
import { useWait } from "./UnlockForm.tsx";
import "./seal-menu.css";

/** Which study is open and whether its names are, to lock or unlock those apart, and when the study locks by itself. */
export function SealMenu({ summary }: { readonly summary: StudySummary | undefined }) {
  const { t } = useTranslation("frame");
  return (
    <BarMenu
      name="seal"
      word={summary?.vaultOpen === false ? t("namesLocked") : t("sealed")}
      wordClass="bar-sealed"
      title={t("sealedWhy")}
    >
      {summary !== undefined && <SealRoom summary={summary} />}
    </BarMenu>
  );
}

function SealRoom({ summary }: { readonly summary: StudySummary }) {
  const { t } = useTranslation("start");
  const words = useTranslation("frame").t;
  return (
    <>
      <p className="seal-study" dir="auto">
        {summary.title}
      </p>
      <p>{words("sealedWhy")}</p>
      <OpeningCalm />
      {summary.vaultOpen ? <LockNames /> : <UnlockNames />}
      <IdleChoice />
      <p className="soft">{t("seal.keys")}</p>
    </>
  );
}

function LockNames() {
  const { t } = useTranslation("start");
  const [error, setError] = useState<Refusal>();
  const lockNames = async (): Promise<void> => {
    const answer = await call("lockVault", {});
    if (answer.ok) noteUpheaval();
    else setError(answer.error);
  };
  return (
    <div className="seal-names">
      <p>{t("seal.namesOpen")}</p>
      <Button onClick={() => void lockNames()}>{t("seal.lockNames")}</Button>
      <StartRefusal error={error} />
    </div>
  );
}

function UnlockNames() {
  const { t } = useTranslation("start");
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<Refusal>();
  const wait = useWait(error);
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === "" || wait > 0) return;
    const answer = await call("unlockVault", { passphrase });
    setPassphrase("");
    if (answer.ok) noteUpheaval();
    else setError(answer.error);
  };
  const lacking =
    wait > 0 ? t("unlock.wait", { count: wait }) : passphrase === "" ? t("unlock.type") : undefined;
  return (
    <form className="seal-names" onSubmit={(event) => void unlock(event)}>
      <p>{t("seal.namesLocked")}</p>
      <SecretField
        label={t("unlock.namesPassphrase")}
        value={passphrase}
        autoFocus
        onChange={setPassphrase}
      />
      <StartRefusal error={error} />
      <Button type="submit" lacking={lacking}>
        {t("seal.unlockNames")}
      </Button>
    </form>
  );
}
