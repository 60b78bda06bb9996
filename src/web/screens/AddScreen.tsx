import { type DragEvent, useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { RecordId } from "../../app/views.ts";
import { AddedFileList, HeldText } from "../parts/AddedFileList.tsx";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import { Go } from "../parts/Go.tsx";
import { addedFiles, addFiles, noteDraft } from "../state/adding.ts";
import { go } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { act } from "../state/study.ts";
import "./add-screen.css";

/** One calm place to paste a note or drop files; what is added goes straight on to its names. */
export function AddScreen(props: { readonly first?: boolean }) {
  const draft = useStore(noteDraft);
  const files = useStore(addedFiles);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [duplicate, setDuplicate] = useState<{ readonly id: RecordId; readonly title: string }>();
  const [error, setError] = useState<Refusal>();
  const words = draft.text.trim() === "" ? 0 : draft.text.trim().split(/\s+/).length;

  const addNote = async (): Promise<void> => {
    setBusy(true);
    const answer = await act("addText", { title: draft.title.trim(), text: draft.text });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    if ("waiting" in answer.value) {
      noteDraft.set({ title: "", text: "" });
      go({ screen: "names", waiting: answer.value.waiting });
    } else setDuplicate({ id: answer.value.duplicateOf, title: answer.value.title });
  };
  const take = async (list: FileList | null): Promise<void> => {
    if (list === null || list.length === 0) return;
    // On an empty study this stands where the sources will, and must not vanish when the first file is in.
    if (props.first === true) go({ screen: "add" }, "replace");
    const verdicts = await addFiles([...list]);
    const [only] = verdicts;
    // With one file there is nothing to compare, so the names step opens at once.
    if (verdicts.length === 1 && only?.is === "read") go({ screen: "names", waiting: only.waiting });
  };
  const dragged = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") void take(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the field below does the same
    <div className="page-room" onDragOver={dragged} onDragLeave={dragged} onDrop={dragged}>
      <div className="add" data-over={over}>
        <h1 className="title">{props.first === true ? "Begin with one note" : "Add a source"}</h1>
        <p className="soft">
          Paste or type it here, or drop files anywhere on this page. Nothing enters the study before you have
          looked at its names.
        </p>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void addNote();
          }}
        >
          <label className="unseen" htmlFor="note">
            The note
          </label>
          <textarea
            id="note"
            className="add-note"
            dir="auto"
            rows={9}
            placeholder="Notes of a call, an interview, a morning in court…"
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
                label="What to call it"
                placeholder="Phone note, November"
                hint="Put no names in it: the title is kept in the study."
                value={draft.title}
                onChange={(title) => noteDraft.set({ ...draft, title })}
              />
            </div>
            <div className="add-go">
              <Button
                kind="main"
                type="submit"
                lacking={
                  busy ? "It is being read." : words === 0 ? "Paste or type the note first." : undefined
                }
              >
                {busy
                  ? "Reading…"
                  : words === 0
                    ? "Add this note"
                    : `Add ${words.toLocaleString("en")} words`}
              </Button>
            </div>
          </div>
          {duplicate !== undefined && (
            <p className="soft" role="status">
              This text is here already: <HeldText id={duplicate.id} title={duplicate.title} />. Nothing was
              added.
            </p>
          )}
          <Failure error={error} />
        </form>
        <label className="add-drop">
          <input
            type="file"
            multiple
            accept=".txt,.md,.html,.htm,.docx,.odt,.pdf,.vtt,.srt,.csv"
            onChange={(event) => void take(event.target.files)}
          />
          <span>
            <b>Choose files</b> or drop them here
          </span>
          <small>txt, md, html, docx, odt, pdf with text, vtt, srt, csv</small>
        </label>
        <AddedFileList files={files} />
        {props.first !== true && (
          <p className="soft add-back">
            <Go to={{ screen: "sources" }} className="lone-link">
              Back to the sources
            </Go>
          </p>
        )}
      </div>
    </div>
  );
}
