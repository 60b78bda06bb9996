import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../app/api.ts";
import type { ClaimBasis, EstimateView, ParameterView, QuantityBasis } from "../../app/views.ts";
import { useFigures } from "../language/index.ts";
import { useSaid } from "../language/said-words.ts";
import { Button } from "../parts/Button.tsx";
import { CardPassages } from "../parts/CardPassages.tsx";
import { Chip } from "../parts/Chip.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Go } from "../parts/Go.tsx";
import { sayDone } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { rangeWords, spreadWords, unitWords } from "./range-words.ts";

/** What a parameter may be under one account: the range, the warrant, who signed it, why, and the passages under it. */
export function EstimateOf(props: {
  readonly estimate: EstimateView;
  readonly view: ParameterView;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const figures = useFigures();
  const { estimate, view } = props;
  const { warrant, account, judge, judgedAt, reason, trouble } = estimate;
  const assumed = warrant === "judgement" || warrant === "analogy";
  return (
    <div className="estimate">
      <p className="soft">
        {account === undefined ? (
          view.clash !== undefined && t("estimates.every")
        ) : (
          <bdi>{t("ifRight", { account: account.name })}</bdi>
        )}
      </p>
      <Range estimate={estimate} unit={view.unit} />
      <p className="chips">
        <span className="parameter-warrant">{t(`warrant.${warrant}`)}</span>
        {assumed && <Chip colour="amber">{t("assumed")}</Chip>}
      </p>
      {trouble !== undefined && <p className="warning">{sentence(trouble)}</p>}
      <p className="estimate-reason" dir="auto">
        {reason}
      </p>
      <p className="soft estimate-signed">
        {t("estimates.signed", { judge: isolated(judge), day: isolated(figures.day(judgedAt)) })}
      </p>
      <Basis estimate={estimate} />
      <Acts estimate={estimate} onChange={props.onChange} />
    </div>
  );
}

/** A name or a day in a sentence of another script keeps its own order. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function Range({ estimate, unit }: { readonly estimate: EstimateView; readonly unit: string }) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const figures = useFigures();
  const words =
    rangeWords(estimate.entered, unit, t, figures) ??
    (estimate.range === undefined ? undefined : sentence(estimate.range));
  const quantiles = spreadWords(estimate.quantiles, unit, figures);
  // Without a unit the blank before it must not stay before the full stop.
  const spread =
    quantiles && t("estimates.quantiles", { ...quantiles, unit: unitWords(unit, t) }).replace(/ \.$/, ".");
  if (words === undefined) return <p className="estimate-range">{spread ?? t("directionAlone")}</p>;
  return (
    <>
      <p className="estimate-range">{words}</p>
      {spread !== undefined && <p className="soft estimate-spread">{spread}</p>}
    </>
  );
}

function Basis({ estimate }: { readonly estimate: EstimateView }) {
  const { t } = useTranslation("model");
  const { basisClaims, basisQuantities } = estimate;
  if (basisClaims.length + basisQuantities.length === 0)
    return <p className="soft">{t("estimates.nothing")}</p>;
  return (
    <>
      {basisQuantities.length > 0 && (
        <div className="estimate-basis">
          <h4 className="heading">{t("estimates.quantities")}</h4>
          {basisQuantities.map((each) => (
            <QuantityUnder key={each.id} quantity={each} />
          ))}
        </div>
      )}
      {basisClaims.length > 0 && (
        <div className="estimate-basis">
          <h4 className="heading">{t("estimates.claims")}</h4>
          {basisClaims.map((each) => (
            <ClaimUnder key={each.id} claim={each} />
          ))}
        </div>
      )}
    </>
  );
}

function QuantityUnder({ quantity }: { readonly quantity: QuantityBasis }) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const { stated, weight, passages } = quantity;
  return (
    <details className="number-line">
      <summary>
        <bdi>{sentence(stated)}</bdi>
        <small className="soft">
          {weight === undefined ? t("estimates.lookedAt") : t("estimates.weighs", { weight })}
        </small>
      </summary>
      <CardPassages passages={passages} shownAtFirst={2} />
    </details>
  );
}

function ClaimUnder({ claim }: { readonly claim: ClaimBasis }) {
  const { t } = useTranslation("model");
  return (
    <details className="number-line">
      <summary>
        <bdi>{claim.text}</bdi>
        <small className="soft">
          {t("estimates.forAgainst", { for: claim.for, against: claim.against })}
        </small>
      </summary>
      <p>
        <Go to={{ screen: "claims", claim: claim.id }} className="lone-link">
          {t("usedClaim")}
        </Go>
      </p>
      <CardPassages passages={claim.passages} shownAtFirst={2} />
    </details>
  );
}

function Acts({ estimate, onChange }: { readonly estimate: EstimateView; readonly onChange: () => void }) {
  const { t } = useTranslation("model");
  const [error, setError] = useState<Refusal>();
  const remove = async (): Promise<void> => {
    const answer = await act("changeModel", {
      changes: [{ do: "remove", table: "estimate", id: estimate.id }],
    });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) sayDone(t("estimates.removed"));
  };
  return (
    <>
      <div className="form-row">
        <Button onClick={onChange}>{t("estimates.change")}</Button>
        <Button kind="quiet" onClick={() => void remove()}>
          {t("estimates.remove")}
        </Button>
      </div>
      <Failure error={error} />
    </>
  );
}
