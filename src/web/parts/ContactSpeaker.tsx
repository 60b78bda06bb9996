import { useTranslation } from "react-i18next";
import type { Choices } from "../../app/views.ts";
import { type ContactDraft, contactDraft, type NewSpeaker } from "../state/contact-sheet.ts";
import { Choice } from "./Choice.tsx";
import { LineField, ListField, TextField } from "./Field.tsx";

const somebodyNew = "new";

/** Whose statement the note is: somebody known, nobody said, or somebody new who gets a pseudonym on the spot. */
export function ContactSpeaker(props: {
  readonly draft: ContactDraft;
  readonly choices: Choices;
  readonly pseudonym: string;
}) {
  const { draft, choices } = props;
  const { t } = useTranslation("sources");
  const { speaker } = draft;
  const choose = (value: string): void =>
    contactDraft.change((now) => ({
      ...now,
      typed: { ...now.typed, person: value === somebodyNew ? "" : value },
      speaker: value === somebodyNew ? { names: "", pseudonym: undefined, protection: "2" } : undefined,
    }));
  const change = (values: Partial<NewSpeaker>): void =>
    contactDraft.change((now) =>
      now.speaker === undefined ? now : { ...now, speaker: { ...now.speaker, ...values } },
    );
  return (
    <>
      <ListField
        label={t("field.person")}
        value={speaker === undefined ? (draft.typed.person ?? "") : somebodyNew}
        none={t("notSaid")}
        options={[
          { value: somebodyNew, text: t("sheetNew.somebodyNew") },
          ...choices.persons.map(({ id, pseudonym }) => ({ value: String(id), text: pseudonym })),
        ]}
        onChange={choose}
      />
      {speaker !== undefined && (
        <div className="contact-speaker">
          <TextField
            label={t("sheetNew.names")}
            hint={t("sheetNew.namesHint")}
            rows={2}
            value={speaker.names}
            onChange={(names) => change({ names })}
          />
          <LineField
            label={t("sheetNew.pseudonym")}
            value={speaker.pseudonym ?? props.pseudonym}
            onChange={(pseudonym) => change({ pseudonym })}
          />
          <Choice
            label={t("sheetNew.risk")}
            value={speaker.protection}
            options={(["1", "2", "3"] as const).map((value) => ({ value, text: t(`protection.${value}`) }))}
            onChange={(protection) => change({ protection })}
          />
        </div>
      )}
    </>
  );
}
