import { useTranslation } from "react-i18next";
import type { WatchedView } from "../../app/views.ts";
import type { FanToDraw } from "./fan-scale.ts";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";

/** The table behind a fan: the base date, the end of each year, and the horizon. */
export function FanTable(props: {
  readonly watched: WatchedView;
  readonly fan: FanToDraw;
  readonly isDraft: boolean;
}) {
  const { watched, fan, isDraft } = props;
  const { t } = useTranslation("outlook");
  const { month, amount, amounts } = useOutlookFigures();
  const end = fan.months.length - 1;
  const shown = fan.months.map((_, at) => at).filter((at) => at % 12 === 0 || at === end);
  return (
    <details className="outlook-more">
      <summary>{t("asTable")}</summary>
      <div className="outlook-table-room">
        <table className="outlook-table">
          <thead>
            <tr>
              <th scope="col">{t("fan.month")}</th>
              <th scope="col">{t("fan.median")}</th>
              <th scope="col">50 %</th>
              <th scope="col">80 %</th>
              <th scope="col">90 %</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((at) => {
              const [q5 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0] = fan.months[at] ?? [];
              return (
                <tr key={at}>
                  <th scope="row">{month(fan.base, at)}</th>
                  <td>
                    {isDraft ? (
                      amount(q50)
                    ) : (
                      <Opens to="watched" id={watched.id} part={String(at)}>
                        {amount(q50)}
                      </Opens>
                    )}
                  </td>
                  <td>{amounts(q25, q75)}</td>
                  <td>{amounts(q10, q90)}</td>
                  <td>{amounts(q5, q95)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
