import type { Refusal } from "../../app/api.ts";
import "./failure.css";

/** Why something could not be done, in words, beside what was being done. */
export function Failure(props: { readonly error: Refusal | undefined }) {
  return props.error === undefined ? null : (
    <p className="failure" role="alert">
      {props.error.text}
    </p>
  );
}

/** Several things the reader must know, in one place. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="warning">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}

/** Something the reader must know before going on. */
export function Warning(props: { readonly children: React.ReactNode }) {
  return <p className="warning">{props.children}</p>;
}
