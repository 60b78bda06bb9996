import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NewChoice, Refusal } from "../../app/api.ts";
import type { Choices } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, ListField } from "./Field.tsx";

type ListName = keyof Choices;

/** A record to refer to, out of a list of the study; a place, wave or group that is missing can be added here. */
export function ChoiceField(props: {
  readonly label: string;
  readonly from: ListName;
  readonly choices: Choices;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { from, choices, value } = props;
  const { t } = useTranslation("sources");
  const [adding, setAdding] = useState(false);
  const options =
    from === "persons"
      ? choices.persons.map(({ id, pseudonym, role }) => ({
          value: id,
          text: `${apart(pseudonym)} (${t(`role.${role}` as "role.insider")})`,
        }))
      : choices[from].map(({ id, name }) => ({ value: id, text: name }));
  return (
    <div className="choice-field">
      <ListField
        label={props.label}
        value={options.find((option) => option.value === value)?.value ?? ""}
        none={t("notSaid")}
        options={options}
        onChange={props.onChange}
      />
      {from !== "persons" &&
        (adding ? (
          <NewOne
            from={from}
            onMade={(id) => {
              props.onChange(id);
              setAdding(false);
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <button type="button" className="inline" onClick={() => setAdding(true)}>
            {t(`choose.another.${from}`)}
          </button>
        ))}
    </div>
  );
}

function NewOne(props: {
  readonly from: "groups" | "waves" | "places";
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState("");
  const [region, setRegion] = useState("");
  const [site, setSite] = useState("");
  const [error, setError] = useState<Refusal>();
  const { t } = useTranslation("sources");
  const isPlace = props.from === "places";
  const lacking = t(isPlace ? "choose.countryFirst" : "choose.nameFirst");
  const make = async (): Promise<void> => {
    const answer = await act("addChoice", choiceOf(props.from, name.trim(), region.trim(), site.trim()));
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) props.onMade(answer.value.id);
  };
  return (
    <div className="passage-task">
      <LineField
        label={t(isPlace ? "choose.country" : "choose.name")}
        autoFocus
        value={name}
        onChange={setName}
      />
      {isPlace && (
        <div className="form-pair">
          <LineField label={t("choose.region")} value={region} onChange={setRegion} />
          <LineField label={t("choose.site")} value={site} onChange={setSite} />
        </div>
      )}
      <div className="form-row">
        <Button kind="main" lacking={name.trim() === "" ? lacking : undefined} onClick={() => void make()}>
          {t("choose.add")}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t("choose.cancel")}
        </Button>
      </div>
      <Failure error={error} />
    </div>
  );
}

function choiceOf(
  from: "groups" | "waves" | "places",
  name: string,
  region: string,
  site: string,
): NewChoice {
  if (from === "groups") return { table: "group", name };
  if (from === "waves") return { table: "wave", name };
  return {
    table: "place",
    country: name,
    ...(region === "" ? {} : { region }),
    ...(site === "" ? {} : { site }),
  };
}
