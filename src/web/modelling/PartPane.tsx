import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, RecordId } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { Button } from "../parts/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Go } from "../parts/Go.tsx";
import { useAsked } from "../state/study.ts";
import { FlowForm } from "./FlowForm.tsx";
import { type Flow, isSaid } from "./flow-graph.ts";
import { parametersNamed } from "./parameters-named.ts";
import { pickedPart } from "./picked-part.ts";
import { rangeWords } from "./range-words.ts";
import { StateForm } from "./StateForm.tsx";
import { stockWords } from "./stock-words.ts";
import "./parameter-pane.css";

/** The chosen state or flow: what it is, its parameters, who says so, and its form. */
export function PartPane({ part, view }: { readonly part: RecordId; readonly view: ModelView }) {
  const flow = view.parts.flow.find(({ id }) => id === part);
  const [changing, setChanging] = useState(false);
  const state = view.parts.state.find(({ id }) => id === part);
  const done = (made: RecordId | "removed" | undefined): void => {
    setChanging(false);
    if (made === "removed") pickedPart.set(undefined);
  };
  const name = flow?.name ?? state?.name ?? "";
  const key = flow?.key ?? state?.key ?? "";
  return (
    <article className="parameter-pane">
      <header>
        <h2 className="parameter-title">
          <bdi>{name}</bdi>
        </h2>
        <code className="parameter-key" dir="ltr">
          {key}
        </code>
      </header>
      {flow !== undefined && !changing && <AboutFlow flow={flow} view={view} />}
      {state !== undefined && !changing && <AboutState state={state} view={view} />}
      {changing ? (
        <>
          {flow !== undefined && <FlowForm view={view} held={flow.id} onDone={done} />}
          {state !== undefined && <StateForm view={view} held={state.id} onDone={done} />}
        </>
      ) : (
        <ChangeIt onChange={() => setChanging(true)} />
      )}
    </article>
  );
}

function ChangeIt({ onChange }: { readonly onChange: () => void }) {
  const { t } = useTranslation("model");
  return (
    <p>
      <Button onClick={onChange}>{t("parts.change")}</Button>
    </p>
  );
}

function AboutFlow({ flow, view }: { readonly flow: Flow; readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const nameOf = new Map<RecordId, string>(
    [...view.parts.state, ...view.parts.modelGroup].map(({ id, name }) => [id, name]),
  );
  const { from, to, groups, by, formula, places, runs } = flow;
  return (
    <>
      <Facts
        facts={[
          {
            label: t("parts.from"),
            value: from === undefined ? t("flows.outside") : <bdi>{nameOf.get(from)}</bdi>,
          },
          {
            label: t("parts.to"),
            value: to === undefined ? t("flows.outOfModel") : <bdi>{nameOf.get(to)}</bdi>,
          },
          {
            label: t("flows.table.groups"),
            value:
              groups === undefined ? (
                t("parts.allGroups")
              ) : (
                <bdi>{groups.map((each) => nameOf.get(each)).join(", ")}</bdi>
              ),
          },
          { label: t("parts.by"), value: t(`flows.by.${by}`) },
          ...(formula === undefined
            ? []
            : [{ label: t("flows.formula"), value: <Formula text={formula} /> }]),
          ...(places === undefined ? [] : [{ label: t("parts.places"), value: <Formula text={places} /> }]),
          { label: t("parts.runs"), value: t(`flows.runs.${runs}`) },
        ]}
      />
      <Parameters view={view} formulas={[formula, places]} groups={groups} />
      <WhoSays flow={flow} />
    </>
  );
}

function Formula({ text }: { readonly text: string }) {
  return (
    <code className="parameter-formula" dir="ltr">
      {text}
    </code>
  );
}

function WhoSays({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation("model");
  const claims = useAsked("claims", {});
  const named = (claims.value ?? []).filter(({ id }) => flow.claims?.includes(id));
  return (
    <section className="parameter-part" aria-label={t("flows.claims")}>
      <h3 className="heading">{t("flows.claims")}</h3>
      {!isSaid(flow, claims.value) && <p className="warning">{t("flows.noneSays")}</p>}
      <ul className="part-claims">
        {named.map((each) => (
          <li key={each.id}>
            <Go to={{ screen: "claims", claim: each.id }}>
              <bdi>{each.text}</bdi>
            </Go>{" "}
            <small className="soft">
              {t("estimates.forAgainst", { for: each.for, against: each.against })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AboutState(props: {
  readonly state: ModelView["parts"]["state"][number];
  readonly view: ModelView;
}) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const { state, view } = props;
  const held = view.stocks.filter((each) => each.state === state.id);
  const groupName = new Map(view.parts.modelGroup.map(({ id, name }) => [id, name]));
  return (
    <>
      {state.means !== undefined && <p dir="auto">{state.means}</p>}
      <section className="parameter-part" aria-label={t("flows.atBase")}>
        <h3 className="heading">{t("flows.atBase")}</h3>
        {held.length === 0 && <p className="soft">{t("flows.nobody")}</p>}
        <ul className="part-stocks">
          {held.map(({ group, formula, people }) => (
            <li key={group}>
              <bdi>{groupName.get(group)}</bdi>
              <span>
                {stockWords({ isEmpty: false, ...(people !== undefined && { people }) }, t, figures)}
              </span>
              <Formula text={formula} />
            </li>
          ))}
        </ul>
      </section>
      <Parameters
        view={view}
        formulas={held.map(({ formula }) => formula)}
        groups={held.map(({ group }) => group)}
      />
      <FlowLinks title={t("flows.into")} flows={view.parts.flow.filter(({ to }) => to === state.id)} />
      <FlowLinks title={t("flows.outOf")} flows={view.parts.flow.filter(({ from }) => from === state.id)} />
    </>
  );
}

function FlowLinks({ title, flows }: { readonly title: string; readonly flows: readonly Flow[] }) {
  const { t } = useTranslation("model");
  return (
    <section className="parameter-part" aria-label={title}>
      <h3 className="heading">{title}</h3>
      {flows.length === 0 && <p className="soft">{t("flows.nothing")}</p>}
      <ul className="part-flows">
        {flows.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="inline" onClick={() => pickedPart.set(id)}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parameters(props: {
  readonly view: ModelView;
  readonly formulas: readonly (string | undefined)[];
  readonly groups: readonly RecordId[] | undefined;
}) {
  const { t } = useTranslation("model");
  const figures = useFigures();
  const { view, formulas, groups } = props;
  const named = parametersNamed(view, formulas, groups);
  return (
    <section className="parameter-part" aria-label={t("flows.parameters")}>
      <h3 className="heading">{t("flows.parameters")}</h3>
      {named.length === 0 && <p className="soft">{t("flows.noParameters")}</p>}
      <ul className="part-parameters">
        {named.map(({ line, group }) => {
          const [first] = line.estimates;
          const entered = view.parts.estimate.find(({ id }) => id === first?.id);
          const range = entered && rangeWords(entered, line.unit, t, figures);
          return (
            <li key={line.id}>
              <Go to={{ screen: "model", parameter: line.id }}>
                <bdi>{line.name}</bdi>
              </Go>
              {group !== undefined && <bdi className="soft"> {group}</bdi>}
              <p className={first === undefined ? "parameter-gap" : "soft"}>
                {first === undefined ? t("notGrounded") : (range ?? t(`warrant.${first.warrant}`))}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
