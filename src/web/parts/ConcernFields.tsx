import { useTranslation } from "react-i18next";
import { type Component, type Concern, type Concerns, components, concernLevels } from "../state/concerns.ts";
import { LineField, ListField } from "./Field.tsx";
import "./concern-fields.css";

/** The four components of GRADE-CERQual, each a concern and why; the confidence is weighed from them, never computed. */
export function ConcernFields(props: {
  readonly concerns: Concerns;
  readonly onChange: (concerns: Concerns) => void;
}) {
  const { t } = useTranslation("claims");
  const { concerns, onChange } = props;
  const assessed = components.filter((component) => concerns[component].level !== "").length;
  const set = (component: Component, change: Partial<Concern>): void =>
    onChange({ ...concerns, [component]: { ...concerns[component], ...change } });
  return (
    <details className="concerns" open={assessed > 0 ? true : undefined}>
      <summary>{assessed === 0 ? t("concern.none") : t("concern.assessed", { count: assessed })}</summary>
      <div className="form">
        {components.map((component) => (
          <fieldset
            key={component}
            className="form-pair concern"
            aria-label={t(`concern.question.${component}`)}
          >
            <ListField
              label={t(`concern.question.${component}`)}
              value={concerns[component].level}
              none={t("concern.notAssessed")}
              options={concernLevels.map((value) => ({ value, text: t(`concern.level.${value}`) }))}
              onChange={(level) => set(component, { level })}
            />
            <LineField
              label={needsReason(concerns[component]) ? t("concern.needsWhy") : t("concern.why")}
              value={concerns[component].reason}
              onChange={(reason) => set(component, { reason })}
            />
          </fieldset>
        ))}
        <p className="soft">{t("concern.note")}</p>
      </div>
    </details>
  );
}

function needsReason({ level, reason }: Concern): boolean {
  return level !== "" && level !== "none" && reason.trim() === "";
}
