import { useTranslation } from "react-i18next";
import type { RecordId, SizeWordLine } from "../../app/views.ts";
import { useIntervalWords } from "../state/interval-words.ts";
import { useSourceWords } from "../state/source-words.ts";
import { SizeWordForm } from "./SizeWordForm.tsx";
import "./size-words.css";

/** The words of size of the study, a line each; the one being set opens where it stands. */
export function SizeWordTable(props: {
  readonly words: readonly SizeWordLine[];
  readonly open: RecordId | undefined;
  readonly onOpen: (word: SizeWordLine) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  return (
    <table className="size-words">
      <thead>
        <tr>
          <th scope="col">{t("quantity.words.column.word")}</th>
          <th scope="col">{t("quantity.words.column.by")}</th>
          <th scope="col">{t("quantity.words.column.kind")}</th>
          <th scope="col" className="number">
            {t("quantity.words.column.means")}
          </th>
          <th scope="col" className="size-by">
            {t("quantity.words.column.setBy")}
          </th>
          <th scope="col">
            <span className="unseen">{t("quantity.words.changeShort")}</span>
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
  const { t } = useTranslation("claims");
  const { interval, note } = useIntervalWords();
  const { language: languageName } = useSourceWords();
  const role = t(`quantity.words.role.${word.role}`);
  const kind = t(`quantity.kind.${word.kind}`);
  return (
    <tr>
      <th scope="row">
        <bdi lang={word.language}>{word.word}</bdi> <small>{languageName(word.language)}</small>
        {word.noted.map((noted) => (
          <small key={JSON.stringify(noted)} className="size-note">
            {note(noted, word.kind)}
          </small>
        ))}
      </th>
      <td>{role}</td>
      <td>{kind}</td>
      <td className="number">
        <bdi>{interval(word)}</bdi>
      </td>
      <td className="size-by">
        <bdi>{word.by ?? "–"}</bdi>
      </td>
      <td>
        <button
          type="button"
          className="inline"
          aria-label={`${t("quantity.words.change", { word: word.word })}: ${role}, ${kind}, ${interval(word)}`}
          onClick={onOpen}
        >
          {t("quantity.words.changeShort")}
        </button>
      </td>
    </tr>
  );
}
