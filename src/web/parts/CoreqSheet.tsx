import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { CoreqLine } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { CoreqKnownWords } from "./CoreqKnownWords.tsx";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";
import "./coreq-sheet.css";

const domains = [1, 9, 24] as const;

/** The reporting checklist COREQ: filled in from the study, and by its authors. */
export function CoreqSheet() {
  const { t } = useTranslation("archive");
  const [open, setOpen] = useState(false);
  return (
    <section className="coreq" aria-labelledby="coreq">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h3 id="coreq">{t("coreq.title")}</h3>
        </summary>
        <p className="soft releases-lead">{t("coreq.lead")}</p>
        {open && <Items />}
      </details>
    </section>
  );
}

function Items() {
  const { t } = useTranslation("archive");
  const asked = useAsked("coreq", {});
  const lines = asked.value;
  if (lines === undefined)
    return asked.error === undefined ? (
      <p className="soft" role="status">
        {t("coreq.looking")}
      </p>
    ) : (
      <Failure error={asked.error} />
    );
  const unanswered = lines.filter(({ known, text }) => known.length === 0 && text === undefined).length;
  return (
    <>
      <p role="status">{unanswered === 0 ? t("coreq.whole") : t("coreq.open", { count: unanswered })}</p>
      {domains.map((first, at) => (
        <section key={first} aria-label={t(`coreq.domain.${first}`)}>
          <h4>{t(`coreq.domain.${first}`)}</h4>
          <ol className="coreq-items">
            {lines
              .filter(({ item }) => item >= first && item < (domains[at + 1] ?? 33))
              .map((line) => (
                <Item key={line.item} line={line} />
              ))}
          </ol>
        </section>
      ))}
      <p className="soft">{t("coreq.source")}</p>
    </>
  );
}

function Item({ line }: { readonly line: CoreqLine }) {
  const { t } = useTranslation("archive");
  const { number } = useFigures();
  const [writing, setWriting] = useState(false);
  const { item, known, text } = line;
  const key = String(item) as "1";
  const title = t(`coreq.items.${key}.title`);
  return (
    <li className="coreq-item">
      <span className="coreq-number">{number(item)}</span>
      <div className="coreq-asked">
        <b>{title}</b>
        <span className="soft">{t(`coreq.items.${key}.asks`)}</span>
      </div>
      <div className="coreq-answer">
        {known.map((each) => (
          // No paragraph: in the mirrored room one takes its side from its own words, and has none beside these.
          <div key={each.says}>
            <span className="soft">{t("coreq.fromStudy")}</span> <CoreqKnownWords known={each} />
          </div>
        ))}
        {text !== undefined && !writing && <p dir="auto">{text}</p>}
        {writing ? (
          <AnswerForm line={line} title={title} onDone={() => setWriting(false)} />
        ) : (
          <div>
            {known.length === 0 && text === undefined && (
              <span className="coreq-open">{t("coreq.forAuthors")} </span>
            )}
            <button
              type="button"
              className="inline"
              aria-label={t("coreq.answerTo", { item, title })}
              onClick={() => setWriting(true)}
            >
              {t(text === undefined ? "coreq.answer" : "coreq.change")}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}

function AnswerForm(props: {
  readonly line: CoreqLine;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const { line, title, onDone } = props;
  const { t } = useTranslation("archive");
  const [text, setText] = useState(line.text ?? "");
  const [error, setError] = useState<Refusal>();
  const keep = async (): Promise<void> => {
    const answer = await act("answerCoreq", { item: line.item, text });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onDone();
  };
  return (
    <form
      className="coreq-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t("coreq.answerTo", { item: line.item, title })}
        autoFocus
        value={text}
        onChange={setText}
      />
      <div className="form-row">
        <Button kind="main" type="submit">
          {t("coreq.keep")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t("coreq.leave")}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}
