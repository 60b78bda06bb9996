import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { LineField, ListField } from "../parts/Field.tsx";
import { readNumber } from "../state/numbers.ts";
import { useAsked } from "../state/study.ts";
import type { Flow } from "./flow-graph.ts";
import { GroundsPicker } from "./GroundsPicker.tsx";
import { PartForm } from "./PartForm.tsx";
import { NameAndKey } from "./StateForm.tsx";

interface Draft {
  readonly name: string;
  readonly key: string;
  readonly from: RecordId | "";
  readonly to: RecordId | "";
  readonly groups: readonly RecordId[];
  readonly by: Flow["by"];
  readonly formula: string;
  readonly places: string;
  readonly stages: string;
  readonly runs: Flow["runs"];
  readonly shareOn: string;
  readonly claims: readonly RecordId[];
}

function draftOf(held: Flow | undefined): Draft {
  return {
    name: held?.name ?? "",
    key: held?.key ?? "",
    from: held?.from ?? "",
    to: held?.to ?? "",
    groups: held?.groups ?? [],
    by: held?.by ?? "rate",
    formula: held?.formula ?? "",
    places: held?.places ?? "",
    stages: held?.stages === undefined ? "" : String(held.stages),
    runs: held?.runs ?? "always",
    shareOn: held?.shareOn === undefined ? "" : String(held.shareOn),
    claims: held?.claims ?? [],
  };
}

/** A flow: from where to where, of whom, by which formula, whether it is in every run, and which claims say so. */
export function FlowForm(props: {
  readonly view: ModelView;
  readonly held?: RecordId;
  readonly onDone: (made: RecordId | "removed" | undefined) => void;
}) {
  const { t } = useTranslation("model");
  const { view } = props;
  const held = view.parts.flow.find(({ id }) => id === props.held);
  const [draft, setDraft] = useState(() => draftOf(held));
  const claims = useAsked("claims", {});
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  return (
    <PartForm
      label={held?.name ?? t("parts.addFlow")}
      table="flow"
      {...(held === undefined ? {} : { held: held.id })}
      values={valuesOf(draft)}
      lacking={
        draft.name.trim() === ""
          ? t("parts.lackName")
          : draft.key.trim() === ""
            ? t("parts.lackKey")
            : undefined
      }
      removal={t("parts.removeFlow")}
      onDone={props.onDone}
    >
      <NameAndKey
        name={draft.name}
        keyTyped={draft.key}
        isNew={held === undefined}
        onName={(name) => change({ name })}
        onKey={(key) => change({ key })}
      />
      <Ends view={view} draft={draft} onChange={change} />
      <GroundsPicker
        label={t("parts.claims")}
        find={t("form.findClaim")}
        offered={claims.value ?? []}
        chosen={draft.claims}
        onChange={(chosen) => change({ claims: chosen })}
      />
      <How draft={draft} onChange={change} />
    </PartForm>
  );
}

interface FormPart {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Ends({ view, draft, onChange }: FormPart & { readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const states = view.parts.state.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      <div className="form-pair">
        <ListField
          label={t("parts.from")}
          none={t("flows.outside")}
          value={draft.from}
          options={states}
          onChange={(from) => onChange({ from })}
        />
        <ListField
          label={t("parts.to")}
          none={t("flows.outOfModel")}
          value={draft.to}
          options={states}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <fieldset className="picker">
        <legend>
          {t("parts.ofGroups")} {draft.groups.length === 0 && <small>{t("parts.allGroups")}</small>}
        </legend>
        <ul>
          {view.parts.modelGroup.map(({ id, name }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={draft.groups.includes(id)}
                  onChange={(event) =>
                    onChange({
                      groups: event.target.checked
                        ? [...draft.groups, id]
                        : draft.groups.filter((each) => each !== id),
                    })
                  }
                />
                <bdi>{name}</bdi>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}

const ways = ["rate", "amount", "places", "stages"] as const;
const inRuns = ["always", "corner", "on-or-off", "not-modelled"] as const;

function How({ draft, onChange }: FormPart) {
  const { t } = useTranslation("model");
  return (
    <>
      <ListField
        label={t("parts.by")}
        value={draft.by}
        options={ways.map((value) => ({ value, text: t(`flows.by.${value}`) }))}
        onChange={(by) => by !== "" && onChange({ by })}
      />
      <LineField
        label={t("parts.formula")}
        hint={t("parts.formulaHint")}
        value={draft.formula}
        onChange={(formula) => onChange({ formula })}
      />
      {draft.by === "places" && (
        <LineField
          label={t("parts.places")}
          value={draft.places}
          onChange={(places) => onChange({ places })}
        />
      )}
      {draft.by === "stages" && (
        <LineField
          label={t("parts.stages")}
          placeholder="3"
          value={draft.stages}
          onChange={(stages) => onChange({ stages })}
        />
      )}
      <ListField
        label={t("parts.runs")}
        value={draft.runs}
        options={inRuns.map((value) => ({ value, text: t(`flows.runs.${value}`) }))}
        onChange={(runs) => runs !== "" && onChange({ runs })}
      />
      {draft.runs === "on-or-off" && (
        <LineField
          label={t("parts.shareOn")}
          placeholder="0.5"
          value={draft.shareOn}
          onChange={(shareOn) => onChange({ shareOn })}
        />
      )}
    </>
  );
}

function valuesOf(draft: Draft) {
  const text = (typed: string): string | null => (typed.trim() === "" ? null : typed.trim());
  // What is no number is sent as it was typed: the study says in words what is wrong with it.
  const number = (typed: string): number | string | null => {
    const read = readNumber(typed);
    return read === undefined ? null : read === "wrong" ? typed : read;
  };
  return {
    name: draft.name.trim(),
    key: draft.key.trim(),
    from: text(draft.from),
    to: text(draft.to),
    groups: draft.groups.length === 0 ? null : draft.groups,
    by: draft.by,
    formula: text(draft.formula),
    places: draft.by === "places" ? text(draft.places) : null,
    stages: draft.by === "stages" ? number(draft.stages) : null,
    runs: draft.runs,
    shareOn: draft.runs === "on-or-off" ? number(draft.shareOn) : null,
    claims: draft.claims.length === 0 ? null : draft.claims,
  };
}
