import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CodeLine } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { CodePicker } from "../parts/CodePicker.tsx";
import { Failure } from "../parts/Failure.tsx";
import { TextField } from "../parts/Field.tsx";
import { Memos } from "../parts/Memos.tsx";
import type { PartDesk } from "./part-desk.ts";
import { usePartWords } from "./part-words.ts";

/** The part that is marked now, and what can be done with it. */
export function PickedPart(props: {
  readonly desk: PartDesk;
  readonly codes: readonly CodeLine[];
  /** Absent where there is nothing to hear. */
  readonly onPlay?: (fromMs: number, toMs: number) => void;
}) {
  const { desk, onPlay } = props;
  const { t } = useTranslation("media");
  const words = usePartWords();
  const [doing, setDoing] = useState<"code" | "memo">();
  const coded = useRef<HTMLSpanElement>(null);
  const { picked, marked } = desk;
  if (picked === undefined) return null;
  const isBare =
    marked !== undefined && marked.codings.length === 0 && marked.memos === 0 && marked.claims.length === 0;
  return (
    <section className="picked-part" aria-label={t("picked")}>
      <p role="status">
        <b>{words(picked)}</b>
      </p>
      <div className="form-row">
        <span ref={coded}>
          <Button kind="main" onClick={() => setDoing("code")}>
            {t("codeIt")}
          </Button>
        </span>
        <Button onClick={() => setDoing("memo")}>{t("memo")}</Button>
        {marked === undefined && <Button onClick={() => void desk.mark()}>{t("mark")}</Button>}
        {picked.is === "time" && onPlay !== undefined && (
          <Button onClick={() => onPlay(picked.fromMs, picked.toMs)}>{t("hear")}</Button>
        )}
        {isBare && <Button onClick={() => void desk.unmark()}>{t("unmark")}</Button>}
        <Button kind="quiet" onClick={() => desk.pick(undefined)}>
          {t("letGo")}
        </Button>
      </div>
      {doing === "memo" && <PartMemo desk={desk} onDone={() => setDoing(undefined)} />}
      {marked !== undefined && <Memos about={{ table: "passage", id: marked.id }} />}
      {doing === "code" && (
        <CodePicker
          codes={props.codes}
          near={coded.current?.getBoundingClientRect()}
          onChoose={(code) => {
            setDoing(undefined);
            coded.current?.querySelector("button")?.focus();
            void desk.code(code);
          }}
          onClose={() => {
            setDoing(undefined);
            coded.current?.querySelector("button")?.focus();
          }}
        />
      )}
    </section>
  );
}

function PartMemo({ desk, onDone }: { readonly desk: PartDesk; readonly onDone: () => void }) {
  const { t } = useTranslation("media");
  const [text, setText] = useState("");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const refused = await desk.writeMemo(text);
    setError(refused);
    if (refused === undefined) onDone();
  };
  return (
    <form
      className="form part-memo"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") void save();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onDone();
      }}
    >
      <TextField label={t("memoLabel")} rows={3} autoFocus value={text} onChange={setText} />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={text.trim() === "" ? t("memoFirst") : undefined}>
          {t("memoWrite")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
