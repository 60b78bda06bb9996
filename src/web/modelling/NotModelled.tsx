import { useTranslation } from "react-i18next";
import type { ModelView } from "../../app/views.ts";
import { useSaid } from "../language/said-words.ts";
import { CardPassages } from "../parts/CardPassages.tsx";
import { Folded } from "../parts/Folded.tsx";
import { Go } from "../parts/Go.tsx";
import { useAsked } from "../state/study.ts";
import "../parts/number-card.css";

/** What was said and is in no run: what may be and has no number, quantities and claims that nothing rests on, and why. */
export function NotModelled({ view }: { readonly view: ModelView }) {
  const { t } = useTranslation("model");
  const sentence = useSaid();
  const asked = useAsked("notInRuns", {});
  const { quantities = [], claims = [] } = asked.value ?? {};
  const nothing = view.notModelled.length + quantities.length + claims.length === 0;
  return (
    <section className="not-modelled" aria-label={t("not.title")}>
      <h2 className="heading">{t("not.title")}</h2>
      <p className="soft">{nothing && asked.value !== undefined ? t("not.none") : t("not.lead")}</p>
      {view.notModelled.length > 0 && (
        <ul>
          {view.notModelled.map(({ at, name, because }) => (
            <li key={at.id}>
              <bdi>{name}</bdi>
              <p className="soft">
                <bdi>
                  {t(`not.${because.is}`, { names: because.names.map((each) => `“${each}”`).join(", ") })}
                </bdi>
              </p>
            </li>
          ))}
        </ul>
      )}
      {quantities.length > 0 && (
        <details className="curve-table">
          <summary>{t("not.quantities", { count: quantities.length })}</summary>
          <Folded shownAtFirst={8} more={(count) => t("not.more", { count })}>
            {quantities.map(({ id, stated, definition, why, passages }) => (
              <details key={id} className="number-line">
                <summary>
                  <bdi>
                    {[sentence(stated), definition]
                      .filter((each) => each !== undefined && each !== "")
                      .join(" · ")}
                  </bdi>
                  <small className="soft">{t(`not.${why}`)}</small>
                </summary>
                <CardPassages passages={passages} shownAtFirst={1} />
              </details>
            ))}
          </Folded>
        </details>
      )}
      {claims.length > 0 && (
        <details className="curve-table">
          <summary>{t("not.claims", { count: claims.length })}</summary>
          <Folded shownAtFirst={12} more={(count) => t("not.more", { count })}>
            {claims.map(({ id, text }) => (
              <p key={id} className="not-claim">
                <Go to={{ screen: "claims", claim: id }}>
                  <bdi>{text}</bdi>
                </Go>
              </p>
            ))}
          </Folded>
        </details>
      )}
    </section>
  );
}
