import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";

/** The words one has selected in the text, ready to be called a name. */
export function MarkedWords(props: { readonly words: string; readonly onMark: () => void }) {
  const { t } = useTranslation("names");
  return (
    <div className="marked-words">
      <bdi className="names-surface" translate="no">
        {props.words}
      </bdi>
      {/* The selection must survive the press. */}
      <Button kind="main" keys="P" onMouseDown={(event) => event.preventDefault()} onClick={props.onMark}>
        {t("step.marked")}
      </Button>
    </div>
  );
}
