import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { MemoLine } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, TextField } from "./Field.tsx";
import "./memo-card.css";

/** One memo: its words, whose they are and since when; they can be changed, or taken out. */
export function MemoCard(props: {
  readonly memo: MemoLine;
  /** Whether the form stands open at once, as where a link has led to this memo. */
  readonly open?: boolean;
}) {
  const { memo } = props;
  const [editing, setEditing] = useState(props.open === true);
  if (editing) return <MemoEditor memo={memo} onDone={() => setEditing(false)} />;
  return (
    <article className="memo" dir="auto">
      {memo.title !== undefined && <b>{memo.title}</b>}
      {memo.text}
      <small>
        {" "}
        {memo.by}, {new Date(memo.atMs).toLocaleDateString("en", { dateStyle: "medium" })}
        <button
          type="button"
          className="inline memo-change"
          aria-label={`Change the memo ${memo.title ?? `by ${memo.by}`}`}
          onClick={() => setEditing(true)}
        >
          Change
        </button>
      </small>
    </article>
  );
}

type Earlier = "kept" | "destroyed";

function MemoEditor({ memo, onDone }: { readonly memo: MemoLine; readonly onDone: () => void }) {
  const [title, setTitle] = useState(memo.title ?? "");
  const [text, setText] = useState(memo.text);
  const [earlier, setEarlier] = useState<Earlier>("kept");
  const [error, setError] = useState<Refusal>();
  const forGood = earlier === "destroyed";
  // The same words may stay while the ones before them go.
  const unchanged = title.trim() === (memo.title ?? "") && text === memo.text && !forGood;
  const nothing = unchanged || text.trim() === "";
  const reword = async (): Promise<void> => {
    const answer = await act("rewordMemo", {
      memo: memo.id,
      title: title.trim() === "" ? null : title.trim(),
      text,
      ...(forGood ? { forGood } : {}),
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(
      forGood ? "Memo reworded; its earlier words are destroyed." : "Memo reworded. Ctrl+Z takes it back.",
    );
    onDone();
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeMemo", { memo: memo.id, ...(forGood ? { forGood } : {}) });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(forGood ? "Memo destroyed." : "Memo removed. Ctrl+Z puts it back.");
  };
  return (
    <form
      className="passage-task memo-editor"
      aria-label="Change a memo"
      onSubmit={(event) => {
        event.preventDefault();
        if (!nothing) void reword();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The pane around it stays open.
        event.stopPropagation();
        onDone();
      }}
    >
      <LineField label="Title, if it has one" value={title} onChange={setTitle} />
      <TextField label="Memo" rows={5} autoFocus value={text} onChange={setText} />
      <Choice<Earlier>
        label="Its words until now"
        value={earlier}
        options={[
          { value: "kept", text: "stay in the log" },
          { value: "destroyed", text: "are destroyed for good" },
        ]}
        onChange={setEarlier}
      />
      <div className="form-row">
        <Button
          kind={forGood ? "harm" : "main"}
          type="submit"
          lacking={nothing ? "Change its words first." : undefined}
        >
          {forGood ? "Reword and destroy the earlier words" : "Reword the memo"}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Leave it as it was
        </Button>
        <Button kind="harm" onClick={() => void remove()}>
          {forGood ? "Destroy the memo" : "Remove the memo"}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
