import { useTranslation } from "react-i18next";
import type { DefinitionView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useOutlookFigures } from "./figures.ts";
import { useLikelihood } from "./likelihood.ts";
import { hasMoved } from "./outlook-answers.ts";

/** What was signed before, by whom and when, and whether the share has moved since. */
export function EarlierJudgements({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation("outlook");
  const { day } = useFigures();
  const { share, shares } = useOutlookFigures();
  const { sayWords } = useLikelihood();
  if (definition.judgements.length === 0) return <p className="soft">{t("sign.noneYet")}</p>;
  return (
    <section className="earlier">
      <h3 className="heading">{t("sign.earlier")}</h3>
      <ul>
        {definition.judgements
          .toSorted((a, b) => b.at - a.at)
          .map((each) => (
            <li key={each.id}>
              <p>
                <b>{sayWords(each.likelihood)}</b>{" "}
                <small className="soft">
                  {t("sign.by")} <bdi>{each.by}</bdi>, {day(each.at)}, {t(`scale.${each.scale}`)}
                </small>
              </p>
              <p dir="auto">{each.reason}</p>
              <p className="soft">
                {t(`sign.confidenceIs.${each.confidence}`)} <bdi>{each.confidenceReason}</bdi>
              </p>
              {hasMoved(each, definition) && (
                <p className="amber">
                  {t("sign.moved", {
                    before: `${share(each.share)} (${shares(each.low, each.high)})`,
                    now: `${share(definition.share)} (${shares(definition.range.low, definition.range.high)})`,
                  })}
                </p>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
