import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

/** Where the panes are sheets: what opens them, and what one does with the selected words. */
export function ReaderFoot(props: {
  readonly selected: boolean;
  readonly onCodes: () => void;
  readonly onPassage: () => void;
  readonly onCode: () => void;
  readonly onEvidence: () => void;
}) {
  const { t } = useTranslation("reader");
  const keep = (event: React.MouseEvent): void => event.preventDefault();
  return (
    <div className="reader-foot">
      {props.selected && (
        <>
          <Button kind="main" onMouseDown={keep} onClick={props.onCode}>
            {t("code")}
          </Button>
          <Button onMouseDown={keep} onClick={props.onEvidence}>
            {t("evidence")}
          </Button>
        </>
      )}
      <Button onMouseDown={keep} onClick={props.onCodes}>
        {t("codebook")}
      </Button>
      <span className="only-narrow">
        <Button onMouseDown={keep} onClick={props.onPassage}>
          {t("passage")}
        </Button>
      </span>
    </div>
  );
}
