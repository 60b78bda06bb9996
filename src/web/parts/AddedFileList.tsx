import type { RecordId } from "../../app/views.ts";
import type { AddedFile } from "../state/adding.ts";
import { useAsked } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** The files dropped, each with its verdict. */
export function AddedFileList({ files }: { readonly files: readonly AddedFile[] }) {
  if (files.length === 0) return null;
  const done = files.filter(({ verdict }) => verdict.is !== "waiting" && verdict.is !== "reading").length;
  const next = files.map(({ verdict }) => verdict).find(({ is }) => is === "read");
  return (
    <section aria-label="Files">
      <p className="heading" role="status">
        {done < files.length ? `Reading file ${done + 1} of ${files.length}` : `${files.length} read`}
      </p>
      <progress className="unseen" max={files.length} value={done} aria-label="Files read" />
      <ul className="files">
        {files.map((file) => (
          <li key={file.key}>
            <bdi className="files-name">{file.name}</bdi>
            <Verdict file={file} />
          </li>
        ))}
      </ul>
      {next?.is === "read" && done === files.length && (
        <p>
          <Go to={{ screen: "names", waiting: next.waiting }}>Look at the names of the first</Go>
        </p>
      )}
    </section>
  );
}

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
  const { verdict } = file;
  switch (verdict.is) {
    case "waiting":
      return <span className="soft">waits</span>;
    case "reading":
      return <span className="soft">reading…</span>;
    case "duplicate":
      return (
        <span>
          here already: <HeldText id={verdict.of} title={verdict.title} />
        </span>
      );
    case "refused":
      return (
        <>
          <span className="files-refused">not added</span>
          <span className="files-notes">{verdict.error.text}</span>
        </>
      );
    case "read":
      return (
        <>
          <Go to={{ screen: "names", waiting: verdict.waiting }}>its names</Go>
          {verdict.notes.length > 0 && <span className="files-notes">{verdict.notes.join(" ")}</span>}
        </>
      );
  }
}
