import type { RecordId, SizeWordLine } from "../../app/views.ts";
import { languageName, sizeKindWords, sizeRoleWords } from "../state/words.ts";
import { SizeWordForm } from "./SizeWordForm.tsx";
import "./size-words.css";

/** The words of size of the study, a line each; the one being set opens where it stands. */
export function SizeWordTable(props: {
  readonly words: readonly SizeWordLine[];
  readonly open: RecordId | undefined;
  readonly onOpen: (word: SizeWordLine) => void;
  readonly onDone: () => void;
}) {
  return (
    <table className="size-words">
      <thead>
        <tr>
          <th scope="col">Word</th>
          <th scope="col">Said by</th>
          <th scope="col">It is a</th>
          <th scope="col" className="number">
            Means
          </th>
          <th scope="col" className="size-by">
            Set by
          </th>
          <th scope="col">
            <span className="unseen">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.words.map((word) =>
          word.id === props.open ? (
            <tr key={word.id}>
              <td colSpan={6} className="size-open">
                <SizeWordForm held={word} onDone={props.onDone} />
              </td>
            </tr>
          ) : (
            <Line key={word.id} word={word} onOpen={() => props.onOpen(word)} />
          ),
        )}
      </tbody>
    </table>
  );
}

function Line({ word, onOpen }: { readonly word: SizeWordLine; readonly onOpen: () => void }) {
  return (
    <tr>
      <th scope="row">
        <bdi lang={word.language}>{word.word}</bdi> <small>{languageName(word.language)}</small>
        {word.notes.map((note) => (
          <small key={note} className="size-note">
            {note}
          </small>
        ))}
      </th>
      <td>{sizeRoleWords[word.role]}</td>
      <td>{sizeKindWords[word.kind]}</td>
      <td className="number">
        <bdi>{intervalText(word)}</bdi>
      </td>
      <td className="size-by">
        <bdi>{word.by ?? "–"}</bdi>
      </td>
      <td>
        <button
          type="button"
          className="inline"
          aria-label={`Change what ${word.word} means`}
          onClick={onOpen}
        >
          Change
        </button>
      </td>
    </tr>
  );
}

/** An interval as it is read: "20 to 300". */
export function intervalText({ low, high }: Pick<SizeWordLine, "low" | "high">): string {
  const text = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 6 });
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}
