import { useTranslation } from "react-i18next";
import type { RestingOnClaim } from "../../app/views.ts";
import type { Route } from "../state/route.ts";
import { Folded } from "./Folded.tsx";
import { Go } from "./Go.tsx";

interface Thing {
  readonly key: string;
  readonly text: string;
  readonly to: Route;
}

/** How much would be touched if the claim fell. */
export function countCarried({ claims, parameters, parts, statements }: RestingOnClaim): number {
  return claims.length + parameters.length + parts.length + statements.length;
}

/** What would be touched if the claim fell, each a door to where it stands. */
export function Carries({ carried }: { readonly carried: RestingOnClaim }) {
  const { t } = useTranslation("claims");
  const { claims, parameters, parts, statements } = carried;
  const named = (table: RestingOnClaim["parts"][number]["table"], to: Route): readonly Thing[] =>
    parts.flatMap((each) => (each.table === table ? [{ key: each.id, text: each.name, to }] : []));
  const said = (nearness: "says-it" | "through-the-model"): readonly Thing[] =>
    statements.flatMap(({ brief, statement, text, nearness: how }) =>
      how === nearness ? [{ key: statement, text, to: { screen: "brief", brief, statement } as const }] : [],
    );
  const lists: readonly (readonly [string, readonly Thing[]])[] = [
    [t("card.inBrief"), said("says-it")],
    [
      t("card.parameters"),
      parameters.map(({ id, name }) => ({ key: id, text: name, to: { screen: "model", parameter: id } })),
    ],
    [
      t("card.claims"),
      claims.map(({ id, text }) => ({ key: id, text, to: { screen: "claims", claim: id } })),
    ],
    [t("card.matrices"), named("matrix", { screen: "hypotheses" })],
    [t("card.definitions"), named("regroup", { screen: "outlook" })],
    [t("card.measures"), named("measure", { screen: "outlook" })],
    [t("card.throughModel"), said("through-the-model")],
  ];
  return lists.map(([title, things]) =>
    things.length === 0 ? null : <Things key={title} title={title} things={things} />,
  );
}

function Things({ title, things }: { readonly title: string; readonly things: readonly Thing[] }) {
  const { t } = useTranslation("claims");
  return (
    <section className="carried">
      <h3 className="heading">{title}</h3>
      <Folded shownAtFirst={4} more={(count) => t("card.andMore", { count })}>
        {things.map(({ key, text, to }) => (
          <p key={key} className="carried-one">
            <Go to={to}>
              <bdi>{text}</bdi>
            </Go>
          </p>
        ))}
      </Folded>
    </section>
  );
}
