import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, RecordId, StatedPeriod } from "../../app/views.ts";
import type { DraftNumbers } from "../../core/outlook/index.ts";
import { Button } from "../parts/Button.tsx";
import { useActions } from "../state/actions.ts";
import { useOutlookFigures } from "./figures.ts";
import { useLikelihood } from "./likelihood.ts";
import { Opens } from "./Opens.tsx";
import { dependsOnDefinition, shareShown, signedLast } from "./outlook-answers.ts";
import { openBeside } from "./outlook-room.ts";
import { ShareBar } from "./ShareBar.tsx";

/** The question in words, and the answer as a range, a bar and a word, in that order of trust. */
export function OutlookHead(props: {
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
  readonly question: string | undefined;
  readonly draft: DraftNumbers | undefined;
  readonly seconds: number | undefined;
}) {
  const { outlook, definition, question, draft, seconds } = props;
  const { t } = useTranslation("outlook");
  const { count, span } = useOutlookFigures();
  useOutlookActions(definition.id);
  const horizon = draft?.months ?? outlook.horizonMonths;
  return (
    <header className="outlook-head">
      <h1 className="title">{t("question", { span: span(horizon) })}</h1>
      {question !== undefined && (
        <p className="soft" dir="auto">
          {question}
        </p>
      )}
      <Answer {...props} />
      <p className="outlook-made soft">
        <span>{t("head.runs", { count: outlook.runs })}</span>
        <span>{t("head.seed", { seed: String(outlook.seed) })}</span>
        {seconds !== undefined && <span>{t("head.seconds", { seconds: count(seconds) })}</span>}
        <span>
          {t("head.cutOff")} <bdi>{periodText(outlook.cutOff)}</bdi>
        </span>
        {!outlook.isStudysOwn && <span>{t("head.otherRuns")}</span>}
      </p>
      <div className="form-row">
        <Button onClick={() => openBeside({ is: "draft" })}>{t("head.try")}</Button>
        <Button onClick={() => openBeside({ is: "sign", definition: definition.id })}>
          {t("head.sign")}
        </Button>
      </div>
    </header>
  );
}

/** What can be done here, in the palette too. */
function useOutlookActions(definition: RecordId): void {
  const { t } = useTranslation("outlook");
  const actions = useMemo(
    () => [
      { key: "outlook-try", name: t("head.try"), run: () => openBeside({ is: "draft" }) },
      { key: "outlook-sign", name: t("head.sign"), run: () => openBeside({ is: "sign", definition }) },
    ],
    [t, definition],
  );
  useActions(actions);
}

function Answer({ outlook, definition, draft }: Parameters<typeof OutlookHead>[0]) {
  const { t } = useTranslation("outlook");
  const { shares, share } = useOutlookFigures();
  const { sayWords } = useLikelihood();
  const shown = shareShown(definition, draft);
  const signed = signedLast(definition);
  const plain = outlook.definitions.filter(({ earlySign }) => !earlySign);
  const all = plain.map((each) => shareShown(each, draft).share);
  return (
    <div className="outlook-answer" data-draft={draft !== undefined}>
      <p className="outlook-answer-range">
        <Opens to="definition" id={definition.id} part="range">
          {shares(shown.low, shown.high)}
        </Opens>{" "}
        <small>{t("answer.ofRuns")}</small>
      </p>
      <ShareBar shown={shown} isDraft={draft !== undefined} />
      <p>
        {signed === undefined ? (
          <span className="soft">{t("answer.unsigned")}</span>
        ) : (
          <>
            <Opens to="judgement" id={signed.id}>
              {sayWords(signed.likelihood)}
            </Opens>{" "}
            <small className="soft">
              {t("answer.signedBy")} <bdi>{signed.by}</bdi>
            </small>
          </>
        )}
      </p>
      <p className="outlook-answer-by">
        {t("answer.by")} “<bdi>{definition.name}</bdi>”.{" "}
        {plain.length > 1 &&
          t(dependsOnDefinition(outlook) ? "answer.depends" : "answer.agree", {
            low: share(Math.min(...all)),
            high: share(Math.max(...all)),
          })}
      </p>
    </div>
  );
}

function periodText({ asStated, to, from }: StatedPeriod): string {
  return asStated ?? to ?? from;
}
