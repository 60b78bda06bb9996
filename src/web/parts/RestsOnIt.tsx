import { useMemo } from "react";
import type { RecordId, RestingStatement } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { Folded } from "./Folded.tsx";
import { Go } from "./Go.tsx";

/** The sentences of the brief that rest on a passage, each a door to where it stands. */
export function RestsOnIt({ passage }: { readonly passage: RecordId }) {
  const input = useMemo(() => ({ passage }), [passage]);
  const statements = useAsked("statementsOn", input).value ?? [];
  if (statements.length === 0) return null;
  const near = statements.filter(({ nearness }) => nearness === "says-it");
  const far = statements.filter(({ nearness }) => nearness === "through-the-model");
  return (
    <section className="rests-on-it">
      <h2 className="heading">Rests on it</h2>
      {near.length > 0 && <Statements statements={near} shownAtFirst={3} />}
      {far.length > 0 && (
        <details>
          <summary>
            {far.length === 1 ? "1 sentence" : `${far.length} sentences`} of the brief through the model
          </summary>
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
  return (
    <Folded
      shownAtFirst={props.shownAtFirst}
      more={(count) => (count === 1 ? "1 more sentence" : `${count} more sentences`)}
    >
      {props.statements.map(({ brief, statement, text, through }) => (
        <div key={statement} className="resting">
          <Go to={{ screen: "brief", brief, statement }}>
            <span dir="auto">{text}</span>
          </Go>
          {through !== undefined && (
            <small className="soft">
              through “<bdi>{through}</bdi>”
            </small>
          )}
        </div>
      ))}
    </Folded>
  );
}
