import type { AddedFile } from "../state/adding.ts";
import { Go } from "./Go.tsx";

/** The files dropped, each with its verdict. */
export function FileList({ files }: { readonly files: readonly AddedFile[] }) {
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
          in the study already: <Go to={{ screen: "read", source: verdict.of }}>{verdict.title}</Go>
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
