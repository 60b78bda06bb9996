import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DisclosingFacts, DisclosureView } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useAsked } from "../state/study.ts";
import { termIn } from "../state/term-in.ts";
import { Failure } from "./Failure.tsx";
import { Go } from "./Go.tsx";
import "./disclosure-table.css";

/** The disclosure check: which facts that are recorded of people fit so few that they pick somebody out. */
export function DisclosureTable() {
  const { t } = useTranslation("brief");
  const asked = useAsked("disclosure", {});
  const view = asked.value;
  return (
    <section className="disclosure" aria-labelledby="disclosure">
      <h2 id="disclosure">{t("disclosure.title")}</h2>
      <Failure error={asked.error} />
      {view !== undefined && (
        <>
          <p className="soft releases-lead">{t("disclosure.lead", { k: view.k, count: view.people })}</p>
          {view.foundInAll === 0 ? (
            <p>{t("disclosure.none")}</p>
          ) : (
            <>
              <p>{t("disclosure.exposed", { count: view.exposed, people: view.people })}</p>
              <Sizes view={view} />
              <Combinations view={view} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Sizes({ view }: { readonly view: DisclosureView }) {
  const { t } = useTranslation("brief");
  const { number } = useFigures();
  return (
    <table className="disclosure-sizes">
      <caption>{t("disclosure.sizes")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("disclosure.together")}</th>
          <th scope="col">{t("disclosure.fitOne")}</th>
          <th scope="col">{t("disclosure.fitFew", { most: view.k - 1 })}</th>
        </tr>
      </thead>
      <tbody>
        {view.sizes.map(({ facts, fitOne, fitFew }) => (
          <tr key={facts}>
            <th scope="row">{t("disclosure.facts", { count: facts })}</th>
            <td>{number(fitOne)}</td>
            <td>{number(fitFew)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Combinations({ view }: { readonly view: DisclosureView }) {
  const { t } = useTranslation("brief");
  const { t: inArchive } = useTranslation("archive");
  const [all, setAll] = useState(false);
  const shown = all ? view.found : view.found.slice(0, 8);
  return (
    <div className="disclosure-room">
      <table className="disclosure-found">
        <caption>{t("disclosure.found")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("disclosure.recorded")}</th>
            <th scope="col">{t("disclosure.fits")}</th>
            <th scope="col">{t("disclosure.whom")}</th>
            <th scope="col">{inArchive("coarser.head")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <Row key={JSON.stringify(each.facts)} found={each} />
          ))}
        </tbody>
      </table>
      {shown.length < view.found.length ? (
        <button type="button" className="inline" onClick={() => setAll(true)}>
          {t("disclosure.more", { count: view.found.length - shown.length })}
        </button>
      ) : (
        view.foundInAll > view.found.length && (
          <p className="soft">{t("disclosure.rest", { count: view.foundInAll - view.found.length })}</p>
        )
      )}
    </div>
  );
}

/** What the tool records of everybody by its word; what the study records beside that by its own. */
function factName(t: TFunction<"brief">, name: string): string {
  const [, word = name, number] = /^(.+) (\d+)$/.exec(name) ?? [];
  const said = termIn(t("disclosure.fact", { returnObjects: true }), word);
  return said === word.replaceAll("-", " ") ? name : `${said}${number === undefined ? "" : ` ${number}`}`;
}

function Row({ found }: { readonly found: DisclosingFacts }) {
  const { t } = useTranslation("brief");
  const { number } = useFigures();
  return (
    <tr>
      <th scope="row">
        {found.facts.map(({ name, value }) => (
          <span key={name} className="disclosure-fact">
            <span className="soft">{factName(t, name)}</span>{" "}
            <bdi>{name === "role" ? termIn(t("card.role", { returnObjects: true }), value) : value}</bdi>
          </span>
        ))}
      </th>
      <td>{number(found.fits)}</td>
      <td>
        {found.subjects.map(({ id, name, source, table }) => (
          <span key={id} className="disclosure-subject">
            {source === undefined ? (
              <bdi className={table === "person" ? "pseudonym" : undefined}>{name}</bdi>
            ) : (
              <Go to={{ screen: "sources", source }}>
                <bdi>{name}</bdi>
              </Go>
            )}
          </span>
        ))}
      </td>
      <td>
        {found.coarser !== undefined && (
          <Coarser coarser={found.coarser} isAlone={found.facts.length === 1} />
        )}
      </td>
    </tr>
  );
}

/** What to say less exactly so that enough people fit, or to leave out where nothing broader is known. */
function Coarser(props: {
  readonly coarser: NonNullable<DisclosingFacts["coarser"]>;
  readonly isAlone: boolean;
}) {
  const { t } = useTranslation("archive");
  const { name, to, fits } = props.coarser;
  const fact = (
    <span className="soft" lang="en">
      {name}
    </span>
  );
  // One of several facts is left out, and the others stay.
  const rest = props.isAlone ? undefined : t("coarser.rest", { fits });
  return (
    <div>
      {to === undefined ? <span>{t("coarser.leave")}</span> : fact}{" "}
      {to === undefined ? fact : <bdi>{to}</bdi>}
      {(to !== undefined || rest !== undefined) && (
        <small className="disclosure-subject">{to === undefined ? rest : t("coarser.fits", { fits })}</small>
      )}
    </div>
  );
}
