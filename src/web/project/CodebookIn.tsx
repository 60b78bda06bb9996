import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CodebookLookLine } from "../../app/export-project/calls.ts";
import { apart } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { sayDoneWithUndo } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { clearDesk } from "./project-desk.ts";

/** A codebook alone, before it is taken in: which of its codes are new, and which change what is here. */
export function CodebookIn({ name, base64 }: { readonly name: string; readonly base64: string }) {
  const { t } = useTranslation("projectOut");
  const [replace, setReplace] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const asked = useAsked("lookAtCodebook", { base64, replace });
  const view = asked.value;
  const take = async (): Promise<void> => {
    setBusy(true);
    const answer = await act("importCodebook", { base64, replace });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDoneWithUndo(t("codebookIn.said"));
    clearDesk();
  };
  return (
    <>
      <div className="project-head">
        <p className="project-file soft">
          <bdi>{name}</bdi>
          {view?.program !== undefined && ` · ${apart(view.program)}`}
        </p>
        <h1 className="title">{t("codebookIn.title")}</h1>
        {view !== undefined && (
          <p className="project-lead">
            {t("codebookIn.added", { count: view.counts.added })}{" "}
            {t("codebookIn.changed", { count: view.counts.changed })}{" "}
            {t("codebookIn.same", { count: view.counts.same })}
          </p>
        )}
      </div>
      <div className="project-doings">
        <Failure error={refused ?? asked.error} />
        <label className="project-tick">
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
          <span>{t("codebookIn.replace")}</span>
        </label>
        <div className="form-row">
          <Button
            kind="main"
            lacking={isBusy || view === undefined ? t("codebookIn.reading") : undefined}
            onClick={() => void take()}
          >
            {t("codebookIn.take")}
          </Button>
          <Button kind="quiet" onClick={clearDesk}>
            {t("codebookIn.other")}
          </Button>
        </div>
      </div>
      {view !== undefined && <CodeLines codes={view.codes} />}
    </>
  );
}

function CodeLines({ codes }: { readonly codes: readonly CodebookLookLine[] }) {
  const { t } = useTranslation("projectOut");
  return (
    <ul className="project-earlier">
      {codes.map(({ name, under, fate }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, whose names may stand twice
        <li key={at}>
          <span>
            <bdi>
              <b>{name}</b>
            </bdi>{" "}
            {under.length > 0 && <bdi className="soft">{under.join(" › ")}</bdi>}
          </span>
          <span className={fate === "same" ? "soft" : "project-fate"}>{t(`codebookIn.fate.${fate}`)}</span>
        </li>
      ))}
    </ul>
  );
}
