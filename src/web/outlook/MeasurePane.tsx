import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ComputedOutlook, ModelView, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField, ListField, TextField } from "../parts/Field.tsx";
import { act } from "../state/study.ts";
import { MeasureEffects } from "./MeasureEffects.tsx";
import { lackingIn, type MeasureForm, measureChanges, measureForm } from "./measure-changes.ts";
import { beside } from "./outlook-room.ts";

/** Add a measure or a shock, change one, or take it out. */
export function MeasurePane(props: {
  readonly model: ModelView;
  readonly outlook: ComputedOutlook;
  readonly measure: RecordId | undefined;
}) {
  const { model, outlook, measure } = props;
  const { t } = useTranslation("outlook");
  const [form, setForm] = useState(() => measureForm(model.parts, measure));
  const [error, setError] = useState<Refusal>();
  const set = (values: Partial<MeasureForm>): void => setForm((now) => ({ ...now, ...values }));
  const change = async (changes: ReturnType<typeof measureChanges>): Promise<void> => {
    const done = await act("changeModel", { changes });
    setError(done.ok ? undefined : done.error);
    if (done.ok) beside.set({ is: "nothing" });
  };
  const lacking = lackingIn(form);
  return (
    <div className="form">
      <LineField label={t("measure.name")} value={form.name} onChange={(name) => set({ name })} />
      <Choice
        label={t("measure.kind")}
        value={form.kind}
        options={(["measure", "shock"] as const).map((value) => ({
          value,
          text: t(`measure.kinds.${value}`),
        }))}
        onChange={(kind) => set({ kind })}
      />
      <Times form={form} set={set} />
      <MeasureEffects effects={form.effects} model={model} onChange={(effects) => set({ effects })} />
      <Costs form={form} set={set} />
      <TextField
        label={t("measure.harm")}
        hint={t("measure.harmHint")}
        rows={2}
        value={form.harm}
        onChange={(harm) => set({ harm })}
      />
      <ListField
        label={t("measure.harmWatched")}
        value={form.harmWatched}
        none={t("measure.nowhere")}
        options={outlook.watched.map(({ id, name }) => ({ value: id as string, text: name }))}
        onChange={(harmWatched) => set({ harmWatched })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={form.inferred}
          onChange={({ target }) => set({ inferred: target.checked })}
        />
        <span>{t("measure.inferred")}</span>
      </label>
      <div className="form-row">
        <Button
          kind="main"
          lacking={lacking === undefined ? undefined : t(`measure.lacking.${lacking}`)}
          onClick={() => void change(measureChanges(form, measure, model.parts))}
        >
          {t(measure === undefined ? "measure.add" : "measure.save")}
        </Button>
        {measure !== undefined && (
          <Button kind="harm" onClick={() => void change([{ do: "remove", table: "measure", id: measure }])}>
            {t("measure.remove", { count: form.effects.length })}
          </Button>
        )}
      </div>
      <Failure error={error} />
    </div>
  );
}

interface Part {
  readonly form: MeasureForm;
  readonly set: (values: Partial<MeasureForm>) => void;
}

function Times({ form, set }: Part) {
  const { t } = useTranslation("outlook");
  return (
    <div className="form-three">
      <LineField
        label={t("measure.from")}
        value={form.fromMonth}
        onChange={(fromMonth) => set({ fromMonth })}
      />
      <LineField
        label={t("measure.over")}
        value={form.overMonths}
        onChange={(overMonths) => set({ overMonths })}
      />
      <LineField
        label={t("measure.until")}
        value={form.untilMonth}
        onChange={(untilMonth) => set({ untilMonth })}
      />
    </div>
  );
}

function Costs({ form, set }: Part) {
  const { t } = useTranslation("outlook");
  return (
    <>
      <div className="form-three">
        <LineField
          label={t("measure.costLow")}
          value={form.costLow}
          onChange={(costLow) => set({ costLow })}
        />
        <LineField
          label={t("measure.costHigh")}
          value={form.costHigh}
          onChange={(costHigh) => set({ costHigh })}
        />
        <LineField
          label={t("measure.costUnit")}
          value={form.costUnit}
          onChange={(costUnit) => set({ costUnit })}
        />
      </div>
      <LineField
        label={t("measure.costBasis")}
        value={form.costBasis}
        onChange={(costBasis) => set({ costBasis })}
      />
    </>
  );
}
