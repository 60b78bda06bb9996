import { useMemo } from "react";
import type { CardParameter, Door, NumberCard } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { CardPassages } from "./CardPassages.tsx";
import { Chip } from "./Chip.tsx";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import "./evidence-card.css";
import "./number-card.css";

/** Says who: what stands behind one number, with its passages for and against, or the assumption it is. */
export function NumberCardPane({ door }: { readonly door: Door }) {
  const input = useMemo(() => ({ door }), [door]);
  const asked = useAsked("numberCard", input);
  if (asked.value === undefined) return <Failure error={asked.error} />;
  const card = asked.value;
  return (
    <article className="card number-card">
      <header>
        <p className="soft" dir="auto">
          {card.title}
        </p>
        <p className="number-shown" dir="auto">
          {card.shown}
        </p>
      </header>
      <Claims card={card} />
      <CardPassages passages={card.passages} shownAtFirst={4} />
      <Records card={card} />
      <Accounts card={card} />
      <Parameters card={card} />
      <Made card={card} />
      <Assumptions card={card} />
    </article>
  );
}

function Claims({ card }: { readonly card: NumberCard }) {
  if (card.claims.length === 0) return null;
  return (
    <ul className="number-claims">
      {card.claims.map((claim) => (
        <li key={claim.id}>
          <p>
            <Go to={{ screen: "claims", claim: claim.id }}>
              <bdi>{claim.text}</bdi>
            </Go>
          </p>
          <div className="chips">
            <Chip colour="teal">{claim.for} for</Chip>
            <Chip colour={claim.against > 0 ? "rust" : "slate"}>{claim.against} against</Chip>
            {claim.silent > 0 && <Chip colour="slate">{claim.silent} silent</Chip>}
            <Chip colour="amber">{claim.independent} independent</Chip>
            {claim.confidence !== undefined && (
              <Chip colour="slate">confidence {claim.confidence.replace("-", " ")}</Chip>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Records({ card }: { readonly card: NumberCard }) {
  if (card.records.length === 0) return null;
  return (
    <ul className="number-records">
      {card.records.map(({ id, name, source }) => (
        <li key={id}>
          {source === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <Go to={{ screen: "read", source }}>
              <bdi>{name}</bdi>
            </Go>
          )}
        </li>
      ))}
    </ul>
  );
}

function Accounts({ card }: { readonly card: NumberCard }) {
  if (card.accounts.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">If one side is right</h3>
      {card.accounts.map((account) => (
        <div key={account.id} className="number-account">
          <p>
            <bdi>{account.name}</bdi>
            {account.shown !== undefined && <b> {account.shown}</b>}
            <small className="soft"> weight {Math.round(account.weight * 100)} %</small>
          </p>
          <CardPassages passages={account.passages} shownAtFirst={1} />
        </div>
      ))}
    </section>
  );
}

function Parameters({ card }: { readonly card: NumberCard }) {
  if (card.parameters.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">What carries it</h3>
      <ol className="number-parameters">
        {card.parameters.map((parameter) => (
          <li key={parameter.id}>
            <Parameter parameter={parameter} alone={card.parameters.length === 1} />
          </li>
        ))}
      </ol>
      {card.otherParameters > 0 && (
        <p className="soft">and {card.otherParameters} other parameters that carry less.</p>
      )}
    </section>
  );
}

function Parameter({ parameter, alone }: { readonly parameter: CardParameter; readonly alone: boolean }) {
  const { name, share, estimates, assumed, passages } = parameter;
  return (
    <>
      <p className="number-parameter-name">
        <bdi>{name}</bdi>
        {!alone && (
          <span className="number-share" title="Share of the number's variance">
            <span style={{ inlineSize: `${Math.max(2, Math.round(share * 100))}%` }} />
            {Math.round(share * 100)} %
          </span>
        )}
      </p>
      {estimates.map((estimate) => (
        <p key={estimate.id} className="soft number-estimate">
          {estimate.account !== undefined && <bdi>If {estimate.account.name}: </bdi>}
          {estimate.range ?? "no number"} · {estimate.warrant.replace("-", " ")}, {estimate.judge}
        </p>
      ))}
      {assumed && <Chip colour="amber">assumption</Chip>}
      <CardPassages passages={passages} shownAtFirst={1} />
    </>
  );
}

function Made({ card }: { readonly card: NumberCard }) {
  const sentences = [...card.made, ...card.ran];
  if (sentences.length === 0) return null;
  return (
    <section className="number-part">
      <h3 className="heading">How it came about</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className="number-made" dir="auto">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Assumptions({ card }: { readonly card: NumberCard }) {
  if (card.assumptions.length === 0) return null;
  return (
    <section className="number-part number-assumptions">
      <h3 className="heading">Assumed</h3>
      <ul>
        {card.assumptions.map(({ text, at }) => (
          <li key={`${at.table} ${at.id}`} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
