import { useTranslation } from "react-i18next";
import type { DefinitionView } from "../../app/views.ts";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";

/** What the share is with each combination of flows of which is only said that they may be. */
export function Corners({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation("outlook");
  const { share, points, pointsBetween } = useOutlookFigures();
  const on = definition.corners.filter(({ flows }) => flows.length > 0);
  if (on.length === 0) return null;
  return (
    <div className="outlook-lines">
      <h3>{t("detail.corners")}</h3>
      <ul>
        {on.map((corner) => (
          <li key={corner.flows.join(" ")}>
            <span>
              <bdi>{corner.on.join(t("comma"))}</bdi>
            </span>
            <span>
              <Opens to="definition" id={definition.id} part={`corner ${corner.flows.join(" ")}`}>
                {share(corner.share)}
              </Opens>{" "}
              <small className="soft">
                {points(corner.difference)} (
                {pointsBetween(
                  corner.difference - 2 * corner.differenceError,
                  corner.difference + 2 * corner.differenceError,
                )}
                )
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
