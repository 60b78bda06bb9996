import { useTranslation } from "react-i18next";
import type { ComputedOutlook, DefinitionView } from "../../app/views.ts";
import { type AnswerMover, answerMovers } from "./answer-movers.ts";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";
import { useVariantName } from "./variant-name.ts";

/** What would change the answer: everything computed that moves the share beyond its error, the farthest first. */
export function WouldChange(props: {
  readonly outlook: ComputedOutlook;
  readonly definition: DefinitionView;
}) {
  const { outlook, definition } = props;
  const { t } = useTranslation("outlook");
  const movers = answerMovers(outlook, definition);
  return (
    <section className="outlook-section" aria-labelledby="outlook-change">
      <h2 id="outlook-change" className="outlook-title">
        {t("change.title")}
      </h2>
      {movers.length === 0 ? (
        <p className="soft">{t("change.nothing")}</p>
      ) : (
        <ul className="movers">
          {movers.map((each) => (
            <Mover key={`${each.is} ${each.id}`} mover={each} definition={definition} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Mover({ mover, definition }: { readonly mover: AnswerMover; readonly definition: DefinitionView }) {
  const { t } = useTranslation("outlook");
  const { points, share } = useOutlookFigures();
  const nameOf = useVariantName();
  const door =
    mover.is === "scenario"
      ? { to: "scenario" as const, id: mover.id, part: definition.id }
      : mover.is === "definition"
        ? { to: "definition" as const, id: mover.id, part: "share" }
        : { to: "definition" as const, id: definition.id, part: `${mover.is} ${mover.id}` };
  return (
    <li>
      <span className="mover-points">
        <Opens {...door}>{points(mover.difference)}</Opens>
      </span>
      <span>
        {t(`change.${mover.is === "variant" ? mover.kind : mover.is}`)}{" "}
        <bdi>{mover.is === "variant" ? nameOf(mover) : mover.name}</bdi>{" "}
        <small className="soft">{t("becomes", { share: share(mover.share) })}</small>
      </span>
    </li>
  );
}
