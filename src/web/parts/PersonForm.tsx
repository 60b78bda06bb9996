import { useEffect, useRef, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { NameGroup, NamesStepView, PersonRole } from "../../app/views.ts";
import { apart } from "../language/index.ts";
import type { NamesDesk } from "../state/names-desk.ts";
import { personsIn, proposePseudonym } from "../state/names-step.ts";
import { askedFirst } from "../state/offered-persons.ts";
import { personRoles } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { LineField, ListField } from "./Field.tsx";

/** Who the words mean: somebody known, or somebody new under a pseudonym that says the role and nothing more. */
export function PersonForm(props: {
  readonly view: NamesStepView;
  readonly desk: NamesDesk;
  readonly group: NameGroup;
}) {
  const { view, desk, group } = props;
  const { t } = useTranslation("names");
  const persons = personsIn(view, desk.draft);
  const [first] = useState(() => askedFirst(group, desk.groups, desk.draft, view.persons));
  const [known, setKnown] = useState(first ?? "");
  const [role, setRole] = useState<PersonRole>("insider");
  const [kind, setKind] = useState("");
  const [typed, setTyped] = useState<string>();
  const proposed = proposePseudonym(
    role,
    kind,
    persons.map(({ pseudonym }) => pseudonym),
  );
  // A pseudonym that is typed out means whoever has it: no two persons share one.
  const wanted = known === "" ? (typed ?? "").trim().toLowerCase() : known.toLowerCase();
  const chosen = persons.find((each) => each.pseudonym.toLowerCase() === wanted);
  const pseudonym = chosen?.pseudonym ?? typed ?? proposed;
  const isListed = chosen?.id !== undefined && chosen.id === group.person?.id && !group.isGuess;

  // On a low screen the form is longer than its room; what it does must be in sight.
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: "nearest" }), []);

  const decide = (): void => {
    const { key } = group;
    if (chosen?.id !== undefined) desk.decide({ key, do: "replace", person: chosen.id });
    else if (chosen !== undefined)
      desk.decide({ key, do: "new-person", pseudonym: chosen.pseudonym, role: roleOf(chosen.role) });
    else
      desk.decide({
        key,
        do: "new-person",
        pseudonym: pseudonym.trim(),
        role,
        ...(kind.trim() === "" ? {} : { kind: kind.trim() }),
      });
  };
  return (
    <form
      className="form names-person"
      onKeyDown={(event) => {
        if (event.key === "Escape") desk.setAsking(false);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      {persons.length > 0 && (
        <ListField
          label={t("person.who")}
          value={known}
          none={t("person.new")}
          options={persons.map((person) => ({
            value: person.pseudonym,
            text: `${apart(person.pseudonym)} (${t(`person.roles.${roleOf(person.role)}`).toLowerCase()})`,
          }))}
          onChange={setKnown}
        />
      )}
      {known === "" && (
        <>
          {chosen === undefined && (
            <Choice
              label={t("person.role")}
              value={role}
              options={personRoles.map(({ value: role }) => ({
                value: role,
                text: t(`person.roles.${role}`),
              }))}
              onChange={setRole}
            />
          )}
          <div className="form-pair">
            <LineField
              label={t("person.kind")}
              placeholder={t("person.kindExample")}
              value={kind}
              onChange={setKind}
            />
            <LineField
              label={t("person.pseudonym")}
              autoFocus
              value={typed ?? proposed}
              onChange={setTyped}
            />
          </div>
        </>
      )}
      {!isListed && (
        <p className="names-why">
          <Trans
            t={t}
            i18nKey="person.willList"
            values={{ words: group.spelling }}
            components={{ words: <bdi className="names-listed" translate="no" /> }}
          />
        </p>
      )}
      <div ref={end} className="form-row">
        <Button
          kind="main"
          type="submit"
          keys="⏎"
          // Where somebody is chosen already, no field asks for the keys, and Enter is to take that person.
          autoFocus={first !== undefined}
          lacking={pseudonym.trim() === "" ? t("person.pseudonymFirst") : undefined}
        >
          {t("person.replace", { count: group.places.length, pseudonym })}
        </Button>
        <Button kind="quiet" onClick={() => desk.setAsking(false)}>
          {t("person.back")}
        </Button>
      </div>
    </form>
  );
}

function roleOf(role: string): PersonRole {
  return personRoles.find(({ value }) => value === role)?.value ?? "insider";
}
