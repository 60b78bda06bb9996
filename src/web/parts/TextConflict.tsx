import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { ConflictsView } from "../../app/views.ts";
import { canSettle } from "../state/conflicts.ts";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";

type Conflict = ConflictsView["texts"][number];

/** Two edits of the same words of a text: what stands, and what the other would have written. */
export function TextConflict({ conflict }: { readonly conflict: Conflict }) {
  const { source, title, version, places } = conflict;
  const [error, setError] = useState<Refusal>();
  const settle = async (): Promise<void> => {
    const answer = await act("settleText", { source, version });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone("Settled; the text stays as it stands. Ctrl+Z takes it back.");
  };
  return (
    <li>
      <h2>
        <Go to={{ screen: "read", source }}>
          <bdi>{title}</bdi>
        </Go>
        : its text
      </h2>
      <ul className="wordings">
        {places.map(({ stands, other }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of one edit have no other name and never move
          <li key={i} className="wordings">
            <Wording words={stands} stands />
            <Wording words={other} stands={false} />
          </li>
        ))}
      </ul>
      <p className="soft">{whyText(conflict)}</p>
      {canSettle(conflict) && (
        <div className="form-row">
          <Button onClick={() => void settle()}>Keep what stands and drop the other correction</Button>
        </div>
      )}
      <Failure error={error} />
    </li>
  );
}

function Wording({ words, stands }: { readonly words: string; readonly stands: boolean }) {
  return (
    <div className={stands ? "wording wording-stands" : "wording"}>
      {words === "" ? <p className="soft">nothing: the words are taken out</p> : <p dir="auto">{words}</p>}
      <small>{stands ? "stands in the text" : "does not count"}</small>
    </div>
  );
}

function whyText({ why }: Conflict): string {
  if (why === "overlap")
    return "If the other words are right, drop that correction and write them in the reader. Until it is settled, this text takes no name that is found later.";
  if (why === "both-replaced")
    return "Names were replaced in the same words twice. Nothing is to be done: what was taken out stays out.";
  return "A part of this text's history is missing or damaged. `grounds verify` says what.";
}
