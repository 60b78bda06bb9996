import { useTranslation } from "react-i18next";
import type { DefinitionView } from "../../app/views.ts";
import { Corners } from "./Corners.tsx";
import { useOutlookFigures } from "./figures.ts";
import { Opens } from "./Opens.tsx";
import { useVariantName } from "./variant-name.ts";

/** What the share is without one origin, if a claim is false, and under other readings of what was said. */
export function Variants({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation("outlook");
  const kinds = ["without-origin", "if-false", "word-table", "pooling"] as const;
  const parts = kinds.flatMap((kind) => {
    const variants = definition.variants
      .filter((each) => each.kind === kind)
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    return variants.length === 0 ? [] : [{ kind, variants }];
  });
  if (parts.length === 0 && definition.corners.length < 2) return null;
  return (
    <section className="outlook-section" aria-labelledby="outlook-variants">
      <h2 id="outlook-variants" className="heading">
        {t("variants.title")}
      </h2>
      {parts.map(({ kind, variants }) => (
        <div key={kind} className="outlook-lines">
          <h3>{t(`variants.${kind}`)}</h3>
          <ul>
            {variants.map((each) => (
              <Variant key={each.id} definition={definition} variant={each} />
            ))}
          </ul>
        </div>
      ))}
      <Corners definition={definition} />
      <p className="soft outlook-note">{t("variants.note")}</p>
    </section>
  );
}

function Variant(props: {
  readonly definition: DefinitionView;
  readonly variant: DefinitionView["variants"][number];
}) {
  const { definition, variant } = props;
  const { share, points, pointsBetween } = useOutlookFigures();
  const { t } = useTranslation("outlook");
  const nameOf = useVariantName();
  const { difference, differenceError } = variant;
  return (
    <li>
      <span>
        <bdi>{nameOf(variant)}</bdi>
      </span>
      <span>
        <Opens to="definition" id={definition.id} part={`variant ${variant.id}`}>
          {points(difference)}
        </Opens>{" "}
        <small className="soft">
          ({pointsBetween(difference - 2 * differenceError, difference + 2 * differenceError)}){" "}
          {t("becomes", { share: share(variant.share) })}
        </small>
      </span>
    </li>
  );
}
