import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { LineField, ListField, TextField } from "../parts/Field.tsx";
import { go } from "../state/route.ts";
import { PartForm } from "./PartForm.tsx";

/** What a parameter is: its name, what formulas call it, its unit and definition; a new one, or one that is there. */
export function ParameterForm(props: {
  readonly model: ModelView;
  readonly held?: RecordId;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("model");
  const { model, onDone } = props;
  const held = model.parts.parameter.find(({ id }) => id === props.held);
  const [name, setName] = useState(held?.name ?? "");
  const [key, setKey] = useState(held?.key ?? "");
  const [unit, setUnit] = useState(held?.unit ?? "");
  const [definition, setDefinition] = useState(held?.definition ?? "");
  const [group, setGroup] = useState<RecordId | "">(held?.group ?? "");
  const lacking =
    name.trim() === ""
      ? t("parts.lackName")
      : key.trim() === ""
        ? t("parts.lackKey")
        : unit.trim() === ""
          ? t("parts.lackUnit")
          : undefined;
  return (
    <PartForm
      label={held === undefined ? t("parts.addParameter") : held.name}
      table="parameter"
      {...(held === undefined ? {} : { held: held.id })}
      values={{
        name: name.trim(),
        key: key.trim(),
        unit: unit.trim(),
        definition: definition.trim() === "" ? null : definition.trim(),
        group: group === "" ? null : group,
      }}
      lacking={lacking}
      removal={t("parts.removeParameter")}
      onDone={(made) => {
        onDone();
        if (made === "removed") go({ screen: "model" }, "replace");
        else if (held === undefined && made !== undefined) go({ screen: "model", parameter: made });
      }}
    >
      <LineField label={t("parts.name")} autoFocus value={name} onChange={setName} />
      <div className="form-pair">
        <LineField label={t("parts.key")} hint={t("parts.keyHint")} value={key} onChange={setKey} />
        <LineField label={t("parts.unit")} hint={t("parts.unitHint")} value={unit} onChange={setUnit} />
      </div>
      <ListField
        label={t("parts.group")}
        none={t("parts.allGroups")}
        value={group}
        options={model.parts.modelGroup.map((each) => ({ value: each.id, text: each.name }))}
        onChange={setGroup}
      />
      <TextField label={t("parts.definition")} rows={2} value={definition} onChange={setDefinition} />
    </PartForm>
  );
}
