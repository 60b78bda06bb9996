import { useTranslation } from "react-i18next";
import type { ComputedOutlook, QuestionView } from "../../app/views.ts";
import { Folded } from "../parts/Folded.tsx";
import { Go } from "../parts/Go.tsx";
import { isolated, useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";

/** What is not known, what its answer could move, and which single interview would help most, with its risk. */
export function OpenQuestions({ outlook }: { readonly outlook: ComputedOutlook }) {
  const { t } = useTranslation("outlook");
  const { questions } = outlook;
  const best = bestInterview(questions);
  const others = questions.filter((each) => each !== best);
  return (
    <section className="outlook-section" aria-labelledby="outlook-questions">
      <h2 id="outlook-questions" className="outlook-title">
        {t("questions.title")}
      </h2>
      {best !== undefined && (
        <div className="best-interview">
          <h3 className="heading">{t("questions.best")}</h3>
          <Question question={best} />
        </div>
      )}
      <h3 className="heading">{t("questions.all")}</h3>
      {questions.length === 0 && <p className="soft">{t("questions.none")}</p>}
      <div className="questions">
        <Folded shownAtFirst={4} more={(count) => t("questions.more", { count })}>
          {others.map((each) => (
            <div key={each.id ?? each.text} className="question-row">
              <Question question={each} />
            </div>
          ))}
        </Folded>
      </div>
      <p className="soft outlook-note">{t("questions.note")}</p>
    </section>
  );
}

/** The question whose answer could move most among those that people could answer, not documents alone. */
export function bestInterview(questions: readonly QuestionView[]): QuestionView | undefined {
  return questions.find(
    ({ id, answeredBy, couldMove = 0 }) =>
      id !== undefined && couldMove > 0 && answeredBy.some((kind) => kind !== "documents"),
  );
}

function Question({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation("outlook");
  const { error } = useOutlookFigures();
  const { id, text, parameters, couldMove, worth, answeredBy, risk, riskNote, notAgain } = question;
  return (
    <div className="question">
      <p className="question-text" dir="auto">
        {id === undefined ? t("questions.parameter", { name: isolated(text) }) : text}
      </p>
      <p className="question-facts">
        {couldMove === undefined ? (
          <span className="soft">{t("questions.nothing")}</span>
        ) : (
          <span>
            {id === undefined ? (
              t("questions.couldMove", { points: error(couldMove) })
            ) : (
              <Opens to="question" id={id}>
                {t("questions.couldMove", { points: error(couldMove) })}
              </Opens>
            )}
          </span>
        )}
        {worth !== undefined && worth >= 0.0005 && (
          <span>{t("questions.worth", { points: error(worth) })}</span>
        )}
        {answeredBy.length > 0 && (
          <span>
            {t("questions.ask")} {answeredBy.map((kind) => t(`questions.by.${kind}`)).join(t("comma"))}
          </span>
        )}
        {risk !== undefined && <b data-risk={risk}>{t(`questions.risk.${risk}`)}</b>}
      </p>
      {riskNote !== undefined && (
        <p className="soft" dir="auto">
          {riskNote}
        </p>
      )}
      {notAgain.length > 0 && (
        <p className="rust">
          {t("questions.notAgain")}{" "}
          {notAgain.map(({ id: source, name }, place) => (
            <span key={source}>
              {place > 0 && t("comma")}
              <Go to={{ screen: "sources", source }}>
                <bdi>{name}</bdi>
              </Go>
            </span>
          ))}
        </p>
      )}
      {parameters.length > 0 && (
        <p className="question-parameters">
          {parameters.map((each) => (
            <Go key={each.id} to={{ screen: "model", parameter: each.id }}>
              <bdi>{each.name}</bdi>
            </Go>
          ))}
        </p>
      )}
    </div>
  );
}
