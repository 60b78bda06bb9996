import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreementFigure, AgreementView, RoundLine, UnitKind } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { useAsked } from "../state/study.ts";
import { AgreementTable } from "./AgreementTable.tsx";

const units = ["passage", "turn", "sentence", "word", "character"] as const;

/** How far the coders of a round agree: in which unit, code by code, and by which formula. */
export function AgreementPart({ round }: { readonly round: RoundLine }) {
  const { t } = useTranslation("coders");
  const [unit, setUnit] = useState<UnitKind>("passage");
  const asked = useAsked("agreement", { round: round.id, unit });
  // While another unit is counted the table stands as it was.
  const [last, setLast] = useState<AgreementView>();
  if (asked.value !== undefined && asked.value !== last) setLast(asked.value);
  const view = asked.value ?? last;
  return (
    <section className="coders-part" aria-labelledby="coders-agreement" aria-busy={asked.isWaiting}>
      <h2 id="coders-agreement" className="coders-title">
        {t("agreement.title")}
      </h2>
      <Choice
        label={t("agreement.unit")}
        value={unit}
        options={units.map((value) => ({ value, text: t(`agreement.units.${value}`) }))}
        onChange={setUnit}
      />
      <p className="coders-explained">{t(`agreement.explained.${unit}`)}</p>
      <Failure error={asked.error} />
      {view !== undefined && (
        <>
          <AgreementTable view={view} />
          <Basis view={view} />
          <Formulas view={view} />
        </>
      )}
    </section>
  );
}

function Basis({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation("coders");
  return (
    <p className="soft coders-note">
      {t("agreement.texts", { count: view.texts.length })}
      {view.leftOut.length > 0 && `; ${t("agreement.leftOut", { count: view.leftOut.length })}`}.
      {view.gone > 0 && ` ${t("agreement.gone", { count: view.gone })}`}
    </p>
  );
}

function Formulas({ view }: { readonly view: AgreementView }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  const { samples, level } = view;
  return (
    <details className="coders-how">
      <summary>{t("agreement.how")}</summary>
      <p>{t("agreement.about")}</p>
      <p>{t("agreement.segments")}</p>
      <p>{t("agreement.made", { samples, level: figures.number(level, { style: "percent" }) })}</p>
      <dl>
        {[...view.overall, ...view.segmentation].map((each) => (
          <div key={each.measure}>
            <dt>
              {t(`agreement.measure.${each.measure}`)} <Value figure={each} />
            </dt>
            <dd lang="en" dir="ltr">
              {each.formula} <small>{each.source}</small>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A figure with its interval and of how many units it is. */
function Value({ figure: { value, interval, units } }: { readonly figure: AgreementFigure }) {
  const { t } = useTranslation("coders");
  const figures = useFigures();
  if (value === undefined) return null;
  const two = (each: number): string => figures.number(each, { maximumFractionDigits: 2 });
  return (
    <>
      <b>{two(value)}</b>{" "}
      {interval !== undefined &&
        `(${t("agreement.range", { low: two(interval.low), high: two(interval.high) })}) `}
      <small>{t("agreement.of", { units })}</small>
    </>
  );
}
