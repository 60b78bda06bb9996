import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { PersonRole } from "../../app/views.ts";
import { wholeWords } from "../reading/steps.ts";
import { proposePseudonym } from "../state/names-step.ts";
import { sayDone } from "../state/notices.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act, useAsked } from "../state/study.ts";
import { personRoles } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

/** A name that slipped through: its words are destroyed in every version of every text and the pseudonym put there. */
export function NameLaterForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { desk, onDone } = props;
  const { t } = useTranslation("reader");
  const choices = useAsked("choices", {});
  const persons = choices.value?.persons ?? [];
  const [known, setKnown] = useState("");
  const [role, setRole] = useState<PersonRole>("insider");
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<Refusal>();
  const proposed = proposePseudonym(
    role,
    "",
    persons.map(({ pseudonym }) => pseudonym),
  );
  const chosen = persons.find(({ id }) => id === known);
  const pseudonym = chosen?.pseudonym ?? typed ?? proposed;
  const { stretch } = desk;
  const whole = stretch === undefined ? undefined : wholeWords(desk.view.text, stretch.start, stretch.end);
  const words = whole === undefined ? "" : desk.view.text.slice(whole.start, whole.end);

  const lack = lackOf(words, pseudonym);
  const save = async (): Promise<void> => {
    const person = chosen === undefined ? { pseudonym: pseudonym.trim(), role } : { id: chosen.id };
    const answer = await act("replaceNameLater", { words, person });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { places, sources } = answer.value;
    sayDone(`${t("later.places", { count: places })} ${t("later.sources", { count: sources })}`);
    desk.again();
    onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <blockquote className="passage-quote" dir="auto">
        {words}
      </blockquote>
      <ListField
        label={t("later.who")}
        value={known}
        none={t("later.new")}
        options={persons.map(({ id, pseudonym: name }) => ({ value: id, text: name }))}
        onChange={setKnown}
      />
      {chosen === undefined && (
        <>
          <Choice label={t("later.role")} value={role} options={personRoles} onChange={setRole} />
          <LineField label={t("later.pseudonym")} value={typed ?? proposed} onChange={setTyped} />
        </>
      )}
      <p className="soft">{t("later.consequence")}</p>
      <div className="form-row">
        <Button kind="harm" type="submit" lacking={lack === undefined ? undefined : t(lack)}>
          {t("later.destroy", { pseudonym })}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("hold.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

function lackOf(words: string, pseudonym: string): "later.selectFirst" | "later.pseudonymFirst" | undefined {
  if (words === "") return "later.selectFirst";
  return pseudonym.trim() === "" ? "later.pseudonymFirst" : undefined;
}
