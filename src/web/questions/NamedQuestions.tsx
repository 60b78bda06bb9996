import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Asked, NamedQueryLine } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Go } from "../parts/Go.tsx";
import { LineForm } from "../parts/LineForm.tsx";
import { sayDone, sayRefused } from "../state/notices.ts";
import { useStore } from "../state/store.ts";
import { act, useAsked } from "../state/study.ts";
import { openNamed } from "./open-named.ts";
import { questionRoom } from "./question-room.ts";
import "./named.css";

/** Questions that were given a name, each with how much it finds at present; and a name for the one that is asked. */
export function NamedQuestions({ asked }: { readonly asked: Asked | undefined }) {
  const { t } = useTranslation("questions");
  const named = useAsked("namedQueries", {});
  const [naming, setNaming] = useState(false);
  const lines = named.value ?? [];
  return (
    <section className="named" aria-labelledby="named-heading">
      <h2 id="named-heading" className="heading">
        {t("named.title")}
      </h2>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Named key={line.id} line={line} asked={asked} />
          ))}
        </ul>
      )}
      {naming && asked !== undefined ? (
        <LineForm
          label={t("named.name")}
          save={t("named.keep")}
          cancel={t("cancel")}
          lacking={t("named.lackName")}
          onSave={async (name) => {
            const answer = await act("addNamedQuery", { name, asked });
            if (answer.ok) {
              sayDone(t("named.kept"));
              questionRoom.change((now) => ({ ...now, named: answer.value.query }));
            }
            return answer;
          }}
          onDone={() => setNaming(false)}
        />
      ) : (
        <div className="form-row">
          <Button
            onClick={() => setNaming(true)}
            lacking={asked === undefined ? t("named.lackQuestion") : undefined}
          >
            {t("named.keepThis")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Named({ line, asked }: { readonly line: NamedQueryLine; readonly asked: Asked | undefined }) {
  const { t } = useTranslation("questions");
  const { named } = useStore(questionRoom);
  const [renaming, setRenaming] = useState(false);
  const isOpen = named === line.id;
  const differs = isOpen && asked !== undefined && JSON.stringify(asked) !== JSON.stringify(line.asked);
  return (
    <li data-open={isOpen}>
      <span className="named-line">
        <Go
          to={{ screen: "questions", question: line.id }}
          className="named-door"
          onGone={() => openNamed(line)}
        >
          <bdi>{line.name}</bdi>
        </Go>
        <Count asked={line.asked} broken={line.problems.length > 0} />
      </span>
      {isOpen &&
        (renaming ? (
          <LineForm
            label={t("named.name")}
            initial={line.name}
            save={t("named.rename")}
            cancel={t("cancel")}
            lacking={t("named.lackName")}
            onSave={(name) => act("changeNamedQuery", { query: line.id, name })}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <span className="named-acts">
            {differs && (
              <button
                type="button"
                className="inline"
                onClick={() => void update(line, asked, t("named.updated"))}
              >
                {t("named.update")}
              </button>
            )}
            <button type="button" className="inline" onClick={() => setRenaming(true)}>
              {t("named.rename")}
            </button>
            <button
              type="button"
              className="inline"
              onClick={() => void remove(line, t("named.removed", { name: apart(line.name) }))}
            >
              {t("named.remove")}
            </button>
          </span>
        ))}
    </li>
  );
}

/** How many places a kept question finds now; a picture says which kind it is instead. */
function Count({ asked, broken }: { readonly asked: Asked; readonly broken: boolean }) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const found = useAsked(
    "askPassages",
    asked.view === "passages" && !broken ? { text: asked.text, limit: 1 } : undefined,
  );
  if (broken) return <small className="named-broken">{t("named.broken")}</small>;
  if (asked.view !== "passages") return <small>{t(`view.${asked.view}`)}</small>;
  if (found.value === undefined) return <small>…</small>;
  return (
    <small>
      <span aria-hidden="true">{figures.number(found.value.total)}</span>
      <span className="unseen">{t("count.places", { count: found.value.total })}</span>
    </small>
  );
}

async function update(line: NamedQueryLine, asked: Asked, done: string): Promise<void> {
  const answer = await act("changeNamedQuery", { query: line.id, asked });
  if (answer.ok) sayDone(done);
  else sayRefused(answer.error.text);
}

async function remove(line: NamedQueryLine, done: string): Promise<void> {
  const answer = await act("removeNamedQuery", { query: line.id });
  if (answer.ok) sayDone(done);
  else sayRefused(answer.error.text);
}
