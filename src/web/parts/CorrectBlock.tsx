import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ReaderView } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import "./correct-block.css";

/** A block of the text, open to be corrected in its place. Passages move along with the words around the change. */
export function CorrectBlock(props: {
  readonly view: ReaderView;
  readonly block: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { view } = props;
  const { t } = useTranslation("reader");
  const block = view.blocks[props.block];
  const before = block === undefined ? "" : view.text.slice(block.start, block.end);
  const [text, setText] = useState(before);
  const [error, setError] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  if (block === undefined) return null;
  const save = async (): Promise<void> => {
    if (text === before) {
      props.onClose();
      return;
    }
    setBusy(true);
    const answer = await act("correctText", {
      source: view.source.id,
      version: view.version,
      text: view.text.slice(0, block.start) + text + view.text.slice(block.end),
    });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const lost = answer.value.lost;
    sayDone(lost === 0 ? t("correct.done") : t("correct.lost", { count: lost }));
    props.onSaved();
  };
  return (
    <div className="correct">
      <textarea
        className={block.direction === "rtl" ? "correct-words correct-rtl" : "correct-words"}
        aria-label={t("correct.field")}
        dir={block.direction}
        lang={block.language === "und" ? undefined : block.language}
        value={text}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to correct this
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onClose();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <div className="form-row">
        <Button
          kind="main"
          keys="Ctrl ⏎"
          lacking={busy ? t("correct.saving") : undefined}
          onClick={() => void save()}
        >
          {t("correct.save")}
        </Button>
        <Button kind="quiet" keys="Esc" onClick={props.onClose}>
          {t("correct.leave")}
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}
