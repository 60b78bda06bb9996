import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { FlowForm } from "./FlowForm.tsx";
import { ParameterForm } from "./ParameterForm.tsx";
import { pickedPart } from "./picked-part.ts";
import { GroupForm, StateForm } from "./StateForm.tsx";
import "./parameter-pane.css";

type Adding = "state" | "flow" | "group" | "parameter" | RecordId;

/** Add a state, a flow, a group or a parameter, and change the groups that are there. */
export function AddPart({ view }: { readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const [adding, setAdding] = useState<Adding>();
  const toggle = (what: Adding): void => setAdding(adding === what ? undefined : what);
  const made = (part: RecordId | "removed" | undefined): void => {
    setAdding(undefined);
    if (part !== undefined && part !== "removed") pickedPart.set(part);
  };
  const buttons = [
    { what: "state", text: t("parts.addState") },
    { what: "flow", text: t("parts.addFlow") },
    { what: "group", text: t("parts.addGroup") },
    { what: "parameter", text: t("parts.addParameter") },
  ] as const;
  return (
    <section className="add-part" aria-label={t("parts.title")}>
      <div className="form-row">
        {buttons.map(({ what, text }) => (
          <Button key={what} aria-expanded={adding === what} onClick={() => toggle(what)}>
            {text}
          </Button>
        ))}
      </div>
      <p className="add-groups">
        <span className="soft">{t("parts.groups")}: </span>
        {view.parts.modelGroup.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="inline"
            aria-expanded={adding === id}
            onClick={() => toggle(id)}
          >
            <bdi>{name}</bdi>
          </button>
        ))}
      </p>
      {adding !== undefined && (
        <div className="part-room">
          <Form adding={adding} view={view} onDone={made} onClose={() => setAdding(undefined)} />
        </div>
      )}
    </section>
  );
}

function Form(props: {
  readonly adding: Adding;
  readonly view: ModelView;
  readonly onDone: (made: RecordId | "removed" | undefined) => void;
  readonly onClose: () => void;
}) {
  const { adding, view, onDone, onClose } = props;
  switch (adding) {
    case "state":
      return <StateForm view={view} onDone={onDone} />;
    case "flow":
      return <FlowForm view={view} onDone={onDone} />;
    case "group":
      return <GroupForm view={view} onDone={onClose} />;
    case "parameter":
      return <ParameterForm model={view} onDone={onClose} />;
    default:
      return <GroupForm key={adding} view={view} held={adding} onDone={onClose} />;
  }
}
