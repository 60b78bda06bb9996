import { useState } from "react";
import type { CardEvidence } from "../../app/views.ts";
import { sayDone, sayRefused } from "../state/notices.ts";
import { act } from "../state/study.ts";
import { Go } from "./Go.tsx";

/** How many quotes stand on the card at first, so that it stays one screen high. */
const shownAtFirst = 4;

/** The words behind a claim, each a door to its passage; at first a few, and never without one that speaks against. */
export function Quotes({ evidence }: { readonly evidence: readonly CardEvidence[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? evidence : firstOf(evidence);
  return (
    <div className="quotes">
      {shown.map((each) => (
        <Quote key={each.id} evidence={each} />
      ))}
      {shown.length < evidence.length && (
        <p>
          <button type="button" className="inline" onClick={() => setAll(true)}>
            Show {evidence.length - shown.length} more
          </button>
        </p>
      )}
    </div>
  );
}

function Quote({ evidence }: { readonly evidence: CardEvidence }) {
  const { source, start, end, quote, verbatim, direction } = evidence;
  const unlink = async (): Promise<void> => {
    const answer = await act("unlinkEvidence", { evidence: evidence.id });
    if (answer.ok) sayDone("No longer evidence for this claim. Ctrl+Z puts it back.");
    else sayRefused(answer.error.text);
  };
  return (
    <div className={`quote quote-${direction}`}>
      {quote === undefined ? (
        <p className="soft">The words of this passage are gone.</p>
      ) : (
        <Go to={{ screen: "read", source, at: { start, end } }}>
          <span dir={evidence.textDirection} lang={evidence.language} className="quote-words">
            {verbatim ? <q>{quote}</q> : quote}
          </span>
        </Go>
      )}
      <small>
        {[
          direction === "for" ? undefined : direction,
          evidence.sourceName,
          evidence.role,
          evidence.place,
          evidence.proximity.replaceAll("-", " "),
          `credibility ${evidence.credibility}`,
          evidence.reliability === undefined ? undefined : `material ${evidence.reliability}`,
        ]
          .filter((part) => part !== undefined)
          .join(" · ")}
        <button type="button" className="inline quote-off" onClick={() => void unlink()}>
          unlink
        </button>
      </small>
    </div>
  );
}

function firstOf(evidence: readonly CardEvidence[]): readonly CardEvidence[] {
  const against = evidence.filter(({ direction }) => direction === "against").slice(0, 2);
  const rest = evidence.filter((each) => !against.includes(each)).slice(0, shownAtFirst - against.length);
  return evidence.filter((each) => against.includes(each) || rest.includes(each));
}
