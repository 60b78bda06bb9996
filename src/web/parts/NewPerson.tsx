import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal, RegisteredPersonLine } from "../../app/api.ts";
import type { PersonRole } from "../../app/views.ts";
import { proposePseudonym } from "../state/names-step.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { personRoles } from "../state/words.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { LineField, TextField } from "./Field.tsx";

/** Register somebody before any text names them. */
export function NewPerson(props: {
  readonly register: readonly RegisteredPersonLine[];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation("names");
  const [role, setRole] = useState<PersonRole>("insider");
  const [kind, setKind] = useState("");
  const [typed, setTyped] = useState<string>();
  const [spellings, setSpellings] = useState("");
  const [error, setError] = useState<Refusal>();
  const proposed = proposePseudonym(
    role,
    kind,
    props.register.map(({ pseudonym }) => pseudonym),
  );
  const pseudonym = (typed ?? proposed).trim();
  const lines = spellings.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const lack = lackOf(lines, pseudonym);
  const save = async (): Promise<void> => {
    const answer = await act("registerPerson", {
      pseudonym,
      role,
      ...(kind.trim() === "" ? {} : { kind: kind.trim() }),
      spellings: lines,
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone(t("register.registered"));
    props.onDone();
  };
  return (
    <form
      className="form new-claim"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={t("register.names")} rows={3} autoFocus value={spellings} onChange={setSpellings} />
      <Choice
        label={t("person.role")}
        value={role}
        options={personRoles.map(({ value: role }) => ({ value: role, text: t(`person.roles.${role}`) }))}
        onChange={setRole}
      />
      <div className="form-pair">
        <LineField
          label={t("person.kind")}
          placeholder={t("person.kindExample")}
          value={kind}
          onChange={setKind}
        />
        <LineField label={t("person.pseudonym")} value={typed ?? proposed} onChange={setTyped} />
      </div>
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lack === undefined ? undefined : t(lack)}>
          {pseudonym === "" ? t("register.register") : t("register.registerAs", { pseudonym })}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

function lackOf(
  spellings: readonly string[],
  pseudonym: string,
): "register.nameFirst" | "person.pseudonymFirst" | undefined {
  if (spellings.length === 0) return "register.nameFirst";
  return pseudonym === "" ? "person.pseudonymFirst" : undefined;
}
