import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CardQuantityView, CardView, RecordId, RestingOnClaim } from "../../app/views.ts";
import type { ClaimWords } from "../state/claim-words.ts";
import { components, concernLevels } from "../state/concerns.ts";
import { quantityText } from "../state/quantity-words.ts";
import { Facts } from "./Facts.tsx";
import { Folded } from "./Folded.tsx";
import { Go } from "./Go.tsx";
import { QuantityEditor } from "./QuantityEditor.tsx";

/** A label and what it holds. */
interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What else stands on the card: quantities, parameters, confidence with its reason, and what the claim rests on. */
export function ClaimFacts(props: {
  readonly view: CardView;
  readonly parameters: RestingOnClaim["parameters"];
}) {
  const { t } = useTranslation("claims");
  const { view, parameters } = props;
  const [mending, setMending] = useState<RecordId>();
  const mended = view.quantities.find(({ id }) => id === mending);
  const facts = [
    ...confidenceFacts(t, view),
    ...quantityFacts(t, view.quantities, setMending),
    ...parameterFacts(t, parameters),
    ...premiseFacts(t, view),
    ...kindFacts(t, view),
  ];
  if (facts.length === 0) return null;
  return (
    <>
      <Facts facts={facts} />
      {mended !== undefined && (
        <QuantityEditor key={mended.id} quantity={mended} onDone={() => setMending(undefined)} />
      )}
    </>
  );
}

function quantityFacts(
  t: ClaimWords,
  quantities: CardView["quantities"],
  onMend: (quantity: RecordId) => void,
): readonly Fact[] {
  if (quantities.length === 0) return [];
  const value = (
    <ul className="doors">
      <Folded shownAtFirst={1} more={(count) => t("card.andMore", { count })}>
        {quantities.map((quantity) => (
          <li key={quantity.id}>
            <Go to={placeOf(quantity)}>{quantityText(t, quantity)}</Go>{" "}
            <button type="button" className="inline" onClick={() => onMend(quantity.id)}>
              {t("card.mend")}
            </button>
          </li>
        ))}
      </Folded>
    </ul>
  );
  return [{ label: t("card.quantity", { count: quantities.length }), value }];
}

function placeOf({ source, start, end }: CardQuantityView) {
  return { screen: "read", source, ...(end > start && { at: { start, end } }) } as const;
}

function parameterFacts(t: ClaimWords, parameters: RestingOnClaim["parameters"]): readonly Fact[] {
  if (parameters.length === 0) return [];
  const value = (
    <ul className="doors">
      <Folded shownAtFirst={1} more={(count) => t("card.andMore", { count })}>
        {parameters.map(({ id, name }) => (
          <li key={id}>
            <Go to={{ screen: "model", parameter: id }}>
              <bdi>{name}</bdi>
            </Go>
          </li>
        ))}
      </Folded>
    </ul>
  );
  return [{ label: t("card.parameter", { count: parameters.length }), value }];
}

function confidenceFacts(t: ClaimWords, view: CardView): readonly Fact[] {
  const { confidence, confidenceReason: reason } = view;
  const level = confidence === undefined ? undefined : t(`confidence.${confidence}`);
  return [
    ...(level === undefined
      ? []
      : [
          {
            label: t("card.confidence"),
            value: reason === undefined ? level : t("card.because", { level, reason }),
          },
        ]),
  ];
}

/** What is weak about the evidence, by the components of GRADE-CERQual; without those that nobody has a concern about. */
export function concernFacts(t: ClaimWords, view: CardView): readonly Fact[] {
  return components.flatMap((component) => {
    const held = view.cerqual.find((each) => each.component === component);
    const level = concernLevels.find((each) => each === held?.concern);
    if (held === undefined || level === undefined || level === "none") return [];
    const words = t(`concern.level.${level}`);
    const value =
      held.reason === undefined
        ? t("concern.of", { level: words })
        : t("concern.because", { level: words, reason: held.reason });
    return [{ label: t(`concern.name.${component}`), value }];
  });
}

/** Assumptions beneath it stand apart from what else it is reasoned from. */
function premiseFacts(t: ClaimWords, { restsOn, wouldBreak }: CardView): readonly Fact[] {
  const listed = (label: string, premises: CardView["restsOn"]): readonly Fact[] =>
    premises.length === 0
      ? []
      : [
          {
            label,
            value: (
              <ul className="doors">
                {premises.map(({ id, text }) => (
                  <li key={id}>
                    <Go to={{ screen: "claims", claim: id }}>
                      <bdi>{text}</bdi>
                    </Go>
                  </li>
                ))}
              </ul>
            ),
          },
        ];
  return [
    ...listed(
      t("card.assumes"),
      restsOn.filter(({ assumption }) => assumption),
    ),
    ...listed(
      t("card.restsOn"),
      restsOn.filter(({ assumption }) => !assumption),
    ),
    ...(wouldBreak === undefined ? [] : [{ label: t("card.wouldBreak"), value: wouldBreak }]),
  ];
}

function kindFacts(t: ClaimWords, view: CardView): readonly Fact[] {
  return [
    ...(view.group === undefined ? [] : [{ label: t("card.about"), value: view.group }]),
    ...(view.form === "general" ? [] : [{ label: t("card.statement"), value: t(`form.${view.form}`) }]),
  ];
}
