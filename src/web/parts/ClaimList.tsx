import type { ClaimLine, RecordId } from "../../app/views.ts";
import { Go } from "./Go.tsx";
import "./claim-list.css";

/** Claims, a few words each on what stands behind them. */
export function ClaimList(props: {
  readonly claims: readonly ClaimLine[];
  readonly open: RecordId | undefined;
}) {
  return (
    <ul className="claim-list">
      {props.claims.map((claim) => (
        <li key={claim.id} data-open={claim.id === props.open}>
          <Go to={{ screen: "claims", claim: claim.id }} current={claim.id === props.open}>
            <bdi>{claim.text}</bdi>
          </Go>
          <p>
            {claim.assumption ? (
              <span className="claim-assumed">assumption</span>
            ) : (
              <>
                <span className="claim-for">{claim.for} for</span>
                <span className={claim.against > 0 ? "claim-against" : ""}>{claim.against} against</span>
                <span>{claim.independent} independent</span>
              </>
            )}
            {claim.confidence !== undefined && <span>{claim.confidence.replace("-", " ")} confidence</span>}
            {claim.form !== "general" && <span>{claim.form}</span>}
            {claim.warnings > 0 && (
              <span className="claim-warned">
                {claim.warnings === 1 ? "1 warning" : `${claim.warnings} warnings`}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
