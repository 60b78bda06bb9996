import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, RegisteredPersonLine } from "../../app/api.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { NamesInSources } from "../parts/NamesInSources.tsx";
import { NewPerson } from "../parts/NewPerson.tsx";
import { sayDone } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import "./register-screen.css";

/** The names register: who stands behind each pseudonym, every spelling that is looked for, and what became of them. */
export function RegisterScreen() {
  const { t } = useTranslation("names");
  const register = useAsked("register", {});
  const [adding, setAdding] = useState(false);
  return (
    <div className="page-room">
      <div className="page-width register">
        <div className="register-head">
          <div>
            <h1 className="title">{t("register.title")}</h1>
            <p className="soft">{t("register.intro")}</p>
          </div>
          <Button kind={adding ? "quiet" : "main"} onClick={() => setAdding(!adding)}>
            {t(adding ? "register.cancel" : "register.add")}
          </Button>
        </div>
        {adding && <NewPerson register={register.value ?? []} onDone={() => setAdding(false)} />}
        <Failure error={register.error} />
        {register.value !== undefined && <NamesInSources />}
        {register.value !== undefined && register.value.length > 0 && (
          <section className="register-part">
            <h2 className="heading">{t("register.persons")}</h2>
            <ul className="persons">
              {register.value.map((person) => (
                <Person key={person.id} person={person} />
              ))}
            </ul>
          </section>
        )}
        {register.value?.length === 0 && !adding && <p className="soft">{t("register.none")}</p>}
      </div>
    </div>
  );
}

function Person({ person }: { readonly person: RegisteredPersonLine }) {
  const { t } = useTranslation("names");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<Refusal>();
  const add = async (): Promise<void> => {
    const answer = await act("addSpelling", { person: person.id, text: typed.trim() });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setTyped("");
  };
  const destroy = async (spelling: RegisteredPersonLine["spellings"][number]): Promise<void> => {
    const answer = await act("destroySpelling", { spelling: spelling.id });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("register.destroyed"));
  };
  return (
    <li>
      <p className="person-name">
        <bdi className="pseudonym">{person.pseudonym}</bdi>
        <span className="soft">
          <bdi>{person.kind ?? t(`person.roles.${person.role}`)}</bdi>
        </span>
      </p>
      <ul className="spellings" translate="no">
        {person.spellings.map((spelling) => (
          <li key={spelling.id}>
            <bdi>{spelling.text}</bdi>
            <button
              type="button"
              className="chip-off"
              aria-label={t("register.destroy", { words: spelling.text })}
              title={t("register.destroyThis")}
              onClick={() => void destroy(spelling)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() !== "") void add();
            }}
          >
            <input
              className="spelling-field"
              aria-label={t("register.another", { pseudonym: person.pseudonym })}
              placeholder={t("register.anotherHere")}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </form>
        </li>
      </ul>
      <Failure error={error} />
    </li>
  );
}
