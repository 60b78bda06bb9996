import type { ReactNode } from "react";
import "./facts.css";

/** Labels and what they hold, two columns, no lines. */
export function Facts(props: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="facts">
      {props.facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={typeof value === "string" ? "auto" : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
