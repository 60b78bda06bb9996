import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { HandedPackage, PackageDraftView } from "../../app/views.ts";
import { allowedWords, letGoOf, type ReadyFile, releasedBrief, zipOf } from "../state/releasing.ts";
import { useStore } from "../state/store.ts";
import { act, lastAct, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";
import { PackageFindings } from "./PackageFindings.tsx";
import { PackageTree } from "./PackageTree.tsx";
import "./make-release.css";

/** What whoever receives a package types to check it; the same in every language. */
const checkCommand = "sha256sum -c MANIFEST.sha256";

/** The package itself: every file is looked at before one is written, then it is made and saved. */
export function ArchivePackage() {
  const { t } = useTranslation("archive");
  const [looking, setLooking] = useState(false);
  const last = useStore(lastAct);
  // What was changed since would make another package; composing it takes seconds, so it is done when somebody looks again.
  useEffect(() => {
    if (last !== undefined && last.name !== "makePackage") setLooking(false);
  }, [last]);
  return (
    <section className="pack" aria-labelledby="package">
      <h3 id="package">{t("pack.title")}</h3>
      <p className="soft releases-lead">{t("pack.lead")}</p>
      {looking ? (
        <Draft />
      ) : (
        <p>
          <Button onClick={() => setLooking(true)}>{t("pack.look")}</Button>
        </p>
      )}
    </section>
  );
}

function Draft() {
  const { t } = useTranslation("archive");
  const allowed = useStore(allowedWords);
  const brief = useStore(releasedBrief);
  const input = useMemo(() => ({ allowed, ...(brief !== undefined && { brief }) }), [allowed, brief]);
  const asked = useAsked("packageDraft", input, "upheavals");
  // What was let pass a moment ago changes one line; the rest stays in sight while it is looked at again.
  const [last, setLast] = useState<PackageDraftView>();
  if (asked.value !== undefined && asked.value !== last) setLast(asked.value);
  const view = asked.value ?? last;
  return (
    <div className="pack-draft" aria-busy={asked.isAsking}>
      <Failure error={asked.error} />
      {view === undefined && asked.error === undefined && (
        <p className="soft" role="status">
          {t("pack.looking")}
        </p>
      )}
      {view !== undefined && (
        <>
          <PackageFindings view={view} />
          <PackageTree view={view} />
          <MakePackage view={view} isAsking={asked.isAsking} />
        </>
      )}
    </div>
  );
}

function MakePackage({ view, isAsking }: { readonly view: PackageDraftView; readonly isAsking: boolean }) {
  const { t } = useTranslation("archive");
  const allowed = useStore(allowedWords);
  const brief = useStore(releasedBrief);
  const [note, setNote] = useState("");
  const [made, setMade] = useState<HandedPackage>();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<Refusal>();
  const make = async (): Promise<void> => {
    setMaking(true);
    const answer = await act("makePackage", {
      allowed,
      ...(brief !== undefined && { brief }),
      ...(note.trim() !== "" && { note: note.trim() }),
      shown: view.zipSha256,
    });
    setMaking(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setMade(answer.value);
  };
  const lacking = view.barred ? t("pack.mend") : making ? t("pack.making") : undefined;
  return (
    <form
      className="make-release"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacking === undefined && !isAsking) void make();
      }}
    >
      <LineField label={t("pack.note")} hint={t("pack.noteHint")} value={note} onChange={setNote} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lacking}>
          {t("pack.do")}
        </Button>
      </div>
      <Failure error={error} />
      {made !== undefined && <ReadyPackage handed={made} />}
    </form>
  );
}

/** A package, to be saved by whoever made it. */
export function ReadyPackage({ handed }: { readonly handed: HandedPackage }) {
  const { t } = useTranslation("archive");
  const [file, setFile] = useState<ReadyFile>();
  useEffect(() => {
    const ready = zipOf(handed);
    setFile(ready);
    return () => letGoOf(ready);
  }, [handed]);
  if (file === undefined) return null;
  return (
    <div className="ready-files" role="status">
      <p>
        <b>{t("pack.done")}</b> {t("pack.doneHow")}
      </p>
      <p className="save-file">
        <a className="button" href={file.url} download={file.name}>
          {t("pack.save")}
        </a>
        <code dir="ltr" className="hash">
          {handed.zipSha256}
        </code>
      </p>
      <p className="soft">
        {t("pack.check")} <code dir="ltr">{checkCommand}</code>
      </p>
      <p className="soft">
        {t("pack.manifest")}{" "}
        <code dir="ltr" className="hash">
          {handed.manifestSha256}
        </code>
      </p>
    </div>
  );
}
