import { useState } from "react";
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
  const save = async (): Promise<void> => {
    const answer = await act("registerPerson", {
      pseudonym,
      role,
      ...(kind.trim() === "" ? {} : { kind: kind.trim() }),
      spellings: lines,
    });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    sayDone("Registered.");
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
      <TextField
        label="Names, one spelling a line, in every script you have"
        rows={3}
        autoFocus
        value={spellings}
        onChange={setSpellings}
      />
      <Choice label="Role towards the group" value={role} options={personRoles} onChange={setRole} />
      <div className="form-pair">
        <LineField label="Kind" placeholder="driver, judge…" value={kind} onChange={setKind} />
        <LineField label="Pseudonym" value={typed ?? proposed} onChange={setTyped} />
      </div>
      <div className="form-row">
        <Button kind="main" type="submit" lacking={lackOf(lines, pseudonym)}>
          {pseudonym === "" ? "Register" : `Register as ${pseudonym}`}
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

function lackOf(spellings: readonly string[], pseudonym: string): string | undefined {
  if (spellings.length === 0) return "Write a name first.";
  return pseudonym === "" ? "Give a pseudonym first." : undefined;
}
