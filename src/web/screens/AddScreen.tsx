import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { AddedFileList, HeldText } from "../parts/AddedFileList.tsx";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { Go } from "../parts/Go.tsx";
import { addedFiles, addFiles, noteDraft } from "../state/adding.ts";
import { filesDropped, plainFiles } from "../state/dropped-files.ts";
import { go } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { act } from "../state/study.ts";
import "./add-screen.css";

/** One calm place to paste a note or drop files; what is added goes straight on to its names. */
export function AddScreen(props: { readonly first?: boolean }) {
  const { t } = useTranslation("sources");
  const files = useStore(addedFiles);
  const [over, setOver] = useState(false);
  const take = async (found: readonly File[]): Promise<void> => {
    if (found.length === 0) return;
    // On an empty study this stands where the sources will, and must not vanish when the first file is in.
    if (props.first === true) go({ screen: "add" }, "replace");
    const verdicts = await addFiles(found);
    const [only] = verdicts;
    // With one file there is nothing to compare, so the names step opens at once.
    if (found.length === 1 && only?.is === "read") go({ screen: "names", waiting: only.waiting });
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") void filesDropped(event.dataTransfer).then(take);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the field below does the same
    <div className="page-room" onDragOver={dragged} onDragLeave={dragged} onDrop={dragged}>
      <div className="add" data-over={over}>
        <h1 className="title">{t(props.first === true ? "add.firstTitle" : "add.title")}</h1>
        <p className="soft">{t("add.intro")}</p>
        <NoteForm />
        <p className="soft add-or">
          {t("add.orSheet")}{" "}
          <Go to={{ screen: "contact" }} className="lone-link">
            {t("add.sheet")}
          </Go>
        </p>
        <FileFields onTake={(found) => void take(found)} />
        <p className="soft">
          {t("add.orProject")}{" "}
          <Go to={{ screen: "project" }} className="lone-link">
            {t("add.project")}
          </Go>
        </p>
        <AddedFileList files={files} />
        {props.first !== true && (
          <p className="soft add-back">
            <Go to={{ screen: "sources" }} className="lone-link">
              {t("add.back")}
            </Go>
          </p>
        )}
      </div>
    </div>
  );
}

// What a file is, is told by its content; the endings only spare the chooser what cannot be meant.
const acceptedEndings =
  ".txt,.md,.html,.htm,.xhtml,.doc,.docx,.odt,.rtf,.epub,.pdf,.vtt,.srt,.TextGrid,.tmx,.csv,.tsv,.xlsx,.xml,.ris,.wav,.mp3,.m4a,.ogg,.opus,.png,.jpg,.jpeg";

function FileFields({ onTake }: { readonly onTake: (files: readonly File[]) => void }) {
  const { t } = useTranslation("sources");
  return (
    <div className="add-drop-row">
      <label className="add-drop">
        <input
          type="file"
          multiple
          accept={acceptedEndings}
          onChange={(event) => onTake([...(event.target.files ?? [])])}
        />
        <span>
          <b>{t("add.choose")}</b> {t("add.orDrop")}
        </span>
        <small>{t("add.kinds")}</small>
      </label>
      <label className="add-drop add-folder">
        <input
          type="file"
          // Not in the types of the page: every browser of today knows it, and whoever does not offers files.
          {...{ webkitdirectory: "" }}
          onChange={(event) => onTake(plainFiles([...(event.target.files ?? [])]))}
        />
        <b>{t("add.folder")}</b>
      </label>
    </div>
  );
}

function NoteForm() {
  const { t } = useTranslation("sources");
  const draft = useStore(noteDraft);
  const [busy, setBusy] = useState(false);
  const [duplicate, setDuplicate] = useState<{ readonly id: RecordId; readonly title: string }>();
  const [error, setError] = useState<Refusal>();
  const words = draft.text.trim() === "" ? 0 : draft.text.trim().split(/\s+/).length;
  const addNote = async (): Promise<void> => {
    setBusy(true);
    const title = draft.title.trim() || t("add.noteTitle");
    const answer = await act("addText", { title, text: draft.text });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    if ("waiting" in answer.value) {
      noteDraft.set({ title: "", text: "" });
      go({ screen: "names", waiting: answer.value.waiting });
    } else setDuplicate({ id: answer.value.duplicateOf, title: answer.value.title });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void addNote();
      }}
    >
      <label className="unseen" htmlFor="note">
        {t("add.note")}
      </label>
      <textarea
        id="note"
        className="add-note"
        dir="auto"
        rows={9}
        placeholder={t("add.notePlaceholder")}
        value={draft.text}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        // biome-ignore lint/a11y/noAutofocus: this room has one purpose, and a paste should land in it
        autoFocus
        onChange={(event) => noteDraft.set({ ...draft, text: event.target.value })}
      />
      <div className="add-foot">
        <div className="add-title">
          <LineField
            label={t("add.callIt")}
            placeholder={t("add.callItExample")}
            hint={t("add.noNames")}
            value={draft.title}
            onChange={(title) => noteDraft.set({ ...draft, title })}
          />
        </div>
        <div className="add-go">
          <Button
            kind="main"
            type="submit"
            lacking={busy ? t("add.busy") : words === 0 ? t("add.pasteFirst") : undefined}
          >
            {busy
              ? t("add.readingNote")
              : words === 0
                ? t("add.addNote")
                : t("add.addWords", { count: words })}
          </Button>
        </div>
      </div>
      {duplicate !== undefined && (
        <p className="soft" role="status">
          {t("add.hereAlready")} <HeldText id={duplicate.id} title={duplicate.title} />
        </p>
      )}
      <Failure error={error} />
    </form>
  );
}
