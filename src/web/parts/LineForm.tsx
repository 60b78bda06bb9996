import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { Answer } from "../state/session.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";

/** One text to write, such as a question or an answer, and what is done with it. */
export function LineForm(props: {
  readonly label: string;
  readonly initial?: string;
  readonly save: string;
  readonly cancel: string;
  readonly lacking: string;
  readonly onSave: (text: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  /** What else can be done here, such as removing it. */
  readonly children?: React.ReactNode;
}) {
  const { label, initial = "", save, cancel, lacking, onSave, onDone, children } = props;
  const [text, setText] = useState(initial);
  const [error, setError] = useState<Refusal>();
  const isEmpty = text.trim() === "";
  const submit = async (): Promise<void> => {
    const answer = await onSave(text.trim());
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onDone();
  };
  return (
    <form
      className="form line-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        // One statement: Enter ends it, as in a single line.
        if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault();
          if (!isEmpty) void submit();
        }
      }}
    >
      <TextField label={label} rows={2} autoFocus value={text} onChange={setText} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={isEmpty ? lacking : undefined}>
          {save}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {cancel}
        </Button>
        {children}
      </div>
      <Failure error={error} />
    </form>
  );
}
