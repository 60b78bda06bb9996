import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { HandedOut, RecordId, ReleaseDraftView } from "../../app/views.ts";
import { allowedWords, filesOf, letGo, type ReadyFile } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";
import "./make-release.css";

/** Make the release: the study notes it first, then its files can be saved. */
export function MakeRelease(props: {
  readonly view: ReleaseDraftView;
  readonly brief: RecordId | undefined;
}) {
  const { t } = useTranslation("brief");
  const allowed = useStore(allowedWords);
  const [note, setNote] = useState("");
  const [made, setMade] = useState<HandedOut>();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<Refusal>();
  const { barred } = props.view;
  const make = async (): Promise<void> => {
    setMaking(true);
    const brief = props.brief ?? props.view.brief?.id;
    const answer = await act("makeRelease", {
      allowed,
      ...(brief !== undefined && { brief }),
      ...(note.trim() !== "" && { note: note.trim() }),
    });
    setMaking(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setMade(answer.value);
  };
  return (
    <form
      className="make-release"
      onSubmit={(event) => {
        event.preventDefault();
        if (!barred && !making) void make();
      }}
    >
      <LineField label={t("make.note")} hint={t("make.noteHint")} value={note} onChange={setNote} />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={barred ? t("make.barred") : making ? t("make.making") : undefined}
        >
          {t("make.do")}
        </Button>
      </div>
      <Failure error={error} />
      {made !== undefined && <ReadyFiles handed={made} />}
    </form>
  );
}

/** The files of a release, to be saved by whoever made it. */
export function ReadyFiles({ handed }: { readonly handed: HandedOut }) {
  const { t } = useTranslation("brief");
  const [files, setFiles] = useState<ReturnType<typeof filesOf>>();
  useEffect(() => {
    const ready = filesOf(handed);
    setFiles(ready);
    return () => letGo(ready);
  }, [handed]);
  if (files === undefined) return null;
  return (
    <div className="ready-files" role="status">
      <p>
        <b>{t("make.done")}</b> {t("make.doneHow")}
      </p>
      <Save file={files.page} sha256={handed.sha256}>
        {t("make.savePage")}
      </Save>
      <Save file={files.word} sha256={handed.docxSha256}>
        {t("make.saveWord")}
      </Save>
      <p className="soft">{t("make.print")}</p>
    </div>
  );
}

function Save(props: { readonly file: ReadyFile; readonly sha256: string; readonly children: string }) {
  return (
    <p className="save-file">
      <a className="button" href={props.file.url} download={props.file.name}>
        {props.children}
      </a>
      <code dir="ltr" className="hash">
        {props.sha256}
      </code>
    </p>
  );
}
