import { useTranslation } from "react-i18next";
import type { DefinitionView, ModelView, ParameterLine } from "../../app/views.ts";
import { Go } from "../parts/Go.tsx";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";

/** What the answer hangs on: what carries its variance, each with what it rests on, and the way to it. */
export function HangsOn(props: { readonly definition: DefinitionView; readonly model: ModelView }) {
  const { definition, model } = props;
  const { t } = useTranslation("outlook");
  const { share } = useOutlookFigures();
  const { carriers, otherCarriers, assumedShare } = definition;
  const most = Math.max(0.01, ...carriers.map((each) => each.share));
  return (
    <section className="outlook-section" aria-labelledby="outlook-hangs">
      <h2 id="outlook-hangs" className="heading">
        {t("hangs.title")}
      </h2>
      {carriers.length === 0 && <p className="soft">{t("hangs.nothing")}</p>}
      <ul className="carriers">
        {carriers.map((each) => {
          const line = model.parameters.find(({ id }) => id === each.id);
          return (
            <li key={each.id} data-assumed={line?.assumed === true}>
              <span className="carrier-name">
                {each.is === "parameter" ? (
                  <Go to={{ screen: "model", parameter: each.id }}>
                    <bdi>{each.name}</bdi>
                  </Go>
                ) : (
                  <bdi>{each.name}</bdi>
                )}
              </span>
              <span className="carrier-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(100 * each.share) / most}%` }} />
              </span>
              <span className="carrier-share">
                {each.is === "parameter" ? (
                  <Opens to="parameter" id={each.id}>
                    {share(each.share)}
                  </Opens>
                ) : (
                  share(each.share)
                )}
              </span>
              <Grounds line={line} isClash={each.is === "clash"} />
            </li>
          );
        })}
      </ul>
      <p className="soft outlook-note">
        {otherCarriers > 0 && t("hangs.others", { count: otherCarriers })}{" "}
        {assumedShare !== undefined && t("hangs.assumed", { share: share(assumedShare) })}
      </p>
    </section>
  );
}

/** What a parameter rests on, as shortly as can be: an assumption, or so many claims and stated quantities. */
function Grounds({ line, isClash }: { readonly line: ParameterLine | undefined; readonly isClash: boolean }) {
  const { t } = useTranslation("outlook");
  if (isClash) return <small className="carrier-grounds violet">{t("hangs.clash")}</small>;
  if (line === undefined) return null;
  if (line.assumed) return <small className="carrier-grounds amber">{t("hangs.assumption")}</small>;
  const claims = new Set(line.estimates.flatMap((each) => each.claims)).size;
  const quantities = new Set(line.estimates.flatMap((each) => each.quantities)).size;
  const said = [
    ...(quantities > 0 ? [t("hangs.quantities", { count: quantities })] : []),
    ...(claims > 0 ? [t("hangs.claims", { count: claims })] : []),
  ];
  return <small className="carrier-grounds teal">{said.join(t("comma"))}</small>;
}
