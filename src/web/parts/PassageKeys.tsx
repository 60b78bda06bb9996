import { useTranslation } from "react-i18next";
import { passageKeys } from "../state/reader-keys.ts";

/** What can be done with the words that are selected, by its key or with a press on it, in the pane beside the text. */
export function PassageKeys(props: { readonly ready: boolean; readonly onKey: (key: string) => void }) {
  const { ready, onKey } = props;
  const { t } = useTranslation("reader");
  return (
    <div className="passage-keys">
      {ready ? (
        <>
          <span>
            <kbd>1</kbd>–<kbd>9</kbd> {t("keys.code")}
          </span>
          {passageKeys.map(({ key, does }) => (
            <button
              key={key}
              type="button"
              // What is selected in the text stays selected.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onKey(key.toLowerCase())}
            >
              <kbd>{key}</kbd> {t(`keys.${does}`)}
            </button>
          ))}
        </>
      ) : (
        <>
          {t("pane.selectHint")} <kbd>Shift</kbd> {t("pane.andArrows")}{" "}
          <span>
            <kbd>J</kbd> <kbd>K</kbd> <bdi>{t("pane.nextPassage")}</bdi>
          </span>
        </>
      )}
    </div>
  );
}
