import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, SourceDescription } from "../../app/api.ts";
import type { Choices, RecordId } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { readValue, type SourceField, sourceFields, typedValue } from "../state/source-fields.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField, TextField } from "./Field.tsx";

/** Everything that can be said about a source; only what was changed is sent. */
export function DescribeForm(props: {
  readonly source: RecordId;
  readonly description: SourceDescription;
  readonly choices: Choices;
}) {
  const { description } = props;
  const { t } = useTranslation("sources");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<Refusal>();
  const all = sourceFields.flatMap(({ fields }) => fields);
  const changed = all.filter(
    (field) => typed[field.key] !== undefined && typed[field.key] !== typedValue(description, field),
  );
  const wrong = changed.filter(
    (field) => readValue(description, field, typed[field.key] ?? "") === undefined,
  );

  const save = async (): Promise<void> => {
    const values = Object.fromEntries(
      changed.map((field) => [field.key, readValue(description, field, typed[field.key] ?? "")]),
    );
    const answer = await act("describeSource", { source: props.source, values });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setTyped({});
    // They stand at the head of the sheet, which is out of sight from here.
    sayDone(t(answer.value.quotesHeld === undefined ? "sheet.described" : "sheet.describedWarned"));
  };
  return (
    <form
      className="describe"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {sourceFields.map(({ title, fields }) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          {fields.map((field) => (
            <FieldOf
              key={field.key}
              field={field}
              choices={props.choices}
              value={typed[field.key] ?? typedValue(description, field)}
              wrong={wrong.includes(field)}
              onChange={(value) => setTyped((now) => ({ ...now, [field.key]: value }))}
            />
          ))}
        </fieldset>
      ))}
      {changed.length > 0 && (
        <div className="describe-save">
          <div className="form-row">
            <Button
              kind="main"
              type="submit"
              lacking={
                wrong[0] === undefined ? undefined : t("sheet.mend", { field: t(`field.${wrong[0].key}`) })
              }
            >
              {t("sheet.save", { count: changed.length })}
            </Button>
            <Button kind="quiet" onClick={() => setTyped({})}>
              {t("sheet.leave")}
            </Button>
          </div>
          <Failure error={error} />
        </div>
      )}
    </form>
  );
}

/** One field of a source, as its kind asks for it. */
export function FieldOf(props: {
  readonly field: SourceField;
  readonly choices: Choices;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { field, value, onChange } = props;
  const { t } = useTranslation("sources");
  const label = t(`field.${field.key}`);
  switch (field.kind) {
    case "line":
      return (
        <LineField
          label={label}
          {...(field.hint === undefined ? {} : { hint: t(field.hint) })}
          value={value}
          onChange={onChange}
        />
      );
    case "text":
      return <TextField label={label} rows={2} value={value} onChange={onChange} />;
    case "flag":
      return (
        <ListField
          label={label}
          value={value}
          none={t("notSaid")}
          options={[
            { value: "yes", text: t("yes") },
            { value: "no", text: t("no") },
          ]}
          onChange={onChange}
        />
      );
    case "period":
      return (
        <div>
          <LineField label={label} hint={t("hint.period")} value={value} onChange={onChange} />
          {props.wrong && <p className="wrong">{t("notDate")}</p>}
        </div>
      );
    case "list":
      return (
        <ListField
          label={label}
          value={value}
          {...(field.none === undefined ? {} : { none: t(field.none) })}
          options={field.options.map((option) => ({ value: option.value, text: t(option.words) }))}
          onChange={onChange}
        />
      );
    case "choice":
      return (
        <ChoiceField
          label={label}
          from={field.from}
          choices={props.choices}
          value={value}
          onChange={onChange}
        />
      );
  }
}
