import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { Choices, RecordId } from "../../app/views.ts";
import { HeldText } from "../parts/AddedFileList.tsx";
import { Button } from "../parts/Button.tsx";
import { ContactSpeaker } from "../parts/ContactSpeaker.tsx";
import { FieldOf } from "../parts/DescribeForm.tsx";
import { Failure } from "../parts/Failure.tsx";
import { LineField } from "../parts/Field.tsx";
import {
  type ContactDraft,
  contactDraft,
  contactFields,
  emptySheet,
  keepContact,
  personRoleOf,
  wrongFields,
} from "../state/contact-sheet.ts";
import { proposePseudonym } from "../state/names-step.ts";
import { go } from "../state/route.ts";
import type { SourceField } from "../state/source-fields.ts";
import { useStore } from "../state/store.ts";
import { useAsked } from "../state/study.ts";
import "./add-screen.css";
import "./contact-screen.css";

/** A new interview that nobody recorded: what is known about it, then the note itself; its names come next. */
export function ContactScreen() {
  const { t } = useTranslation("sources");
  const choices = useAsked("choices", {});
  return (
    <div className="page-room">
      <div className="page-width contact">
        <header className="contact-head">
          <h1 className="title">{t("sheetNew.title")}</h1>
          <p className="soft">{t("sheetNew.intro")}</p>
        </header>
        <Failure error={choices.error} />
        {choices.value !== undefined && <ContactForm choices={choices.value} />}
      </div>
    </div>
  );
}

function ContactForm({ choices }: { readonly choices: Choices }) {
  const draft = useStore(contactDraft);
  const sheet = useKeeping(draft, choices);
  return (
    <form
      className="contact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void sheet.keep();
      }}
    >
      <SheetFields draft={draft} choices={choices} pseudonym={sheet.pseudonym} />
      <SheetNote draft={draft} sheet={sheet} />
    </form>
  );
}

type Keeping = ReturnType<typeof useKeeping>;

function useKeeping(draft: ContactDraft, choices: Choices) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const [duplicate, setDuplicate] = useState<{ readonly id: RecordId; readonly title: string }>();
  const proposed = proposePseudonym(
    personRoleOf(draft.typed.role),
    draft.typed.kind ?? "",
    choices.persons.map(({ pseudonym }) => pseudonym),
  );
  const pseudonym = (draft.speaker?.pseudonym ?? proposed).trim();
  const keep = async (): Promise<void> => {
    setBusy(true);
    const answer = await keepContact(draft, pseudonym);
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    if ("waiting" in answer.value) {
      contactDraft.set(emptySheet);
      go({ screen: "names", waiting: answer.value.waiting });
    } else setDuplicate({ id: answer.value.duplicateOf, title: answer.value.title });
  };
  return { busy, error, duplicate, pseudonym, keep };
}

function SheetFields(props: {
  readonly draft: ContactDraft;
  readonly choices: Choices;
  readonly pseudonym: string;
}) {
  const { draft, choices } = props;
  const { t } = useTranslation("sources");
  const group = (fields: readonly SourceField[]): ReactNode =>
    fields.map((field) => <SheetField key={field.key} field={field} draft={draft} choices={choices} />);
  return (
    <div className="contact-fields">
      <fieldset>
        <legend>{t("sheetNew.who")}</legend>
        {group(contactFields.who)}
        <ContactSpeaker draft={draft} choices={choices} pseudonym={props.pseudonym} />
      </fieldset>
      <fieldset>
        <legend>{t("sheetNew.how")}</legend>
        {group(contactFields.how)}
      </fieldset>
      <fieldset>
        <legend>{t("sheetNew.when")}</legend>
        {group(contactFields.when)}
        {group(contactFields.where)}
      </fieldset>
      <fieldset>
        <legend>{t("sheetNew.consent")}</legend>
        {group(contactFields.consent)}
      </fieldset>
    </div>
  );
}

function SheetField(props: {
  readonly field: SourceField;
  readonly draft: ContactDraft;
  readonly choices: Choices;
}) {
  const { field, draft } = props;
  return (
    <FieldOf
      field={field}
      choices={props.choices}
      value={draft.typed[field.key] ?? ""}
      wrong={wrongFields(draft).includes(field)}
      onChange={(value) =>
        contactDraft.change((now) => ({ ...now, typed: { ...now.typed, [field.key]: value } }))
      }
    />
  );
}

function SheetNote({ draft, sheet }: { readonly draft: ContactDraft; readonly sheet: Keeping }) {
  const { t } = useTranslation("sources");
  const words = draft.text.trim() === "" ? 0 : draft.text.trim().split(/\s+/).length;
  return (
    <div className="contact-note">
      <LineField
        label={t("add.callIt")}
        hint={t("add.noNames")}
        value={draft.title}
        onChange={(title) => contactDraft.change((now) => ({ ...now, title }))}
      />
      <label className="contact-note-label" htmlFor="contact-note">
        {t("add.note")}
      </label>
      <textarea
        id="contact-note"
        className="add-note"
        dir="auto"
        rows={14}
        placeholder={t("sheetNew.placeholder")}
        value={draft.text}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        onChange={(event) => contactDraft.change((now) => ({ ...now, text: event.target.value }))}
      />
      <div className="form-row">
        <Button kind="main" type="submit" lacking={useLack(draft, sheet, words)}>
          {words === 0 ? t("sheetNew.keep") : t("sheetNew.keepWords", { count: words })}
        </Button>
      </div>
      {sheet.duplicate !== undefined && (
        <p className="soft" role="status">
          {t("add.hereAlready")} <HeldText id={sheet.duplicate.id} title={sheet.duplicate.title} />
        </p>
      )}
      <Failure error={sheet.error} />
    </div>
  );
}

function useLack(draft: ContactDraft, sheet: Keeping, words: number): string | undefined {
  const { t } = useTranslation("sources");
  if (sheet.busy) return t("add.busy");
  if (words === 0) return t("sheetNew.noteFirst");
  const [wrong] = wrongFields(draft);
  if (wrong !== undefined) return t("sheet.mend", { field: t(`field.${wrong.key}`) });
  return draft.speaker !== undefined && sheet.pseudonym === "" ? t("sheetNew.pseudonymFirst") : undefined;
}
