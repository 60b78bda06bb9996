import { useState } from "react";
import type { Refusal, RegisteredPersonLine } from "../../app/api.ts";
import { Button } from "../parts/Button.tsx";
import { Failure } from "../parts/Failure.tsx";
import { NewPerson } from "../parts/NewPerson.tsx";
import { sayDone } from "../state/notices.ts";
import { act, useAsked } from "../state/study.ts";
import "./register-screen.css";

/** The names register: who stands behind each pseudonym, and every spelling that is looked for. It lies in the vault. */
export function RegisterScreen() {
  const register = useAsked("register", {});
  const [adding, setAdding] = useState(false);
  return (
    <div className="page-room">
      <div className="page-width register">
        <div className="register-head">
          <div>
            <h1 className="title">Names register</h1>
            <p className="soft">
              Real names, kept in the vault and nowhere else. A spelling listed here is found in every text
              that comes in.
            </p>
          </div>
          <Button kind={adding ? "quiet" : "main"} onClick={() => setAdding(!adding)}>
            {adding ? "Cancel" : "Register a person"}
          </Button>
        </div>
        {adding && <NewPerson register={register.value ?? []} onDone={() => setAdding(false)} />}
        <Failure error={register.error} />
        <ul className="persons">
          {register.value?.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
        {register.value?.length === 0 && !adding && (
          <p className="soft">Nobody yet. Names you replace in the names step come here by themselves.</p>
        )}
      </div>
    </div>
  );
}

function Person({ person }: { readonly person: RegisteredPersonLine }) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<Refusal>();
  const add = async (): Promise<void> => {
    const answer = await act("addSpelling", { person: person.id, text: typed.trim() });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setTyped("");
  };
  const destroy = async (spelling: RegisteredPersonLine["spellings"][number]): Promise<void> => {
    const answer = await act("destroySpelling", { spelling: spelling.id });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone("The spelling is destroyed and will not be found any more.");
  };
  return (
    <li>
      <p className="person-name">
        <bdi className="pseudonym">{person.pseudonym}</bdi>
        <span className="soft">{person.kind ?? person.role}</span>
      </p>
      <ul className="spellings" translate="no">
        {person.spellings.map((spelling) => (
          <li key={spelling.id}>
            <bdi>{spelling.text}</bdi>
            <button
              type="button"
              className="chip-off"
              aria-label={`Destroy the spelling ${spelling.text}`}
              title="Destroy this spelling"
              onClick={() => void destroy(spelling)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        <li>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() !== "") void add();
            }}
          >
            <input
              className="spelling-field"
              aria-label={`Another spelling of ${person.pseudonym}`}
              placeholder="another spelling"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </form>
        </li>
      </ul>
      <Failure error={error} />
    </li>
  );
}
