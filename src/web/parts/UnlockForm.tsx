import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, StudyOnShelf } from "../../app/api.ts";
import { call, enterStudy } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { SecretField } from "./SecretField.tsx";
import { StartRefusal } from "./StartRefusal.tsx";

/** Unlock a study: with its names or without, and slower after several wrong passphrases. */
export function UnlockForm({ study }: { readonly study: StudyOnShelf }) {
  const { t } = useTranslation("start");
  const [passphrase, setPassphrase] = useState("");
  const [vault, setVault] = useState("");
  const [withNames, setWithNames] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const wait = useWait(error);
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || wait > 0 || passphrase === "") return;
    setBusy(true);
    setError(undefined);
    const answer = await call("unlock", {
      name: study.name,
      passphrase,
      ...(study.names === "apart" && vault !== "" ? { vaultPassphrase: vault } : {}),
      ...(study.names === "with-it" && !withNames ? { withoutNames: true } : {}),
    });
    setBusy(false);
    if (answer.ok) return enterStudy();
    setError(answer.error);
    // A wrong one is typed anew; a right one waits for whatever else was in the way.
    if (answer.error.code === "wrong-passphrase") setPassphrase("");
  };
  const lacking =
    wait > 0 ? t("unlock.wait", { count: wait }) : passphrase === "" ? t("unlock.type") : undefined;
  return (
    <form className="form" onSubmit={(event) => void unlock(event)}>
      <SecretField label={t("unlock.passphrase")} value={passphrase} autoFocus onChange={setPassphrase} />
      {study.names === "apart" ? (
        <SecretField
          label={t("unlock.namesPassphrase")}
          hint={t("unlock.namesHint")}
          value={vault}
          onChange={setVault}
        />
      ) : (
        <WithNames chosen={withNames} onChange={setWithNames} />
      )}
      <StartRefusal error={error} />
      <div className="form-row">
        <Button type="submit" kind="main" lacking={lacking}>
          {t(busy ? "unlock.going" : "unlock.go")}
        </Button>
      </div>
    </form>
  );
}

function WithNames(props: { readonly chosen: boolean; readonly onChange: (chosen: boolean) => void }) {
  const { t } = useTranslation("start");
  return (
    <label className="start-check">
      <input
        type="checkbox"
        checked={props.chosen}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {t("unlock.withNames")}
        <small className="field-hint">{t("unlock.withNamesHint")}</small>
      </span>
    </label>
  );
}

/** How many seconds the next try has to wait, counted down. */
export function useWait(error: Refusal | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = error?.waitSeconds ?? 0;
    setLeft(seconds);
    if (seconds === 0) return;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}
