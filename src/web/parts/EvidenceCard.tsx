import { useMemo, useState } from "react";
import type { CardView, RecordId } from "../../app/views.ts";
import { useAsked } from "../state/study.ts";
import { CardFacts } from "./CardFacts.tsx";
import { Chip } from "./Chip.tsx";
import { ClaimEditor } from "./ClaimEditor.tsx";
import { DotMap } from "./DotMap.tsx";
import { Failure, Warnings } from "./Failure.tsx";
import { Memos } from "./Memos.tsx";
import { Pairs } from "./Pairs.tsx";
import { Quotes } from "./Quotes.tsx";
import "./evidence-card.css";

/** Says who: everything that stands behind one claim, for and against, and how far it is independent. */
export function EvidenceCard({ claim }: { readonly claim: RecordId }) {
  const input = useMemo(() => ({ claim }), [claim]);
  const card = useAsked("card", input);
  const [editing, setEditing] = useState(false);
  if (card.value === undefined) return <Failure error={card.error} />;
  const view = card.value;
  return (
    <article className="card">
      {editing ? (
        <ClaimEditor view={view} onDone={() => setEditing(false)} />
      ) : (
        <div className="card-head">
          <h2 dir="auto">{view.text}</h2>
          <button type="button" className="inline" onClick={() => setEditing(true)}>
            Change
          </button>
        </div>
      )}
      <Counts view={view} />
      {view.dots.length > 0 && <DotMap view={view} />}
      {view.evidence.length > 0 && <p className="card-independence">{view.independenceSentence}</p>}
      <Warnings warnings={view.warnings} />
      {view.evidence.length === 0 && (
        <p className="soft">
          Nothing stands behind it yet. Open a source, select words, press <kbd>E</kbd> and choose this claim.
        </p>
      )}
      <Quotes evidence={view.evidence} />
      <CardFacts view={view} />
      <Memos about={{ table: "claim", id: view.id }} />
      <Pairs view={view} />
    </article>
  );
}

function Counts({ view }: { readonly view: CardView }) {
  return (
    <div className="chips">
      {view.assumption && <Chip colour="amber">assumption</Chip>}
      {view.evidence.length > 0 && (
        <>
          <Chip colour="teal">{view.for} for</Chip>
          <Chip colour={view.against > 0 ? "rust" : "slate"}>{view.against} against</Chip>
          {view.silent > 0 && <Chip colour="slate">{view.silent} silent</Chip>}
          <Chip colour="amber">{view.independent} independent</Chip>
        </>
      )}
    </div>
  );
}
