import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { LineField, TextField } from "../parts/Field.tsx";
import { PartForm } from "./PartForm.tsx";
import { freeKey } from "./part-keys.ts";

/** A state or a kind of member: what it is called, in words and in formulas. */
export function StateForm(props: {
  readonly view: ModelView;
  readonly held?: RecordId;
  readonly onDone: (made: RecordId | "removed" | undefined) => void;
}) {
  const { t } = useTranslation("model");
  const held = props.view.parts.state.find(({ id }) => id === props.held);
  const [name, setName] = useState(held?.name ?? "");
  const [key, setKey] = useState(held?.key ?? "");
  const [means, setMeans] = useState(held?.means ?? "");
  return (
    <PartForm
      label={held?.name ?? t("parts.addState")}
      table="state"
      {...(held === undefined ? {} : { held: held.id })}
      values={{ name: name.trim(), key: key.trim(), means: means.trim() === "" ? null : means.trim() }}
      lacking={name.trim() === "" ? t("parts.lackName") : key.trim() === "" ? t("parts.lackKey") : undefined}
      removal={t("parts.removeState")}
      onDone={props.onDone}
    >
      <NameAndKey name={name} keyTyped={key} isNew={held === undefined} onName={setName} onKey={setKey} />
      <TextField label={t("parts.means")} rows={2} value={means} onChange={setMeans} />
    </PartForm>
  );
}

/** A kind of member. */
export function GroupForm(props: {
  readonly view: ModelView;
  readonly held?: RecordId;
  readonly onDone: (made: RecordId | "removed" | undefined) => void;
}) {
  const { t } = useTranslation("model");
  const held = props.view.parts.modelGroup.find(({ id }) => id === props.held);
  const [name, setName] = useState(held?.name ?? "");
  const [key, setKey] = useState(held?.key ?? "");
  return (
    <PartForm
      label={held?.name ?? t("parts.addGroup")}
      table="modelGroup"
      {...(held === undefined ? {} : { held: held.id })}
      values={{ name: name.trim(), key: key.trim(), ...(held === undefined && { groups: [] }) }}
      lacking={name.trim() === "" ? t("parts.lackName") : key.trim() === "" ? t("parts.lackKey") : undefined}
      removal={t("parts.removeGroup")}
      onDone={props.onDone}
    >
      <NameAndKey name={name} keyTyped={key} isNew={held === undefined} onName={setName} onKey={setKey} />
    </PartForm>
  );
}

/** What a part is called in words, and in formulas; the second follows the first until it is written by hand. */
export function NameAndKey(props: {
  readonly name: string;
  readonly keyTyped: string;
  readonly isNew: boolean;
  readonly onName: (name: string) => void;
  readonly onKey: (key: string) => void;
}) {
  const { t } = useTranslation("model");
  const { name, keyTyped, isNew, onName, onKey } = props;
  return (
    <div className="form-pair">
      <LineField
        label={t("parts.name")}
        autoFocus
        value={name}
        onChange={(typed) => {
          if (isNew && keyTyped === freeKey(name)) onKey(freeKey(typed));
          onName(typed);
        }}
      />
      <LineField label={t("parts.key")} hint={t("parts.keyHint")} value={keyTyped} onChange={onKey} />
    </div>
  );
}
