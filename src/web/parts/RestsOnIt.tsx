import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { RecordId, RestingStatement } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Folded } from "./Folded.tsx";
import { Go } from "./Go.tsx";

/** The sentences of the brief that rest on a passage, each a door to where it stands. */
export function RestsOnIt({ passage }: { readonly passage: RecordId }) {
  const { t } = useTranslation("reader");
  const input = useMemo(() => ({ passage }), [passage]);
  const statements = useAsked("statementsOn", input).value ?? [];
  if (statements.length === 0) return null;
  const near = statements.filter(({ nearness }) => nearness === "says-it");
  const far = statements.filter(({ nearness }) => nearness === "through-the-model");
  return (
    <section className="rests-on-it">
      <h2 className="heading">{t("rests.title")}</h2>
      {near.length > 0 && <Statements statements={near} shownAtFirst={3} />}
      {far.length > 0 && (
        <details>
          <summary>{t("rests.far", { count: far.length })}</summary>
          <Statements statements={far} shownAtFirst={far.length} />
        </details>
      )}
    </section>
  );
}

function Statements(props: {
  readonly statements: readonly RestingStatement[];
  readonly shownAtFirst: number;
}) {
  const { t } = useTranslation("reader");
  return (
    <Folded shownAtFirst={props.shownAtFirst} more={(count) => t("rests.more", { count })}>
      {props.statements.map(({ brief, statement, text, through }) => (
        <div key={statement} className="resting">
          <Go to={{ screen: "brief", brief, statement }}>
            <span dir="auto">{text}</span>
          </Go>
          {through !== undefined && <small className="soft">{t("rests.through", { name: through })}</small>}
        </div>
      ))}
    </Folded>
  );
}
