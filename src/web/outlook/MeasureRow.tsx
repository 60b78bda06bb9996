import { useTranslation } from "react-i18next";
import type { ComputedOutlook, RecordId } from "../../app/views.ts";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";
import { openBeside } from "./outlook-room.ts";
import { type ScenarioRow, withinCap } from "./prevention.ts";

/** One measure, shock or package: what it changes by each definition, and at what price. */
export function MeasureRow(props: {
  readonly row: ScenarioRow;
  readonly outlook: ComputedOutlook;
  readonly read: RecordId;
  readonly cap: number | undefined;
}) {
  const { row, outlook, read, cap } = props;
  const { scenario, cost } = row;
  const { t } = useTranslation("outlook");
  const { signed, pointsBetween, count } = useOutlookFigures();
  const within = withinCap(cost, cap);
  return (
    <tr data-within={within}>
      <th scope="row">
        <bdi>{scenario.name}</bdi>
        <span className="measure-marks">
          {scenario.of !== "measure" && <small className="soft">{t(`measures.of.${scenario.of}`)}</small>}
          {scenario.measures.some(({ inferred }) => inferred) && (
            <small className="amber">{t("measures.inferred")}</small>
          )}
          {scenario.of !== "scenario" && (
            <button
              type="button"
              className="inline"
              aria-label={t("measures.changeNamed", { name: scenario.name })}
              onClick={() => openBeside({ is: "measure", measure: scenario.id })}
            >
              {t("measures.change")}
            </button>
          )}
        </span>
      </th>
      {outlook.definitions.map(({ id }) => {
        const effect = scenario.effects.find(({ definition }) => definition === id);
        return (
          <td key={id} data-read={id === read}>
            {effect !== undefined && (
              <>
                <Opens to="scenario" id={scenario.id} part={id}>
                  {signed(effect.difference)}
                </Opens>
                <small className="soft">{pointsBetween(effect.low, effect.high)}</small>
              </>
            )}
          </td>
        );
      })}
      <td>
        {t("measures.robustBy", { lowers: count(row.lowers), of: count(row.definitions) })}
        {row.raises > 0 && <small className="rust">{t("measures.raises", { count: row.raises })}</small>}
        {row.accounts.of > 0 && (
          <small className="soft">
            {t("measures.robustAccounts", { lowers: count(row.accounts.lowers), of: count(row.accounts.of) })}
          </small>
        )}
      </td>
      <td className="measure-cost">
        <Cost row={row} />
        {within !== "within" && (
          <small className={within === "over" ? "rust" : "amber"}>{t(`measures.${within}`)}</small>
        )}
      </td>
      <td className="measure-delay">
        {t("measures.delayText", { from: count(row.from), full: count(row.full) })}
      </td>
      <td className="measure-harm">
        <Harm row={row} outlook={outlook} />
      </td>
    </tr>
  );
}

function Cost({ row: { cost, scenario } }: { readonly row: ScenarioRow }) {
  const { t } = useTranslation("outlook");
  const { amounts } = useOutlookFigures();
  if (cost.unstated === scenario.measures.length)
    return <span className="soft">{t("measures.costUnsaid")}</span>;
  if (cost.unit === undefined) return <span className="amber">{t("measures.costMixed")}</span>;
  return (
    <>
      {amounts(cost.low, cost.high)} <bdi>{cost.unit}</bdi>
      {cost.unstated > 0 && (
        <small className="amber">{t("measures.unpriced", { count: cost.unstated })}</small>
      )}
      {scenario.budget !== undefined && (
        <small className="soft">
          {t("measures.budget")} <bdi>{scenario.budget}</bdi>
        </small>
      )}
    </>
  );
}

/** What it does to people besides; a number where a watched one shows it. */
function Harm({
  row: { scenario },
  outlook,
}: {
  readonly row: ScenarioRow;
  readonly outlook: ComputedOutlook;
}) {
  const { t } = useTranslation("outlook");
  const { changes } = useOutlookFigures();
  const seen = [...new Set(scenario.measures.flatMap(({ harmWatched }) => harmWatched ?? []))];
  const harms = scenario.measures.filter(({ harm }) => harm !== noHarmModelled);
  return (
    <>
      {seen.map((id) => {
        const watched = outlook.watched.find((each) => each.id === id);
        const change = scenario.watched.find((each) => each.watched === id)?.change;
        if (watched === undefined || change === undefined) return null;
        return (
          // Where fewer are harmed in every run that is shown, nothing is to be warned of.
          <p key={id} className={change[2] > 0 ? "rust" : "soft"}>
            <bdi>{watched.name}</bdi>:{" "}
            <Opens to="scenario" id={scenario.id} part={id}>
              {changes(change[0], change[2])}
            </Opens>
          </p>
        );
      })}
      {harms.length === 0 ? (
        <p className="soft">{t("measures.noHarm")}</p>
      ) : harms.length === 1 ? (
        <p dir="auto">{harms[0]?.harm}</p>
      ) : (
        <details>
          <summary>{t("measures.harms", { count: harms.length })}</summary>
          {harms.map(({ id, harm }) => (
            <p key={id} dir="auto">
              {harm}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

// What the study's views say where nobody looked for a harm.
const noHarmModelled = "no harm modelled";
