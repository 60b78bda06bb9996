import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelView, ParameterView, RecordId } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { Button } from "../parts/Button.tsx";
import { Chip } from "../parts/Chip.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { useAsked } from "../state/study.ts";
import { ClashOf } from "./ClashOf.tsx";
import { Curves, type Hump, type StatedMark } from "./Curves.tsx";
import { EstimateForm } from "./EstimateForm.tsx";
import { EstimateOf } from "./EstimateOf.tsx";
import { ParameterForm } from "./ParameterForm.tsx";
import { pickedPart } from "./picked-part.ts";
import { unitName } from "./range-words.ts";
import "../parts/evidence-card.css";
import "../parts/number-card.css";
import "./parameter-pane.css";

/** One parameter: its curve, its estimates with the passages under them, the clash it rests on, and where it is used. */
export function ParameterPane({
  parameter,
  model,
}: {
  readonly parameter: RecordId;
  readonly model: ModelView;
}) {
  const { t } = useTranslation("model");
  const input = useMemo(() => ({ parameter }), [parameter]);
  const asked = useAsked("parameter", input);
  if (asked.error !== undefined)
    return asked.error.code === "not-found" ? (
      <p className="soft">{t("gone")}</p>
    ) : (
      <Failure error={asked.error} />
    );
  if (asked.value === undefined)
    return (
      <p className="soft number-waits" role="status">
        {t("asking")}
      </p>
    );
  return <Open view={asked.value} model={model} />;
}

function Open({ view, model }: { readonly view: ParameterView; readonly model: ModelView }) {
  const { t } = useTranslation("model");
  const [changing, setChanging] = useState(false);
  const [form, setForm] = useState<RecordId | "new">();
  const isEmpty = view.estimates.length === 0;
  const open = isEmpty ? "new" : form;
  return (
    <article className="parameter-pane">
      <header>
        <h2 className="parameter-title">
          <bdi>{view.name}</bdi>
        </h2>
        <p className="chips">
          <code className="parameter-key" dir="ltr">
            {view.key}
          </code>
          {view.assumed && <Chip colour="amber">{t("assumed")}</Chip>}
          <button
            type="button"
            className="inline"
            aria-expanded={changing}
            onClick={() => setChanging(!changing)}
          >
            {t("parts.change")}
          </button>
        </p>
      </header>
      {changing && <ParameterForm model={model} held={view.id} onDone={() => setChanging(false)} />}
      <WhatItIs view={view} />
      {view.drawn.length > 0 && <Drawn view={view} />}
      {view.clash !== undefined && <ClashOf clash={view.clash} />}
      <section className="parameter-part" aria-label={t("estimates.title")}>
        <h3 className="heading">
          {view.clash === undefined ? t("estimates.title") : t("estimates.accounts")}
        </h3>
        {isEmpty && <p className="parameter-none">{t("estimates.none")}</p>}
        {view.estimates.map((each) =>
          open === each.id ? (
            <EstimateForm
              key={each.id}
              view={view}
              model={model}
              held={each}
              onDone={() => setForm(undefined)}
            />
          ) : (
            <EstimateOf key={each.id} estimate={each} view={view} onChange={() => setForm(each.id)} />
          ),
        )}
        {open === "new" ? (
          <EstimateForm
            view={view}
            model={model}
            {...(isEmpty ? {} : { onCancel: () => setForm(undefined) })}
            onDone={() => setForm(undefined)}
          />
        ) : (
          view.clashes.length > 0 && (
            <p>
              <Button onClick={() => setForm("new")}>{t("estimates.sayOther")}</Button>
            </p>
          )
        )}
      </section>
    </article>
  );
}

function WhatItIs({ view }: { readonly view: ParameterView }) {
  const { t } = useTranslation("model");
  const { unit, group, definition, usedIn } = view;
  return (
    <Facts
      facts={[
        { label: t("is.unit"), value: <bdi>{unitName(unit, t)}</bdi> },
        ...(group === undefined ? [] : [{ label: t("is.group"), value: <bdi>{group.name}</bdi> }]),
        ...(definition === undefined ? [] : [{ label: t("is.definition"), value: <bdi>{definition}</bdi> }]),
        { label: t("is.usedIn"), value: usedIn.length === 0 ? t("is.nowhere") : <Uses view={view} /> },
      ]}
    />
  );
}

function Uses({ view }: { readonly view: ParameterView }) {
  const { t } = useTranslation("model");
  return (
    <ul className="doors parameter-uses">
      {view.usedIn.map(({ table, id, name, formula }) => (
        <li key={`${table} ${id} ${name}`}>
          <span className="soft">{t(`usedTable.${tableOf(table)}`)}</span>
          {table === "flow" || table === "start" ? (
            <Go to={{ screen: "flows" }} onGone={() => pickedPart.set(id)}>
              <bdi>{name}</bdi>
            </Go>
          ) : (
            <bdi>{name}</bdi>
          )}
          {formula !== "" && (
            <code className="parameter-formula" dir="ltr">
              {formula}
            </code>
          )}
        </li>
      ))}
    </ul>
  );
}

const usedTables = ["flow", "fundFlow", "level", "fund", "start", "watched", "regroup", "measure"] as const;

function tableOf(table: string): (typeof usedTables)[number] {
  return usedTables.find((each) => each === table) ?? "level";
}

function Drawn({ view }: { readonly view: ParameterView }) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const drawn = view.estimates.filter(({ id }) => view.drawn.includes(id));
  const humps = drawn.map(
    (each): Hump => ({
      key: each.id,
      label: each.account?.name ?? t("curve.every"),
      assumed: each.warrant === "judgement" || each.warrant === "analogy",
      ...(each.quantiles !== undefined && { quantiles: each.quantiles }),
    }),
  );
  const stated = new Map(
    drawn.flatMap(({ basisQuantities }) =>
      basisQuantities.map(({ id, stated: said, low, high }): [RecordId, StatedMark] => [
        id,
        {
          key: id,
          label: sentence(said),
          ...(low !== undefined && { low }),
          ...(high !== undefined && { high }),
        },
      ]),
    ),
  );
  return (
    <Curves
      name={view.name}
      unit={view.unit}
      curves={view.curves}
      humps={humps}
      stated={[...stated.values()]}
    />
  );
}
