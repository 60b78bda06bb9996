import { useState } from "react";
import type { Refusal, SourceDescription } from "../../app/api.ts";
import type { Choices, RecordId } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { periodHint } from "../state/period.ts";
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
    const warned = answer.value.warnings.length > 0 ? ", with a warning at the head of its sheet" : "";
    sayDone(`Described${warned}. Ctrl+Z takes it back.`);
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
          <legend>{title}</legend>
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
              lacking={wrong[0] === undefined ? undefined : `Mend “${wrong[0].label}” first.`}
            >
              Save {changed.length === 1 ? "this change" : `these ${changed.length} changes`}
            </Button>
            <Button kind="quiet" onClick={() => setTyped({})}>
              Leave it as it was
            </Button>
          </div>
          <Failure error={error} />
        </div>
      )}
    </form>
  );
}

function FieldOf(props: {
  readonly field: SourceField;
  readonly choices: Choices;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { field, value, onChange } = props;
  const { label } = field;
  const hint = field.hint === undefined ? {} : { hint: field.hint };
  switch (field.kind) {
    case "line":
      return <LineField label={label} {...hint} value={value} onChange={onChange} />;
    case "text":
      return <TextField label={label} {...hint} rows={2} value={value} onChange={onChange} />;
    case "flag":
      return (
        <ListField
          label={label}
          value={value}
          none="not said"
          options={[
            { value: "yes", text: "yes" },
            { value: "no", text: "no" },
          ]}
          onChange={onChange}
        />
      );
    case "period":
      return (
        <div>
          <LineField label={label} hint={periodHint} value={value} onChange={onChange} />
          {props.wrong && <p className="wrong">That is not a date that can be read.</p>}
        </div>
      );
    case "list":
      return (
        <ListField
          label={label}
          value={value}
          {...(field.none === undefined ? {} : { none: field.none })}
          options={field.options}
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
