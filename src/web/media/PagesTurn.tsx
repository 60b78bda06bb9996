import { useTranslation } from "react-i18next";

/** Turns the pages of a document; says which of them is shown. */
export function PagesTurn(props: {
  /** From 0. */
  readonly at: number;
  readonly count: number;
  /** False where the page was guessed from where one stands in the text. */
  readonly sure: boolean;
  readonly onTurn: (to: number) => void;
}) {
  const { at, count, sure } = props;
  const { t } = useTranslation("reader");
  const shown = { at: at + 1, of: count };
  const turn = (by: 1 | -1): void => props.onTurn(Math.min(count - 1, Math.max(0, at + by)));
  return (
    <div className="pages-turn">
      <button type="button" aria-label={t("pages.before")} aria-disabled={at === 0} onClick={() => turn(-1)}>
        ‹
      </button>
      <span role="status">{sure ? t("pages.page", shown) : t("pages.about", shown)}</span>
      <button
        type="button"
        aria-label={t("pages.after")}
        aria-disabled={at === count - 1}
        onClick={() => turn(1)}
      >
        ›
      </button>
    </div>
  );
}
