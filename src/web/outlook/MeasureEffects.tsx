import { useTranslation } from "react-i18next";
import type { ModelView } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { LineField, ListField } from "../parts/Field.tsx";
import { type EffectForm, newEffect } from "./measure-changes.ts";

/** What a measure does: to which parameters, how, and by how much. */
export function MeasureEffects(props: {
  readonly effects: readonly EffectForm[];
  readonly model: ModelView;
  readonly onChange: (effects: readonly EffectForm[]) => void;
}) {
  const { effects, model, onChange } = props;
  const { t } = useTranslation("outlook");
  const options = model.parameters.map(({ id, name, key }) => ({
    value: id as string,
    text: `${name} (${key})`,
  }));
  const change = (row: number, values: Partial<EffectForm>): void =>
    onChange(effects.map((each) => (each.row === row ? { ...each, ...values } : each)));
  const next = Math.max(-1, ...effects.map(({ row }) => row)) + 1;
  return (
    <fieldset className="ticks measure-effects">
      <legend>{t("measure.effects")}</legend>
      <small className="field-hint">{t("measure.effectsHint")}</small>
      {effects.map((each) => (
        <div key={each.row} className="measure-effect">
          <ListField
            label={t("measure.parameter")}
            value={each.parameter}
            none={t("measure.choose")}
            options={options}
            onChange={(parameter) => change(each.row, { parameter })}
          />
          <ListField
            label={t("measure.how")}
            value={each.how}
            options={(["times", "plus", "to"] as const).map((value) => ({
              value,
              text: t(`measure.hows.${value}`),
            }))}
            onChange={(how) => how !== "" && change(each.row, { how })}
          />
          <LineField label={t("measure.by")} value={each.by} onChange={(by) => change(each.row, { by })} />
          {effects.length > 1 && (
            <Button kind="quiet" onClick={() => onChange(effects.filter(({ row }) => row !== each.row))}>
              {t("measure.dropEffect")}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...effects, newEffect(next)])}>{t("measure.addEffect")}</Button>
      </div>
    </fieldset>
  );
}
