import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CodedLine, CodeLine, RecordId } from "../../app/views.ts";
import { PartDoor } from "../media/PartDoor.tsx";
import { usePartWords } from "../media/part-words.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField } from "./Field.tsx";
import { Go } from "./Go.tsx";
import "./coded-passages.css";

/** What a code lies on, passage by passage; those that are ticked can become a code of their own. */
export function CodedPassages({ code }: { readonly code: CodeLine }) {
  const { t } = useTranslation("codebook");
  const [open, setOpen] = useState(false);
  return (
    <details className="code-counts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("coded.open")}</summary>
      {open && <Passages code={code} />}
    </details>
  );
}

function Passages({ code }: { readonly code: CodeLine }) {
  const input = useMemo(() => ({ code: code.id }), [code.id]);
  const coded = useAsked("codedWith", input);
  const [ticked, setTicked] = useState<ReadonlySet<RecordId>>(new Set());
  const lines = coded.value ?? [];
  const chosen = lines.filter(({ coding }) => ticked.has(coding)).map(({ coding }) => coding);
  const tick = (coding: RecordId): void => {
    const next = new Set(ticked);
    if (!next.delete(coding)) next.add(coding);
    setTicked(next);
  };
  return (
    <div className="form">
      <Failure error={coded.error} />
      <ul className="coded">
        {lines.map((line) => (
          <Coded
            key={line.coding}
            line={line}
            ticked={ticked.has(line.coding)}
            onTick={() => tick(line.coding)}
          />
        ))}
      </ul>
      {chosen.length > 0 && <Split code={code} codings={chosen} />}
    </div>
  );
}

function Coded(props: { readonly line: CodedLine; readonly ticked: boolean; readonly onTick: () => void }) {
  const { line } = props;
  const { t } = useTranslation("codebook");
  const { source, start, end, words } = line;
  const partWords = usePartWords();
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t("coded.tick", {
          words: line.part === undefined ? (words ?? t("coded.goneShort")) : partWords(line.part),
        })}
        checked={props.ticked}
        onChange={props.onTick}
      />
      <div>
        {line.part !== undefined ? (
          <PartDoor source={source} passage={line.passage} part={line.part} />
        ) : words === undefined ? (
          <p className="soft">{t("coded.gone")}</p>
        ) : (
          <Go to={{ screen: "read", source, at: { start, end } }}>
            <span dir={line.direction} lang={line.language}>
              {words}
            </span>
          </Go>
        )}
        <small>
          <bdi>{line.sourceName}</bdi> · <bdi>{line.coder}</bdi>
        </small>
      </div>
    </li>
  );
}

function Split(props: { readonly code: CodeLine; readonly codings: readonly RecordId[] }) {
  const { code, codings } = props;
  const { t } = useTranslation("codebook");
  const [name, setName] = useState("");
  const [where, setWhere] = useState<"beside" | "below">("below");
  const [error, setError] = useState<Refusal>();
  const split = async (): Promise<void> => {
    const answer = await act("splitCode", { code: code.id, name: name.trim(), codings, where });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("coded.done", { name: answer.value.name }));
    go({ screen: "codebook", code: answer.value.id });
  };
  return (
    <form
      className="form split-code"
      aria-label={t("coded.form")}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void split();
      }}
    >
      <LineField label={t("coded.name")} value={name} onChange={setName} />
      <Choice
        label={t("coded.stands")}
        value={where}
        options={[
          { value: "below", text: t("coded.below") },
          { value: "beside", text: t("coded.beside") },
        ]}
        onChange={setWhere}
      />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={name.trim() === "" ? t("nameFirst") : undefined}>
          {t("coded.split", { count: codings.length })}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
