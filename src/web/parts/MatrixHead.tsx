import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HypothesesView, MatrixView, RecordId } from "../../app/views.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { ListField } from "./Field.tsx";
import { LineForm } from "./LineForm.tsx";

/** The question that is open, whose ratings are shown, and the way to other questions. */
export function MatrixHead(props: {
  readonly matrices: HypothesesView["matrices"];
  readonly view: MatrixView;
  readonly onMatrix: (matrix: RecordId | undefined) => void;
  readonly onRater: (rater: RecordId) => void;
}) {
  const { t } = useTranslation("claims");
  const { matrices, view, onMatrix, onRater } = props;
  const [doing, setDoing] = useState<"asking" | "changing">();
  const done = (): void => setDoing(undefined);
  return (
    <header className="hypo-top">
      <div className="hypo-title">
        <p className="heading">{t("matrix.title")}</p>
        {doing === "changing" ? (
          <ChangeQuestion view={view} onDone={done} onRemoved={() => onMatrix(undefined)} />
        ) : (
          <h1 className="title" dir="auto">
            {view.question}{" "}
            <button type="button" className="inline hypo-change" onClick={() => setDoing("changing")}>
              {t("card.change")}
            </button>
          </h1>
        )}
        <p className="soft hypo-intro">{t("matrix.intro")}</p>
      </div>
      <div className="hypo-choices">
        {matrices.length > 1 && (
          <ListField
            label={t("matrix.which")}
            value={view.id}
            options={matrices.map(({ id, question }) => ({ value: id, text: question }))}
            onChange={(id) => id !== "" && onMatrix(id)}
          />
        )}
        {view.raters.length > 1 && (
          <ListField
            label={t("matrix.raters")}
            value={view.rater}
            options={view.raters.map(({ id, name, cells, me }) => ({
              value: id,
              text: t("matrix.rated", { name: me ? t("matrix.you", { name }) : name, count: cells }),
            }))}
            onChange={(id) => id !== "" && onRater(id)}
          />
        )}
        {doing === undefined && <Button onClick={() => setDoing("asking")}>{t("matrix.another")}</Button>}
      </div>
      {doing === "asking" && <AskQuestion onDone={done} onAsked={onMatrix} />}
    </header>
  );
}

/** Ask a question that several hypotheses answer. */
export function AskQuestion(props: {
  readonly onAsked: (matrix: RecordId) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("claims");
  return (
    <LineForm
      label={t("matrix.question")}
      save={t("matrix.askIt")}
      cancel={t("matrix.cancel")}
      lacking={t("matrix.lackQuestion")}
      onSave={async (question) => {
        const answer = await act("addMatrix", { question });
        if (answer.ok) props.onAsked(answer.value.matrix);
        return answer;
      }}
      onDone={props.onDone}
    />
  );
}

function ChangeQuestion(props: {
  readonly view: MatrixView;
  readonly onDone: () => void;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation("claims");
  const { view, onDone, onRemoved } = props;
  const remove = async (): Promise<void> => {
    const answer = await act("removeMatrix", { matrix: view.id });
    if (!answer.ok) return sayRefused(answer.error.text);
    sayDone(t("matrix.removedQuestion"));
    onRemoved();
  };
  return (
    <LineForm
      label={t("matrix.question")}
      initial={view.question}
      save={t("matrix.save")}
      cancel={t("matrix.cancel")}
      lacking={t("matrix.lackQuestion")}
      onSave={(question) => act("changeMatrix", { matrix: view.id, question })}
      onDone={onDone}
    >
      <Button kind="harm" onClick={() => void remove()}>
        {t("matrix.removeQuestion")}
      </Button>
    </LineForm>
  );
}
