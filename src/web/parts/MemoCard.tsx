import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { MemoLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { endlessClass } from "./endless.ts";
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
  const { t } = useTranslation("reader");
  const figures = useFigures();
  const [editing, setEditing] = useState(props.open === true);
  if (editing) return <MemoEditor memo={memo} onDone={() => setEditing(false)} />;
  return (
    <article className="memo">
      {memo.title !== undefined && <b dir="auto">{memo.title}</b>}
      <p dir="auto" className={endlessClass(memo.text)}>
        {memo.text}
      </p>
      <small>
        {t("memo.by", { name: memo.by, day: figures.day(memo.atMs) })}
        <button
          type="button"
          className="inline memo-change"
          aria-label={
            memo.title === undefined
              ? t("memo.changeBy", { name: memo.by })
              : t("memo.changeTitled", { title: memo.title })
          }
          onClick={() => setEditing(true)}
        >
          {t("memo.change")}
        </button>
      </small>
    </article>
  );
}

type Earlier = "kept" | "destroyed";

function MemoEditor({ memo, onDone }: { readonly memo: MemoLine; readonly onDone: () => void }) {
  const { t } = useTranslation("reader");
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
    sayDone(t(forGood ? "memo.rewordedForGood" : "memo.reworded"));
    onDone();
  };
  const remove = async (): Promise<void> => {
    const answer = await act("removeMemo", { memo: memo.id, ...(forGood ? { forGood } : {}) });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t(forGood ? "memo.gone" : "memo.removed"));
  };
  return (
    <form
      className="passage-task memo-editor"
      aria-label={t("memo.form")}
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
      <LineField label={t("memo.title")} value={title} onChange={setTitle} />
      <TextField label={t("memo.memo")} rows={5} autoFocus value={text} onChange={setText} />
      <Choice<Earlier>
        label={t("memo.until")}
        value={earlier}
        options={[
          { value: "kept", text: t("memo.kept") },
          { value: "destroyed", text: t("memo.destroyed") },
        ]}
        onChange={setEarlier}
      />
      <div className="form-row">
        <Button
          kind={forGood ? "harm" : "main"}
          type="submit"
          lacking={nothing ? t("memo.changeFirst") : undefined}
        >
          {t(forGood ? "memo.rewordForGood" : "memo.reword")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("memo.leave")}
        </Button>
        <Button kind="harm" onClick={() => void remove()}>
          {t(forGood ? "memo.destroy" : "memo.remove")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
