import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import { sayDone } from "../state/notices.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";

/** A memo on the passage one stands in; on the source where the words are no passage yet. */
export function MemoForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { desk } = props;
  const { t } = useTranslation("reader");
  const [passage] = desk.here;
  const [text, setText] = useState("");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const about =
      passage === undefined
        ? { table: "source", id: desk.view.source.id }
        : { table: "passage", id: passage.id };
    const answer = await act("writeMemo", { about, text });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t(passage === undefined ? "memo.writtenOnSource" : "memo.writtenOnPassage"));
    props.onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
        if (event.key === "Escape") props.onDone();
      }}
    >
      <TextField
        label={t(passage === undefined ? "memo.onSource" : "memo.onPassage")}
        rows={5}
        autoFocus
        value={text}
        onChange={setText}
      />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          keys="Ctrl ⏎"
          lacking={text.trim() === "" ? t("memo.writeFirst") : undefined}
        >
          {t("memo.write")}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {t("memo.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
