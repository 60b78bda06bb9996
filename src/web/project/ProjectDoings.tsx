import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { bytesFrom } from "../state/bytes-as-text.ts";
import { sayDoneWithUndo } from "../state/notices.ts";
import { addressOf } from "../state/releasing.ts";
import { clearDesk, type LookedAt, scrubProject, takeProject } from "./project-desk.ts";
import { reportTable, totalsOf } from "./report-words.ts";

/** What can be done with a project that was reported on: take it in, save the report, save it without its words. */
export function ProjectDoings({ looked }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const { file, look, isTaking, error } = looked;
  const isEmpty = totalsOf(look).held === 0;
  const take = async (): Promise<void> => {
    if (await takeProject(looked, t("gone", { name: file.name }))) sayDoneWithUndo(t("done.said"));
  };
  return (
    <div className="project-doings">
      <div className="form-row">
        <Button
          kind="main"
          lacking={isTaking ? t("do.taking") : isEmpty ? t("look.nothing") : undefined}
          onClick={() => void take()}
        >
          {t("do.take")}
        </Button>
        {!isTaking && (
          <Button kind="quiet" onClick={clearDesk}>
            {t("other")}
          </Button>
        )}
      </div>
      {!isEmpty && <small className="soft">{t("do.takeHow")}</small>}
      <Failure error={error} />
      <div className="project-files">
        <SaveReport looked={looked} />
        <SaveScrubbed file={file} />
      </div>
    </div>
  );
}

function SaveReport({ looked: { look, file } }: { readonly looked: LookedAt }) {
  const { t } = useTranslation("project");
  const [withNames, setWithNames] = useState(false);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const bytes = new TextEncoder().encode(reportTable(t, look.records, withNames));
    const made = addressOf(bytes, "text/csv");
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [t, look, withNames]);
  return (
    <div className="project-save">
      <a className="button" href={url} download={`${stem(file.name)} ${t("file.name")}`}>
        {t("do.report")}
      </a>
      <label className="project-tick">
        <input type="checkbox" checked={withNames} onChange={(event) => setWithNames(event.target.checked)} />
        <span>{t("do.reportNames")}</span>
      </label>
      {withNames && <small className="soft">{t("do.reportNamesWhy")}</small>}
    </div>
  );
}

function SaveScrubbed({ file }: { readonly file: File }) {
  const { t } = useTranslation("project");
  const [url, setUrl] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url]);
  const scrub = async (): Promise<void> => {
    setBusy(true);
    const answer = await scrubProject(file, t("gone", { name: file.name }));
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setUrl(addressOf(bytesFrom(answer.value.base64), "application/octet-stream"));
  };
  return (
    <div className="project-save">
      {url === undefined ? (
        <Button lacking={isBusy ? t("do.scrubbing") : undefined} onClick={() => void scrub()}>
          {t("do.scrub")}
        </Button>
      ) : (
        <a className="button" href={url} download="scrubbed.qdpx">
          {t("do.scrubSave", { name: "scrubbed.qdpx" })}
        </a>
      )}
      {!isBusy && <small className="soft">{t("do.scrubWhy")}</small>}
      <Failure error={error} />
    </div>
  );
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}
