import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { Choices, RecordId, SpeakerLine } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import { sayDone } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { ListField } from "./Field.tsx";

/** Who speaks in a source: the label as it was read, the part they have, and the person they are. */
export function Speakers(props: { readonly source: RecordId; readonly persons: Choices["persons"] }) {
  const { persons } = props;
  const { t } = useTranslation("names");
  const input = useMemo(() => ({ source: props.source }), [props.source]);
  const speakers = useAsked("speakers", input);
  const [open, setOpen] = useState<RecordId>();
  if (speakers.value === undefined || speakers.value.length === 0) return <Failure error={speakers.error} />;
  return (
    <section className="section">
      <h3 className="heading">{t("speakers.title")}</h3>
      <ul className="origins speakers">
        {speakers.value.map((speaker) =>
          speaker.id === open ? (
            <SpeakerForm
              key={speaker.id}
              speaker={speaker}
              persons={persons}
              onDone={() => setOpen(undefined)}
            />
          ) : (
            <li key={speaker.id}>
              <span>
                <bdi>{speaker.label}</bdi> <span className="soft">{t(`speakers.parts.${speaker.part}`)}</span>
                <Who person={persons.find(({ id }) => id === speaker.person)} />
              </span>
              <button
                type="button"
                className="inline"
                aria-label={t("speakers.say", { label: speaker.label })}
                onClick={() => setOpen(speaker.id)}
              >
                {t("speakers.change")}
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Who({ person }: { readonly person: Choices["persons"][number] | undefined }) {
  if (person === undefined) return null;
  return (
    <>
      {" "}
      <bdi className="pseudonym">{person.pseudonym}</bdi>
    </>
  );
}

function SpeakerForm(props: {
  readonly speaker: SpeakerLine;
  readonly persons: Choices["persons"];
  readonly onDone: () => void;
}) {
  const { speaker, persons, onDone } = props;
  const { t } = useTranslation("names");
  const [part, setPart] = useState(speaker.part);
  const [person, setPerson] = useState<RecordId | "">(speaker.person ?? "");
  const [error, setError] = useState<Refusal>();
  const save = async (): Promise<void> => {
    const answer = await act("describeSpeaker", {
      speaker: speaker.id,
      part,
      person: person === "" ? null : person,
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("speakers.done"));
    onDone();
  };
  return (
    <li>
      <form
        className="form speaker-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // The sheet around it stays open.
          event.stopPropagation();
          onDone();
        }}
      >
        <p>
          <bdi>{speaker.label}</bdi> <span className="soft">{t("speakers.is")}</span>
        </p>
        <div className="form-pair">
          <ListField
            label={t("speakers.part")}
            autoFocus
            value={part}
            options={parts.map((value) => ({ value, text: t(`speakers.parts.${value}`) }))}
            onChange={(value) => value !== "" && setPart(value)}
          />
          <ListField
            label={t("speakers.person")}
            value={person}
            none={t("speakers.nobody")}
            options={persons.map(({ id, pseudonym, role }) => ({
              value: id,
              text: `${apart(pseudonym)} (${t(`person.roles.${role}` as "person.roles.insider").toLowerCase()})`,
            }))}
            onChange={setPerson}
          />
        </div>
        <div className="form-row">
          <Button kind="main" type="submit">
            {t("speakers.save")}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {t("speakers.leave")}
          </Button>
        </div>
        <Failure error={error} />
      </form>
    </li>
  );
}

const parts = ["interviewer", "respondent", "interpreter", "court", "other", "not-known"] as const;
