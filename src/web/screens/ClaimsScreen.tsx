import { useMemo, useState } from "react";
import type { ClaimLine, RecordId } from "../../app/views.ts";
import { Button } from "../parts/Button.tsx";
import { ClaimList } from "../parts/ClaimList.tsx";
import { EvidenceCard } from "../parts/EvidenceCard.tsx";
import { Failure } from "../parts/Failure.tsx";
import { NewClaim } from "../parts/NewClaim.tsx";
import { Pane } from "../parts/Pane.tsx";
import { go } from "../state/route.ts";
import { useAsked } from "../state/study.ts";
import "./claims-screen.css";

/** What the study concludes so far; the card of the open claim stands beside the list, never over it. */
export function ClaimsScreen({ claim }: { readonly claim?: RecordId }) {
  const claims = useAsked("claims", {});
  const [making, setMaking] = useState(false);
  const [query, setQuery] = useState("");
  const shown = useMemo(() => matching(claims.value ?? [], query), [claims.value, query]);
  return (
    <div className="beside claims">
      <div className="page-room">
        <div className="page-width claims-list-room">
          <div className="claims-head">
            <h1 className="title">Claims</h1>
            <input
              className="tree-filter claims-filter"
              aria-label="Find a claim"
              placeholder="Find a claim"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <Button kind={making ? "quiet" : "main"} onClick={() => setMaking(!making)}>
              {making ? "Cancel" : "Make a claim"}
            </Button>
          </div>
          {making && (
            <NewClaim
              onMade={(made) => {
                setMaking(false);
                go({ screen: "claims", claim: made });
              }}
            />
          )}
          <Failure error={claims.error} />
          {claims.value?.length === 0 && !making && (
            <p className="soft">
              No claims yet. Make one here, or select words in the reader and press <kbd>E</kbd>: they become
              its first evidence.
            </p>
          )}
          <ClaimList claims={shown} open={claim} />
        </div>
      </div>
      {claim !== undefined && (
        <Pane label="Evidence" side="end" sheetUntil="middle" open onClose={() => go({ screen: "claims" })}>
          <EvidenceCard key={claim} claim={claim} />
        </Pane>
      )}
    </div>
  );
}

function matching(claims: readonly ClaimLine[], query: string): readonly ClaimLine[] {
  const sought = query.trim().toLocaleLowerCase();
  return claims.filter(({ text }) => text.toLocaleLowerCase().includes(sought));
}
