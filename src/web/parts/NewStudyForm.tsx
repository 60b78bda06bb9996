import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MadeStudy, Refusal } from "../../app/api.ts";
import { call } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { LineField } from "./Field.tsx";
import { NewPassphrase, type NewPassphraseTyped, useNewPassphrase } from "./NewPassphrase.tsx";
import { StartRefusal } from "./StartRefusal.tsx";

type Lack = "lackTitle" | "lackFolder" | "lackPassphrase" | "lackStrength" | "lackAgain" | "lackOther";

/** What a new study is made of; what comes of it is its recovery code. */
export function NewStudyForm(props: {
  readonly place: string;
  /** A name for its folder that says nothing and is free. */
  readonly folder: string;
  readonly onMade: (made: MadeStudy) => void;
}) {
  const { t } = useTranslation("start");
  const form = useNewStudy(props.folder);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || form.lack !== undefined) return;
    setBusy(true);
    const answer = await call("newStudy", form.order());
    setBusy(false);
    if (answer.ok) props.onMade(answer.value);
    else setError(answer.error);
  };
  return (
    <form className="form" onSubmit={(event) => void make(event)}>
      <About form={form} place={props.place} />
      <NewPassphrase label={t("made.passphrase")} againLabel={t("made.again")} of={form.study} />
      <Choice
        label={t("made.who")}
        value={form.names}
        options={[
          { value: "together", text: t("made.together") },
          { value: "apart", text: t("made.apart") },
        ]}
        onChange={form.setNames}
      />
      {form.names === "apart" && (
        <>
          <p className="field-hint">{t("made.apartWhy")}</p>
          <NewPassphrase label={t("made.names")} againLabel={t("made.namesAgain")} of={form.vault} />
        </>
      )}
      <StartRefusal error={error} />
      <div className="form-row">
        <Button
          type="submit"
          kind="main"
          lacking={form.lack === undefined ? undefined : t(`made.${form.lack}`)}
        >
          {t(busy ? "made.going" : "made.go")}
        </Button>
      </div>
    </form>
  );
}

function About({ form, place }: { readonly form: ReturnType<typeof useNewStudy>; readonly place: string }) {
  const { t } = useTranslation("start");
  return (
    <>
      <LineField
        label={t("made.called")}
        hint={t("made.calledHint")}
        value={form.title}
        autoFocus
        onChange={form.setTitle}
      />
      <LineField
        label={t("made.founder")}
        hint={t("made.founderHint")}
        value={form.founder}
        onChange={form.setFounder}
      />
      <LineField
        label={t("made.folder")}
        hint={t("made.folderHint", { place })}
        value={form.folder}
        onChange={form.setFolder}
      />
    </>
  );
}

function useNewStudy(freeFolder: string) {
  const [title, setTitle] = useState("");
  const [founder, setFounder] = useState("");
  const [folder, setFolder] = useState(freeFolder);
  const [names, setNames] = useState<"together" | "apart">("together");
  const known = `${title} ${founder} ${folder}`;
  const study = useNewPassphrase(known);
  const vault = useNewPassphrase(known);
  const lack = lackOf({ title, founder, folder, study, vault: names === "apart" ? vault : undefined });
  const order = () => ({
    title,
    founder,
    folder,
    passphrase: study.passphrase,
    ...(names === "apart" ? { vaultPassphrase: vault.passphrase } : {}),
  });
  return {
    title,
    setTitle,
    founder,
    setFounder,
    folder,
    setFolder,
    names,
    setNames,
    study,
    vault,
    lack,
    order,
  };
}

function lackOf(typed: {
  readonly title: string;
  readonly founder: string;
  readonly folder: string;
  readonly study: NewPassphraseTyped;
  readonly vault: NewPassphraseTyped | undefined;
}): Lack | undefined {
  const { study, vault } = typed;
  if (typed.title.trim() === "" || typed.founder.trim() === "") return "lackTitle";
  if (typed.folder.trim() === "") return "lackFolder";
  if (study.lacking !== undefined) return study.lacking;
  if (vault === undefined) return undefined;
  return study.passphrase === vault.passphrase ? "lackOther" : vault.lacking;
}
