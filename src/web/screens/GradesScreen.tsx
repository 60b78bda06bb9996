import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GradeCellKey, GradesView } from "../../app/views.ts";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { GradeGrid } from "../parts/GradeGrid.tsx";
import { Quote } from "../parts/Quotes.tsx";
import { ToTexts } from "../parts/ToTexts.tsx";
import { claimsShown, noFilter } from "../state/claims-shown.ts";
import { gradeCounts } from "../state/grade-cells.ts";
import { useAsked } from "../state/study.ts";
import "../parts/evidence-card.css";
import "./grades-screen.css";

/** Evidence by reliability and credibility: two grades side by side, never one. */
export function GradesScreen() {
  const { t } = useTranslation("claims");
  const [cell, setCell] = useState<GradeCellKey>();
  const grades = useAsked("grades", cell === undefined ? whole : { cell });
  // While a cell is fetched the grid stands as it was counted.
  const counted = useAsked("grades", whole);
  const view = counted.value;
  const isEmpty = view !== undefined && [...gradeCounts(view).values()].every((count) => count === 0);
  return (
    <div className="page-room">
      <div className="page-width grades-room">
        <div className="grades-head">
          <h1 className="title">{t("grades.title")}</h1>
          <p className="soft">{t("grades.intro")}</p>
        </div>
        <Failure error={counted.error ?? grades.error} />
        {isEmpty && (
          <p className="soft">
            {t("grades.empty")} <ToTexts />
          </p>
        )}
        {view !== undefined && !isEmpty && (
          <div className="grades-beside">
            <section aria-label={t("grades.title")}>
              <p className="grades-axes">
                <span>{t("grades.source")} ↓</span>
                <span>{t("grades.item")} →</span>
              </p>
              <GradeGrid counts={gradeCounts(view)} chosen={cell} onChoose={setCell} />
              <p className="grades-keys soft">{t("grades.keys")}</p>
            </section>
            <Listed cell={cell} view={cell === undefined ? undefined : grades.value} />
          </div>
        )}
      </div>
    </div>
  );
}

const whole = {} as const;

function Listed(props: { readonly cell: GradeCellKey | undefined; readonly view: GradesView | undefined }) {
  const { t } = useTranslation("claims");
  const { cell, view } = props;
  if (cell === undefined) return <p className="grades-list soft">{t("grades.choose")}</p>;
  const { reliability, credibility } = cell;
  const claims = view?.claims ?? [];
  const links = claims.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const grade = `${reliability === "none" ? "–" : reliability}${credibility}`;
  return (
    <section className="grades-list" aria-live="polite" aria-busy={view === undefined}>
      <h2 className="heading">
        {t("grades.chosen", {
          reliability: reliability === "none" ? "–" : reliability,
          reliabilityWords: t(`grades.reliability.${reliability}`),
          credibility,
          credibilityWords: t(`grades.credibility.${credibility}`),
        })}
      </h2>
      <p className="grades-count">
        {t("grades.listed", { count: links })} {t("grades.onClaims", { count: claims.length })}
        {links > 0 && (
          <Go
            to={{ screen: "claims" }}
            onGone={() =>
              claimsShown.change((now) => ({ ...now, as: "table", filter: { ...noFilter, grade } }))
            }
          >
            {t("grades.showClaims")}
          </Go>
        )}
      </p>
      {claims.map(({ id, text, evidence }) => (
        <article key={id} className="grades-claim">
          <h3 dir="auto">
            <Go to={{ screen: "claims", claim: id }}>{text}</Go>
          </h3>
          <div className="quotes" data-all="true">
            {evidence.map((each) => (
              <Quote key={each.id} evidence={each} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}
