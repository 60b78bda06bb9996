import { type Component, type Concern, type Concerns, components, concernLevels } from "../state/concerns.ts";
import { LineField, ListField } from "./Field.tsx";
import "./concern-fields.css";

const questions: Readonly<Record<Component, string>> = {
  method: "How the sources were obtained and heard",
  coherence: "How well what they say fits the statement",
  adequacy: "How much there is, and how rich",
  relevance: "How near it is to the question",
};

/** The four components of GRADE-CERQual, each a concern and why; the confidence is weighed from them, never computed. */
export function ConcernFields(props: {
  readonly concerns: Concerns;
  readonly onChange: (concerns: Concerns) => void;
}) {
  const { concerns, onChange } = props;
  const assessed = components.filter((component) => concerns[component].level !== "").length;
  const set = (component: Component, change: Partial<Concern>): void =>
    onChange({ ...concerns, [component]: { ...concerns[component], ...change } });
  return (
    <details className="concerns" open={assessed > 0 ? true : undefined}>
      <summary>
        Concerns about the evidence, {assessed === 0 ? "none assessed" : `${assessed} of 4 assessed`}
      </summary>
      <div className="form">
        {components.map((component) => (
          <fieldset key={component} className="form-pair concern" aria-label={questions[component]}>
            <ListField
              label={questions[component]}
              value={concerns[component].level}
              none="not assessed"
              options={concernLevels}
              onChange={(level) => set(component, { level })}
            />
            <LineField
              label={needsReason(concerns[component]) ? "Why: a concern needs a reason" : "Why"}
              value={concerns[component].reason}
              onChange={(reason) => set(component, { reason })}
            />
          </fieldset>
        ))}
        <p className="soft">
          The four components of GRADE-CERQual. It was made for syntheses of several studies; here it is used
          on the sources of one.
        </p>
      </div>
    </details>
  );
}

function needsReason({ level, reason }: Concern): boolean {
  return level !== "" && level !== "none" && reason.trim() === "";
}
