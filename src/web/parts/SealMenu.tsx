import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { IdleChoice } from "./IdleChoice.tsx";
import { OpeningCalm } from "./OpeningNotes.tsx";
import { SecretField } from "./SecretField.tsx";
import { StartRefusal } from "./StartRefusal.tsx";
import { useWait } from "./UnlockForm.tsx";
import "./seal-menu.css";

/** Whether the study and its names are open, to lock or unlock the names apart, and when the study locks by itself. */
export function SealMenu({ vaultOpen }: { readonly vaultOpen: boolean | undefined }) {
  const { t } = useTranslation("frame");
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details
      ref={menu}
      className="seal-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key === "Escape") menu.current?.removeAttribute("open");
      }}
      onBlur={(event) => {
        // A press on plain words within moves the focus nowhere; only what leaves the menu closes it.
        const to = event.relatedTarget;
        if (to !== null && !event.currentTarget.contains(to)) menu.current?.removeAttribute("open");
      }}
    >
      <summary className="bar-sealed" title={t("sealedWhy")}>
        {vaultOpen === false ? t("namesLocked") : t("sealed")}
      </summary>
      {open && vaultOpen !== undefined && <SealRoom vaultOpen={vaultOpen} />}
    </details>
  );
}

function SealRoom({ vaultOpen }: { readonly vaultOpen: boolean }) {
  const { t } = useTranslation("start");
  const words = useTranslation("frame").t;
  return (
    <div className="seal-room">
      <p>{words("sealedWhy")}</p>
      <OpeningCalm />
      {vaultOpen ? <LockNames /> : <UnlockNames />}
      <IdleChoice />
      <p className="soft">{t("seal.keys")}</p>
    </div>
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
