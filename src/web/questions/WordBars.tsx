import { useTranslation } from "react-i18next";
import type { WordsView } from "../../app/questions/question-views.ts";
import { apart, useFigures } from "../language/index.ts";
import "./word-bars.css";

/** The most frequent words as bars with their numbers; each number opens the word in its lines. */
export function WordBars(props: {
  readonly words: WordsView["words"];
  readonly onOpen: (word: string) => void;
}) {
  const { t } = useTranslation("questions");
  const figures = useFigures();
  const most = Math.max(1, ...props.words.map(({ count }) => count));
  return (
    <table className="word-bars">
      <caption className="unseen">{t("words.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("words.word")}</th>
          <th scope="col">{t("words.times")}</th>
          <th scope="col" className="word-sources">
            {t("words.sources")}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.words.map(({ word, count, sources }) => (
          <tr key={word}>
            <th scope="row">
              <bdi translate="no">{word}</bdi>
            </th>
            <td>
              <div>
                <i style={{ inlineSize: `calc((100% - 56px) * ${count / most})` }} />
                <button
                  type="button"
                  className="inline"
                  aria-label={t("words.open", { word: apart(word), number: figures.number(count) })}
                  onClick={() => props.onOpen(word)}
                >
                  {figures.number(count)}
                </button>
              </div>
            </td>
            <td className="word-sources">{figures.number(sources)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
