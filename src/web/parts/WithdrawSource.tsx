import { useState } from "react";
import type { Refusal, WithdrawalReason } from "../../app/api.ts";
import type { SourceLine, WithdrawalView } from "../../app/views.ts";
import { sayDone } from "../state/notices.ts";
import { go } from "../state/route.ts";
import { call } from "../state/session.ts";
import { noteUpheaval } from "../state/study.ts";
import { Button } from "./Button.tsx";
import { Choice } from "./Choice.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";

const reasons: readonly { readonly value: WithdrawalReason; readonly text: string }[] = [
  { value: "consent-withdrawn", text: "Consent withdrawn" },
  { value: "risk", text: "Risk to somebody" },
  { value: "error", text: "Should not be here" },
  { value: "retention", text: "Time to keep it is over" },
];

/** The way out of the study: what is destroyed and what loses its ground is shown before, and stands on the button. */
export function WithdrawSource({ line }: { readonly line: SourceLine }) {
  const [preview, setPreview] = useState<WithdrawalView>();
  const [reason, setReason] = useState<WithdrawalReason>();
  const [error, setError] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const look = async (): Promise<void> => {
    const answer = await call("withdrawalPreview", { source: line.id });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setPreview(answer.value);
  };
  const withdraw = async (): Promise<void> => {
    if (reason === undefined) return;
    setBusy(true);
    const answer = await call("withdraw", { source: line.id, reason });
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    go({ screen: "sources" }, "replace");
    noteUpheaval();
    const names = answer.value.persons?.length ?? 0;
    const also = names === 0 ? "" : `, with the names of ${names === 1 ? "1 person" : `${names} people`}`;
    sayDone(`Withdrawn and destroyed${also}. The date and the entry stay.`);
  };
  return (
    <section className="section">
      <h3 className="heading">Withdraw</h3>
      {preview === undefined ? (
        <p>
          <button type="button" className="inline inline-harm" onClick={() => void look()}>
            See what withdrawing this source would destroy
          </button>
        </p>
      ) : (
        <>
          <Losses view={preview} />
          <Choice label="Why" value={reason} options={reasons} onChange={setReason} />
          <div className="form-row">
            <Button
              kind="harm"
              lacking={
                busy ? "It is being destroyed." : reason === undefined ? "Choose why first." : undefined
              }
              onClick={() => void withdraw()}
            >
              Destroy “<bdi>{line.title}</bdi>” and its {preview.passages}{" "}
              {preview.passages === 1 ? "passage" : "passages"}
            </Button>
            <Button kind="quiet" onClick={() => setPreview(undefined)}>
              Keep it
            </Button>
          </div>
        </>
      )}
      <Failure error={error} />
    </section>
  );
}

function Losses({ view }: { readonly view: WithdrawalView }) {
  return (
    <>
      <p>
        Its text in every version, the original, {view.codings} {view.codings === 1 ? "coding" : "codings"}{" "}
        and {view.quantities} {view.quantities === 1 ? "quantity" : "quantities"} are destroyed. This cannot
        be taken back.
      </p>
      {view.claims.length > 0 && (
        <>
          <p>Claims that lose evidence:</p>
          <ul className="withdraw-list">
            {view.claims.map((claim) => (
              <li key={claim.id}>
                <Go to={{ screen: "claims", claim: claim.id }}>
                  <bdi>{claim.text}</bdi>
                </Go>{" "}
                <span className="soft">
                  loses {claim.lost}; {whatIsLeft(claim)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.carried.parameters.length > 0 && (
        <>
          <p>Parameters of the model that rest on it:</p>
          <ul className="withdraw-list">
            {view.carried.parameters.map(({ id, name, losesAll }) => (
              <li key={id}>
                <bdi>{name}</bdi>{" "}
                <span className="soft">
                  {losesAll ? "loses the last thing an estimate rests on" : "keeps something"}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.persons !== undefined && view.persons.length > 0 && (
        <p>
          Names destroyed too, as nothing else is about these people: those of{" "}
          {view.persons
            .map(
              ({ pseudonym, spellings }) =>
                `${pseudonym} (${spellings} ${spellings === 1 ? "spelling" : "spellings"})`,
            )
            .join(", ")}
          . The {view.persons.length === 1 ? "pseudonym stays" : "pseudonyms stay"}.
        </p>
      )}
      {view.quoting.length > 0 && (
        <p>
          Quoted in {view.quoting.length} other {view.quoting.length === 1 ? "place" : "places"} (
          {[...new Set(view.quoting.map(({ table, field }) => `${table} ${field}`))].join(", ")}): those words
          go too.
        </p>
      )}
      {view.memos.length > 0 && (
        <>
          <p>Memos somebody must reword:</p>
          <ul className="withdraw-list">
            {view.memos.map((memo) => (
              <li key={memo.id}>
                <Go to={{ screen: "memos", memo: memo.id }}>
                  <bdi>{memo.title}</bdi>
                </Go>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.backups.length > 0 && (
        <p>
          Backups that still hold it:{" "}
          {view.backups
            .map(
              ({ label, atMs }) =>
                `${label} (${new Date(atMs).toLocaleDateString("en", { dateStyle: "medium" })})`,
            )
            .join(", ")}
          .
        </p>
      )}
    </>
  );
}

function whatIsLeft({ left, leftFor, leftAgainst }: WithdrawalView["claims"][number]): string {
  if (left === 0) return "nothing is left";
  const silent = left - leftFor - leftAgainst;
  return `left: ${leftFor} for, ${leftAgainst} against${silent > 0 ? `, ${silent} silent` : ""}`;
}
