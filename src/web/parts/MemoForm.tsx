import { useState } from "react";
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
    sayDone(passage === undefined ? "Memo written on the source." : "Memo written on the passage.");
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
        label={
          passage === undefined
            ? "Memo on the source (code the words to write on them)"
            : "Memo on this passage"
        }
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
          lacking={text.trim() === "" ? "Write the memo first." : undefined}
        >
          Write the memo
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
