import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView, ModelView } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { LineField } from "../parts/Field.tsx";
import { readNumber } from "../state/numbers.ts";
import { useStore } from "../state/store.ts";
import { isolated, useOutlookFigures } from "./figures.ts";
import { MeasureRow } from "./MeasureRow.tsx";
import { Opens } from "./Opens.tsx";
import { budgetCap, openBeside } from "./outlook-room.ts";
import { bestWithin, type ScenarioRow, scenarioRows } from "./prevention.ts";

/** What can be done: each measure and all together beside doing nothing, by every definition, with cost, delay and harm. */
export function MeasureTable(props: {
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
  readonly model: ModelView;
}) {
  const { outlook, definition, model } = props;
  const { t } = useTranslation("outlook");
  const typed = useStore(budgetCap);
  const cap = readNumber(typed);
  const limit = cap === "wrong" ? undefined : cap;
  const rows = useMemo(
    () => scenarioRows(outlook, model.parts.measure, definition.id),
    [outlook, model.parts.measure, definition.id],
  );
  return (
    <section className="outlook-section" aria-labelledby="outlook-measures">
      <div className="outlook-choices">
        <h2 id="outlook-measures" className="outlook-title">
          {t("measures.title")}
        </h2>
        <LineField
          label={t("measures.cap")}
          {...(cap === "wrong" ? { hint: t("wrongNumber") } : {})}
          value={typed}
          onChange={budgetCap.set}
        />
        <Button onClick={() => openBeside({ is: "measure" })}>{t("measures.add")}</Button>
      </div>
      <Best rows={rows} cap={limit} definition={definition} />
      <div className="outlook-table-room">
        <table className="outlook-table measure-table">
          <caption className="unseen">{t("measures.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("measures.package")}</th>
              {outlook.definitions.map(({ id, name, earlySign }) => (
                <th key={id} scope="col" data-read={id === definition.id}>
                  <bdi>{name}</bdi>
                  {earlySign && <small className="amber">{t("definitions.early")}</small>}
                </th>
              ))}
              <th scope="col">{t("measures.robust")}</th>
              <th scope="col">{t("measures.cost")}</th>
              <th scope="col">{t("measures.delay")}</th>
              <th scope="col">{t("measures.harm")}</th>
            </tr>
          </thead>
          <tbody>
            <NothingDone outlook={outlook} read={definition} />
            {rows.map((row) => (
              <MeasureRow
                key={row.scenario.id}
                row={row}
                outlook={outlook}
                read={definition.id}
                cap={limit}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft outlook-note">{t("measures.note", { count: outlook.sideRuns })}</p>
    </section>
  );
}

/** What is chosen where nothing else is: it has a name and a row of its own. */
function NothingDone({
  outlook,
  read,
}: {
  readonly outlook: ComputedOutlook;
  readonly read: DefinitionView;
}) {
  const { t } = useTranslation("outlook");
  const { share } = useOutlookFigures();
  return (
    <tr className="measure-nothing">
      <th scope="row">{t("measures.nothing")}</th>
      {outlook.definitions.map((each) => (
        <td key={each.id} data-read={each.id === read.id}>
          <Opens to="definition" id={each.id} part="share">
            {share(each.share)}
          </Opens>
        </td>
      ))}
      <td />
      <td>{t("measures.noCost")}</td>
      <td />
      <td className="soft">{t("measures.nothingHarm")}</td>
    </tr>
  );
}

function Best(props: {
  readonly rows: readonly ScenarioRow[];
  readonly cap: number | undefined;
  readonly definition: DefinitionView;
}) {
  const { rows, cap, definition } = props;
  const { t } = useTranslation("outlook");
  const { pointsBetween, share } = useOutlookFigures();
  if (rows.length === 0) return <p className="soft">{t("measures.none")}</p>;
  const found = bestWithin(rows, cap);
  const nothing = t("measures.ifNothing", { share: share(definition.share) });
  if (found === undefined)
    return (
      <p className="measure-best" role="status">
        {nothing} {t("measures.noneWithin")}
      </p>
    );
  const { best, alike } = found;
  const { low, high } = best.effect;
  return (
    <p className="measure-best" role="status">
      {nothing} {t("measures.best", { name: isolated(best.scenario.name), points: pointsBetween(low, high) })}{" "}
      {alike.length > 0 &&
        t("measures.alike", {
          names: alike.map(({ scenario }) => `“${isolated(scenario.name)}”`).join(t("comma")),
        })}
    </p>
  );
}
