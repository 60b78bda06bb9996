import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CardPassage, Door, NumberCard } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { warningText } from "../state/claim-words.ts";
import { useAsked } from "../state/study.ts";
import { termIn } from "../state/term-in.ts";
import { CardAccounts, CardParameters } from "./CardParameters.tsx";
import { CardPassages } from "./CardPassages.tsx";
import { Chip } from "./Chip.tsx";
import { Failure } from "./Failure.tsx";
import { Folded } from "./Folded.tsx";
import { Go } from "./Go.tsx";
import "./evidence-card.css";
import "./number-card.css";

/** Says who: what stands behind one number, with its passages for and against, or the assumption it is. */
export function NumberCardPane({ door }: { readonly door: Door }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  const input = useMemo(() => ({ door }), [door]);
  const asked = useAsked("numberCard", input, "upheavals");
  if (asked.error !== undefined) return <Failure error={asked.error} />;
  if (asked.value === undefined)
    return (
      <p className="soft number-waits" role="status">
        {t("card.looking")}
      </p>
    );
  const card = asked.value;
  const passages = leadingPassages(card);
  const shown = sentence(card.shown);
  return (
    <article className="card number-card">
      <header>
        <h2 className="number-title" dir="auto">
          {sentence(card.title)}
        </h2>
        <p className="number-shown" dir="auto" data-long={shown.length > 34 ? "" : undefined}>
          {shown}
        </p>
      </header>
      <Claims card={card} />
      <CardPassages passages={passages} shownAtFirst={3} />
      <Records card={card} />
      <CardAccounts accounts={card.accounts} />
      <CardParameters card={card} />
      <Assumptions card={card} />
      <Made card={card} />
    </article>
  );
}

/** The card's own passages; for a number of the runs, one from each of what carries most of it. */
function leadingPassages({ passages, parameters, accounts }: NumberCard): readonly CardPassage[] {
  if (passages.length > 0) return passages;
  const [only] = parameters;
  if (only !== undefined && parameters.length === 1 && accounts.length === 0) return only.passages;
  const firsts = [...parameters, ...accounts].flatMap((each) => each.passages.slice(0, 1));
  const seen = new Set<string>();
  return firsts.filter(({ passage }) => !seen.has(passage) && seen.add(passage)).slice(0, 3);
}

function Claims({ card }: { readonly card: NumberCard }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  if (card.claims.length === 0) return null;
  return (
    <div className="number-claims">
      <Folded shownAtFirst={1} more={(count) => t("card.moreClaims", { count })}>
        {card.claims.map((claim) => (
          <div key={claim.id}>
            <p>
              <Go to={{ screen: "claims", claim: claim.id }}>
                <bdi>{claim.text}</bdi>
              </Go>
            </p>
            <div className="chips">
              <Chip colour="teal">{t("card.for", { count: claim.for })}</Chip>
              <Chip colour={claim.against > 0 ? "rust" : "slate"}>
                {t("card.against", { count: claim.against })}
              </Chip>
              {claim.silent > 0 && <Chip colour="slate">{t("card.silent", { count: claim.silent })}</Chip>}
              <Chip colour="amber">{t("card.independent", { range: sentence(claim.independent) })}</Chip>
              {claim.confidence !== undefined && (
                <Chip colour="slate">
                  {t("card.confidence", {
                    level: termIn(t("card.level", { returnObjects: true }), claim.confidence),
                  })}
                </Chip>
              )}
            </div>
          </div>
        ))}
      </Folded>
    </div>
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
            <Go to={{ screen: "read", source }} className="source-door">
              <bdi>{name}</bdi>
            </Go>
          )}
        </li>
      ))}
    </ul>
  );
}

function Made({ card }: { readonly card: NumberCard }) {
  const { t } = useTranslation("brief");
  const { t: claims } = useTranslation("claims");
  const sentence = useSaid();
  const sentences = [
    ...card.made.map(sentence),
    ...card.warned.map(({ warning }) => warningText(claims, warning)),
    ...card.ran.map(sentence),
  ];
  if (sentences.length === 0) return null;
  return (
    <details className="number-part" open={sentences.length < 4}>
      <summary className="heading">{t("card.how")}</summary>
      {sentences.map((each) => (
        <p key={each} className="number-made" dir="auto">
          {each}
        </p>
      ))}
    </details>
  );
}

function Assumptions({ card }: { readonly card: NumberCard }) {
  const { t } = useTranslation("brief");
  const sentence = useSaid();
  if (card.assumptions.length === 0) return null;
  return (
    <section className="number-part number-assumptions">
      <h3 className="heading">{t("card.assumed")}</h3>
      <Folded shownAtFirst={1} more={(count) => t("card.moreAssumptions", { count })}>
        {card.assumptions.map(({ said, at, by }) => (
          <div key={`${at.table} ${at.id}`} className="number-assumption">
            <p dir="auto">{sentence(said)}</p>
            {by !== undefined && (
              <small className="soft">
                {t("card.signedBy")} <bdi>{by}</bdi>
              </small>
            )}
          </div>
        ))}
      </Folded>
    </section>
  );
}
