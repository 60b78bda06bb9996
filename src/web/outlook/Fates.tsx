import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FatesView, NamedPart } from "../../app/views.ts";
import { Choice } from "../parts/Choice.tsx";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";

/** What becomes of each kind of member, from the base date to the horizon: a picture in the very rows of its table. */
export function Fates(props: { readonly fates: FatesView; readonly base: string; readonly months: number }) {
  const { fates, base, months } = props;
  const { t } = useTranslation("outlook");
  const { month } = useOutlookFigures();
  const [asked, setAsked] = useState<string>();
  const group = fates.groups.find(({ id }) => id === asked) ?? fates.groups[0];
  if (group === undefined) return null;
  return (
    <section className="outlook-section" aria-labelledby="outlook-fates">
      <h2 id="outlook-fates" className="heading">
        {t("fates.title")}
      </h2>
      <Choice
        label={t("fates.group")}
        value={group.id}
        options={fates.groups.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={setAsked}
      />
      <div className="outlook-table-room">
        <table className="outlook-table fates-table">
          <thead>
            <tr>
              <th scope="col">{t("fates.state")}</th>
              <th scope="col">{month(base, 0)}</th>
              <th scope="col">{month(base, months)}</th>
              <th scope="col">
                <span className="unseen">{t("fates.picture")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Rows fates={fates} group={group} />
          </tbody>
        </table>
      </div>
      <p className="soft outlook-note">{t("fates.note", { count: fates.runs })}</p>
    </section>
  );
}

function Rows({ fates, group }: { readonly fates: FatesView; readonly group: NamedPart }) {
  const cells = fates.states.flatMap((state) => {
    const cell = fates.cells.find((each) => each.group === group.id && each.state === state.id);
    if (cell === undefined || Math.max(cell.atBase[2], cell.atHorizon[2]) < 0.5) return [];
    return [{ state, cell }];
  });
  const most = Math.max(1, ...cells.flatMap(({ cell }) => [cell.atBase[2], cell.atHorizon[2]]));
  return cells.map(({ state, cell }) => (
    <tr key={state.id}>
      <th scope="row">
        <bdi>{state.name}</bdi>
      </th>
      <Count of={`${group.key} ${state.key}`} part="base" values={cell.atBase} />
      <Count of={`${group.key} ${state.key}`} values={cell.atHorizon} />
      <td className="fates-picture" aria-hidden="true">
        <Bar values={cell.atBase} most={most} at="base" />
        <Bar values={cell.atHorizon} most={most} at="horizon" />
      </td>
    </tr>
  ));
}

function Count(props: {
  readonly of: string;
  readonly part?: "base";
  readonly values: readonly [number, number, number];
}) {
  const { of, part, values } = props;
  const { amount, amounts } = useOutlookFigures();
  const [low, middle, high] = values.map((each) => (each < 10 ? Math.round(each) : each));
  return (
    <td>
      <Opens to="fate" id={of} {...(part !== undefined && { part })}>
        {amount(middle ?? 0)}
      </Opens>{" "}
      <small className="soft">{amounts(low ?? 0, high ?? 0)}</small>
    </td>
  );
}

function Bar(props: {
  readonly values: readonly [number, number, number];
  readonly most: number;
  readonly at: "base" | "horizon";
}) {
  const { values, most, at } = props;
  const [low, middle, high] = values;
  const percent = (value: number): string => `${Math.round((value / most) * 1000) / 10}%`;
  return (
    <span className={`fate-bar fate-${at}`}>
      <span className="fate-middle" style={{ inlineSize: percent(middle) }} />
      <span
        className="fate-range"
        style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }}
      />
    </span>
  );
}
