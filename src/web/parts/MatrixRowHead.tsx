import { useTranslation } from "react-i18next";
import type { MatrixPassage, MatrixRowView } from "../../app/views.ts";
import { PartDoor } from "../media/PartDoor.tsx";
import { Go } from "./Go.tsx";

const passageKeys = { for: "passageFor", against: "passageAgainst", silent: "passageSilent" } as const;

/** What a row is: a claim, or a passage with the claim it speaks for or against; a door to either. */
export function MatrixRowHead({ row }: { readonly row: MatrixRowView }) {
  const { t } = useTranslation("claims");
  const { claim, passage } = row;
  if (row.of === "evidence" && passage !== undefined)
    return (
      <th scope="row" className="hypo-row">
        <Passage passage={passage} />
        {claim !== undefined && (
          <small className="soft">
            <bdi>{passage.sourceName}</bdi>
            {" · "}
            {t(`matrix.${passageKeys[passage.direction]}`, { claim: `\u2068${claim.text}\u2069` })}
          </small>
        )}
      </th>
    );
  return (
    <th scope="row" className="hypo-row">
      {row.of === "evidence" || claim === undefined ? (
        <span className="soft">{t("matrix.rowGone")}</span>
      ) : (
        <Go to={{ screen: "claims", claim: claim.id }}>
          <span dir="auto" className="hypo-words">
            {claim.text}
          </span>
        </Go>
      )}
    </th>
  );
}

function Passage({ passage }: { readonly passage: MatrixPassage }) {
  const { t } = useTranslation("claims");
  const { source, start, end, quote, textDirection, language } = passage;
  if (passage.part !== undefined)
    return <PartDoor source={source} passage={passage.id} part={passage.part} />;
  if (quote === undefined) return <span className="soft">{t("card.wordsGone")}</span>;
  return (
    <Go to={{ screen: "read", source, at: { start, end } }}>
      <span dir={textDirection} lang={language} className="hypo-words hypo-quote">
        {quote}
      </span>
    </Go>
  );
}

/** How much a row tells the hypotheses apart, and whether the order hangs on it. */
export function RowTells({ row }: { readonly row: MatrixRowView }) {
  const { t } = useTranslation("claims");
  const { diagnosticity, leftOut, turns } = row;
  const words =
    diagnosticity.type === "tells"
      ? t("matrix.tell.tells", { count: diagnosticity.steps })
      : t(`matrix.tell.${diagnosticity.type}`);
  const steps = diagnosticity.type === "tells" ? diagnosticity.steps : 0;
  return (
    <>
      {diagnosticity.type === "tells" && (
        <span className="hypo-steps" aria-hidden="true">
          {[1, 2, 3, 4].map((step) => (
            <i key={step} data-on={step <= steps} />
          ))}
        </span>
      )}
      <span className={diagnosticity.type === "equal" ? "hypo-equal" : ""}>{words}</span>
      {turns && (
        <small className="hypo-turns" title={t("matrix.turnsWhy")}>
          {t("matrix.turns")}
        </small>
      )}
      {leftOut && <small className="soft">{t("matrix.leftOut")}</small>}
    </>
  );
}
