import { useTranslation } from "react-i18next";

const readyKeys = [
  { key: "C", does: "find" },
  { key: ".", does: "repeat" },
  { key: "S", does: "sentence" },
  { key: "Q", does: "quantity" },
  { key: "E", does: "evidence" },
  { key: "M", does: "memo" },
  { key: "H", does: "hold" },
  { key: "N", does: "name" },
  { key: "T", does: "correct" },
  { key: "/", does: "here" },
] as const;

/** The keys of the reading room, in the pane beside the text. */
export function PassageKeys({ ready }: { readonly ready: boolean }) {
  const { t } = useTranslation("reader");
  return (
    <p className="passage-keys">
      {ready ? (
        <>
          <span>
            <kbd>1</kbd>–<kbd>9</kbd> {t("keys.code")}
          </span>
          {readyKeys.map(({ key, does }) => (
            <span key={key}>
              <kbd>{key}</kbd> {t(`keys.${does}`)}
            </span>
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
    </p>
  );
}
