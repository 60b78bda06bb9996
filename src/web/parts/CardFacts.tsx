import type { CardView } from "../../app/views.ts";
import { Facts } from "./Facts.tsx";
import { Go } from "./Go.tsx";

/** What else stands on the card: quantities, confidence with its reason, and what the claim rests on. */
export function CardFacts({ view }: { readonly view: CardView }) {
  const facts = [
    ...(view.group === undefined ? [] : [{ label: "About", value: view.group }]),
    ...(view.form === "general" ? [] : [{ label: "Statement", value: view.form }]),
    ...(view.quantities.length === 0
      ? []
      : [
          {
            label: view.quantities.length === 1 ? "Quantity" : "Quantities",
            value: (
              <ul className="doors">
                {view.quantities.map((quantity) => (
                  <li key={`${quantity.passage} ${quantity.text}`}>
                    <Go to={{ screen: "read", source: quantity.source }}>{quantity.text}</Go>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(view.confidence === undefined
      ? []
      : [
          {
            label: "Confidence",
            value: [view.confidence.replace("-", " "), view.confidenceReason]
              .filter((part) => part !== undefined)
              .join(": "),
          },
        ]),
    ...view.cerqual
      .filter(({ concern }) => concern !== "none")
      .map(({ component, concern, reason }) => ({
        label: capital(component),
        value: `${concern} concern${reason === undefined ? "" : `: ${reason}`}`,
      })),
    ...(view.restsOn.length === 0
      ? []
      : [
          {
            label: "Rests on",
            value: (
              <ul className="doors">
                {view.restsOn.map(({ id, text }) => (
                  <li key={id}>
                    <Go to={{ screen: "claims", claim: id }}>
                      <bdi>{text}</bdi>
                    </Go>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  return facts.length === 0 ? null : <Facts facts={facts} />;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
