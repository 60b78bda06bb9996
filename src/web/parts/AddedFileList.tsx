import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId } from "../../app/views.ts";
import { currentLanguage } from "../language/index.ts";
import { readingNoteIn } from "../language/reading-note.ts";
import { type AddedFile, type FileVerdict, leaveTheRest } from "../state/adding.ts";
import { useAsked } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** The files dropped, each with its verdict, and how far the reading of them all is. */
export function AddedFileList({ files }: { readonly files: readonly AddedFile[] }) {
  const { t } = useTranslation("sources");
  if (files.length === 0) return null;
  const count = (is: FileVerdict["is"]): number => files.filter(({ verdict }) => verdict.is === is).length;
  const open = count("waiting") + count("reading");
  const next = files.map(({ verdict }) => verdict).find(({ is }) => is === "read");
  const outcome = (["read", "describes", "duplicate", "refused", "left"] as const)
    .filter((is) => count(is) > 0)
    .map((is) => t(`add.count.${is}`, { count: count(is) }));
  return (
    <section className="files-room" aria-label={t("add.files")}>
      <div className="files-head">
        <p className="heading" role="status">
          {open > 0
            ? t("add.reading", { at: files.length - open + 1, count: files.length })
            : `${t("add.lookedAt", { count: files.length })} ${outcome.join(" · ")}`}
        </p>
        {count("waiting") > 0 && (
          <button type="button" className="inline" onClick={leaveTheRest}>
            {t("add.leaveRest", { count: count("waiting") })}
          </button>
        )}
      </div>
      {open > 0 && (
        <progress
          className="files-progress"
          max={files.length}
          value={files.length - open}
          aria-label={t("add.files")}
        />
      )}
      <ul className="files">
        {files.map((file) => (
          <FileLine key={file.key} file={file} />
        ))}
      </ul>
      {next?.is === "read" && open === 0 && (
        <p>
          <Go to={{ screen: "names", waiting: next.waiting }}>{t("add.firstNames")}</Go>
        </p>
      )}
    </section>
  );
}

// Drawn again only when its own verdict changes: two hundred lines stay as quick as two.
const FileLine = memo(function FileLine({ file }: { readonly file: AddedFile }) {
  return (
    <li data-verdict={file.verdict.is}>
      <bdi className="files-name">{file.name}</bdi>
      <Verdict file={file} />
    </li>
  );
});

/** A text that is there already: in the study, or still waiting for its names step. */
export function HeldText(props: { readonly id: RecordId; readonly title: string }) {
  const waiting = useAsked("waiting", {});
  const waits = waiting.value?.some(({ id }) => id === props.id) === true;
  return (
    <Go to={waits ? { screen: "names", waiting: props.id } : { screen: "read", source: props.id }}>
      <bdi>{props.title}</bdi>
    </Go>
  );
}

function Verdict({ file }: { readonly file: AddedFile }) {
  const { t } = useTranslation("sources");
  const { verdict } = file;
  switch (verdict.is) {
    case "waiting":
    case "reading":
    case "left":
      return <span className="soft">{t(`add.verdict.${verdict.is}`)}</span>;
    case "duplicate":
      return (
        <span>
          {t("add.verdict.duplicate")} <HeldText id={verdict.of} title={verdict.title} />
        </span>
      );
    case "describes": {
      const { described, named } = verdict;
      return <span className="files-notes">{t("add.describes", { described, count: named })}</span>;
    }
    case "refused":
      return (
        <>
          <span className="files-refused">{t("add.verdict.refused")}</span>
          <span className="files-notes" dir="auto">
            {verdict.error.text}{" "}
            {verdict.error.code === "IsAProject" && <Go to={{ screen: "project" }}>{t("add.toProjects")}</Go>}
          </span>
        </>
      );
    case "read":
      return (
        <>
          <Go to={{ screen: "names", waiting: verdict.waiting }}>{t("add.verdict.read")}</Go>
          {verdict.notes.length > 0 && (
            <span className="files-notes" dir="auto">
              {verdict.notes.map((note) => readingNoteIn(currentLanguage(), note)).join(" ")}
            </span>
          )}
        </>
      );
  }
}
