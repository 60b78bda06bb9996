import { useState } from "react";
import type { Refusal } from "../../app/api.ts";
import type { ClaimLine, Evidence, RecordId } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import type { ReaderDesk } from "../state/reader-desk.ts";
import { act, useAsked } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { TextField } from "./Field.tsx";

/** Which claims hold what was typed; all of them before anything is. */
function matchingClaims(claims: readonly ClaimLine[], typed: string): readonly ClaimLine[] {
  const sought = typed.trim().toLocaleLowerCase();
  return claims.filter(({ text }) => text.toLocaleLowerCase().includes(sought)).slice(0, 3);
}

/** The selected words become evidence for or against a claim, one that stands or one made here. */
export function EvidenceForm(props: { readonly desk: ReaderDesk; readonly onDone: () => void }) {
  const { desk, onDone } = props;
  const claims = useAsked("claims", {});
  const [typed, setTyped] = useState("");
  const [claim, setClaim] = useState<RecordId>();
  const [direction, setDirection] = useState<Evidence["direction"]>("for");
  const [proximity, setProximity] = useState<Evidence["proximity"]>();
  const [credibility, setCredibility] = useState<Evidence["credibility"]>();
  const [error, setError] = useState<Refusal>();
  const chosen = claims.value?.find(({ id }) => id === claim);
  const stretch = desk.stretch;
  if (stretch === undefined)
    return <p className="passage-task soft">Select the words that speak for or against a claim first.</p>;

  const save = async (): Promise<void> => {
    if (proximity === undefined || credibility === undefined) return;
    const target = claim ?? (await makeClaim(typed, setError));
    if (target === undefined) return;
    const { start, end } = stretch;
    const at = { source: desk.view.source.id, version: desk.view.version, start, end };
    const answer = await act("linkEvidence", { claim: target, at, direction, proximity, credibility });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) {
      // A claim made on the way stands; the next try links to it.
      setClaim(target);
      return;
    }
    sayDone(`Evidence ${direction === "silent" ? "noted as silent" : direction} the claim.`);
    desk.again();
    onDone();
  };
  return (
    <form
      className="passage-task"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <blockquote className="passage-quote" dir="auto">
        {desk.view.text.slice(stretch.start, stretch.end)}
      </blockquote>
      {chosen === undefined ? (
        <>
          <TextField
            label="Claim: find one, or write a new one"
            rows={2}
            autoFocus
            value={typed}
            onChange={setTyped}
          />
          <ul className="claim-finds">
            {matchingClaims(claims.value ?? [], typed).map((each) => (
              <li key={each.id}>
                <button type="button" className="claim-find" dir="auto" onClick={() => setClaim(each.id)}>
                  {each.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="claim-chosen" dir="auto">
          {chosen.text}{" "}
          <button type="button" className="inline" onClick={() => setClaim(undefined)}>
            another
          </button>
        </p>
      )}
      <Choice label="It speaks" value={direction} options={directions} onChange={setDirection} />
      <Choice label="The speaker" value={proximity} options={proximities} onChange={setProximity} />
      <Choice
        label="Credibility of what is said, 1 confirmed to 5 improbable, 6 cannot be judged"
        value={credibility}
        options={credibilities}
        onChange={setCredibility}
      />
      <div className="form-row">
        <Button
          kind="main"
          type="submit"
          lacking={lackOf(chosen !== undefined || typed.trim() !== "", proximity, credibility)}
        >
          {chosen === undefined && typed.trim() !== "" ? "Make the claim and link" : "Link to the claim"}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <Failure error={error} />
    </form>
  );
}

const directions: readonly { readonly value: Evidence["direction"]; readonly text: string }[] = [
  { value: "for", text: "for it" },
  { value: "against", text: "against it" },
  { value: "silent", text: "is silent" },
];

const proximities: readonly { readonly value: Evidence["proximity"]; readonly text: string }[] = [
  { value: "took-part", text: "took part" },
  { value: "saw-it", text: "saw it" },
  { value: "was-told", text: "was told" },
  { value: "inferred", text: "infers it" },
];

const credibilities: readonly { readonly value: Evidence["credibility"]; readonly text: string }[] = (
  ["1", "2", "3", "4", "5", "6"] as const
).map((value) => ({ value, text: value }));

function lackOf(
  claimed: boolean,
  proximity: Evidence["proximity"] | undefined,
  credibility: Evidence["credibility"] | undefined,
): string | undefined {
  const open = [
    ...(claimed ? [] : ["the claim"]),
    ...(proximity === undefined ? ["how near the speaker was"] : []),
    ...(credibility === undefined ? ["how credible it is"] : []),
  ];
  return open.length === 0 ? undefined : `Still to say: ${open.join(", ")}.`;
}

async function makeClaim(text: string, onError: (error: Refusal) => void): Promise<RecordId | undefined> {
  const made = await act("makeClaim", { text: text.trim(), form: "general" });
  if (made.ok) return made.value.id;
  onError(made.error);
  return undefined;
}
